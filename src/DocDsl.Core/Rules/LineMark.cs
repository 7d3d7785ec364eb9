using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>The signs by which people make a line a heading.</summary>
/// <param name="Level">How many <c>#</c> it begins with; 0 for none.</param>
/// <param name="Bullet">The sign of a list or quotation before it; NUL for none.</param>
/// <param name="IsBold">Whether it is bold, to the end of the line or beyond it.</param>
/// <param name="Label">A number or a label before the words: <c>2</c>, <c>2.1</c>, <c>AC-01</c>; empty for none.</param>
/// <param name="LabelSign">What follows the label: <c>.</c> or <c>)</c>; NUL for none.</param>
/// <param name="IsLabelBold">Whether the label is bold too.</param>
/// <param name="Lead">A letter and its sign before the words: <c>Q:</c>; empty for none.</param>
/// <param name="EndsInQuestionMark">Whether it ends in a question mark, closing signs aside.</param>
internal readonly record struct LineMark(
    int Level,
    char Bullet,
    bool IsBold,
    string Label,
    char LabelSign,
    bool IsLabelBold,
    string Lead,
    bool EndsInQuestionMark
)
{
    private const int MaxLabelLength = 20;

    /// <summary>The tag of HTML that encloses the line; empty for none.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Whether it has any of these signs but the question mark.</summary>
    public bool IsMarked => Level > 0 || IsBold || Label.Length > 0 || Lead.Length > 0 || Tag.Length > 0;

    /// <summary>Whether the label is a whole number.</summary>
    public bool HasNumber => Label.Length > 0 && Label.All(Characters.IsDigit);

    /// <summary>The form of <c>@heading</c> that reads such a line.</summary>
    public string Form
    {
        get
        {
            var label = Label.Length == 0 ? "" : (HasNumber ? "{n}" : "{label}") + (LabelSign == '\0' ? "" : LabelSign.ToString()) + " ";
            var words = IsBold
                ? IsLabelBold
                    ? $"**{label}{{text}}**"
                    : $"{label}**{{text}}**"
                : label + Lead + (Lead.Length > 0 ? " " : "") + "{text}";
            var form = (Bullet == '\0' ? "" : Bullet + " ") + (Level == 0 ? "" : new string('#', Level) + " ") + words;
            return Tag.Length > 0 ? $"<{Tag}>{{text}}</{Tag}>"
                : IsMarked || Bullet != '\0' ? form
                : "{text}?";
        }
    }

    /// <param name="line">Without blanks at its ends.</param>
    public static LineMark Of(ReadOnlySpan<char> line)
    {
        var endsInMark = EndsInMark(line);
        var bullet = '\0';
        if (line.Length > 1 && line[0] is '-' or '*' or '+' or '>' && char.IsWhiteSpace(line[1]))
        {
            bullet = line[0];
            line = line.Slice(1).TrimStart();
        }

        var level = line.Length - line.TrimStart('#').Length;
        if (level > 0)
        {
            if (level == line.Length || level > 6 || !char.IsWhiteSpace(line[level]))
            {
                return new LineMark(0, bullet, false, "", '\0', false, "", endsInMark);
            }

            line = line.Slice(level).TrimStart();
        }

        var tag = TagOf(line);
        var isBold = TrySkipBold(ref line);
        var isLabelBold = isBold;
        var (label, sign) = ReadLabel(ref line);
        isBold |= TrySkipBold(ref line);
        var lead =
            isBold || label.Length > 0 || line.Length < 3 || !char.IsUpper(line[0]) || line[1] is not (':' or '.') || line[2] != ' '
                ? ""
                : line.Slice(0, 2).ToString();
        return new LineMark(level, bullet, isBold, label, sign, isLabelBold && label.Length > 0, lead, endsInMark) { Tag = tag };
    }

    private static string TagOf(ReadOnlySpan<char> line)
    {
        var end = line.Length > 3 && line[0] == '<' && Characters.IsAsciiLetter(line[1]) ? line.IndexOf('>') : -1;
        var name = end < 0 ? default : line.Slice(1, end - 1);
        return end > 0 && line[line.Length - 1] == '>' && line.Slice(0, line.Length - 1).EndsWith(name, StringComparison.Ordinal)
            ? name.ToString()
            : "";
    }

    private static bool EndsInMark(ReadOnlySpan<char> line)
    {
        line = TrimEnd(line);
        return line.Length > 0 && line[line.Length - 1] == '?';
    }

    /// <summary>Without closing signs, the address of a link and closing tags.</summary>
    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> line)
    {
        for (var length = -1; length != line.Length;)
        {
            length = line.Length;
            line = line.TrimEnd("\"'”’»*_:#] ".AsSpan());
            var open =
                line.EndsWith(">".AsSpan(), StringComparison.Ordinal) ? line.LastIndexOf('<')
                : line.EndsWith(")".AsSpan(), StringComparison.Ordinal) ? line.LastIndexOf('(')
                : -1;
            var isLink = open > 0 && line[open] == '(' && line[open - 1] == ']';
            line =
                open >= 0 && (isLink || (line[open] == '<' && open + 1 < line.Length && line[open + 1] == '/')) ? line.Slice(0, open)
                : open > 0 ? line.TrimEnd(')')
                : line;
        }

        return line;
    }

    /// <summary>Only a line that is bold to its end, or whose bold words go on below it.</summary>
    private static bool TrySkipBold(ref ReadOnlySpan<char> line)
    {
        var marks = line.StartsWith("__".AsSpan(), StringComparison.Ordinal) ? "__".AsSpan() : "**".AsSpan();
        if (line.Length < 3 || !line.StartsWith(marks, StringComparison.Ordinal))
        {
            return false;
        }

        var close = line.Slice(2).IndexOf(marks, StringComparison.Ordinal);
        if (close >= 0 && line.Slice(close + 4).TrimStart(" :.?".AsSpan()).Length > 0)
        {
            return false;
        }

        line = line.Slice(2).TrimStart();
        return true;
    }

    private static (string Label, char Sign) ReadLabel(ref ReadOnlySpan<char> line)
    {
        var end = 0;
        var hasDigit = false;
        while (
            end < line.Length
            && (
                char.IsLetterOrDigit(line[end])
                || (line[end] is '.' or '-' && end > 0 && end + 1 < line.Length && char.IsLetterOrDigit(line[end + 1]))
            )
        )
        {
            hasDigit |= Characters.IsDigit(line[end++]);
        }

        var sign = end < line.Length && line[end] is '.' or ')' ? line[end] : '\0';
        var after = end + (sign == '\0' ? 0 : 1);
        var label = line.Slice(0, end);
        var isNumber = label.TrimStart("0123456789".AsSpan()).Length == 0;
        if (!hasDigit || end > MaxLabelLength || after >= line.Length || !char.IsWhiteSpace(line[after]) || (isNumber && sign == '\0'))
        {
            return ("", '\0');
        }

        line = line.Slice(after).TrimStart();
        return (label.ToString(), sign);
    }
}
