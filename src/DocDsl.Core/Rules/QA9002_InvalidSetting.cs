using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA9002: a setting of <c>.editorconfig</c> cannot be parsed. Without it a misspelling would silently leave a rule as it was.
/// </summary>
internal static class InvalidSetting
{
    public static readonly Rule Rule = new("QA9002", "Invalid setting", "DocDsl", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_unknownRule = Rule.Message<string>("The setting '{0}' does not name a rule", "key");

    private static readonly Message<string, string> s_severity = Rule.Message<string, string>(
        "The setting '{0}' is '{1}', but must be 'error', 'warning', 'suggestion', 'none' or 'default'",
        "key",
        "value"
    );

    private static readonly Message<string, string> s_boolean = Rule.Message<string, string>(
        "The setting '{0}' is '{1}', but must be 'true' or 'false'",
        "key",
        "value"
    );

    private static readonly Message<string, string> s_members = Rule.Message<string, string>(
        "The setting '{0}' is '{1}', but must be 'all', 'named' or 'none'",
        "key",
        "value"
    );

    public static Diagnostic UnknownRule(string key) => s_unknownRule.At(default, key);

    public static Diagnostic Severity(string key, string value) => s_severity.At(default, key, value);

    public static Diagnostic Boolean(string key, string value) => s_boolean.At(default, key, value);

    public static Diagnostic Members(string key, string value) => s_members.At(default, key, value);
}
