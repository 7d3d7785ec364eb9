using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Loading;
using DocDsl.Workspaces.References;

namespace DocDsl.Workspaces;

/// <summary>
/// The folder of a project, with the types and documents in it; where there is no project file above a document, the document's own
/// folder.
/// </summary>
internal sealed partial class ProjectFolder : IOtherAnswers
{
    private readonly Lazy<ImmutableArray<string>> _documents;

    /// <summary>The saved documents as seen from the project, by their file's name without its extension.</summary>
    private readonly Lazy<ILookup<string, string>> _byName;
    private readonly Lazy<(ImmutableArray<string> Files, ImmutableArray<TypeFile> Types)> _typeFiles;
    private readonly Lazy<ImmutableArray<ReferencedType>> _declared;
    private readonly Lazy<(TypeCompilation Compilation, ReferencedTypes Referenced)> _types;

    /// <summary>
    /// The questions of each document, and the open text that they were read from; null for a text on the disk.
    /// </summary>
    private readonly ConcurrentDictionary<string, (string? Open, KnownQuestions Made)> _questions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Open, AskedSet Made)> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Open, AnswerTable Made)> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Open, QaDocument Made)> _parsed = new(StringComparer.Ordinal);
    private readonly IOpenFiles? _open;
    private readonly string? _today;
    private DocumentTypeSet? _typesToday;
    private readonly Lazy<ProjectValues> _values;
    private ProjectPromises? _promises;
    private ProjectLock? _lock;
    private ProjectTranslations? _translations;

    /// <param name="path">The folder, absolute.</param>
    /// <param name="projectFile">The project file; null where there is none.</param>
    /// <param name="open">What an editor has open; null where there is none.</param>
    /// <param name="projectOf">The project of another project file.</param>
    /// <param name="today">The day; null where it does not count.</param>
    /// <param name="values">What is known of saved files already; null for nothing.</param>
    internal ProjectFolder(
        string path,
        string? projectFile,
        IOpenFiles? open,
        Func<string, ProjectFolder> projectOf,
        DateOnly? today = null,
        KnownValues? values = null
    )
    {
        _values = new(() => new ProjectValues(this, open, values ?? new KnownValues()));
        Path = path;
        _open = open;
        _today = today?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        ProjectFile = projectFile;
        var properties = projectFile is null ? null : TryLoad(projectFile);
        IsDamaged = projectFile is not null && properties is null;
        Items = new ProjectItems(path, properties);
        References = properties is null ? ProjectReferences.None : ProjectReferences.Read(path, properties);
        var name = System.IO.Path.GetFileNameWithoutExtension(projectFile)?.Replace(' ', '_');
        RootNamespace = name is null ? "" : Naming.Qualified(PropertyOf(properties, "RootNamespace") ?? name);
        AssemblyName = PropertyOf(properties, "AssemblyName") ?? System.IO.Path.GetFileNameWithoutExtension(projectFile) ?? "";
        ListName = Naming.OfList(PropertyOf(properties, "DocDslListName") ?? "");
        _documents = new(() => Sorted(Saved(DocumentFiles.IsDocument).Concat(Items.Markdown)));
        _byName = new(() =>
            Documents
                .Concat(NotDeclared())
                .Select(Relative)
                .ToLookup(path => DocumentPath.Composed(System.IO.Path.GetFileNameWithoutExtension(path)), StringComparer.OrdinalIgnoreCase)
        );
        _typeFiles = new(() =>
        {
            var files = Sorted(Saved(DocumentFiles.IsType).Concat((_open?.Types ?? []).Where(IsOwn)));
            return (files, [.. files.Select(file => new TypeFile(Relative(file), TryReadText(file)))]);
        });
        _declared = new(FindDeclared);
        _types = new(() =>
        {
            var referenced = ReferencedTypes.Of(this, projectOf);
            return (
                TypeCompilation.Create(_typeFiles.Value.Types, referenced.Types.Select(type => type.Source), RootNamespace),
                referenced
            );
        });
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>The namespace of the documents' types, as code writes it; empty where there is no project.</summary>
    public string RootNamespace { get; }

    /// <summary>The simple name of the assembly that a build makes of it; empty where there is no project.</summary>
    internal string AssemblyName { get; }

    /// <summary>The name in C# of the list of its documents.</summary>
    public string ListName { get; }

    /// <summary>The project file, absolute; null where there is none above the documents.</summary>
    public string? ProjectFile { get; }

    /// <summary>The <c>DocDsl</c> items of the project file.</summary>
    public ProjectItems Items { get; }

    /// <summary>The projects and packages that the project file refers to.</summary>
    internal ProjectReferences References { get; }

    /// <summary>Whether there is a project file that cannot be read.</summary>
    internal bool IsDamaged { get; }

    /// <summary>The types that its documents may have: its own, and those of its references; on the day.</summary>
    public DocumentTypeSet Types => _typesToday ??= _types.Value.Compilation.Types.On(_today);

    /// <summary>The full names in C# of the records of its types.</summary>
    public IEnumerable<string> TypeRecords => TypeShapes.Select(shape => shape.Name.FullName);

    /// <summary>What is generated for its types.</summary>
    internal ImmutableArray<TypeShape> TypeShapes => _types.Value.Compilation.Shapes;

    /// <summary>The files that declare its own types, in the order of <see cref="DocumentTypeSet.Own"/>, which has them first.</summary>
    public ImmutableArray<string> TypeFiles => _typeFiles.Value.Files;

    /// <summary>The types that other projects have from it: those with a record. What it refers to is not needed to know them.</summary>
    internal ImmutableArray<ReferencedType> Declared => _declared.Value;

    /// <summary>Its saved documents, without those that a build writes.</summary>
    public ImmutableArray<string> Documents => _documents.Value;

    /// <summary>A file as seen from the project, with <c>/</c>.</summary>
    public string Relative(string file) => Items.LinkOf(file) ?? System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/');

    /// <summary>Whether a build compiles a file as a document: one of Markdown only where the project includes it.</summary>
    /// <param name="file">An absolute path.</param>
    public bool IsDocument(string file) => DocumentFiles.IsDocument(file) || Items.IsMarkdown(file);

    /// <summary>The diagnostics of the references of a document to others (QA4006).</summary>
    /// <param name="references">The document's references to others.</param>
    /// <param name="filter">The document's suppressions and severities.</param>
    internal List<Diagnostic> CheckReferences(EquatableArray<ExternalReference> references, DiagnosticFilter filter)
    {
        var found = new List<Diagnostic>();
        foreach (var reference in references)
        {
            if (ExternalReferences.Check(reference, filter, Named(reference.Document), QuestionsOf) is { } diagnostic)
            {
                found.Add(diagnostic);
            }
        }

        return found;
    }

    /// <summary>What is wrong with the questions of a document that answers another (QA7001 and those after it).</summary>
    /// <param name="text">The document that answers.</param>
    /// <param name="asking">The document that asks, as written.</param>
    /// <param name="severities">The settings of the document that answers.</param>
    internal IEnumerable<Diagnostic> CheckAnswers(SourceText text, string asking, SeveritySettings severities)
    {
        if (Named(asking) is not [var relative])
        {
            return [];
        }

        return Known(_asked, relative, asked => AskedSet.Of(DocumentCompilation.Bind(asked, Types))).Check(text, Types, severities);
    }

    /// <summary>What was attested and sent.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal ProjectLock Lock => LazyInitializer.EnsureInitialized(ref _lock, () => ProjectLock.Of(Path));

    /// <summary>The promises of its documents, and where they are fulfilled.</summary>
    internal ProjectPromises Promises => LazyInitializer.EnsureInitialized(ref _promises, () => new ProjectPromises(this, _open));

    /// <summary>The values of the answers of its documents.</summary>
    internal ProjectValues Values => _values.Value;

    /// <summary>The translations among its documents.</summary>
    internal ProjectTranslations Translations => LazyInitializer.EnsureInitialized(ref _translations, () => new(this, _open));

    /// <summary>The other documents, for one that takes answers from them.</summary>
    IReadOnlyList<string> IOtherAnswers.Named(string document) => Named(document);

    AnswerTable IOtherAnswers.Find(string path) => Known(_answers, path, text => AnswerTable.Of(DocumentCompilation.Bind(text, Types)));

    /// <summary>A document as the exports have it, with the answers that it takes from others.</summary>
    /// <param name="text">Its path is what the export calls it; the others are called as it is, from the same folder.</param>
    /// <param name="relative">Its path as seen from the project.</param>
    public QaDocument Parse(SourceText text, string relative)
    {
        var folder = text.Path.EndsWith(relative, StringComparison.Ordinal) ? text.Path[..^relative.Length] : "";
        return QaDocument.Parse(text.Content, text.Path, Types, text.Defaults, new SeenFrom(this, folder));
    }

    private QaDocument Parsed(string relative) => Parsed(relative, folder: "");

    private QaDocument Parsed(string relative, string folder) =>
        Known(_parsed, relative, text => Parse(new SourceText(text.Content, folder + relative, text.Defaults), relative), folder);

    /// <summary>The documents of a project, as seen from a folder: empty for the project's own, else with <c>/</c> at its end.</summary>
    private sealed class SeenFrom(ProjectFolder project, string folder) : IDocumentSource
    {
        public IReadOnlyList<QaDocument> Named(string name) => [.. project.Named(name).Select(path => project.Parsed(path, folder))];

        public PromiseLedger Promises => project.Promises.LedgerFrom(folder);

        public Supersessions Supersessions => project.Values.SupersessionsFrom(folder);

        public TranslationList Translations => project.Translations.List.From(folder);

        public QaDocument Find(string path) => project.Parsed(path[folder.Length..], folder);
    }

    /// <summary>What is made of a document's text, which an editor may have open: once, as long as that is the text.</summary>
    internal T Known<T>(
        ConcurrentDictionary<string, (string? Open, T Made)> all,
        string relative,
        Func<SourceText, T> make,
        string folder = ""
    )
    {
        var file = FileOf(relative);
        var open = _open?.Find(file);
        if (!all.TryGetValue(folder + relative, out var known) || !ReferenceEquals(known.Open, open))
        {
            var text = new SourceText(open ?? TryReadText(file) ?? "", relative, Items.DefaultsOf(file));
            (string? Open, T Made) read = (open, make(text));

            // A file that was kept meanwhile may have been written while it was read.
            known = all.AddOrUpdate(folder + relative, read, (_, other) => ReferenceEquals(other.Open, open) ? other : read);
        }

        return known.Made;
    }

    /// <summary>The diagnostics of one of its types.</summary>
    /// <param name="index">The place of its file among <see cref="TypeFiles"/>.</param>
    /// <param name="severities">The file's settings.</param>
    internal ImmutableArray<Diagnostic> DiagnosticsOfType(int index, SeveritySettings severities) =>
        _types.Value.Compilation.DiagnosticsOf(index, severities);

    /// <summary>The file that declares one of its types, which may be another project's.</summary>
    /// <returns>An absolute path; null for a type of a package, and for a ready-made one.</returns>
    public string? FileOf(DocumentType type) =>
        Types.Own.IndexOf(type) switch
        {
            < 0 => null,
            var index when index < TypeFiles.Length => TypeFiles[index],
            var index => _types.Value.Referenced.Types[index - TypeFiles.Length].File,
        };

    /// <summary>Whether a file of another project declares one of its types.</summary>
    /// <param name="folder">The other project's, absolute.</param>
    public bool HasTypesOf(string folder) =>
        _types.Value.Referenced.Types.Any(type => type.File is { } file && FolderFiles.IsIn(folder, file));

    /// <summary>With what is not known of the references, where a type is unknown: the compiler may know it.</summary>
    internal ImmutableArray<Diagnostic> Explain(ImmutableArray<Diagnostic> diagnostics) =>
        _types.Value.Referenced.Unread is { IsEmpty: false } unread
        && diagnostics.Any(diagnostic => diagnostic.Rule == UnknownDocumentType.Rule)
            ?
            [
                .. diagnostics.Select(diagnostic =>
                    diagnostic.Rule == UnknownDocumentType.Rule
                        ? diagnostic with
                        {
                            Message = $"{diagnostic.Message} ({string.Join("; ", unread)})",
                        }
                        : diagnostic
                ),
            ]
            : diagnostics;

    /// <summary>The document that a reference means, if it is one.</summary>
    /// <param name="name">As written: <c>palantir</c>, <c>brieven/palantir</c>.</param>
    /// <returns>An absolute path; null where no document, or more than one, has the name.</returns>
    public string? FindDocument(string name) => Named(name) is [var path] ? FileOf(path) : null;

    /// <summary>The documents that a document refers to: those that exist, and have the name alone.</summary>
    public List<QaDocument> DocumentsNamedIn(QaDocument document)
    {
        var names = document
            .Questions.SelectMany(question => question.References)
            .Concat(document.Answers.SelectMany(answer => answer.References))
            .Select(reference => reference.Document)
            .OfType<string>()
            .Concat(
                document
                    .Answers.SelectMany(answer => answer.Evidence)
                    .Where(evidence => evidence.Kind == EvidenceKind.Answer)
                    .Select(evidence => evidence.Target[..evidence.Target.IndexOf('#', StringComparison.Ordinal)])
            )
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. from name in names let found = Named(name) where found.Length == 1 select Parsed(found[0])];
    }

    /// <summary>The saved documents that others may name.</summary>
    internal IEnumerable<string> NamedFiles => Documents.Concat(NotDeclared());

    /// <summary>The absolute path of a document as seen from the project.</summary>
    internal string FileOf(string relative) => Items.FileOf(relative) ?? System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relative));

    /// <summary>
    /// Where no project says which files of Markdown are documents, a reference may mean any in the folder; a <c>.qa</c> file of the name
    /// comes first, of which the other may be an export.
    /// </summary>
    private IEnumerable<string> NotDeclared() =>
        ProjectFile is not null
            ? []
            : Saved(MarkdownFiles.IsMarkdown)
                .Where(file => !Documents.Contains(System.IO.Path.ChangeExtension(file, DocumentFiles.DocumentExtension)));

    private ImmutableArray<ReferencedType> FindDeclared()
    {
        var types = TypeCompilation.Create(_typeFiles.Value.Types, [], RootNamespace).Types;
        return
        [
            .. TypeFiles
                .Zip(types.Own)
                .Where(pair => pair.Second.Source.RecordName.Length > 0 && ReferenceEquals(types.Find(pair.Second.Name), pair.Second))
                .Select(pair => new ReferencedType(pair.Second.Source with { Path = "", Assembly = AssemblyName }, pair.First)),
        ];
    }

    /// <summary>The documents that a reference may mean, as seen from the project.</summary>
    internal string[] Named(string name)
    {
        // What is open and not saved yet counts too, and is looked up anew: it comes and goes while the saved files stay.
        var file = name[(name.LastIndexOf('/') + 1)..];
        var open = (_open?.DocumentsNamed(file) ?? []).Where(IsOwn).Select(Relative);
        return
        [
            .. _byName
                .Value[DocumentPath.Composed(file)]
                .Union(open, StringComparer.Ordinal)
                .Where(path => DocumentPath.IsNamed(path, name))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc cref="Workspace.Keep"/>
    internal void Keep(DocumentShape shape) => _questions.TryAdd(shape.Path, (null, KnownQuestions.Of(shape)));

    private KnownQuestions QuestionsOf(string relative) =>
        Known(
            _questions,
            relative,
            text =>
                KnownQuestions.Of(
                    DocumentCompilation
                        .Create(text, new DocumentOptions(RootNamespace, Types, SeveritySettings.None, hasSummaries: false))
                        .Shape
                )
        );

    /// <summary>Empty where the folder does not exist: a document that is about to be written may be the first in its folder.</summary>
    private IEnumerable<string> Saved(Func<string, bool> isWanted) =>
        Directory.Exists(Path) ? FolderFiles.In(Path, isWanted, isRecursive: ProjectFile is not null) : [];

    private static ImmutableArray<string> Sorted(IEnumerable<string> files) =>
        [.. files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether a file is a document or a type of this project.</summary>
    internal bool IsOwn(string file) =>
        MarkdownFiles.IsMarkdown(file) && ProjectFile is not null ? Items.IsMarkdown(file) : IsInFolder(file);

    private bool IsInFolder(string file) =>
        (ProjectFile is not null ? FolderFiles.IsIn(Path, file) : System.IO.Path.GetDirectoryName(file) == Path)
        && DocumentFiles.IsIncluded(Relative(file));
}
