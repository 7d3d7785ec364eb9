using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

// Parameters and not init properties: the type in the modreq of an init accessor differs between the two target frameworks, and a test runs
// the generator of netstandard2.0 with the core of net8.0.

/// <summary>What a document is compiled with, apart from its own text.</summary>
/// <param name="rootNamespace">The project's; may be empty or not a valid C# name.</param>
/// <param name="types">The types that <c>@document</c> may name.</param>
/// <param name="severities">The file's settings.</param>
/// <param name="hasSummaries">Whether the shape has the documentation of members, which is most of its work; who writes no C# needs
/// none.</param>
/// <param name="isUnicode">Whether the file is saved as UTF-8 or UTF-16 (QA1006).</param>
/// <param name="file">The file itself, where an editor shows what is generated; null in a build.</param>
/// <param name="bind">What takes the place of the binder; a test throws here, to see what an internal error does.</param>
internal sealed class DocumentOptions(
    string rootNamespace,
    DocumentTypeSet types,
    SeveritySettings severities,
    bool hasSummaries = true,
    bool isUnicode = true,
    string? file = null,
    Func<SourceText, DocumentTypeSet, SemanticModel>? bind = null
)
{
    /// <summary>The project's; may be empty or not a valid C# name.</summary>
    public string RootNamespace { get; } = rootNamespace;

    /// <summary>The types that <c>@document</c> may name.</summary>
    public DocumentTypeSet Types { get; } = types;

    /// <summary>The file's settings.</summary>
    public SeveritySettings Severities { get; } = severities;

    /// <summary>What a document has in C#, if neither it nor its type says so.</summary>
    public DocumentMembers Members => Severities.Members ?? DocumentMembers.All;

    /// <summary>Whether the shape has the documentation of members.</summary>
    public bool HasSummaries { get; } = hasSummaries;

    /// <summary>Whether the file is saved as UTF-8 or UTF-16 (QA1006).</summary>
    public bool IsUnicode { get; } = isUnicode;

    /// <summary>The file itself, where an editor shows what is generated; null in a build.</summary>
    public string? File { get; } = file;

    /// <summary>How a text becomes a model.</summary>
    public Func<SourceText, DocumentTypeSet, SemanticModel> Bind { get; } = bind ?? DocumentCompilation.Bind;
}
