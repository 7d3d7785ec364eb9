using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Markdown;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Files of Markdown: blocks decide what a line is, and directives are in comments.
internal ref partial struct Parser
{
    /// <summary>What is known of a file of Markdown before its first line is read.</summary>
    private void FindBlocks()
    {
        _blocks = MarkdownBlocks.Of(_text);
        var range = DeclareFromComments();
        _headings = MarkdownHeadings.Find(_text, _blocks, _declared, _declaresQuestions, range, FindKeywordHeadings(), IsFaq(), _askAlike);
        if (_headings.Detected is { } detected)
        {
            foreach (var form in detected.Forms)
            {
                Declare(form, isOwn: true);
            }
        }
    }

    private void ReadMarkdownLine(int start, int content, int end)
    {
        while (_blockIndex < _blocks!.Blocks.Length && _blocks.LastLine(_blocks.Blocks[_blockIndex]).Start < content)
        {
            _blockIndex++;
        }

        var index = _blockIndex;
        if (index == _blocks.Blocks.Length || _blocks.FirstLine(_blocks.Blocks[index]).Start > content)
        {
            // Blank, or the signs of blocks that have nothing on this line.
            if (Characters.SkipBlanks(_text.AsSpan(0, end), content) == end)
            {
                AddBlank(start);
            }
            else
            {
                AddText(start, end);
            }

            return;
        }

        if (TryReadFootnote(start, content, end, index))
        {
            return;
        }

        var block = _blocks.Blocks[index];
        var isFirst = _blocks.FirstLine(block).Start == content;
        switch (block.Kind)
        {
            case MarkdownBlockKind.FrontMatter:
                ReadFrontMatterLine(start, content, end);
                return;
            case MarkdownBlockKind.Comment when isFirst && TryReadComment(start, block):
                return;
            case MarkdownBlockKind.Heading
            or MarkdownBlockKind.Paragraph
            or MarkdownBlockKind.Html when isFirst && TryReadMarkdownHeading(start, content, end, index):
                return;
            case MarkdownBlockKind.Html when isFirst && TryEndDetails(start, block):
                return;
        }

        if (_isAfterDetails)
        {
            _isAfterDetails = false;
            BeginSection(SectionKind.Closing, _numbers.Count, SectionHeading.None);
            _isUndeclared = true;
        }

        if (block.Kind is MarkdownBlockKind.Heading or MarkdownBlockKind.Paragraph or MarkdownBlockKind.Definition)
        {
            AddMarkdownText(start, end, _blocks.Lines[block.FirstLine], isFirst);
            return;
        }

        if (_answerFollows && _block == BlockKind.None)
        {
            BeginAnswerBelow();
        }

        AddRun(start, ElementKind.Text);
        _textEnd = end;
        _sectionHasText |= _block == BlockKind.None && block.Kind != MarkdownBlockKind.Comment;
    }

    /// <summary>The answer to a question with a label may have one too: <c>A:</c> is not text.</summary>
    private void AddMarkdownText(int start, int end, MarkdownLine line, bool isFirst)
    {
        if (isFirst && _answerFollows && _questionShape.IsLabelled && AnswerLabelLength(line) is > 0 and var length)
        {
            BeginAnswerBelow();
            AddElement(start, ElementKind.Label);
            start = line.ContentStart + length;
            if (start == end)
            {
                return;
            }
        }

        AddText(start, end);
    }

    /// <summary>The length of <c>A:</c>, <c>**A:**</c> or <c>Answer:</c>; 0 when the line does not begin so.</summary>
    private readonly int AnswerLabelLength(MarkdownLine line)
    {
        var text = _text.AsSpan(line.ContentStart, line.End - line.ContentStart);
        var length = HeadingCandidates.LabelLength(text, "Answer", out _);
        return length == text.Length || char.IsWhiteSpace(text[length]) ? length : 0;
    }

    private bool TryReadMarkdownHeading(int start, int content, int end, int index)
    {
        var block = _blocks!.Blocks[index];
        var line = Trimmed(content, end);
        if (block.Kind != MarkdownBlockKind.Html && block.Container < 0 && TryReadHeading(start, line.Start, end))
        {
            _isAfterDetails = false;
            _questionShape = new HeadingShape(block.Level, null, false, 2, false, false, HeadingNumbering.Number);
            return true;
        }

        if (_headings!.FormOf(index) is { } form && _headings.Candidate(index) is { } candidate && IsAllowedHere(candidate, form))
        {
            (_matched ??= []).Add(form);
            BeginCandidate(form, candidate, start, block);
            return true;
        }

        if (block.Kind != MarkdownBlockKind.Html && TryReadOtherForm(start, line))
        {
            return true;
        }

        if (_blocks.LevelOf(index) > 0 && TryReadOtherHeading(start, index))
        {
            return true;
        }

        if (_questionSeen && _headings.Candidate(index) is { Asks: true } unread && IsLikeQuestions(unread))
        {
            ReportNearMiss(NearMiss.LikeMarkdown(line));
        }

        return false;
    }

    /// <summary>
    /// What asks as the questions do in the text of one, and looks as distinct: by another level of heading, by bold letters.
    /// </summary>
    private readonly bool IsLikeQuestions(HeadingCandidate candidate) =>
        candidate.Shape.Rank >= 2
        && candidate.Shape.Rank >= _questionShape.Rank - 1
        && _sections[_sections.Count - 1].Kind is SectionKind.Question or SectionKind.Answer;

    private bool TryReadOtherForm(int start, TextSpan line)
    {
        foreach (var form in _headings!.OtherForms)
        {
            if (TryReadDeclared(form, start, line))
            {
                (_matched ??= []).Add(form);
                return true;
            }
        }

        return false;
    }

    /// <summary>In the answer to a question, what is less distinct than the question's heading is text.</summary>
    private readonly bool IsAllowedHere(HeadingCandidate candidate, HeadingDeclaration form)
    {
        var section = _sections[_sections.Count - 1].Kind;
        return form.Kind != SectionKind.Question
            || section is not (SectionKind.Question or SectionKind.Answer)
            || candidate.Shape.Rank >= _questionShape.Rank;
    }

    private void BeginCandidate(HeadingDeclaration form, HeadingCandidate candidate, int start, MarkdownBlock block)
    {
        CloseBlock(start);
        _isAfterDetails = false;
        var firstNumber = _numbers.Count;
        if (candidate.Number > 0 && form.HasNumber)
        {
            _numbers.Add(new QuestionNumber(candidate.Number));
        }

        BeginSection(form.Kind, firstNumber, SectionHeading.Declared);
        if (candidate.Label.Length > 0 && form.HasLabel)
        {
            _labels.Add(new LabelData(_sections.Count - 1, candidate.Label.Start, candidate.Label.Length));
        }

        if (form.Kind == SectionKind.Question)
        {
            (_questionShape, _questionLevel) = (candidate.Shape, candidate.Shape.Level);
        }

        var words =
            candidate.Shape.Numbering != HeadingNumbering.None && !form.HasNumber && !form.HasLabel && candidate.Label.Length > 0
                ? TextSpan.FromBounds(candidate.Label.Start, candidate.Words.End)
                : candidate.Words;
        var blockEnd = _blocks!.LastLine(block).End;
        if (candidate.Body < blockEnd)
        {
            var body = Math.Max(candidate.Body, words.End);
            AddHeading(start, words, body);
            if (form.IsWithAnswer)
            {
                BeginAnswerBelow();
            }

            var lineEnd = _text.AsSpan(body).IndexOfAny('\r', '\n');
            lineEnd = lineEnd < 0 ? _text.Length : body + lineEnd;
            if (body < lineEnd)
            {
                AddText(body, lineEnd);
            }

            _readTo = Math.Max(body, lineEnd);
            _headingEnd = words.End;
            return;
        }

        AddHeading(start, words, blockEnd);
        _answerFollows = form.IsWithAnswer;
        _headingEnd = _readTo = Math.Max(blockEnd, words.End);
    }

    /// <summary>A heading: its signs, its words, and what closes it; what is below is not part of it.</summary>
    private void AddHeading(int start, TextSpan words, int end)
    {
        AddElement(start, ElementKind.Heading);
        AddHeadingWords(words);
        if (Characters.SkipBlanks(_text.AsSpan(0, end), words.End) < end)
        {
            AddElement(words.End, ElementKind.Heading);
        }

        _run = ElementKind.Heading;
    }
}
