using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Headings of forms that the document or its type declares.
internal ref partial struct Parser
{
    private bool TryReadDeclared(int start, int content, int end)
    {
        var line = Characters.TrimBlanks(_text.AsSpan(content, end - content), out var leading);
        foreach (var form in _declared!)
        {
            if (form.IsBare && !(_run is ElementKind.Blank or ElementKind.Directive or ElementKind.Comment || start == 0))
            {
                continue;
            }

            var firstNumber = _numbers.Count;
            var expected = (form.Kind == SectionKind.Answer ? _lastAnswer : _lastQuestion) + 1;
            if (!form.TryMatch(line, expected, _language ?? _guess ?? Language.All[0], ref _numbers, out var words, out var problem))
            {
                continue;
            }

            if (form.Kind == SectionKind.Answer && !form.HasNumber && _sections[_sections.Count - 1].Kind != SectionKind.Question)
            {
                ReportNearMiss(NearMiss.AnswerHeading(Trimmed(content, end)));
                return false;
            }

            BeginDeclared(form, start, content, end, firstNumber, problem);
            if (words.Length > 0)
            {
                AddHeadingWords(content + leading + words.Start, content + leading + words.End, form.Suffix.Length > 0);
            }

            _answerFollows = form.IsWithAnswer;
            return true;
        }

        return false;
    }

    private void BeginDeclared(HeadingDeclaration form, int start, int content, int end, int firstNumber, Diagnostic? problem)
    {
        CloseBlock(content);
        if (problem is not null)
        {
            Report(problem with { Span = Trimmed(content, end) });
        }

        BeginSection(form.Kind, firstNumber, SectionHeading.Declared);
        AddElement(start, ElementKind.Heading);
    }

    /// <summary>The heading's own words are text of the section, and directives are still allowed below them.</summary>
    private void AddHeadingWords(int start, int end, bool hasSuffix)
    {
        AddText(start, end);
        if (hasSuffix)
        {
            AddElement(end, ElementKind.Heading);
        }

        _sectionHasText = false;
    }

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
            case SectionKind.Group when _numbersPerGroup:
                _lastQuestion = _lastAnswer = 0;
                break;
        }
    }

    /// <summary>Begins the answer that has no heading of its own.</summary>
    private void BeginAnswerBelow()
    {
        _answerFollows = false;
        BeginSection(SectionKind.Answer, _numbers.Count, SectionHeading.None);
    }
}
