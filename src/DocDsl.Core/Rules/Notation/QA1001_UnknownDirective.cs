using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA1001: the name after <c>@</c> is not a directive.</summary>
internal static class UnknownDirective
{
    /// <summary>The name of the property with the directive that was probably meant.</summary>
    public const string Nearest = "nearest";

    public static readonly Rule Rule = new("QA1001", "Unknown directive", "Text", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_near = Rule.Message<string, string>(
        "Unknown directive '@{0}'; did you mean '@{1}'?",
        "directive",
        Nearest
    );

    private static readonly Message<string> s_belowHeader = Rule.Message<string>(
        "Unknown directive '@{0}'; a field must be in the header, before the first heading",
        "directive"
    );

    private static readonly Message<string> s_inType = Rule.Message<string>(
        "Unknown directive '@{0}' in the declaration of a document type",
        "directive"
    );

    /// <summary>A name that is one edit away from a directive.</summary>
    public static Diagnostic Near(TextSpan name, string directive, string nearest) => s_near.At(name, directive, nearest);

    /// <summary>A name below the header, where it cannot be a field.</summary>
    public static Diagnostic BelowHeader(TextSpan name, string directive) => s_belowHeader.At(name, directive);

    /// <summary>A name in a <c>.qatype</c> file.</summary>
    public static Diagnostic InType(TextSpan name, string directive, string? nearest) =>
        nearest is null ? s_inType.At(name, directive) : s_near.At(name, directive, nearest);
}
