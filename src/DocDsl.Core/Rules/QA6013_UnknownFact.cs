using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;

namespace DocDsl.Core.Rules;

/// <summary>QA6013: what a value is bound to has no value that can be compared with it.</summary>
internal static class UnknownFact
{
    public static readonly Rule Rule = new("QA6013", "Bound value cannot be compared", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string> s_notFound = Rule.Message<string>("The type or member '{0}' was not found", "name");
    private static readonly Message<string, string> s_near = Rule.Message<string, string>(
        "The type or member '{0}' was not found; did you mean '{1}'?",
        "name",
        "nearest"
    );
    private static readonly Message<string> s_notConstant = Rule.Message<string>(
        "'{0}' is not a constant: a 'const', an enum member, or a 'static readonly' field or property with a constant value is required",
        "name"
    );
    private static readonly Message<string> s_notVisible = Rule.Message<string>(
        "The build does not pass on its property '{0}'; add '<CompilerVisibleProperty Include=\"{0}\" />' to the project",
        "name"
    );
    private static readonly Message<string> s_noProperty = Rule.Message<string>("The property '{0}' of the build has no value", "name");
    private static readonly Message<string> s_noFile = Rule.Message<string>("The file '{0}' was not found", "path");
    private static readonly Message<string> s_unread = Rule.Message<string>(
        "A build reads the file '{0}' only where it is among the project's AdditionalFiles; add '<AdditionalFiles Include=\"{0}\" />'",
        "path"
    );
    private static readonly Message<string> s_outside = Rule.Message<string>(
        "The file '{0}' is outside of the project and its repository; it is not read",
        "path"
    );
    private static readonly Message<string, string> s_invalidJson = Rule.Message<string, string>(
        "The file '{0}' is not valid JSON (line {1})",
        "path",
        "line"
    );
    private static readonly Message<string, string> s_noValue = Rule.Message<string, string>(
        "The file '{0}' has no value at '{1}'",
        "path",
        "pointer"
    );
    private static readonly Message<string, string, string> s_kind = Rule.Message<string, string, string>(
        "'{0}' is '{1}', which cannot be compared with a value of the kind {2}",
        "fact",
        "actual",
        "kind"
    );

    public static Diagnostic NotFound(FactTarget fact, string? nearest) =>
        nearest is null ? s_notFound.At(fact.Span, fact.Name) : s_near.At(fact.Span, fact.Name, nearest);

    public static Diagnostic NotConstant(FactTarget fact) => s_notConstant.At(fact.Span, fact.Name);

    public static Diagnostic NotVisible(FactTarget fact) => s_notVisible.At(fact.Span, fact.Name);

    public static Diagnostic NoProperty(FactTarget fact) => s_noProperty.At(fact.Span, fact.Name);

    public static Diagnostic NoFile(FactTarget fact) => s_noFile.At(fact.Span, fact.Path);

    /// <summary>A compiler reads no other files.</summary>
    public static Diagnostic Unread(FactTarget fact) => s_unread.At(fact.Span, fact.Path);

    public static Diagnostic Outside(FactTarget fact) => s_outside.At(fact.Span, fact.Path);

    public static Diagnostic InvalidJson(FactTarget fact, int line) =>
        s_invalidJson.At(fact.Span, fact.Path, line.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Diagnostic NoValue(FactTarget fact) => s_noValue.At(fact.Span, fact.Path, fact.Pointer);

    /// <param name="fact">What the value is bound to.</param>
    /// <param name="actual">The value of that.</param>
    /// <param name="kind">The kind of the answer's value.</param>
    public static Diagnostic OtherKind(FactTarget fact, string actual, string kind) => s_kind.At(fact.Span, fact.Name, actual, kind);
}
