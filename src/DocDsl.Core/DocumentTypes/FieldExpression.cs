using System.Text.RegularExpressions;

namespace DocDsl.Core.DocumentTypes;

/// <summary>The expression after a field's <c>matches</c>, always with a time limit: text from outside must not hold a build.</summary>
internal static class FieldExpression
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    /// <summary>Why an expression cannot be parsed, as .NET says it; null when it can.</summary>
    public static string? ProblemOf(string expression)
    {
        try
        {
            _ = new Regex(expression, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException fault)
        {
            return fault.Message.TrimEnd('.');
        }
    }

    /// <summary>Whether a whole value matches; false when matching takes too long.</summary>
    public static bool IsMatch(string value, string expression) => Find(value, $"^(?:{expression})$") is not null;

    /// <summary>
    /// The first match of an expression in a text, at word boundaries; null when there is none, or when matching takes too long.
    /// </summary>
    public static Match? FindWords(string text, string expression) => Find(text, $@"(?<![\w])(?:{expression})(?![\w])");

    private static Match? Find(string text, string expression)
    {
        try
        {
            return Regex.Match(text, expression, RegexOptions.CultureInvariant, s_longest) is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
