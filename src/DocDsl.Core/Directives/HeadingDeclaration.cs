using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>
/// A form of headings that a document or its type declares: <c>@heading question "{n}. {text}"</c>. <c>{n}</c> is the place of the
/// numbers, <c>{text}</c> for words that belong to the section; a blank matches any white space, or none.
/// </summary>
/// <param name="Kind">What such a heading begins.</param>
/// <param name="IsWithAnswer">Whether the heading is the whole question, and what follows is its answer.</param>
/// <param name="Prefix">What is before the numbers, or before the words where there are no numbers.</param>
/// <param name="HasNumber">Whether it has <c>{n}</c>.</param>
/// <param name="Middle">What is after the numbers.</param>
/// <param name="HasText">Whether it has <c>{text}</c>.</param>
/// <param name="Suffix">What is after the words.</param>
internal sealed record HeadingDeclaration(
    SectionKind Kind,
    bool IsWithAnswer,
    string Prefix,
    bool HasNumber,
    string Middle,
    bool HasText,
    string Suffix
)
{
    private const string Number = "{n}";
    private const string Words = "{text}";

    /// <summary>
    /// Whether only a number and signs distinguish it from text. Many lines of a letter begin so: it then holds only for the
    /// number that is next, and only below a blank line or a directive.
    /// </summary>
    public bool IsBare { get; } = HasNumber && !Prefix.Any(char.IsLetter);

    /// <summary>Parses the argument of <c>@heading</c>.</summary>
    /// <returns>Null when it is malformed; <paramref name="problem"/> then says how.</returns>
    internal static HeadingDeclaration? Parse(string content, TextSpan arguments, out HeadingProblem problem)
    {
        problem = HeadingProblem.Incomplete;
        var reader = new ArgumentReader(content, arguments);
        if (!reader.TryReadWord(out var word) || !reader.TryReadQuoted(out var quoted) || !reader.IsAtEnd)
        {
            return null;
        }

        SectionKind? kind = content.Substring(word.Start, word.Length) switch
        {
            "question" or "question+answer" => SectionKind.Question,
            "answer" => SectionKind.Answer,
            "group" => SectionKind.Group,
            _ => null,
        };
        problem =
            kind is null ? HeadingProblem.UnknownKind
            : quoted.IsUnclosed ? HeadingProblem.Unclosed
            : HeadingProblem.None;
        return problem == HeadingProblem.None
            ? Parse(kind!.Value, word.Length > "question".Length, quoted.Value.Trim(), out problem)
            : null;
    }

    private static HeadingDeclaration? Parse(SectionKind kind, bool isWithAnswer, string form, out HeadingProblem problem)
    {
        var number = form.IndexOf(Number, StringComparison.Ordinal);
        var text = form.IndexOf(Words, StringComparison.Ordinal);
        var rest = form.Replace(Number, "").Replace(Words, "");
        problem =
            form.Length == 0 ? HeadingProblem.EmptyForm
            : rest.IndexOfAny(['{', '}']) >= 0
            || form.Length - rest.Length > Number.Length + Words.Length
            || form.LastIndexOf(Number, StringComparison.Ordinal) != number
            || form.LastIndexOf(Words, StringComparison.Ordinal) != text
                ? HeadingProblem.UnknownBraces
            : number >= 0 && text >= 0 && text < number ? HeadingProblem.NumberAfterText
            : rest.Trim().Length == 0 && number < 0 ? HeadingProblem.AnyLine
            : isWithAnswer && text < 0 ? HeadingProblem.TextRequired
            : kind == SectionKind.Group && (text < 0 || number >= 0) ? HeadingProblem.TitleRequired
            : HeadingProblem.None;
        if (problem != HeadingProblem.None)
        {
            return null;
        }

        var afterNumber = number < 0 ? 0 : number + Number.Length;
        var prefix = form.Substring(
            0,
            number >= 0 ? number
                : text >= 0 ? text
                : form.Length
        );
        var middle = number < 0 ? "" : form.Substring(afterNumber, (text < 0 ? form.Length : text) - afterNumber);
        var suffix = text < 0 ? "" : form.Substring(text + Words.Length);
        return new HeadingDeclaration(kind, isWithAnswer, prefix, number >= 0, middle, text >= 0, suffix);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">Without blanks at its ends.</param>
    /// <param name="expected">The number that is next, where the form is bare.</param>
    /// <param name="language">Whose words parts of a list of numbers are parted by.</param>
    /// <param name="numbers">The heading's numbers are appended; nothing is, unless the result is true.</param>
    /// <param name="words">Where the words begin and end; empty where the form has none.</param>
    /// <param name="problem">What is wrong with the numbers (QA2004), without a span; null when nothing is.</param>
    internal bool TryMatch(
        ReadOnlySpan<char> line,
        int expected,
        Language language,
        ref PooledList<QuestionNumber> numbers,
        out TextSpan words,
        out Diagnostic? problem
    )
    {
        words = default;
        problem = null;
        var position = 0;
        var count = numbers.Count;
        if (!TrySkip(line, Prefix, ref position))
        {
            return false;
        }

        if (
            HasNumber
            && !(
                IsBare
                    ? TryReadExpected(line, expected, ref position, ref numbers)
                    : TryReadNumbers(line, language, ref position, ref numbers, out problem)
            )
        )
        {
            return false;
        }

        if (TrySkip(line, Middle, ref position) && (HasText ? TryReadWords(line, position, out words) : position == line.Length))
        {
            return true;
        }

        numbers.RemoveFrom(count);
        return false;
    }

    private bool TryReadWords(ReadOnlySpan<char> line, int position, out TextSpan words)
    {
        var start = Characters.SkipBlanks(line, position);
        var end = line.Length - Suffix.Length;
        words = default;
        if (end <= start || !line.Slice(end).SequenceEqual(Suffix.AsSpan()))
        {
            return false;
        }

        words = TextSpan.FromBounds(start, start + line.Slice(start, end - start).TrimEnd().Length);
        return words.Length > 0;
    }

    private static bool TryReadExpected(ReadOnlySpan<char> line, int expected, ref int position, ref PooledList<QuestionNumber> numbers)
    {
        var value = 0;
        var start = position;
        while (position < line.Length && Characters.IsDigit(line[position]) && position - start < 8)
        {
            value = value * 10 + (line[position++] - '0');
        }

        if (value != expected || (position < line.Length && char.IsLetterOrDigit(line[position])))
        {
            return false;
        }

        numbers.Add(new QuestionNumber(value));
        return true;
    }

    private static bool TryReadNumbers(
        ReadOnlySpan<char> line,
        Language language,
        ref int position,
        ref PooledList<QuestionNumber> numbers,
        out Diagnostic? problem
    )
    {
        var count = numbers.Count;
        var list = new NumberListParser(line, position, language);
        var isRead = list.TryRead(ref numbers) && !list.EndsOpen;
        problem = list.Problem;
        position = list.Position;
        if (!isRead)
        {
            numbers.RemoveFrom(count);
        }

        return isRead;
    }

    private static bool TrySkip(ReadOnlySpan<char> line, string literal, ref int position)
    {
        foreach (var c in literal)
        {
            if (char.IsWhiteSpace(c))
            {
                position = Characters.SkipBlanks(line, position);
            }
            else if (position < line.Length && line[position] == c)
            {
                position++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
