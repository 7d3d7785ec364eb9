using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>
/// A form of headings that a document or its type declares: <c>@heading question "{n}. {text}"</c>. <c>{n}</c> is the place of the
/// numbers, <c>{label}</c> of a label such as AC-01, <c>{text}</c> of words that belong to the section.
/// </summary>
internal sealed partial class HeadingDeclaration
{
    /// <summary>So many forms a document, or a type, may declare: each line is compared with all of them.</summary>
    internal const int MaxForms = 100;

    private const int MaxDigits = 7;

    private readonly ImmutableArray<HeadingToken> _tokens;

    /// <summary>How many tokens there are before the words; all of them where there are no words.</summary>
    private readonly int _head;

    private HeadingDeclaration(HeadingRole role, string form, ImmutableArray<HeadingToken> tokens, char overline, char underline)
    {
        Role = role;
        Form = form;
        Overline = overline;
        Underline = underline;
        _tokens = tokens;
        _head = tokens.Length;
        var suffix = "";
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == HeadingTokenKind.Text)
            {
                _head = i;
            }
            else if (i > _head)
            {
                suffix += tokens[i].Kind == HeadingTokenKind.Literal ? tokens[i].Literal : " ";
            }
        }

        Suffix = suffix;
        HasText = _head < tokens.Length;
        HasNumber = Has(HeadingTokenKind.Number);
        HasLabel = Has(HeadingTokenKind.Label);
        Level = tokens[0].Kind == HeadingTokenKind.Literal ? tokens[0].Literal.TakeWhile(c => c == '#').Count() : 0;
        var literals = tokens.Where(token => token.Kind == HeadingTokenKind.Literal).Select(token => token.Literal).ToArray();
        IsBare = underline == '\0' && literals.All(literal => literal.All(c => c is '.' or ')' or '(' or ':' or '-' or '[' or ']' or '?'));
        Specificity =
            4 * literals.Sum(literal => literal.Length)
            + (
                HasNumber ? 3
                : HasLabel ? 2
                : 0
            )
            + (underline == '\0' ? 0 : 1);
    }

    /// <summary>What such a line is.</summary>
    public HeadingRole Role { get; }

    /// <summary>As declared.</summary>
    public string Form { get; }

    /// <summary>The kind of section that it begins; an answer for lines within one.</summary>
    public SectionKind Kind =>
        Role switch
        {
            HeadingRole.Question or HeadingRole.QuestionWithAnswer => SectionKind.Question,
            HeadingRole.Group => SectionKind.Group,
            HeadingRole.Closing => SectionKind.Closing,
            _ => SectionKind.Answer,
        };

    /// <summary>Whether the heading is the whole question, and what follows is its answer.</summary>
    public bool IsWithAnswer => Role == HeadingRole.QuestionWithAnswer;

    /// <summary>Whether it is a line of an answer and begins no section.</summary>
    public bool IsWithinAnswer => Role is HeadingRole.Value or HeadingRole.Remark;

    /// <summary>The sign of the line that is drawn above it; NUL for none.</summary>
    public char Overline { get; }

    /// <summary>The sign of the line that is drawn below it; NUL for none.</summary>
    public char Underline { get; }

    /// <summary>How many <c>#</c> it begins with: exactly so many, no more.</summary>
    public int Level { get; }

    /// <summary>Whether it has <c>{n}</c>.</summary>
    public bool HasNumber { get; }

    /// <summary>Whether it has <c>{label}</c>.</summary>
    public bool HasLabel { get; }

    /// <summary>Whether it has <c>{text}</c>.</summary>
    public bool HasText { get; }

    /// <summary>What closes the words; empty when they go on to the end of the line or of the paragraph.</summary>
    public string Suffix { get; }

    /// <summary>Whether the words end at the paragraph's last question mark, which belongs to them; what follows is the answer.</summary>
    public bool EndsInQuestionMark => Suffix == "?";

    /// <summary>
    /// Whether only a number, a question mark or the signs of a list distinguish it from text. Many lines of a letter begin so: it then
    /// holds only at the beginning of a paragraph, and a number that is not the next one needs more to be taken for a question's.
    /// </summary>
    public bool IsBare { get; }

    /// <summary>The form with the most characters of its own wins, and with a number before one without.</summary>
    public int Specificity { get; }

    /// <summary>Whether its own line or signs end the heading; otherwise only a blank line does.</summary>
    public bool IsClosed => !HasText || Level > 0 || Underline != '\0' || Suffix.Length > 0;

    /// <summary>A heading of this form, without a line end.</summary>
    /// <param name="number">What is written for the number or the label, if the form has one.</param>
    /// <param name="words">What is written for the words, if it has any.</param>
    public string Write(string number, string words)
    {
        var heading = string.Concat(
            _tokens.Select(token =>
                token.Kind switch
                {
                    HeadingTokenKind.Literal => token.Literal,
                    HeadingTokenKind.Number or HeadingTokenKind.Label => number,
                    HeadingTokenKind.Text => words,
                    _ => " ",
                }
            )
        );
        var above = Overline == '\0' ? "" : new string(Overline, heading.Length) + "\n";
        return above + heading + (Underline == '\0' ? "" : "\n" + new string(Underline, heading.Length));
    }

    /// <summary>Reads a line. Of a form with a suffix only what is before the words is read; see <see cref="FindSuffix"/>.</summary>
    /// <param name="line">Without blanks at its ends.</param>
    /// <param name="language">Whose words parts of a list of numbers are parted by.</param>
    /// <param name="numbers">The heading's numbers are appended; nothing is, unless the result is true.</param>
    /// <param name="parts">What was read.</param>
    internal bool TryMatch(ReadOnlySpan<char> line, Language language, ref PooledList<QuestionNumber> numbers, out HeadingParts parts) =>
        TryMatch(line, isUnderlined: false, language, ref numbers, out parts);

    /// <summary>Reads a line as a heading of this level that is underlined and so has no <c>#</c>.</summary>
    /// <inheritdoc cref="TryMatch(ReadOnlySpan{char}, Language, ref PooledList{QuestionNumber}, out HeadingParts)"/>
    internal bool TryMatchTitle(
        ReadOnlySpan<char> line,
        Language language,
        ref PooledList<QuestionNumber> numbers,
        out HeadingParts parts
    ) => TryMatch(line, isUnderlined: true, language, ref numbers, out parts);

    private bool TryMatch(
        ReadOnlySpan<char> line,
        bool isUnderlined,
        Language language,
        ref PooledList<QuestionNumber> numbers,
        out HeadingParts parts
    )
    {
        parts = default;
        var position = 0;
        var count = numbers.Count;
        for (var i = isUnderlined ? FirstAfterLevel : 0; i < _head; i++)
        {
            var (kind, literal) = (_tokens[i].Kind, _tokens[i].Literal);
            var isRead = kind switch
            {
                HeadingTokenKind.Literal => TrySkipLiteral(line, literal, ref position),
                HeadingTokenKind.Number => TryReadNumbers(line, i, language, ref position, ref numbers, ref parts),
                HeadingTokenKind.Label => TryReadLabel(line, ref position, ref parts),
                _ => TrySkipBlanks(line, isRequired: kind == HeadingTokenKind.RequiredBlank, ref position),
            };
            if (!isRead)
            {
                numbers.RemoveFrom(count);
                return false;
            }
        }

        var end = HasText ? EndOfWords(line) : line.Length;
        if (HasText ? end > position || MayBeEmpty : position == end)
        {
            parts = parts with { Words = TextSpan.FromBounds(Math.Min(position, end), end) };
            return true;
        }

        numbers.RemoveFrom(count);
        return false;
    }

    /// <summary>Where the words end within a line that has the suffix; −1 when it has not.</summary>
    /// <param name="line">Without blanks at its ends; from the words on, for the heading's first line.</param>
    internal int FindSuffix(ReadOnlySpan<char> line)
    {
        var end = line.Length - Suffix.Length;
        return EndsInQuestionMark
            ? line.LastIndexOf('?') + 1 is > 0 and var mark
                ? mark
                : -1
            : end >= 0 && line.Slice(end).SequenceEqual(Suffix.AsSpan())
                ? line.Slice(0, end).TrimEnd().Length
                : -1;
    }

    private int FirstAfterLevel =>
        _tokens[0].Literal.Length > Level ? 0
        : _tokens.Length > 1 && _tokens[1].Kind == HeadingTokenKind.RequiredBlank ? 2
        : 1;

    /// <summary>Whether the words may stand on the lines below: <c>A:</c> alone is the heading of an answer.</summary>
    private bool MayBeEmpty =>
        Suffix.Length == 0 && Level == 0 && Role is not (HeadingRole.QuestionWithAnswer or HeadingRole.Group) && !IsBare;

    /// <summary>A heading may be closed as it is opened: <c>## What ##</c>.</summary>
    private int EndOfWords(ReadOnlySpan<char> line)
    {
        if (Level == 0)
        {
            return line.Length;
        }

        var end = line.TrimEnd('#').Length;
        return end > 0 && end < line.Length && char.IsWhiteSpace(line[end - 1]) ? line.Slice(0, end).TrimEnd().Length : line.Length;
    }

    private bool Has(HeadingTokenKind kind) => _tokens.Any(token => token.Kind == kind);

    private static bool TrySkipLiteral(ReadOnlySpan<char> line, string literal, ref int position)
    {
        if (!line.Slice(position).StartsWith(literal.AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        position += literal.Length;

        // A run of # counts as a whole: "##" does not match the beginning of "###".
        return literal[literal.Length - 1] != '#' || position == line.Length || line[position] != '#';
    }

    private bool TrySkipBlanks(ReadOnlySpan<char> line, bool isRequired, ref int position)
    {
        var start = position;
        position = Characters.SkipBlanks(line, position);
        return !isRequired || position > start || (position == line.Length && MayBeEmpty);
    }

    private bool TryReadNumbers(
        ReadOnlySpan<char> line,
        int token,
        Language language,
        ref int position,
        ref PooledList<QuestionNumber> numbers,
        ref HeadingParts parts
    )
    {
        var isRead =
            IsBare || (token + 1 < _tokens.Length && _tokens[token + 1] is { Kind: HeadingTokenKind.Literal, Literal: ['.' or ')', ..] })
                ? TryReadNumber(line, ref position, ref numbers)
                : TryReadList(line, language, ref position, ref numbers, ref parts);

        // 2.1 is a label, and no number with text after it.
        return isRead && !(position + 1 < line.Length && line[position] == '.' && Characters.IsDigit(line[position + 1]));
    }

    private static bool TryReadNumber(ReadOnlySpan<char> line, ref int position, ref PooledList<QuestionNumber> numbers)
    {
        var value = 0;
        var start = position;
        while (position < line.Length && Characters.IsDigit(line[position]) && position - start < MaxDigits)
        {
            value = value * 10 + (line[position++] - '0');
        }

        if (position == start || value == 0)
        {
            return false;
        }

        var part = '\0';
        if (position < line.Length && Characters.IsAsciiLetter(line[position]) && Characters.IsWordEnd(line, position + 1))
        {
            part = (char)(line[position++] | 0x20);
        }

        numbers.Add(new QuestionNumber(value, part));
        return Characters.IsWordEnd(line, position);
    }

    private static bool TryReadList(
        ReadOnlySpan<char> line,
        Language language,
        ref int position,
        ref PooledList<QuestionNumber> numbers,
        ref HeadingParts parts
    )
    {
        var list = new NumberListParser(line, position, language);
        var isRead = list.TryRead(ref numbers) && !list.EndsOpen;
        parts = parts with { Problem = list.Problem };
        position = list.Position;
        while (isRead && position > 0 && char.IsWhiteSpace(line[position - 1]))
        {
            // The blanks after the list are the form's to ask for.
            position--;
        }

        return isRead;
    }

    private static bool TryReadLabel(ReadOnlySpan<char> line, ref int position, ref HeadingParts parts)
    {
        var start = position;
        var isLabel = QuestionLabel.TryRead(line, ref position);
        parts = parts with { Label = TextSpan.FromBounds(start, position) };
        return isLabel;
    }
}

/// <summary>What was read of a heading; positions count from the beginning of the line.</summary>
/// <param name="Words">The words, with what closes them; empty where the form has none.</param>
/// <param name="Label">The label; empty where the form has none.</param>
/// <param name="Problem">What is wrong with the numbers (QA2004), without a span; null when nothing is.</param>
internal readonly record struct HeadingParts(TextSpan Words, TextSpan Label, Diagnostic? Problem);
