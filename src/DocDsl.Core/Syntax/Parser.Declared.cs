using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Headings of forms that the document or its type declares.
internal ref partial struct Parser
{
    /// <summary>
    /// A heading of more lines is none: what is never closed must not be looked for to the end of the file again and again.
    /// </summary>
    private const int MaxHeadingLines = 20;

    /// <summary>The most specific form is tried first; of equal ones the document's own before its type's.</summary>
    private void Declare(HeadingDeclaration form, bool isOwn)
    {
        _declared ??= [];
        var index = _declared.Count;
        while (index > 0 && _declared[index - 1].Specificity - form.Specificity < (isOwn ? 1 : 0))
        {
            index--;
        }

        _declared.Insert(index, form);
    }

    private readonly ImmutableArray<HeadingDeclaration> UnmatchedForms()
    {
        if (_declared is null || _declared.Count == _matched?.Count)
        {
            return ImmutableArray<HeadingDeclaration>.Empty;
        }

        var matched = _matched;
        return _declared.Where(form => matched?.Contains(form) != true).ToImmutableArray();
    }

    private bool TryReadDeclared(int start, int content, int end)
    {
        var line = Trimmed(content, end);
        if (line.Length == 0)
        {
            return false;
        }

        foreach (var form in _declared!)
        {
            if (TryReadDeclared(form, start, line))
            {
                (_matched ??= []).Add(form);
                return true;
            }
        }

        return false;
    }

    private bool TryReadDeclared(HeadingDeclaration form, int start, TextSpan line)
    {
        var main = line;
        if (form.Overline != '\0' && (!IsUnderline(line, form.Overline) || !TryGetLineBelow(line.End, out main)))
        {
            return false;
        }

        var firstNumber = _numbers.Count;
        var language = _language ?? _guess ?? Language.All[0];
        var text = _text.AsSpan(main.Start, main.Length);
        var underline = form.Underline;
        if (!form.TryMatch(text, language, ref _numbers, out var parts))
        {
            underline = form.Level switch
            {
                1 => '=',
                2 => '-',
                _ => '\0',
            };
            if (underline == '\0' || !IsParagraphStart(start) || !form.TryMatchTitle(text, language, ref _numbers, out parts))
            {
                return false;
            }
        }

        var last = main;
        var words = Move(parts.Words, main.Start);
        var isHeading =
            (underline == '\0' || (TryGetLineBelow(main.End, out last) && IsUnderline(last, underline)))
            && (form.Suffix.Length == 0 || TryFindSuffix(form, ref words, ref last))
            && IsAllowedHere(form, firstNumber, main)
            && (!form.IsBare || AcceptsBare(form, firstNumber, start, line));
        if (!isHeading)
        {
            _numbers.RemoveFrom(firstNumber);
            return false;
        }

        CloseBlock(line.Start);
        if (parts.Problem is { } problem)
        {
            Report(problem with { Span = line });
        }

        if (form.IsWithinAnswer)
        {
            AddAnswerLine(form, start, words);
        }
        else
        {
            LimitNumbers(firstNumber, line);
            BeginDeclared(form, start, firstNumber, Move(parts.Label, main.Start), words, last);
        }

        _readTo = last.End;
        return true;
    }

    private static TextSpan Move(TextSpan span, int by) => new(span.Start + by, span.Length);

    private bool IsAllowedHere(HeadingDeclaration form, int firstNumber, TextSpan line)
    {
        var section = _sections[_sections.Count - 1].Kind;
        if (form.IsWithinAnswer)
        {
            return section == SectionKind.Answer || _answerFollows;
        }

        if (form is { Role: HeadingRole.Answer, HasLabel: false } && _numbers.Count == firstNumber && section != SectionKind.Question)
        {
            ReportNearMiss(NearMiss.AnswerHeading(line));
            return false;
        }

        return form.Role != HeadingRole.Closing || _questionSeen;
    }

    private void BeginDeclared(HeadingDeclaration form, int start, int firstNumber, TextSpan label, TextSpan words, TextSpan last)
    {
        BeginSection(form.Kind, firstNumber, SectionHeading.Declared);
        if (label.Length > 0)
        {
            _labels.Add(new LabelData(_sections.Count - 1, label.Start, label.Length));
        }

        AddElement(start, ElementKind.Heading);
        if (form.Kind == SectionKind.Question)
        {
            _questionLevel = form.Level;
        }

        AddHeadingWords(words);
        var hasMore = Characters.SkipBlanks(_text.AsSpan(0, last.End), words.End) < last.End;
        if (hasMore && form.EndsInQuestionMark)
        {
            if (form.IsWithAnswer)
            {
                BeginAnswerBelow();
            }

            AddText(words.End, last.End);
            return;
        }

        if (hasMore)
        {
            AddElement(words.End, ElementKind.Heading);
        }

        if (form.Kind == SectionKind.Group)
        {
            // The title is one line; text below it is not part of it.
            _run = ElementKind.Heading;
        }

        _answerFollows = form.IsWithAnswer;
        _headingGoesOn = form is { IsWithAnswer: true, IsClosed: false };
        _headingEnd = last.End;
    }

    /// <summary>A list below a question mark is the answer, though no blank line is between them.</summary>
    private readonly bool EndsHeading(int start, int end) =>
        _textEnd > 0 && _text[_textEnd - 1] == '?' && BeginsBullet(Trimmed(start, end));

    private readonly bool BeginsBullet(TextSpan line) =>
        line.Length > 1 && _text[line.Start] is '-' or '*' or '+' or '>' or '•' && char.IsWhiteSpace(_text[line.Start + 1]);

    /// <summary>The heading's own words are text of the section, and directives are still allowed below them.</summary>
    private void AddHeadingWords(TextSpan words)
    {
        if (words.Length > 0)
        {
            AddText(words.Start, words.End);
            _sectionHasText = false;
        }
    }

    /// <summary>A line of an answer that begins with a label: the label is not text, the words are.</summary>
    private void AddAnswerLine(HeadingDeclaration form, int start, TextSpan words)
    {
        if (_answerFollows)
        {
            BeginAnswerBelow();
        }

        AddElement(start, ElementKind.Label);
        if (words.Length > 0)
        {
            AddText(words.Start, words.End);
        }

        if (form.Role == HeadingRole.Value)
        {
            _valueLines.Add(words);
        }
        else
        {
            _remarkLines.Add(words);
        }

        _sectionHasText = true;
    }

    /// <summary>Looks for what closes the words: on the heading's line, or on a later line of its paragraph.</summary>
    private readonly bool TryFindSuffix(HeadingDeclaration form, ref TextSpan words, ref TextSpan last)
    {
        var found = -1;
        var line = words;
        for (var count = 0; count < MaxHeadingLines; count++)
        {
            if (form.FindSuffix(_text.AsSpan(line.Start, line.Length)) is >= 0 and var length && (length > 0 || line.Start > words.Start))
            {
                found = line.Start + length;
                last = line;
                if (!form.EndsInQuestionMark)
                {
                    break;
                }
            }

            if (
                !TryGetLineBelow(line.End, out line)
                || (form.EndsInQuestionMark && (BeginsListItem(line) || (found >= 0 && BeginsBullet(line))))
            )
            {
                break;
            }
        }

        words = TextSpan.FromBounds(words.Start, Math.Max(words.Start, found));
        return found >= 0 && !(form is { EndsInQuestionMark: true, IsBare: true, HasNumber: false } && BeginsWithStatement(words));
    }

    /// <summary>
    /// Whether a sentence ends before the first question mark. Where nothing but the question mark distinguishes a question, it must not
    /// begin with the answer before it.
    /// </summary>
    private readonly bool BeginsWithStatement(TextSpan words)
    {
        if (BeginsBullet(words))
        {
            return true;
        }

        for (var at = words.Start; at + 1 < words.End && _text[at] != '?'; at++)
        {
            if (_text[at] is '.' or '!' && char.IsWhiteSpace(_text[at + 1]))
            {
                var next = Characters.SkipBlanks(_text.AsSpan(0, words.End), at + 1);
                if (next < words.End && char.IsUpper(_text[next]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The next line, without blanks at its ends; none when it is blank or a directive.</summary>
    private readonly bool TryGetLineBelow(int end, out TextSpan line)
    {
        var start = end;
        var lineEnds = 0;
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            lineEnds += _text[start] == '\n' || (_text[start] == '\r' && !(start + 1 < _text.Length && _text[start + 1] == '\n')) ? 1 : 0;
            start++;
        }

        if (lineEnds != 1 || start == _text.Length || _text[start] == '@')
        {
            line = default;
            return false;
        }

        var length = _text.AsSpan(start).IndexOfAny('\r', '\n');
        line = Trimmed(start, length < 0 ? _text.Length : start + length);
        return true;
    }

    private readonly bool IsUnderline(TextSpan line, char sign)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        return text.Length >= 2 && text.TrimStart(sign).Length == 0;
    }

    private readonly bool BeginsListItem(TextSpan line)
    {
        var position = line.Start;
        while (position < line.End && position - line.Start < 4 && Characters.IsDigit(_text[position]))
        {
            position++;
        }

        return position > line.Start && position + 1 < line.End && _text[position] is '.' or ')' && char.IsWhiteSpace(_text[position + 1]);
    }

    /// <summary>Begins the answer that has no heading of its own.</summary>
    private void BeginAnswerBelow()
    {
        _answerFollows = _headingGoesOn = false;
        BeginSection(SectionKind.Answer, _numbers.Count, SectionHeading.None);
    }
}
