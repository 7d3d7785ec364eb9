using System.Text;
using DocDsl.Core.Text;

namespace DocDsl.Fuzz;

/// <summary>Inputs as text.</summary>
internal static class Texts
{
    /// <summary>Stands for what no file can have: an editor may send half a character.</summary>
    private const char Replacement = '\uFFFD';

    private const char Half = '\uD83D';

    /// <summary>A line that parts the texts of one input.</summary>
    public const string Separator = "\n%%\n";

    public static string Of(byte[] input) =>
        TextDecoder.TryDecode(input, out var text, out _) ? text : Encoding.UTF8.GetString(input).Replace(Replacement, Half);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The same for the same input, on any machine.</summary>
    public static int HashOf(byte[] input)
    {
        var hash = 2166136261u;
        foreach (var value in input)
        {
            hash = unchecked((hash ^ value) * 16777619);
        }

        return unchecked((int)hash);
    }
}
