using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>What a line turned out to be.</summary>
internal enum HeadingMatch
{
    /// <summary>No heading.</summary>
    None,

    /// <summary>A heading, whole.</summary>
    Heading,

    /// <summary>Begins as a heading and goes on as none: "Vraag 5 6702756" (QA1007).</summary>
    NearMiss,

    /// <summary>The word for a question, alone: "Vraag" (QA1007).</summary>
    NoNumber,

    /// <summary>A number, and words with nothing between: "Vraag 5 Wat kost het?" (QA1007), or the beginning of a sentence.</summary>
    NoColon,
}

/// <summary>Recognises headings. The whole line must match; nothing around it is looked at.</summary>
internal static class HeadingParser
{
    /// <summary>Reads a line as a heading of a language.</summary>
    /// <param name="line">Without its line end.</param>
    /// <param name="language">The language whose forms are tried.</param>
    /// <param name="numbers">The heading's numbers are appended, if the result is <see cref="HeadingMatch.Heading"/>.</param>
    /// <param name="heading">What was found.</param>
    public static HeadingMatch Match(
        ReadOnlySpan<char> line,
        Language language,
        ref PooledList<QuestionNumber> numbers,
        out Heading heading
    )
    {
        heading = default;
        var text = Unwrap(Characters.TrimBlanks(line, out _));
        foreach (var form in language.Headings)
        {
            if (!StartsWith(text, form))
            {
                continue;
            }

            var count = numbers.Count;
            var match = MatchRest(text, form, language, ref numbers, out heading);
            if (match != HeadingMatch.Heading)
            {
                numbers.RemoveFrom(count);
            }
            else if (heading.Words.Length > 0)
            {
                line.Overlaps(text, out var offset);
                heading = heading with { Words = new TextSpan(heading.Words.Start + offset, heading.Words.Length) };
            }

            return match;
        }

        return HeadingMatch.None;
    }

    private static HeadingMatch MatchRest(
        ReadOnlySpan<char> text,
        HeadingForm form,
        Language language,
        ref PooledList<QuestionNumber> numbers,
        out Heading heading
    )
    {
        heading = new Heading(form, EndsInPeriod: false, Words: default, Problem: null);
        var afterKeyword = Characters.SkipBlanks(text, form.Keyword.Length);
        var position = SkipLink(text, afterKeyword, form);
        if (!form.IsPlural && TryReadLoneNumber(text, position, out var number))
        {
            numbers.Add(number);
            return HeadingMatch.Heading;
        }

        if (IsEnd(text, position, out var period))
        {
            heading = heading with { EndsInPeriod = period };
            return position != afterKeyword || form.IsPlural || form.IsGlued ? HeadingMatch.None
                : form.MayStandAlone ? HeadingMatch.Heading
                : period ? HeadingMatch.None
                : HeadingMatch.NoNumber;
        }

        if (position == afterKeyword && !form.IsPlural && TryReadWords(text, position, form, hasNumber: false, out var words))
        {
            heading = heading with { Words = words };
            return HeadingMatch.Heading;
        }

        var count = numbers.Count;
        var list = new NumberListParser(text, position, language);
        if (!list.TryRead(ref numbers))
        {
            return HeadingMatch.None;
        }

        if (list.EndsOpen)
        {
            return HeadingMatch.NearMiss;
        }

        var isWhole = IsEnd(text, list.Position, out period);
        words = default;
        if (!isWhole && !TryReadWords(text, list.Position, form, hasNumber: true, out words))
        {
            return HasNoWords(text.Slice(list.Position)) ? HeadingMatch.NearMiss
                : form.IsAnswer ? HeadingMatch.None
                : HeadingMatch.NoColon;
        }

        if (form.IsPlural && !form.IsAnswer && numbers.Count - count < 2 && list.Problem is null)
        {
            return HeadingMatch.None;
        }

        heading = new Heading(form, isWhole && period, words, list.Problem);
        return HeadingMatch.Heading;
    }

    /// <summary>
    /// Reads words that follow on the heading's line, after a colon, a dash or a bracket; or after a period, where a sentence begins.
    /// </summary>
    private static bool TryReadWords(ReadOnlySpan<char> text, int position, HeadingForm form, bool hasNumber, out TextSpan words)
    {
        words = default;
        var isBold = TrySkipBold(text, ref position);
        position = Characters.SkipBlanks(text, position);
        if (position == text.Length || text[position] is not (':' or '.' or ')' or '-' or '–' or '—'))
        {
            return false;
        }

        var sign = text[position++];
        isBold |= TrySkipBold(text, ref position);
        var start = Characters.SkipBlanks(text, position);
        words = TextSpan.FromBounds(start, text.Length);
        return start > position
            && !HasNoWords(text.Slice(start))
            && (sign == ':' || isBold || (hasNumber && !form.IsPlural && (sign != '.' || !char.IsLower(text[start]))));
    }

    private static bool TrySkipBold(ReadOnlySpan<char> text, ref int position)
    {
        if (!text.Slice(position).StartsWith("**".AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        position += 2;
        return true;
    }

    /// <summary>One number and nothing after it, as nearly all headings have it: no list need be read.</summary>
    private static bool TryReadLoneNumber(ReadOnlySpan<char> text, int position, out QuestionNumber number)
    {
        var value = 0;
        for (var i = position; i < text.Length; i++)
        {
            if (!Characters.IsDigit(text[i]))
            {
                number = default;
                return false;
            }

            value = (value * 10) + text[i] - '0';
        }

        number = new QuestionNumber(value);
        return position < text.Length && text.Length - position <= 6 && text[position] != '0';
    }

    /// <summary>Takes <c>## Vraag 4</c> and <c>**Vraag 4**</c> for what they say.</summary>
    private static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is not ('#' or '*'))
        {
            return text;
        }

        var start = 0;
        while (start < text.Length && text[start] == '#')
        {
            start++;
        }

        text = text.Slice(Characters.SkipBlanks(text, start));
        if (text.Length > 4 && text.StartsWith("**".AsSpan(), StringComparison.Ordinal))
        {
            text = text.Slice(2);
            if (text.IndexOf("**".AsSpan(), StringComparison.Ordinal) == text.Length - 2)
            {
                text = text.Slice(0, text.Length - 2);
            }
            else if (text.EndsWith("**:".AsSpan(), StringComparison.Ordinal))
            {
                text = text.Slice(0, text.Length - 3);
            }
        }

        return Characters.TrimBlanks(text, out _);
    }

    private static bool StartsWith(ReadOnlySpan<char> text, HeadingForm form)
    {
        var length = form.Keyword.Length;
        if (text.Length < length || text[0] != form.Keyword[0])
        {
            return false;
        }

        // The second letter distinguishes small from capital, and does away with most words of sentences.
        var keyword = length > 1 && text[1] == form.UpperKeyword[1] ? form.UpperKeyword : form.Keyword;
        if (!text.StartsWith(keyword.AsSpan()))
        {
            return false;
        }

        return text.Length == length
            || (form.IsGlued ? Characters.IsDigit(text[length]) : char.IsWhiteSpace(text[length]) || text[length] is ':' or '.' or '*');
    }

    private static int SkipLink(ReadOnlySpan<char> text, int position, HeadingForm form)
    {
        foreach (var link in form.Links)
        {
            if (TrySkip(text, position, link, out var end))
            {
                return end;
            }
        }

        return position;
    }

    private static bool TrySkip(ReadOnlySpan<char> text, int position, string phrase, out int end)
    {
        end = position;
        foreach (var c in phrase)
        {
            if (c == ' ')
            {
                var next = Characters.SkipBlanks(text, end);
                if (next == end)
                {
                    return false;
                }

                end = next;
            }
            else if (end < text.Length && (text[end] == c || char.ToLowerInvariant(text[end]) == c))
            {
                end++;
            }
            else
            {
                return false;
            }
        }

        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        end = Characters.SkipBlanks(text, end);
        return true;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int position, out bool period)
    {
        position = Characters.SkipBlanks(text, position);
        period = position < text.Length && text[position] == '.';
        position = period ? position + 1 : position;
        position = position < text.Length && text[position] == ':' ? position + 1 : position;
        return position == text.Length;
    }

    private static bool HasNoWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
