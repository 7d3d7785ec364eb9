using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Headings in the words of the document's language.
internal ref partial struct Parser
{
    /// <summary>So many numbers a document may have that are only in its ranges: no real document comes near.</summary>
    private const int MaxInRanges = 5_000;

    /// <summary>A longer line is a sentence.</summary>
    private const int MaxLowerCaseLength = 80;

    private bool TryReadHeading(int start, int content, int end)
    {
        if (_language is not null)
        {
            return TryReadHeading(start, content, end, _language);
        }

        // The first heading of one language alone gives the language of a document that does not declare one: "Question 1" is
        // English and French, "Réponse" is French.
        foreach (var language in Language.All)
        {
            if (TryReadHeading(start, content, end, language))
            {
                _guess ??= language;
                _language = IsHeadingOfAnother(content, end, language) ? null : language;
                return true;
            }
        }

        return false;
    }

    private bool IsHeadingOfAnother(int content, int end, Language language)
    {
        var count = _numbers.Count;
        foreach (var other in Language.All)
        {
            var line = _text.AsSpan(content, end - content);
            if (other != language && HeadingParser.Match(line, other, ref _numbers, out _) == HeadingMatch.Heading)
            {
                _numbers.RemoveFrom(count);
                return true;
            }
        }

        return false;
    }

    private bool TryReadHeading(int start, int content, int end, Language language)
    {
        var line = _text.AsSpan(content, end - content);
        var firstNumber = _numbers.Count;
        switch (HeadingParser.Match(line, language, ref _numbers, out var heading))
        {
            case HeadingMatch.None:
                return _block == BlockKind.None && TryReadClosing(start, line, language);
            case HeadingMatch.NearMiss:
                ReportNearMiss(NearMiss.Heading(Trimmed(content, end)));
                return false;
            case HeadingMatch.NoNumber:
                ReportNearMiss(NearMiss.NoNumber(Trimmed(content, end)));
                return false;
            case HeadingMatch.NoColon when _textEnd < 0 && EndsInQuestionMark(Trimmed(content, end), maxLines: 3):
                ReportNearMiss(NearMiss.NoColon(Trimmed(content, end)));
                return false;
            case HeadingMatch.NoColon:
                return false;
        }

        if (!IsHeadingHere(start, content, end, heading, firstNumber))
        {
            _numbers.RemoveFrom(firstNumber);
            return false;
        }

        CloseBlock(content);
        if (heading.Problem is not null)
        {
            Report(heading.Problem with { Span = Trimmed(content, end) });
        }

        LimitNumbers(firstNumber, Trimmed(content, end));
        var hasWords = heading.Words.Length > 0;
        BeginSection(
            heading.Form.IsAnswer ? SectionKind.Answer : SectionKind.Question,
            firstNumber,
            hasWords ? SectionHeading.Declared : SectionHeading.Line
        );
        AddElement(start, ElementKind.Heading);
        _headingEnd = end;
        _questionLevel = heading.Form.IsAnswer ? _questionLevel : LevelOf(content, end);
        if (hasWords)
        {
            var words = Trimmed(content + heading.Words.Start, content + heading.Words.End);
            AddHeadingWords(words);
            if (words.End < Trimmed(content, end).End)
            {
                AddElement(words.End, ElementKind.Heading);
            }
        }

        return true;
    }

    private bool IsHeadingHere(int start, int content, int end, Heading heading, int firstNumber)
    {
        if ((heading.EndsInPeriod || heading.Words.Length > 0 || heading.Form.IsWordOfSentences) && GoesOnFromTextBefore(start))
        {
            return false;
        }

        if (heading.Form is { IsGlued: true, IsAnswer: true } && !_questionSeen)
        {
            return false;
        }

        if (
            heading.Form.IsAnswer
            && _numbers.Count == firstNumber
            && heading.Problem is null
            && _sections[_sections.Count - 1].Kind != SectionKind.Question
        )
        {
            ReportNearMiss(NearMiss.AnswerHeading(Trimmed(content, end)));
            return false;
        }

        return true;
    }

    /// <summary>A line of its own that would be a heading if it began with a capital.</summary>
    private void ReportLowerCase(int content, int end)
    {
        var line = Trimmed(content, end);
        if (line.Length > MaxLowerCaseLength)
        {
            return;
        }

        foreach (var language in Language.All)
        {
            if ((_language is null ? !_languageIsDeclared : _language == language) && IsHeadingInCapital(line, language))
            {
                ReportNearMiss(NearMiss.LowerCase(line));
                return;
            }
        }
    }

    /// <summary>
    /// Whether a line before this one is text that goes on here, so that "Antwoord op vraag 5." is the end of its sentence.
    /// </summary>
    private readonly bool GoesOnFromTextBefore(int start) =>
        _textEnd > 0 && _textEnd >= start - 2 && _text[_textEnd - 1] is not ('.' or '?' or '!' or ':' or '»' or '”' or ')');

    private bool TryReadClosing(int start, ReadOnlySpan<char> line, Language language)
    {
        if (!_questionSeen)
        {
            return false;
        }

        var text = Characters.TrimBlanks(Characters.TrimBlanks(line, out _).TrimStart('#'), out _);
        foreach (var word in language.Closings)
        {
            if (
                text.StartsWith(word.AsSpan(), StringComparison.Ordinal)
                && (text.Length == word.Length || (text.Length == word.Length + 1 && text[word.Length] is ':' or ','))
            )
            {
                BeginSection(SectionKind.Closing, _numbers.Count);
                AddElement(start, ElementKind.Heading);
                return true;
            }
        }

        return false;
    }

    private readonly bool IsHeadingInCapital(TextSpan line, Language language)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        var first = char.ToUpperInvariant(text[0]);
        foreach (var form in language.Headings)
        {
            if (form.Keyword[0] == first && text.Slice(1).StartsWith(form.Keyword.AsSpan(1), StringComparison.Ordinal))
            {
                var numbers = default(PooledList<QuestionNumber>);
                var match = HeadingParser.Match((first + text.Slice(1).ToString()).AsSpan(), language, ref numbers, out _);
                numbers.ToImmutableAndFree();
                return match == HeadingMatch.Heading;
            }
        }

        return false;
    }

    /// <summary>
    /// A heading of Markdown that no form reads. At the level of the questions or above it does not belong to the answer before it.
    /// </summary>
    private bool TryReadUndeclared(int start, int content, int end)
    {
        var level = LevelOf(content, end);
        if (level == 0 || _block != BlockKind.None || !_questionSeen)
        {
            return false;
        }

        var line = Trimmed(content, end);
        if (_questionLevel == 0)
        {
            ReportNearMiss(NearMiss.Undeclared(line));
            return false;
        }

        var section = _sections[_sections.Count - 1].Kind;
        if (level > _questionLevel || !(section is SectionKind.Question or SectionKind.Answer || _isUndeclared))
        {
            return false;
        }

        ReportNearMiss(NearMiss.EndsAnswer(line));
        BeginSection(SectionKind.Closing, _numbers.Count);
        AddElement(start, ElementKind.Heading);
        _isUndeclared = true;
        return true;
    }

    /// <summary>How many <c>#</c> a heading of Markdown begins with; 0 when it is none.</summary>
    private readonly int LevelOf(int content, int end)
    {
        var level = content;
        while (level < end && _text[level] == '#')
        {
            level++;
        }

        return level > content && level - content <= 6 && level < end && char.IsWhiteSpace(_text[level]) ? level - content : 0;
    }

    /// <summary>Every number that is written takes two characters; ranges could make a million questions of a short text.</summary>
    private void LimitNumbers(int firstNumber, TextSpan span)
    {
        if (_numbers.Count > MaxInRanges + _text.Length / 2)
        {
            _numbers.RemoveFrom(firstNumber);
            Report(NumberList.TooManyInRanges(span, MaxInRanges));
        }
    }
}
