using System.Globalization;
using DocDsl.Core.Attestation;
using DocDsl.Core.Code;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Rules;

/// <summary>
/// One case of a rule: <c>Rules/QA3001/fires-only-question.qa</c>, with the expected spans marked (<c>⟦QA3001:Vraag 1⟧</c>) and the
/// expected messages in the <c>.txt</c> of the same name.
/// </summary>
/// <remarks>
/// A case may also be a file of Markdown, <c>.md</c>. A <c>.qatype</c> of the same name declares the document's type; without a
/// <c>.qa</c> it is the case itself. A folder of the same name holds the other documents or types of the project; its folder
/// <c>references</c> holds types of other assemblies, which have the files' names.
/// </remarks>
internal sealed class RuleCase
{
    /// <summary>Set to 1, this writes the messages that were reported as the expected ones.</summary>
    public const string AcceptVariable = "DOCDSL_ACCEPT_RULES";

    /// <summary>The day on which cases and the examples of pages are read.</summary>
    public const string Today = "2026-09-01";

    private readonly string _path;

    private RuleCase(string path)
    {
        _path = path;
        Name = Path.GetRelativePath(Folder, path).Replace('\\', '/');
    }

    public static string Folder { get; } = Repository.PathOf("tests", "DocDsl.Core.Tests", "Rules");

    /// <summary>The file as seen from the folder of all rules: <c>QA3001/fires-only-question.qa</c>.</summary>
    public string Name { get; }

    public string RuleId => Name[..6];

    public bool Fires => Path.GetFileName(_path).StartsWith("fires-", StringComparison.Ordinal);

    /// <summary>Lines of <c>12:3 QA3001 message</c>; null when there is no such file.</summary>
    public string[]? Baseline =>
        File.Exists(BaselinePath) ? File.ReadAllText(BaselinePath).Split('\n', StringSplitOptions.RemoveEmptyEntries) : null;

    private string BaselinePath => Path.ChangeExtension(_path, ".txt");

    /// <summary>Whether it is a declaration of a type, and not a document.</summary>
    public bool IsType => Path.GetExtension(_path) == ".qatype";

    public static IEnumerable<RuleCase> All() =>
        Directory
            .GetDirectories(Folder, "QA*")
            .SelectMany(folder => Directory.GetFiles(folder))
            .Where(file =>
                Path.GetExtension(file) is ".qa" or ".md"
                || (
                    Path.GetExtension(file) == ".qatype"
                    && !File.Exists(Path.ChangeExtension(file, ".qa"))
                    && !File.Exists(Path.ChangeExtension(file, ".md"))
                )
            )
            .Order(StringComparer.Ordinal)
            .Select(file => new RuleCase(file));

    public static RuleCase Of(string name) => new(Path.Combine(Folder, name));

    public void Check()
    {
        var (text, expected) = Marked.Read(File.ReadAllText(_path));
        Assert.Equal(Fires, expected.Exists(diagnostic => diagnostic.Id == RuleId));
        var source = new SourceText(text, CasePath);
        var diagnostics = Diagnose(source).ToArray();
        Assert.Equal(
            expected.Select(diagnostic => Show(text, diagnostic.Id, diagnostic.Span)),
            diagnostics.Select(diagnostic => Show(text, diagnostic.Id, diagnostic.Span))
        );
        string[] reported = [.. diagnostics.Select(diagnostic => Show(source, diagnostic))];
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Accept(reported);
        }

        Assert.True(
            Baseline is not null || reported.Length == 0,
            $"There is no {Path.GetFileName(BaselinePath)}; {AcceptVariable}=1 writes it. Reported:\n{string.Join('\n', reported)}"
        );
        Assert.Equal(Baseline ?? [], reported);
    }

    /// <summary>The document of the case, without the marks.</summary>
    public SourceText Source => new(Marked.Read(File.ReadAllText(_path)).Text, CasePath);

    /// <summary>Its path in the project: beside the folder of its name.</summary>
    private string CasePath => "letter" + Path.GetExtension(_path);

    /// <summary>Reads a document with the types of the case.</summary>
    public SemanticModel Analyze(SourceText source)
    {
        var declaration = Path.ChangeExtension(_path, ".qatype");
        var own = File.Exists(declaration) ? new[] { new TypeSource(File.ReadAllText(declaration)) } : [];
        return SemanticAnalysis.Analyze(source, DocumentTypeSet.Create([.. own, .. Referenced]).On(Today));
    }

    private IEnumerable<TypeSource> Referenced =>
        Directory.Exists(Path.Combine(CaseFolder, "references"))
            ? Directory
                .GetFiles(Path.Combine(CaseFolder, "references"), "*.qatype")
                .Order(StringComparer.Ordinal)
                .Select(file => new TypeSource(File.ReadAllText(file), Assembly: Path.GetFileNameWithoutExtension(file)))
            : [];

    private string CaseFolder => Path.ChangeExtension(_path, null);

    private void Accept(string[] reported)
    {
        if (reported.Length > 0)
        {
            File.WriteAllText(BaselinePath, string.Join('\n', reported) + "\n");
        }
        else
        {
            File.Delete(BaselinePath);
        }
    }

    /// <summary>All that is reported about the case, in the order of the text.</summary>
    public IEnumerable<Diagnostic> Diagnose(SourceText source)
    {
        if (IsType)
        {
            // In the order of their names, as a build has them: 'a.qatype' is declared before 'other.qatype'.
            var others = Directory.Exists(CaseFolder) ? Directory.GetFiles(CaseFolder, "*.qatype") : [];
            var own = new TypeSource(source.Content, Path: "case.qatype");
            var sources = others
                .Select(file => new TypeSource(File.ReadAllText(file), Path: Path.GetFileName(file)))
                .Append(own)
                .OrderBy(declared => declared.Path, StringComparer.Ordinal)
                .ToList();
            return DocumentTypeSet.Create([.. sources, .. Referenced]).Own[sources.IndexOf(own)].Diagnostics;
        }

        var model = Analyze(source);
        var named = new List<Diagnostic>();
        if (SameAs.IsIn(model))
        {
            var taken = SameAs.Resolve(model, new CaseAnswers(OtherDocuments()));
            model = DocumentCompilation.Bind(model, taken.ToAnswers());
            named.AddRange(taken.Diagnostics);
        }

        ShapeBuilder.Build(model, "Letters/letter.qa", "Ministry", named);
        return model
            .Diagnostics.Concat(named)
            .Concat(CheckReferences(model))
            .Concat(CheckPromises(model))
            .Concat(CheckAttestations(model))
            .Concat(CheckValues(model))
            .Concat(CheckTranslation(model))
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);
    }

    private IEnumerable<Diagnostic> CheckReferences(SemanticModel model)
    {
        var folder = CaseFolder;
        if (!Directory.Exists(folder))
        {
            return [];
        }

        if (model.Tree.Text.IsMarkdown)
        {
            return FileLinks.Check(FileLinks.Of(model.Tree), DiagnosticFilter.None, new CaseFiles(folder));
        }

        var others = OtherDocuments();
        return ExternalReferences
            .Of(model)
            .Select(reference =>
                ExternalReferences.Check(
                    reference,
                    DiagnosticFilter.None,
                    [.. others.Keys.Where(path => DocumentPath.IsNamed(path, reference.Document)).Order(StringComparer.Ordinal)],
                    path => KnownQuestions.Of(ShapeBuilder.Build(others[path], path, "Ministry", []))
                )
            )
            .OfType<Diagnostic>()
            .Concat(
                FileEvidence.Check(model.Answers.SelectMany(answer => answer.Evidence), DiagnosticFilter.None, new CaseEvidence(folder))
            );
    }

    /// <summary>A step up leads out of the project, two out of the repository; <c>/</c> leads to what is not known.</summary>
    private sealed class CaseEvidence(string folder) : IEvidenceFiles
    {
        public FileState StateOf(string path) =>
            path.StartsWith('/') ? FileState.Unknown
            : path.StartsWith("../../", StringComparison.Ordinal) ? FileState.OutsideRepository
            : path.StartsWith("../", StringComparison.Ordinal) ? FileState.OutsideProject
            : Path.Exists(Path.Combine(folder, path)) ? FileState.Found
            : FileState.NotFound;

        public DocumentAnchors? AnchorsOf(string path) =>
            MarkdownFiles.IsMarkdown(path)
                ? SyntaxTree.Parse(new SourceText(File.ReadAllText(Path.Combine(folder, path)), path)).Anchors
                : null;

        public string? TextOf(string path) => StateOf(path) == FileState.Found ? File.ReadAllText(Path.Combine(folder, path)) : null;

        public string? Nearest(string path) =>
            new NearNames(
                Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
            ).Nearest(path);
    }

    /// <summary>With the <c>docdsl.lock</c> in the folder of the case, its files of C# and its other documents.</summary>
    private IEnumerable<Diagnostic> CheckAttestations(SemanticModel model)
    {
        var path = Path.Combine(CaseFolder, LockFile.FileName);
        if (!File.Exists(path))
        {
            return [];
        }

        CodeText[] code =
        [
            .. Directory
                .GetFiles(CaseFolder, "*.cs")
                .Order(StringComparer.Ordinal)
                .Select(file => new CodeText(file, File.ReadAllText(file))),
        ];
        return Attestations.Check(
            CasePath,
            NamedEvidence.AllOf(model),
            DiagnosticFilter.Of(model, SeveritySettings.None),
            LockFile.Parse(new SourceText(File.ReadAllText(path), LockFile.FileName)),
            new EvidenceMeanings(
                name => CodeMeaning.Of(code, name),
                () => new CaseEvidence(CaseFolder),
                new CaseAnswers(OtherDocuments())
            ),
            isBuild: false
        );
    }

    private IEnumerable<Diagnostic> CheckPromises(SemanticModel model)
    {
        if (DocumentPromises.Of(model) is not { } own)
        {
            return [];
        }

        var others = OtherDocuments();
        others[CasePath] = model;
        var ledger = new PromiseLedger(
            new(others.Values.Select(DocumentPromises.Of).OfType<DocumentPromises>().Select(promises => promises.WithoutPlaces()))
        );
        return ledger
            .Check(own, Today, name => [.. others.Keys.Where(path => DocumentPath.IsNamed(path, name)).Order(StringComparer.Ordinal)])
            .Select(DiagnosticFilter.Of(model, SeveritySettings.None).Apply)
            .OfType<Diagnostic>();
    }

    private IEnumerable<Diagnostic> CheckValues(SemanticModel model)
    {
        if (LocatedValues.Of(model) is not { } own)
        {
            return [];
        }

        var others = OtherDocuments();
        others[CasePath] = model;
        var index = new ContradictionIndex(ContradictionIndex.Sorted(others.Values.Select(DocumentValues.Of).OfType<DocumentValues>()));
        return index
            .Check(own.Values)
            .Concat(
                ContradictionIndex.CheckSuperseded(
                    own.Values,
                    name => [.. others.Keys.Where(path => DocumentPath.IsNamed(path, name)).Order(StringComparer.Ordinal)],
                    path => FieldDates.DateOf(others[path])
                )
            )
            .Select(found => found.At(own.Places[found.Place]))
            .Select(DiagnosticFilter.Of(model, SeveritySettings.None).Apply)
            .OfType<Diagnostic>();
    }

    private IEnumerable<Diagnostic> CheckTranslation(SemanticModel model)
    {
        if (model.TranslatedDocument is not { } name)
        {
            return [];
        }

        var others = OtherDocuments();
        var list = TranslationList.Of(others.Values.Select(TranslationEntry.Of).Where(entry => entry.Original is not null));
        others[CasePath] = model;
        return others.Keys.Where(path => DocumentPath.IsNamed(path, name)).ToArray() is [var original]
            ? TranslationCheck
                .Check(model, TranslationTable.Of(others[original]), list.Of(original))
                .Select(DiagnosticFilter.Of(model, SeveritySettings.None).Apply)
                .OfType<Diagnostic>()
            : [];
    }

    /// <summary>The documents beside that of the case, by path.</summary>
    private Dictionary<string, SemanticModel> OtherDocuments()
    {
        var folder = Path.ChangeExtension(_path, null);
        return (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.qa", SearchOption.AllDirectories) : []).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file =>
                SemanticAnalysis.Analyze(
                    new SourceText(File.ReadAllText(file), Path.GetRelativePath(folder, file).Replace('\\', '/')),
                    OtherTypes
                )
        );
    }

    /// <summary>The other documents may have the type of the case.</summary>
    private DocumentTypeSet OtherTypes =>
        Path.ChangeExtension(_path, ".qatype") is var declaration && File.Exists(declaration)
            ? DocumentTypeSet.Create([new TypeSource(File.ReadAllText(declaration))])
            : DocumentTypeSet.ReadyMade;

    private sealed class CaseAnswers(Dictionary<string, SemanticModel> others) : IOtherAnswers
    {
        public IReadOnlyList<string> Named(string document) =>
            [.. others.Keys.Where(path => DocumentPath.IsNamed(path, document)).Order(StringComparer.Ordinal)];

        public AnswerTable? Find(string path) => AnswerTable.Of(others[path]);
    }

    private sealed class CaseFiles(string folder) : ILinkedFiles
    {
        public bool Exists(FileLink link) => Path.Exists(Path.Combine(folder, link.Path));

        public DocumentAnchors? AnchorsOf(FileLink link) =>
            SyntaxTree.Parse(new SourceText(File.ReadAllText(Path.Combine(folder, link.Path)), link.Path)).Anchors;
    }

    private static string Show(string text, string id, TextSpan span) => $"{id} {span} '{text.Substring(span.Start, span.Length)}'";

    private static string Show(SourceText source, Diagnostic diagnostic)
    {
        var start = source.GetLinePosition(diagnostic.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}:{start.Character + 1} {diagnostic.Id} {diagnostic.Message}");
    }
}
