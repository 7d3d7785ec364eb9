using DocDsl.Core.Directives;
using DocDsl.Core.Markdown;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Directives of files of Markdown: in comments, and in the front matter.
internal ref partial struct Parser
{
    /// <summary>
    /// Finds what is declared for all of the text before it is read: forms of headings say which lines are headings, and are in comments
    /// between these.
    /// </summary>
    /// <returns>The blocks among which the questions are.</returns>
    private (int First, int End) DeclareFromComments()
    {
        var isDeclared = false;
        foreach (var block in _blocks!.Blocks)
        {
            if (block.Kind != MarkdownBlockKind.Comment || !HasDirectives(block))
            {
                continue;
            }

            for (var i = 0; i < block.LineCount; i++)
            {
                if (!TryGetDirective(block, i, out var at, out var end))
                {
                    continue;
                }

                var name = TextSpan.FromBounds(at + 1, SkipDirectiveName(at + 1, end));
                if (DirectiveList.Find(_text.AsSpan(name.Start, name.Length)) is not { } directive)
                {
                    continue;
                }

                var input = new DirectiveInput(
                    _text,
                    directive.Name,
                    name,
                    Trimmed(name.End, end),
                    SectionKind.Header,
                    _language ?? _guess
                );
                var arguments = directive.Kind
                    is DirectiveKind.Document
                        or DirectiveKind.Heading
                        or DirectiveKind.Numbering
                        or DirectiveKind.QuestionsIn
                    ? directive.Parse(ref input)
                    : null;
                if (arguments is not DocumentArguments document)
                {
                    Declare(arguments, SectionKind.Header, name);
                }
                else if (!isDeclared)
                {
                    isDeclared = true;
                    Declare(
                        document with
                        {
                            Culture = document.Culture ?? _source.Defaults.Culture,
                            Type = document.Type ?? _source.Defaults.Type,
                        }
                    );
                }
            }
        }

        if (!isDeclared && !_source.Defaults.Equals(DocumentDefaults.None))
        {
            Declare(new DocumentArguments(_source.Defaults.Type, default, _source.Defaults.Culture));
        }

        return _questionsIn is { } section ? new HeadingCandidates(_text, _blocks).FindSection(section) : (0, _blocks.Blocks.Length);
    }

    /// <summary>Whether a comment's first sign is that of a directive, and nothing follows it on its last line.</summary>
    private readonly bool HasDirectives(in MarkdownBlock block)
    {
        var start = _blocks!.FirstLine(block).ContentStart;
        var text = _text.AsSpan(start, _blocks.LastLine(block).End - start).Trim();
        if (!text.StartsWith("<!--".AsSpan()) || !text.EndsWith("-->".AsSpan()) || text.Length < 7)
        {
            return false;
        }

        text = text.Slice(4).TrimStart();
        return text.Length > 1 && text[0] == '@' && Characters.IsAsciiLetter(text[1]);
    }

    /// <summary>The directive on a line of a comment: from its <c>@</c> to its end, before the end of the comment.</summary>
    private readonly bool TryGetDirective(in MarkdownBlock block, int line, out int at, out int end)
    {
        var span = _blocks!.Lines[block.FirstLine + line];
        (at, end) = (Characters.SkipBlanks(_text.AsSpan(0, span.End), span.ContentStart), span.End);
        if (line == 0)
        {
            at = Characters.SkipBlanks(_text.AsSpan(0, end), at + 4);
        }

        if (line == block.LineCount - 1)
        {
            end = Math.Max(at, Trimmed(at, end).End - 3);
        }

        return at + 1 < end && _text[at] == '@' && Characters.IsAsciiLetter(_text[at + 1]);
    }

    /// <summary>A comment: of directives, one in a line; or of words that no reader sees.</summary>
    private bool TryReadComment(int start, MarkdownBlock block)
    {
        var last = _blocks!.LastLine(block);
        if (!HasDirectives(block))
        {
            var text = _text.AsSpan(start, last.End - start).TrimEnd();
            if (!text.EndsWith("-->".AsSpan()))
            {
                // Words follow it, or it is not closed.
                return false;
            }

            var textEnd = _textEnd;
            AddElement(start, ElementKind.Comment);
            _textEnd = textEnd;
            _readTo = last.End;
            return true;
        }

        for (var i = 0; i < block.LineCount; i++)
        {
            var line = _blocks.Lines[block.FirstLine + i];
            var lineStart = i == 0 ? start : line.Start;
            if (TryGetDirective(block, i, out var at, out var end))
            {
                ParseDirective(lineStart, at, end);
            }
            else if (Trimmed(line.Start, line.End).Length == 0)
            {
                AddBlank(lineStart);
            }
            else
            {
                AddElement(lineStart, ElementKind.Comment);
            }
        }

        _readTo = last.End;
        return true;
    }

    /// <summary>A line of the front matter: a scalar is a field, if its name can be one.</summary>
    private void ReadFrontMatterLine(int start, int content, int end)
    {
        var nameEnd = SkipDirectiveName(content, end);
        if (
            nameEnd > content
            && nameEnd + 1 < end
            && _text[nameEnd] == ':'
            && char.IsWhiteSpace(_text[nameEnd + 1])
            && Characters.IsAsciiLetter(_text[content])
            && Trimmed(nameEnd + 1, end).Length > 0
        )
        {
            AddDirective(start, TextSpan.FromBounds(content, nameEnd), DirectiveKind.Field);
            return;
        }

        AddElement(start, ElementKind.Comment);
    }
}
