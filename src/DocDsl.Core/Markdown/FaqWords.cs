using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>What a text calls itself in which all entries are questions, whether they ask or not.</summary>
internal static class FaqWords
{
    private static readonly string[] s_words =
    [
        "faq",
        "frequently asked",
        "q&a",
        "veelgestelde vragen",
        "häufig gestellte fragen",
        "häufige fragen",
        "foire aux questions",
        "questions fréquentes",
    ];

    /// <summary>Whether a title has such words.</summary>
    public static bool IsIn(string text, TextSpan title)
    {
        foreach (var word in s_words)
        {
            if (text.IndexOf(word, title.Start, title.Length, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
