using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Markdown;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Documents;

/// <summary>
/// One state of one file: a document, the declaration of a type, or a file of Markdown that is neither. Never changes; what is
/// asked of it is made once.
/// </summary>
internal sealed class Document
{
    private readonly DocumentStore _store;
    private readonly Workspace _workspace;
    private readonly Lazy<CheckedDocument?> _checked;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;
    private readonly Lazy<ImmutableArray<Occurrence>> _occurrences;
    private readonly Lazy<DocumentType?> _type;
    private readonly Lazy<RelatedPlaces?> _related;
    private readonly Lazy<bool> _isServed;
    private readonly Lazy<ulong> _textHash;

    /// <param name="path">Absolute.</param>
    /// <param name="uri">As the client writes it.</param>
    /// <param name="version">The client's; null for a file that is not open.</param>
    /// <param name="content">Without a byte order mark.</param>
    /// <param name="store">What else is open.</param>
    /// <param name="workspace">The types and documents beside it.</param>
    public Document(string path, string uri, int? version, string content, DocumentStore store, Workspace workspace)
        : this(path, uri, version, workspace.TextOf(path, content), store, workspace, new Requests()) { }

    private Document(string path, string uri, int? version, SourceText text, DocumentStore store, Workspace workspace, Requests requests)
    {
        (Path, Uri, Version, Text, _store, _workspace, Requests) = (path, uri, version, text, store, workspace, requests);
        Project = workspace.ProjectOf(path);
        _isServed = new(() => !Text.IsMarkdown || Project.IsDocument(Path) || MarkdownComments.HasDocument(Text.Content));
        _checked = new(Check);
        _type = new(() => workspace.CheckType(path).Type);
        _diagnostics = new(Find);
        _occurrences = new(() => OccurrenceFinder.Find(this));
        _textHash = new(() => Core.Text.TextHash.Of(Text.Content));
        _related = new(() => store.ShowsRelated && Model is { } model ? new RelatedPlaces(model) : null);
    }

    public string Path { get; }

    public string Uri { get; }

    public int? Version { get; }

    public SourceText Text { get; }

    /// <summary>Equal for equal texts.</summary>
    public ulong TextHash => _textHash.Value;

    public ProjectFolder Project { get; }

    /// <summary>The requests about it, in all its states.</summary>
    public Requests Requests { get; }

    /// <summary>Whether <see cref="Diagnostics"/> are known, so that nothing is left that may take long.</summary>
    public bool IsChecked => _diagnostics.IsValueCreated;

    /// <summary>Whether it declares a type.</summary>
    public bool IsType => DocumentFiles.IsType(Path);

    /// <summary>
    /// Whether the server has anything to say about it. Most files of Markdown are no documents: those are that a project includes, and
    /// those that say so themselves.
    /// </summary>
    public bool IsServed => _isServed.Value;

    /// <summary>The document; null for a declaration of a type, for what is not served, and where DocDsl itself fails on it.</summary>
    public CheckedDocument? Checked => _checked.Value is { Compilation.HasFailed: false } known ? known : null;

    /// <summary>The files that the check has read; empty until <see cref="Checked"/> is known.</summary>
    public ImmutableArray<Dependency> Dependencies { get; private set; } = [];

    public SemanticModel? Model => Checked?.Model;

    /// <summary>The type that is declared; null for a document.</summary>
    public DocumentType? Type => IsType ? _type.Value : null;

    /// <summary>The diagnostics, as in a build; without the clashes of names with other documents (QA6001).</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>The second places that diagnostics are about; null for a type, and where the client shows none.</summary>
    public RelatedPlaces? Related => _related.Value;

    /// <summary>All that has a name here, in the order of the text.</summary>
    public ImmutableArray<Occurrence> Occurrences => _occurrences.Value;

    public Location LocationOf(TextSpan span) => new(Uri, Text.ToRange(span));

    /// <summary>The folder of the project that declares a type, which may be another one; its own where no file does.</summary>
    public string FolderOf(DocumentType? type) =>
        type is not null && Project.FileOf(type) is { } file ? _workspace.ProjectOf(file).Path : Project.Path;

    /// <summary>Another document; null where it cannot be read.</summary>
    /// <param name="path">Absolute.</param>
    public Document? Load(string path) => path == Path ? this : _store.Load(path);

    /// <summary>The absolute path that a link leads to; null for a path that no file can have.</summary>
    /// <param name="path">The link's path, decoded.</param>
    public string? FileOfLink(string path) => _workspace.FileOfLink(Path, path);

    /// <summary>What was attested and sent in its project.</summary>
    public ProjectLock Lock => _workspace.ProjectOf(Path).Lock;

    /// <summary>The day, <c>yyyy-MM-dd</c>.</summary>
    public string? Today => _workspace.ProjectOf(Path).Types.Today;

    /// <summary>Who uses the editor.</summary>
    public string User => GitUser.NameIn(_workspace.RepositoryOf(Path));

    /// <summary>The evidence at which something is reported; null where there is none.</summary>
    public NamedEvidence? EvidenceAt(TextSpan span) =>
        Model is { } model ? NamedEvidence.AllOf(model).FirstOrDefault(each => each.Target.Span == span) : null;

    /// <summary>What its evidence means; null where that is not known.</summary>
    public string? MeaningOf(EvidenceTarget evidence) =>
        Model is { } model ? _workspace.MeaningsFor(Path, model.Tree).HashOf(evidence) : null;

    /// <summary>The files that its answers may rest on; null where it is not a document.</summary>
    public IEvidenceFiles? EvidenceFiles => Model is { } model ? _workspace.EvidenceFilesOf(Path, model.Tree) : null;

    /// <summary>The anchors of a file of Markdown, this one too; null where it cannot be read.</summary>
    /// <param name="path">Absolute.</param>
    public DocumentAnchors? AnchorsOf(string path) => path == Path ? Model?.Tree.Anchors : _workspace.AnchorsOf(path);

    /// <summary>The same text among other files.</summary>
    public Document With(Workspace workspace)
    {
        var text = workspace.TextOf(Path, Text.Content);
        var isSame = text.Path == Text.Path && text.Defaults.Equals(Text.Defaults);
        return new(Path, Uri, Version, isSame ? Text : text, _store, workspace, Requests);
    }

    /// <summary>A later text.</summary>
    public Document With(int version, SourceText text) => new(Path, Uri, version, text, _store, _workspace, Requests);

    private CheckedDocument? Check()
    {
        try
        {
            if (IsType || !IsServed)
            {
                return null;
            }

            var found = Dependency.Record(() => _workspace.Check(Path, Text), out var dependencies);
            Dependencies = dependencies;
            return found;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // For example a folder that was deleted meanwhile; internal errors on the document itself were reported by the workspace.
            var failed = DocumentCompilation.Failed(
                Text.Path,
                new DocumentOptions("", DocumentTypeSet.ReadyMade, SeveritySettings.None),
                fault
            );
            return new CheckedDocument(failed, failed.Diagnostics);
        }
    }

    private ImmutableArray<Diagnostic> Find()
    {
        try
        {
            return _checked.Value?.Diagnostics ?? _workspace.CheckType(Path).Diagnostics;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return DocumentCompilation.InternalErrors(fault, SeveritySettings.None);
        }
    }
}
