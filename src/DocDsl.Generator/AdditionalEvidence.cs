using System.Runtime.CompilerServices;
using DocDsl.Core.Compilation;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;
using SourceText = DocDsl.Core.Text.SourceText;
using SyntaxTree = DocDsl.Core.Syntax.SyntaxTree;

namespace DocDsl.Generator;

/// <summary>The files that the answers of a project may rest on: a compiler reads none but its additional files.</summary>
internal sealed class AdditionalEvidence
{
    // One reading a text, as for documents.
    private static readonly ConditionalWeakTable<RoslynText, DocumentAnchors> s_anchors = new();

    private readonly Dictionary<string, AdditionalText> _files;
    private readonly string? _root;
    private readonly bool _isRepository;

    /// <param name="options">The additional files, and the properties of the project.</param>
    public AdditionalEvidence(AnalyzerOptions options)
    {
        // As on a disk that does not distinguish capitals: the command and the editor look closer.
        _files = new Dictionary<string, AdditionalText>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in options.AdditionalFiles)
        {
            _files[Normalized(file.Path)] = file;
        }

        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var (repository, project) = (BuildItems.Repository(global), BuildItems.ProjectFolder(global));
        _isRepository = repository.Length > 0;
        _root = Normalized(_isRepository ? repository : project).TrimEnd('/') is { Length: > 0 } root ? root + "/" : null;
    }

    /// <summary>The files as seen from a document.</summary>
    /// <param name="document">The document's own path.</param>
    public IEvidenceFiles Of(string document) => new FilesOfDocument(this, Normalized(document));

    /// <summary>Without the first <c>/</c>, and with <c>/</c> between.</summary>
    private static string Normalized(string path) =>
        path.Replace('\\', '/').TrimStart('/') is { Length: > 0 } relative ? new FileLink(relative, "", default, default).From("")! : "";

    private sealed class FilesOfDocument(AdditionalEvidence project, string document) : IEvidenceFiles
    {
        public FileState StateOf(string path) =>
            Find(path) is not { } full ? FileState.Unknown
            : project._root is { } root && !(full + "/").StartsWith(root, StringComparison.OrdinalIgnoreCase)
                ? project._isRepository ? FileState.OutsideRepository
                    : FileState.OutsideProject
            : project._files.ContainsKey(full) ? FileState.Found
            : FileState.Unknown;

        public DocumentAnchors? AnchorsOf(string path) =>
            Find(path) is { } full
            && MarkdownFiles.IsMarkdown(full)
            && project._files.TryGetValue(full, out var file)
            && file.GetText() is { } text
                ? s_anchors.GetValue(text, key => SyntaxTree.Parse(new SourceText(key.ToString(), full)).Anchors)
                : null;

        public string? TextOf(string path) =>
            Find(path) is { } full && project._files.TryGetValue(full, out var file) ? file.GetText()?.ToString() : null;

        public string? Nearest(string path) => null;

        /// <summary>Null for a path of the repository where that is not known.</summary>
        private string? Find(string path)
        {
            var link = new FileLink(path.Replace('\\', '/'), "", default, default);
            return !link.IsRooted ? link.From(document)
                : project._root is { } root ? Normalized(root + path.TrimStart('/', '\\'))
                : null;
        }
    }
}
