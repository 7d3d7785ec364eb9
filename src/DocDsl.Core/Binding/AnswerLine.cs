using DocDsl.Core.Languages;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Binding;

/// <summary>What one line of an answer says.</summary>
internal enum AnswerLineKind
{
    /// <summary>Nothing: a rule, an empty item of a list, a label with nothing after it, the address of a link.</summary>
    Nothing,

    /// <summary>"Not applicable".</summary>
    NotApplicable,

    /// <summary>A box that is not ticked, and what it would mean if it were.</summary>
    UntickedBox,

    /// <summary>What was to be replaced.</summary>
    Placeholder,

    /// <summary>Anything else.</summary>
    Words,
}

/// <summary>Classifies a line of an answer by itself.</summary>
internal static class AnswerLine
{
    private const string BlankBoxes = "☐□◻⬜";

    /// <param name="line">Without what is excluded.</param>
    /// <param name="language">The document's.</param>
    public static AnswerLineKind KindOf(ReadOnlySpan<char> line, Language? language)
    {
        line = WithoutMarker(Characters.TrimBlanks(line, out _));
        if (IsOnlySigns(line, out var isBlank))
        {
            return isBlank ? AnswerLineKind.Placeholder : AnswerLineKind.Nothing;
        }

        if (IsUntickedBox(line, out var isTicked))
        {
            return AnswerLineKind.UntickedBox;
        }

        if (isTicked)
        {
            return AnswerLineKind.Words;
        }

        if (IsLinkDefinition(line) || IsOnlyTags(line))
        {
            return AnswerLineKind.Nothing;
        }

        return KindOfWords(line, language);
    }

    /// <summary>Reads a line that is nothing but a yes, a no or a choice: <c>Yes</c>, <c>- **No**</c>, <c>[NA]</c>.</summary>
    /// <param name="line">As written.</param>
    /// <param name="type">Yes-no or a choice.</param>
    /// <param name="language">The document's.</param>
    /// <param name="value">The value.</param>
    public static bool TryReadValue(string line, ValueType type, Language? language, out string value) =>
        NaturalValues.TryRead(StandIns.Strip(WithoutMarker(line.AsSpan())).ToString(), type, language, out value);

    /// <summary>Without the signs of a list, a heading or a quotation before it.</summary>
    public static ReadOnlySpan<char> WithoutMarker(ReadOnlySpan<char> line)
    {
        while (line.Length > 0)
        {
            var length = MarkerLength(line);

            // "25." alone is a number.
            if (length == 0 || (length < line.Length ? !char.IsWhiteSpace(line[length]) : Characters.IsDigit(line[0])))
            {
                return line;
            }

            line = line.Slice(Characters.SkipBlanks(line, length));
        }

        return line;
    }

    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if ("-*+•–>".IndexOf(line[0]) >= 0)
        {
            return 1;
        }

        var length = 0;
        while (length < line.Length && (line[0] == '#' ? line[length] == '#' : Characters.IsDigit(line[length])))
        {
            length++;
        }

        return length == 0 || line[0] == '#' ? length
            : length < line.Length && line[length] is '.' or ')' ? length + 1
            : 0;
    }

    private static AnswerLineKind KindOfWords(ReadOnlySpan<char> line, Language? language)
    {
        var words = WithoutBlanks(line, out var hasBlank).TrimEnd("*_`".AsSpan()).TrimEnd();
        if (words.Length > 0 && words[words.Length - 1] is ':' or '：')
        {
            // "Response:" and "Name: ____ Date: ____"
            return hasBlank ? AnswerLineKind.Placeholder : AnswerLineKind.Nothing;
        }

        if (
            (line.StartsWith("[[".AsSpan()) && IsPromptInBrackets(line, language))
            || StandIns.IsPlaceholder(line, language)
            || StandIns.IsPlaceholder(AfterLabel(line), language)
        )
        {
            return AnswerLineKind.Placeholder;
        }

        return StandIns.IsNotApplicable(line, language) || StandIns.IsNotApplicable(AfterLabel(line), language)
            ? AnswerLineKind.NotApplicable
            : AnswerLineKind.Words;
    }

    /// <summary>What follows a label, "Response: TBD"; the line where there is none.</summary>
    private static ReadOnlySpan<char> AfterLabel(ReadOnlySpan<char> line)
    {
        var colon = line.Slice(0, Math.Min(line.Length, StandIns.MaxLength)).IndexOf(':');
        return colon > 0 ? line.Slice(colon + 1) : line;
    }

    /// <summary><c>[[ FILL IN: … ]]</c> and other words in double brackets, but for a reference: <c>[[#4]]</c>.</summary>
    private static bool IsPromptInBrackets(ReadOnlySpan<char> line, Language? language)
    {
        var close = line.IndexOf("]]".AsSpan());
        return close > 0
            && StandIns.Strip(line.Slice(close + 2)).Length == 0
            && line.Slice(2, close - 2) is var inner
            && (PlaceholderBrackets.IsPlaceholder(inner, language) || (inner.IndexOf('#') < 0 && inner.Trim().IndexOf(' ') > 0));
    }

    /// <summary>Without the runs of three or more underscores or periods that are there to be written on.</summary>
    private static ReadOnlySpan<char> WithoutBlanks(ReadOnlySpan<char> line, out bool hasBlank)
    {
        hasBlank = false;
        if (line.IndexOf("___".AsSpan()) < 0 && line.IndexOf("...".AsSpan()) < 0 && line.IndexOf('…') < 0)
        {
            return line;
        }

        var rest = new char[line.Length];
        var length = 0;
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && line[end] == line[i] && line[i] is '_' or '.' or '…')
            {
                end++;
            }

            if (end - i >= 3 || (end > i && line[i] == '…'))
            {
                hasBlank = true;
                i = end;
            }
            else
            {
                rest[length++] = line[i++];
            }
        }

        return Characters.TrimBlanks(rest.AsSpan(0, length), out _);
    }

    /// <summary>No letters, digits or pictures. Underscores, points and question marks are there to be replaced.</summary>
    private static bool IsOnlySigns(ReadOnlySpan<char> line, out bool isBlank)
    {
        isBlank = line.IndexOf("___".AsSpan()) >= 0 || line.IndexOf("...".AsSpan()) >= 0 || line.IndexOfAny('…', '?') >= 0;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c) && "_.…?-*+•–—=|:;,>#~`!\\".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A line of boxes of which none is ticked: <c>- [ ] Yes</c>, <c>☐ Yes ☐ No</c>, <c>Yes [ ]</c>.</summary>
    private static bool IsUntickedBox(ReadOnlySpan<char> line, out bool isTicked)
    {
        isTicked = false;
        if (line.Length == 0 || (line.IndexOfAny('[', '(') < 0 && line.IndexOfAny(BlankBoxes.AsSpan()) < 0))
        {
            return false;
        }

        var isBox = BoxLength(line, out var ticked) > 0;
        isTicked = isBox && ticked;
        for (var i = 1; i < line.Length && !isTicked; i++)
        {
            var length = BoxLength(line.Slice(i), out ticked);
            isTicked = length > 0 && ticked && isBox;
            isBox |= length > 0 && i + length == line.Length && char.IsWhiteSpace(line[i - 1]) && !ticked;
        }

        return isBox && !isTicked;
    }

    /// <summary>The length of the box with which a text begins, <c>[ ]</c>, <c>[x]</c>, <c>☑</c>; 0 where there is none.</summary>
    public static int BoxLength(ReadOnlySpan<char> text, out bool isTicked)
    {
        isTicked = text[0] is '☑' or '☒';
        if (isTicked || BlankBoxes.IndexOf(text[0]) >= 0)
        {
            return 1;
        }

        var close =
            text[0] == '[' ? ']'
            : text[0] == '(' ? ')'
            : '\0';
        if (close == '\0' || text.Length < 2)
        {
            return 0;
        }

        if (text[0] == '[' && text[1] == ']')
        {
            return text.Length == 2 || char.IsWhiteSpace(text[2]) ? 2 : 0;
        }

        if (text.Length < 3 || text[2] != close || (text.Length > 3 && !char.IsWhiteSpace(text[3])))
        {
            return 0;
        }

        isTicked = text[1] is 'x' or 'X' or '✓' or '✔' or '√' or '*' or 'v' or 'V';
        return isTicked || char.IsWhiteSpace(text[1]) ? 3 : 0;
    }

    /// <summary><c>[limits]: https://example.org</c>, which a reader does not see.</summary>
    private static bool IsLinkDefinition(ReadOnlySpan<char> line)
    {
        var close = line[0] == '[' ? line.IndexOf("]:".AsSpan()) : -1;
        return close > 1 && line[1] != '^' && line.Slice(close + 2).Trim() is { Length: > 0 } address && address.IndexOf(' ') < 0;
    }

    /// <summary>Tags without words and pictures: <c>&lt;br&gt;</c>, <c>&lt;/details&gt;</c>.</summary>
    private static bool IsOnlyTags(ReadOnlySpan<char> line)
    {
        var isTag = false;
        while (line.Length > 2 && line[0] == '<' && (line[1] == '/' || Characters.IsAsciiLetter(line[1])))
        {
            var close = line.IndexOf('>');
            if (close < 0 || !IsSilent(line.Slice(1, close - 1)))
            {
                return false;
            }

            isTag = true;
            line = line.Slice(Characters.SkipBlanks(line, close + 1));
        }

        return isTag && line.Length == 0;
    }

    private static bool IsSilent(ReadOnlySpan<char> tag)
    {
        tag = tag.Trim('/');
        var length = 0;
        while (length < tag.Length && char.IsLetterOrDigit(tag[length]))
        {
            length++;
        }

        var name = tag.Slice(0, length).ToString();
        return name is "br" or "p" or "div" or "details" or "hr" or "span" or "a" or "ul" or "ol" or "li" or "section";
    }
}
