namespace DocDsl.Core.Text;

/// <summary>The lines of backticks or tildes between which code is.</summary>
internal static class Fence
{
    private const int MinLength = 3;

    /// <summary>How many signs the fence has that opens a block of code; 0 for another line.</summary>
    /// <param name="line">Without blanks at its ends.</param>
    public static int LengthOf(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('`' or '~'))
        {
            return 0;
        }

        var length = 1;
        while (length < line.Length && line[length] == line[0])
        {
            length++;
        }

        // "```js```" is code within a line.
        return length >= MinLength && (line[0] == '~' || line.Slice(length).IndexOf('`') < 0) ? length : 0;
    }

    /// <summary>How many signs the longest fence has that this line closes; 0 for another line.</summary>
    /// <param name="line">Without blanks at its ends.</param>
    public static int ClosingLengthOf(ReadOnlySpan<char> line) => LengthOf(line) is var length && length == line.Length ? length : 0;
}
