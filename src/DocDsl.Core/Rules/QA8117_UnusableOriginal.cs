using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8117: a document that cannot be the original of the one that names it by <c>@translates</c>.</summary>
internal static class UnusableOriginal
{
    public static readonly Rule Rule = new(
        "QA8117",
        "Document that cannot be translated here",
        "Consistency",
        DiagnosticSeverity.Error
    );

    private static readonly Message s_itself = Rule.Message("A document cannot be its own translation");

    private static readonly Message<string, string> s_translation = Rule.Message<string, string>(
        "Document '{0}' is a translation itself, of '{1}'; name the original",
        "path",
        "original"
    );

    private static readonly Message<string, string> s_circle = Rule.Message<string, string>(
        "Document '{0}' is a translation of this one; remove '@translates' from the original of the two",
        "path",
        "original"
    );

    private static readonly Message<string, string> s_language = Rule.Message<string, string>(
        "Document '{0}' has the same language as this one: '{1}'",
        "path",
        "language"
    );

    private static readonly Message<string, string, string> s_second = Rule.Message<string, string, string>(
        "Document '{0}' is the translation of '{1}' into '{2}' already",
        "other",
        "path",
        "language"
    );

    private static readonly Message<string, string, string> s_type = Rule.Message<string, string, string>(
        "Document '{0}' has the type '{1}', and this one '{2}'",
        "path",
        "original",
        "type"
    );

    /// <param name="span">Where the original is named.</param>
    public static Diagnostic Itself(TextSpan span) => s_itself.At(span);

    /// <param name="span">Where the original is named.</param>
    /// <param name="path">The document that is named.</param>
    /// <param name="original">What that names as its own original.</param>
    /// <param name="isCircle">Whether that is this document.</param>
    public static Diagnostic Translation(TextSpan span, string path, string original, bool isCircle) =>
        (isCircle ? s_circle : s_translation).At(span, path, original);

    /// <param name="span">Where the original is named.</param>
    /// <param name="path">The original.</param>
    /// <param name="language">The language of both.</param>
    public static Diagnostic SameLanguage(TextSpan span, string path, string language) => s_language.At(span, path, language);

    /// <param name="span">Where the original is named.</param>
    /// <param name="other">The other translation.</param>
    /// <param name="path">The original.</param>
    /// <param name="language">The language of both translations.</param>
    public static Diagnostic Second(TextSpan span, string other, string path, string language) => s_second.At(span, other, path, language);

    /// <param name="span">Where the original is named.</param>
    /// <param name="path">The original.</param>
    /// <param name="original">Its type.</param>
    /// <param name="type">That of the translation.</param>
    public static Diagnostic Type(TextSpan span, string path, string? original, string? type) =>
        s_type.At(span, path, original ?? "document", type ?? "document");
}
