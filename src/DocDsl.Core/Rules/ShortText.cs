namespace DocDsl.Core.Rules;

/// <summary>A text as messages quote it.</summary>
internal static class ShortText
{
    private const int MaxLength = 60;

    /// <summary>The first line, as much of it as a message has room for.</summary>
    public static string Of(string text)
    {
        var line = text.IndexOfAny(['\r', '\n']);
        text = line < 0 ? text : text.Substring(0, line) + " …";
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength) + "…";
    }
}
