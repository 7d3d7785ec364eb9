using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA9002: a setting of <c>.editorconfig</c>, or a property of the project, cannot be parsed. Without it a misspelling would silently
/// leave a rule as it was.
/// </summary>
internal static class InvalidSetting
{
    public static readonly Rule Rule = new("QA9002", "Invalid setting", "DocDsl", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_unknownRule = Rule.Message<string>("The setting '{0}' does not name a rule", "key");

    private static readonly Message<string> s_unknown = Rule.Message<string>("Unknown setting '{0}'", "key");

    private static readonly Message<string, string> s_near = Rule.Message<string, string>(
        "Unknown setting '{0}'; did you mean '{1}'?",
        "key",
        "nearest"
    );

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

    private static readonly Message<string, string> s_date = Rule.Message<string, string>(
        "The property '{0}' is '{1}', but must be a date, for example '2026-05-01'",
        "key",
        "value"
    );

    public static Diagnostic UnknownRule(string key) => s_unknownRule.At(default, key);

    /// <param name="key">As written.</param>
    /// <param name="nearest">The setting that was probably meant; null when none is near.</param>
    public static Diagnostic Unknown(string key, string? nearest) =>
        nearest is null ? s_unknown.At(default, key) : s_near.At(default, key, nearest);

    public static Diagnostic Severity(string key, string value) => s_severity.At(default, key, value);

    public static Diagnostic Boolean(string key, string value) => s_boolean.At(default, key, value);

    /// <param name="key">The property of the project.</param>
    /// <param name="value">As written.</param>
    public static Diagnostic Date(string key, string value) => s_date.At(default, key, value);

    public static Diagnostic Members(string key, string value) => s_members.At(default, key, value);
}
