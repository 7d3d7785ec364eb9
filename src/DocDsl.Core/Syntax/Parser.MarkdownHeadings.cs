using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Markdown;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Headings of files of Markdown that are none of a question, and what is found out before the first line is read.
internal ref partial struct Parser
{
    /// <summary>
    /// A heading that is none of a question: of a group where questions are below it; otherwise it ends the answer before it, or is
    /// one of its own.
    /// </summary>
    private bool TryReadOtherHeading(int start, int index)
    {
        var block = _blocks!.Blocks[index];
        if (index == _headings!.Title)
        {
            _levelAbove = block.Level;
            return false;
        }

        if (_headings.Leads(index))
        {
            BeginHeading(SectionKind.Group, start, block);
            _levelAbove = block.Level;
            return true;
        }

        var section = _sections[_sections.Count - 1].Kind;
        var inSections = section is SectionKind.Question or SectionKind.Answer or SectionKind.Group;
        var isAmong = block.Level == _questionShape.Level || (block.Level < _questionShape.Level && index < _headings.LastQuestion);
        if (isAmong && _questionSeen && (inSections || _isUndeclared))
        {
            ReportNearMiss(NearMiss.EndsAnswer(Trimmed(start, _blocks.FirstLine(block).End)));
        }

        var endsAt =
            section == SectionKind.Group ? _levelAbove
            : _questionShape.Level > 0 ? _questionShape.Level
            : Math.Max(_levelAbove, 2);
        if (!inSections || block.Level > endsAt)
        {
            return false;
        }

        BeginHeading(SectionKind.Closing, start, block);
        _isUndeclared = true;
        return true;
    }

    private void BeginHeading(SectionKind kind, int start, MarkdownBlock block)
    {
        CloseBlock(start);
        BeginSection(kind, _numbers.Count, SectionHeading.Declared);
        _readTo = _blocks!.LastLine(block).End;
        AddHeading(start, new HeadingCandidates(_text, _blocks).HeadingWords(block), _readTo);
        _isAfterDetails = false;
    }

    /// <summary>The end of the <c>&lt;details&gt;</c> that a question is the summary of.</summary>
    private bool TryEndDetails(int start, MarkdownBlock block)
    {
        var end = _blocks!.LastLine(block).End;
        var section = _sections[_sections.Count - 1].Kind;
        if (
            !_questionShape.IsSummary
            || section is not (SectionKind.Question or SectionKind.Answer)
            || !_text.AsSpan(start, end - start).Trim().Equals("</details>".AsSpan(), StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        AddElement(start, ElementKind.Comment);
        _readTo = end;
        _isAfterDetails = true;
        return true;
    }

    /// <summary>Whether the file says that it is a list of frequently asked questions: by its name, its front matter or its type.</summary>
    private readonly bool IsFaq()
    {
        var name = _source.Path.LastIndexOfAny(['/', '\\']) + 1;
        if (_typeName == "faq" || FaqWords.IsIn(_source.Path, TextSpan.FromBounds(name, _source.Path.Length)))
        {
            return true;
        }

        if (_blocks!.Blocks.IsEmpty || _blocks.Blocks[0] is not { Kind: MarkdownBlockKind.FrontMatter } matter)
        {
            return false;
        }

        for (var i = matter.FirstLine; i < matter.FirstLine + matter.LineCount; i++)
        {
            var line = _blocks.Lines[i].Content;
            if (_text.AsSpan(line.Start, line.Length).StartsWith("title:".AsSpan()) && FaqWords.IsIn(_text, line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which blocks are headings in the words of the document's language.</summary>
    private bool[] FindKeywordHeadings()
    {
        var found = new bool[_blocks!.Blocks.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var block = _blocks.Blocks[i];
            if (block is not { Kind: MarkdownBlockKind.Heading or MarkdownBlockKind.Paragraph, Container: < 0 })
            {
                continue;
            }

            var line = _blocks.FirstLine(block);
            if (HintOf(_text[line.ContentStart]) != LineHint.Keyword)
            {
                continue;
            }

            foreach (var language in Language.All)
            {
                var count = _numbers.Count;
                found[i] |=
                    (_language is null ? !_languageIsDeclared : _language == language)
                    && HeadingParser.Match(
                        _text.AsSpan(line.ContentStart, line.End - line.ContentStart),
                        language,
                        ref _numbers,
                        out var heading
                    ) == HeadingMatch.Heading
                    && !heading.Form.IsAnswer;
                _numbers.RemoveFrom(count);
            }
        }

        return found;
    }
}
