using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Headings that only a number distinguishes from text: questions, items of a list and ends of sentences all begin so.
internal ref partial struct Parser
{
    /// <summary>A lone number that is much higher than the next one is a year or an amount.</summary>
    private const int MaxSkipped = 20;

    /// <summary>
    /// Whether a line of a bare form is a heading. A number that was skipped, doubled or moved is one, so that QA2001, QA2002 and QA2009
    /// report it, when the line is a question as the others are; what may be one and is read as text is reported.
    /// </summary>
    private bool AcceptsBare(HeadingDeclaration form, int firstNumber, int start, TextSpan line)
    {
        var isStart = IsParagraphStart(start);
        if (!form.HasNumber)
        {
            return isStart;
        }

        var number = _numbers[firstNumber].Number;
        if (form.Kind != SectionKind.Question)
        {
            return isStart && (number == ExpectedOf(form) || (_anyNumbering && form.Kind == SectionKind.Answer));
        }

        var isQuestion = !form.HasText ? IsAboveText(line) : form.EndsInQuestionMark || EndsInQuestionMark(line);
        var accepts = AcceptsBare(form, number, isStart, isQuestion, line);
        if (accepts && form.HasText)
        {
            _bareQuestions++;
            _bareQuestionMarks += isQuestion ? 1 : 0;
        }

        return accepts;
    }

    private bool AcceptsBare(HeadingDeclaration form, int number, bool isStart, bool isQuestion, TextSpan line)
    {
        var expected = ExpectedOf(form);
        var goesOnInList = _listNumber > 0 && number == _listNumber + 1;
        var areQuestions = _bareQuestions > 0 && _bareQuestions == _bareQuestionMarks;
        if (isStart && (number == expected || _anyNumbering))
        {
            return !(goesOnInList && areQuestions && !isQuestion) || IsItemOfList(number);
        }

        if (!form.HasText)
        {
            return AcceptsLone(number, expected, isStart, isQuestion, line);
        }

        // Directly below text only the next number is one, at the end of a sentence or where all questions ended in a question mark.
        var isNext = number == expected && !goesOnInList && (areQuestions || !GoesOnFromTextBefore(line.Start));
        if (isQuestion && (isStart || isNext))
        {
            return true;
        }

        if (number == 1 || goesOnInList)
        {
            return IsItemOfList(number);
        }

        if (isStart)
        {
            ReportNearMiss(NearMiss.OtherNumber(line, number, expected));
        }
        else if (number == expected)
        {
            ReportNearMiss(NearMiss.NoBlankLine(line));
        }
        else if (isQuestion && number > expected && number <= expected + MaxSkipped)
        {
            ReportNearMiss(NearMiss.OtherNumber(line, number, expected));
        }

        return false;
    }

    /// <summary>A number that is a line of its own.</summary>
    private bool AcceptsLone(int number, int expected, bool isStart, bool isAboveText, TextSpan line)
    {
        if (number > expected + MaxSkipped || (!isStart && number != expected))
        {
            return false;
        }

        if (isStart && isAboveText)
        {
            return true;
        }

        ReportNearMiss(isStart ? NearMiss.OtherNumber(line, number, expected) : NearMiss.NoBlankLine(line));
        return false;
    }

    private bool IsItemOfList(int number)
    {
        _listNumber = number;
        return false;
    }

    private readonly int ExpectedOf(HeadingDeclaration form) =>
        1
        + form.Kind switch
        {
            SectionKind.Answer => _lastAnswer,
            SectionKind.Group => _lastGroup,
            _ => _lastQuestion,
        };

    /// <summary>Whether no text is directly above a line.</summary>
    private readonly bool IsParagraphStart(int start) =>
        _run is ElementKind.Blank or ElementKind.Directive or ElementKind.Comment
        || start == 0
        || (_headingEnd > 0 && start - _headingEnd <= 2 && start >= _headingEnd);

    /// <summary>Whether a line of what begins here ends in a question mark, before the next number, heading or blank line.</summary>
    private bool EndsInQuestionMark(TextSpan line, int maxLines = MaxHeadingLines)
    {
        for (var count = 0; count < maxLines; count++)
        {
            var text = _text.AsSpan(line.Start, line.Length).TrimEnd("\"'”’»)*_".AsSpan());
            if (text.Length > 0 && text[text.Length - 1] == ']')
            {
                var bracket = text.LastIndexOf('[');
                text = bracket < 0 ? text : text.Slice(0, bracket).TrimEnd();
            }

            if (text.Length > 0 && text[text.Length - 1] == '?')
            {
                return true;
            }

            if (!TryGetLineBelow(line.End, out line) || BeginsListItem(line) || IsLanguageHeading(line))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsLanguageHeading(TextSpan line)
    {
        var count = _numbers.Count;
        var isHeading =
            (_language ?? _guess) is { } language
            && HintOf(_text[line.Start]) == LineHint.Keyword
            && HeadingParser.Match(_text.AsSpan(line.Start, line.Length), language, ref _numbers, out _) == HeadingMatch.Heading;
        _numbers.RemoveFrom(count);
        return isHeading;
    }

    private readonly bool IsAboveText(TextSpan line) => TryGetLineBelow(line.End, out _);

    /// <summary>Keeps track of the number that is next, and of groups, which may begin at 1.</summary>
    private void NoteNumber(SectionKind kind, int firstNumber)
    {
        var last = _numbers.Count > firstNumber ? _numbers[_numbers.Count - 1].Number : 0;
        switch (kind)
        {
            case SectionKind.Question:
                _lastQuestion = last > 0 ? last : _lastQuestion + 1;
                break;
            case SectionKind.Answer:
                _lastAnswer = last > 0 ? last : _lastAnswer;
                break;
            case SectionKind.Group:
                _lastGroup = last > 0 ? last : _lastGroup;
                if (_numbersPerGroup)
                {
                    _lastQuestion = _lastAnswer = 0;
                }

                break;
        }
    }
}
