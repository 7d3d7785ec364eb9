using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocDsl.Core.Attestation;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Workspaces.Code;

namespace DocDsl.Workspaces;

/// <summary>
/// Checks documents as the compiler does, without one: the same diagnostics, ids and severities. What needs C# (QA6003–QA6009), and what
/// a project file says about warnings, only a build reports; of evidence also <see cref="Code.BuiltEvidence"/>.
/// </summary>
/// <remarks>
/// Settings, types and the names of saved documents are read once; a host that sees a file change begins a new one, which is cheap.
/// Documents may be opened, changed and closed meanwhile, types may not. Safe for several threads.
/// </remarks>
/// <param name="open">What an editor has open; null where there is none.</param>
internal sealed class Workspace(IOpenFiles? open = null)
{
    private readonly FileSettings _settings = new();
    private readonly LinkedFiles _links = new(open);
    private readonly ConcurrentDictionary<string, SourceMeanings> _sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProjectFolder> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProjectFolder> _projects = new(StringComparer.Ordinal);

    /// <summary>Projects that others refer to, beside another in their folder.</summary>
    private readonly ConcurrentDictionary<string, ProjectFolder> _byFile = new(StringComparer.Ordinal);

    /// <summary>Documents of Markdown that a project has from outside its folder.</summary>
    private readonly ConcurrentDictionary<string, ProjectFolder> _linked = new(StringComparer.Ordinal);

    private KnownValues _values = new();

    /// <summary>What holds where a document does not say it itself, whatever the project says.</summary>
    public DocumentDefaults Defaults { get; init; } = DocumentDefaults.None;

    /// <summary>The day for which documents are checked; null where it does not count: then nothing is reported about time.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The project that a file belongs to.</summary>
    /// <param name="file">An absolute path.</param>
    public ProjectFolder ProjectOf(string file)
    {
        if (_linked.TryGetValue(file, out var linking) && linking.Items.IsMarkdown(file))
        {
            return linking;
        }

        var own = Path.GetDirectoryName(file)!;
        return _byFolder.GetOrAdd(
            own,
            _ =>
            {
                for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
                {
                    if (
                        Directory.Exists(folder)
                        && Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal).FirstOrDefault() is { } project
                    )
                    {
                        return _projects.GetOrAdd(folder, path => new ProjectFolder(path, project, open, ProjectOfFile, Today, _values));
                    }
                }

                return _projects.GetOrAdd(own, path => new ProjectFolder(path, projectFile: null, open, ProjectOfFile, Today, _values));
            }
        );
    }

    /// <summary>The project of a project file that exists.</summary>
    private ProjectFolder ProjectOfFile(string projectFile)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        var project = ProjectOf(Path.Combine(folder, "."));
        return project.ProjectFile == projectFile
            ? project
            : _byFile.GetOrAdd(projectFile, file => new ProjectFolder(folder, file, open, ProjectOfFile, Today, _values));
    }

    /// <summary>
    /// The documents of Markdown of a folder: those in it that a project includes, and those from elsewhere that a project in it includes.
    /// </summary>
    /// <param name="folder">Absolute. Its projects are read, and what they include is known from now on.</param>
    /// <returns>Absolute paths, each once, in order.</returns>
    public IReadOnlyList<string> MarkdownIn(string folder)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in ProjectsOf(folder))
        {
            var isInside = project.Path == folder || FolderFiles.IsIn(folder, project.Path);
            foreach (var file in project.Items.Markdown)
            {
                if (!FolderFiles.IsIn(project.Path, file) && !ProjectOf(file).Items.IsMarkdown(file))
                {
                    _linked.TryAdd(file, project);
                }

                if (isInside || FolderFiles.IsIn(folder, file))
                {
                    found.Add(file);
                }
            }
        }

        return [.. found];
    }

    /// <summary>
    /// Knows the files from outside their projects that another workspace knows, until <see cref="MarkdownIn"/> finds them, and the values
    /// of the documents that do not change. Called before anything is asked of it.
    /// </summary>
    public void LinkAs(Workspace other)
    {
        _values = other._values;
        foreach (var (file, project) in other._linked)
        {
            _linked.TryAdd(file, ProjectOf(Path.Combine(project.Path, ".")));
        }
    }

    /// <summary>Whether a build compiles a file as a document, or would: it need not exist.</summary>
    /// <param name="file">An absolute path.</param>
    public bool IsDocument(string file) => ProjectOf(file).IsDocument(file);

    /// <summary>The project that a folder is in, and those in the folder, which need not have documents.</summary>
    public IEnumerable<ProjectFolder> ProjectsOf(string folder) =>
        FolderFiles
            .In(folder, name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Prepend(Path.Combine(folder, "."))
            .Select(ProjectOf)
            .Distinct();

    /// <summary>The text of a document, which need not be saved, with what its project says of it.</summary>
    /// <param name="file">An absolute path.</param>
    /// <param name="text">Without a byte order mark.</param>
    public SourceText TextOf(string file, string text)
    {
        var project = ProjectOf(file);
        return new SourceText(text, project.Relative(file), DefaultsOf(file));
    }

    /// <summary>The type and the culture of a document where its text does not name them.</summary>
    /// <param name="file">An absolute path.</param>
    public DocumentDefaults DefaultsOf(string file)
    {
        var defaults = ProjectOf(file).Items.DefaultsOf(file);
        return ReferenceEquals(Defaults, DocumentDefaults.None)
            ? defaults
            : new DocumentDefaults(Defaults.Written ?? defaults.Written, Defaults.Culture ?? defaults.Culture);
    }

    /// <summary>How a text is bound; a test replaces it with one that throws.</summary>
    internal Func<SourceText, DocumentTypeSet, SemanticModel> Bind { get; init; } = DocumentCompilation.Bind;

    /// <summary>Reads a document; it need not be saved.</summary>
    /// <param name="file">An absolute path.</param>
    /// <param name="text">Without a byte order mark.</param>
    public SemanticModel Read(string file, string text) => DocumentCompilation.Bind(TextOf(file, text), ProjectOf(file).Types);

    /// <summary>Reads and checks a document; it need not be saved.</summary>
    /// <param name="file">An absolute path.</param>
    /// <param name="text">Without a byte order mark.</param>
    public CheckedDocument Check(string file, string text) => Check(file, TextOf(file, text));

    /// <summary>Reads and checks a document; it need not be saved. An internal error of DocDsl is QA9001.</summary>
    /// <param name="file">An absolute path.</param>
    /// <param name="text">As of <see cref="TextOf"/>.</param>
    public CheckedDocument Check(string file, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var project = ProjectOf(file);
        var options = new DocumentOptions(project.RootNamespace, project.Types, _settings.Of(file), hasSummaries: false, bind: Bind);
        var document = DocumentCompilation.Create(text, options).With(project);
        var found = project.Explain(document.Diagnostics);
        if (
            document.References is { Count: > 0 } references
            && project.CheckReferences(references, document.Filter) is { Count: > 0 } unresolved
        )
        {
            found = SemanticAnalysis.Sorted(found.Concat(unresolved));
        }

        if (document.References.Any(reference => reference.IsAnswers))
        {
            found = SemanticAnalysis.Sorted(
                found.Concat(project.CheckAnswers(text, document.Model.AnsweredDocument!, document.Filter.Severities))
            );
        }

        if (document.Promises is { } promises)
        {
            found = SemanticAnalysis.Sorted(found.Concat(project.Promises.Check(promises, document.Filter)));
        }

        var contradictions = default(EquatableArray<PlacedDiagnostic>);
        if (document.Values is { } values)
        {
            found = SemanticAnalysis.Sorted(found.Concat(project.Values.Check(values, document.Filter, out contradictions)));
        }

        if (document.Translation is not null)
        {
            found = SemanticAnalysis.Sorted(found.Concat(project.Translations.Check(document)));
        }

        if (document.Links is { Count: > 0 } links)
        {
            var files = _links.Of(file, project.Path, document.Model.Tree);
            found = SemanticAnalysis.Sorted([.. found, .. FileLinks.Check(links, document.Filter, files)]);
        }

        if (document.Evidence is { Count: > 0 } evidence)
        {
            var files = EvidenceFilesOf(file, document.Model.Tree);
            var missing = FileEvidence.Check(evidence.Select(each => each.Target), document.Filter, files);
            found = SemanticAnalysis.Sorted([.. found, .. missing]);
        }

        if (document.Bound.Where(bound => bound.Fact.Kind == FactKind.Json).ToArray() is { Length: > 0 } bound)
        {
            var files = EvidenceFilesOf(file, document.Model.Tree);
            var differing = bound.Select(each => BoundFiles.Check(each, files, isBuild: false)).OfType<Diagnostic>();
            found = SemanticAnalysis.Sorted([.. found, .. differing.Select(document.Filter.Apply).OfType<Diagnostic>()]);
        }

        if (document.Evidence is { Count: > 0 } attested)
        {
            var stale = Attestations.Check(
                text.Path,
                attested,
                document.Filter,
                project.Lock.Existing,
                MeaningsFor(file, document.Model.Tree),
                isBuild: false
            );
            found = SemanticAnalysis.Sorted([.. found, .. stale]);
        }

        if (project.Lock.Existing is { } sent && SentAnswers.Matters(document.Model, sent))
        {
            var changed = SentAnswers.Check(document.Model, document.Filter, sent, MeaningsFor(file, document.Model.Tree));
            found = SemanticAnalysis.Sorted([.. found, .. changed]);
        }

        return new CheckedDocument(document, _settings.Apply(project.Path, found)) { Contradictions = contradictions };
    }

    /// <summary>What the evidence of a document means.</summary>
    /// <param name="file">The absolute path of the document.</param>
    /// <param name="own">The document, which need not be saved.</param>
    public EvidenceMeanings MeaningsFor(string file, SyntaxTree own)
    {
        var project = ProjectOf(file);
        var repository = RepositoryOf(file);
        var sources = _sources.GetOrAdd(
            repository ?? project.Path,
            root =>
                new SourceMeanings(
                    // Outside of a repository the project may refer to others beside it.
                    repository is null ? [root, .. project.References.Projects.Select(each => Path.GetDirectoryName(each.File)!)] : [root]
                )
        );
        return new EvidenceMeanings(name => sources.Of(project.ProjectFile, name), () => EvidenceFilesOf(file, own), project);
    }

    /// <summary>What is wrong with the list of what was attested and sent in a project (QA8203, QA8204).</summary>
    /// <param name="project">The project.</param>
    /// <param name="known">What is known of a document, by its absolute path, so that it need not be read again; null for nothing.</param>
    public ImmutableArray<Diagnostic> CheckLock(ProjectFolder project, Func<string, LockedDocument?> known)
    {
        var found = LockEntries.Check(
            project.Lock.File,
            path =>
                known(project.FileOf(path))
                ?? (project.TextAt(path) is { } text ? LockedDocument.Of(DocumentCompilation.Bind(text, project.Types)) : null),
            project.Types.Today
        );
        return _settings.Apply(project.Path, [.. found]);
    }

    /// <summary>
    /// Called before a document is written whose references to it were or will be checked: they see it as it was, and not what happens to
    /// be written of it.
    /// </summary>
    public void Keep(string file, CheckedDocument document) => ProjectOf(file).Keep(document.Shape);

    /// <summary>The file that a link of a document leads to, which need not exist; null for a path that no file can have.</summary>
    /// <param name="file">The absolute path of the document.</param>
    /// <param name="path">The link's path, decoded.</param>
    public string? FileOfLink(string file, string path) => _links.FileOf(file, ProjectOf(file).Path, path);

    /// <summary>The folder of the repository that a file is in; null where it is in none.</summary>
    /// <param name="file">An absolute path.</param>
    public string? RepositoryOf(string file) => _links.RepositoryOf(Path.GetDirectoryName(file)!);

    /// <summary>The files that the answers of a document may rest on.</summary>
    /// <param name="file">The absolute path of the document.</param>
    /// <param name="own">The document, which need not be saved.</param>
    public IEvidenceFiles EvidenceFilesOf(string file, SyntaxTree own) => _links.EvidenceOf(file, ProjectOf(file).Path, own);

    /// <summary>The anchors of a file of Markdown; null where it cannot be read.</summary>
    /// <param name="file">An absolute path.</param>
    public DocumentAnchors? AnchorsOf(string file) => _links.AnchorsOf(file);

    /// <summary>The diagnostics of a declaration of a type, together with the others of its project.</summary>
    /// <param name="file">The absolute path of one of <see cref="ProjectFolder.TypeFiles"/>; of any other nothing is known.</param>
    /// <returns>The declaration and the diagnostics.</returns>
    public (DocumentType? Type, ImmutableArray<Diagnostic> Diagnostics) CheckType(string file)
    {
        var project = ProjectOf(file);
        var index = project.TypeFiles.IndexOf(file);
        return index < 0
            ? (null, [])
            : (
                project.Types.Own[index],
                _settings.Apply(project.Path, project.Explain(project.DiagnosticsOfType(index, _settings.Of(file))))
            );
    }

    /// <summary>A diagnostic of a document with the severity that is set for it; null where its rule is switched off.</summary>
    /// <param name="file">The absolute path of the document.</param>
    /// <param name="document">The document, checked.</param>
    /// <param name="diagnostic">As the document alone has it; also one that appears after a fix.</param>
    public Diagnostic? Configured(string file, CheckedDocument document, Diagnostic diagnostic) =>
        document.Compilation.Filter.Severities.Apply(diagnostic) is { } set
            ? _settings.Apply(ProjectOf(file).Path, [set]).FirstOrDefault()
            : null;

    /// <summary>The documents whose name in C# another has (QA6001), once all are checked.</summary>
    /// <returns>Diagnostics at the documents' names, with their severities, by file.</returns>
    public ILookup<string, Diagnostic> CheckNames(IEnumerable<NamedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return documents
            // What no build compiles has no name in C#.
            .Where(document => !MarkdownFiles.IsMarkdown(document.File) || ProjectOf(document.File).IsDocument(document.File))
            .GroupBy(document => ProjectOf(document.File))
            .SelectMany(project =>
            {
                var byFile = project.DistinctBy(document => document.File).ToDictionary(document => document.File, StringComparer.Ordinal);
                var entries = new EquatableArray<DocumentEntry>(byFile.Values.Select(document => document.Entry));
                var list = new DocumentName(project.Key.RootNamespace, project.Key.ListName);
                var index = DocumentIndex.Create(
                    entries,
                    project.Key.TypeRecords,
                    [],
                    FolderClasses.Of(entries, list),
                    SharedName.Of(entries)
                );
                return index
                    .Clashes.Concat(index.SharedClashes)
                    .Select(clash =>
                        (
                            clash.File,
                            Diagnostic: clash.At(byFile[clash.File].Span) is { } taken ? byFile[clash.File].Filter.Apply(taken) : null
                        )
                    )
                    .Where(found => found.Diagnostic is not null)
                    .SelectMany(
                        found => _settings.Apply(project.Key.Path, [found.Diagnostic!]),
                        (found, diagnostic) => (found.File, diagnostic)
                    );
            })
            .ToLookup(pair => pair.File, pair => pair.diagnostic, StringComparer.Ordinal);
    }
}
