using System.Globalization;
using System.Text;

namespace DocDsl.Fuzz.Running;

/// <summary>The words of a target as afl-fuzz reads them.</summary>
internal static class Dictionary
{
    private const int MaxBytes = 128;

    public static void Write(string file, IEnumerable<string> words)
    {
        var lines = words.Select(Encoding.UTF8.GetBytes).Where(word => word.Length is > 0 and <= MaxBytes).Select(Line);
        File.WriteAllLines(file, lines.Distinct());
    }

    private static string Line(byte[] word)
    {
        var line = new StringBuilder("\"");
        foreach (var value in word)
        {
            _ = value is >= 0x20 and < 0x7F and not (byte)'"' and not (byte)'\\'
                ? line.Append((char)value)
                : line.Append(CultureInfo.InvariantCulture, $"\\x{value:X2}");
        }

        return line.Append('"').ToString();
    }
}
