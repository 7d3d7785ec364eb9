using System.Globalization;
using Markdig.Syntax;

namespace DocDsl.Formats.Exporters;

internal sealed partial class HtmlExporter
{
    /// <summary>A text as blocks: those of its Markdown, where the document is such a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="markdown">The same as Markdown; null where the document is not Markdown.</param>
    /// <param name="level">Of headings in it.</param>
    /// <param name="skip">How many lines, or blocks of Markdown, are left out at the beginning: a heading shows them.</param>
    /// <param name="source">The file that has it; null for this document's.</param>
    private void WriteBody(RichText text, string? markdown, int level, int skip = 0, MarkdownSource? source = null)
    {
        if (markdown is not null && (source ?? _source!).Read(markdown, text) is { } blocks)
        {
            _markdown!.Write(blocks.Skip(skip), level);
        }
        else
        {
            _text.Write(text, skip);
        }
    }

    /// <summary>The words of a question as its heading.</summary>
    private void WriteHeadline(Question question, RichLine line)
    {
        if (question.Markdown is { } markdown && _source!.Read(markdown, question.RichText) is [LeafBlock { Inline: { } words }, ..])
        {
            _markdown!.WriteInlines(words);
        }
        else
        {
            _text.WriteLine(line);
        }
    }

    /// <summary>Whether a question has more words than its heading shows.</summary>
    private bool HasMore(Question question) =>
        question.Markdown is { } markdown && _source!.Read(markdown, text: null) is { } blocks
            ? blocks.Count > 1
            : question.RichText.Paragraphs is not [{ Lines.Count: 1 }];

    /// <summary>The words of the set, where the document asks a question in others: who reads the answer may wish to compare.</summary>
    private void WriteReworded(IReadOnlyList<Question> questions)
    {
        foreach (var question in questions)
        {
            if (_reworded.TryGetValue(question, out var asked))
            {
                var title = string.Format(CultureInfo.InvariantCulture, _words.Reworded, SetCoverage.NameOf(_document.QuestionSet!));
                _html.Append($"<details class=\"reworded\"><summary>{HtmlText.Encode(title)}</summary>\n");
                foreach (var paragraph in asked.Text.Split("\n\n"))
                {
                    _html.Append($"<p>{SetCoverage.HtmlOf(paragraph)}</p>\n");
                }

                _html.Append("</details>\n");
            }
        }
    }

    /// <summary>The other names of questions, which links lead to.</summary>
    private void WritePlaces(IReadOnlyList<Question> questions)
    {
        foreach (
            var name in questions.Skip(1).Select(question => _anchors[question]).Concat(questions.Select(_anchors.OtherOf).OfType<string>())
        )
        {
            _html.Append($"<span id=\"{name}\"></span>");
        }
    }

    private void WriteNotes()
    {
        if (_document.Notes.Count == 0)
        {
            return;
        }

        _html.Append(
            $"<section class=\"notes\" aria-labelledby=\"{_anchors.Notes}\">\n<h2 id=\"{_anchors.Notes}\">{_words.Notes}</h2>\n"
                + "<dl class=\"facts\">\n"
        );
        foreach (var note in _document.Notes)
        {
            _html.Append($"<dt id=\"{_anchors[note]}\">{HtmlText.Encode(note.Id)}</dt><dd>");
            WriteNote(note);
            _html.Append(
                _text.MarkOf(note) is { } mark
                    ? $" <a class=\"back\" href=\"#{mark}\" aria-label=\"{_words.Back} ({HtmlText.Encode(note.Id)})\">↩</a>"
                    : ""
            );
            _html.Append("</dd>\n");
        }

        _html.Append("</dl>\n</section>\n");
    }

    private void WriteNote(DocumentNote note)
    {
        switch (_source?.NoteOf(note) is var (markdown, source) ? source.Read(markdown, note.RichText) : null)
        {
            case [ParagraphBlock { Inline: { } words }]:
                _markdown!.WriteInlines(words);
                break;
            case { } blocks:
                _markdown!.Write(blocks, level: 3);
                break;
            default:
                _text.WriteLines([.. note.RichText.Paragraphs.SelectMany(paragraph => paragraph.Lines)]);
                break;
        }
    }
}
