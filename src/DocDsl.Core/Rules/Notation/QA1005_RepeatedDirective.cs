using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA1005: a directive that can be given once is given again.</summary>
internal static class RepeatedDirective
{
    public static readonly Rule Rule = new("QA1005", "Repeated directive", "Text", DiagnosticSeverity.Error);

    public static readonly Message<string> InSection = Rule.Message<string>("'@{0}' is given more than once in this section", "directive");

    public static readonly Message<string> ForQuestion = Rule.Message<string>(
        "'@{0}' is given more than once for the same question",
        "directive"
    );

    public static readonly Message<string, string> Contradictory = Rule.Message<string, string>(
        "'@{0}' contradicts '@{1}', which is given for the same question",
        "directive",
        "other"
    );

    public static readonly Message<string> Field = Rule.Message<string>("The field '@{0}' is given more than once", "field");

    public static readonly Message<string> InType = Rule.Message<string>("'@{0}' is given more than once in this type", "directive");
}
