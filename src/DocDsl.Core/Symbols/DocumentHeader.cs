using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>What the directives of the header say about the whole document.</summary>
internal sealed record DocumentHeader
{
    /// <summary>The type that <c>@document</c> names; null when it names none.</summary>
    public string? TypeName { get; init; }

    /// <summary>Where the type is named; empty when it is not.</summary>
    public TextSpan TypeNameSpan { get; init; }

    /// <summary>The version of the type's questions that the document says it answers; null when it does not say it.</summary>
    public string? Version { get; init; }

    /// <summary>Where the version is; empty when it is not there.</summary>
    public TextSpan VersionSpan { get; init; }

    /// <summary>The document's type; null when it names none, or one that does not exist (QA5007).</summary>
    public DocumentType? Type { get; init; }

    /// <summary>The culture that <c>@document</c> names, as written; null when it names none.</summary>
    public string? Culture { get; init; }

    /// <summary>The line of <c>@document</c>; empty when there is none.</summary>
    public TextSpan DocumentSpan { get; init; }

    /// <summary>The file that the document was transcribed from, as <c>@source</c> names it; null when it does not.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the document says that it is a draft: what is not answered yet is then a warning.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The document whose questions it answers, as <c>@answers</c> names it; null when it does not.</summary>
    public string? AnsweredDocument { get; init; }

    /// <summary>Where that document is named; empty when it is not.</summary>
    public TextSpan AnsweredSpan { get; init; }

    /// <summary>The document that it is the translation of, as <c>@translates</c> names it; null when it is of none.</summary>
    public string? TranslatedDocument { get; init; }

    /// <summary>Where that document is named; empty when it is not.</summary>
    public TextSpan TranslatedSpan { get; init; }

    /// <summary>The C# name given by <c>@csharp</c>, identifiers joined by dots; null when none is given.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Where that name is; empty when there is none.</summary>
    public TextSpan CSharpNameSpan { get; init; }

    /// <summary>What <c>@members</c> says that the document has in C#, here or in its type; null when neither says it.</summary>
    public DocumentMembers? Members { get; init; }

    /// <summary>How the questions are numbered.</summary>
    public NumberingStyle Numbering { get; init; }

    /// <summary>Why no question has an answer yet, as <c>@open</c> says; null when it does not.</summary>
    public string? OpenReason { get; init; }

    /// <summary>When all answers were last reviewed, as <c>@reviewed</c> says; null when it does not.</summary>
    public ReviewInfo? Reviewed { get; init; }

    /// <summary>Whether each group numbers its own questions.</summary>
    public bool NumbersPerGroup => Numbering == NumberingStyle.PerGroup;

    /// <summary>A diagnostic about what is not done yet, which in a draft is a warning.</summary>
    public Diagnostic NotYet(Diagnostic diagnostic) => IsDraft ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic;
}
