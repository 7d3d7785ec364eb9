using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.Markdown;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>A cursor in a line, and the completion items for it, the likeliest first.</summary>
internal sealed class CompletionContext
{
    private readonly List<CompletionItem> _items = [];
    private readonly CompletionClient _client;

    /// <param name="document">The document.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="client">What the client can do.</param>
    public CompletionContext(Document document, Position position, CompletionClient client)
    {
        (Document, _client) = (document, client);
        Offset = document.Text.ToOffset(position);
        Line = document.Text.GetLine(document.Text.GetLinePosition(Offset).Line);
        LineStart = Line.Start;

        // In Markdown a directive is what a comment holds, and any other line that begins with @ is text.
        IsInDirective = !document.Text.IsMarkdown;
        if (
            document.Text.IsMarkdown
            && MarkdownComments.DirectiveIn(document.Text.Content, Line) is { } directive
            && Offset >= directive.Start
        )
        {
            IsInDirective = true;
            Line = TextSpan.FromBounds(directive.Start, Math.Max(directive.End, Offset));
        }

        Before = document.Text.Content[Line.Start..Offset];
    }

    public Document Document { get; }

    public int Offset { get; }

    /// <summary>The line, without its end; of a directive in a comment of Markdown the directive.</summary>
    public TextSpan Line { get; }

    /// <summary>Where the line itself begins.</summary>
    public int LineStart { get; }

    /// <summary>Whether <see cref="Line"/> is a directive where it begins with <c>@</c>.</summary>
    public bool IsInDirective { get; }

    /// <summary>The line up to the cursor.</summary>
    public string Before { get; }

    public IReadOnlyList<CompletionItem> Items => _items;

    /// <summary>Whether there is more than is proposed: then the client asks again as more is typed.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Where the word at the cursor begins: after a blank or one of some signs.</summary>
    public int WordStart(string signs = "")
    {
        var start = Offset;
        while (
            start > Line.Start
            && Document.Text.Content[start - 1] is var c
            && !char.IsWhiteSpace(c)
            && !signs.Contains(c, StringComparison.Ordinal)
        )
        {
            start--;
        }

        return start;
    }

    /// <summary>Where the word at the cursor ends.</summary>
    public int WordEnd(string signs = "")
    {
        var end = Offset;
        while (
            end < Line.End && Document.Text.Content[end] is var c && !char.IsWhiteSpace(c) && !signs.Contains(c, StringComparison.Ordinal)
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the line is in a note or an aside that is not closed.</summary>
    public bool IsInBlock =>
        Document.Model is { } model
        && LineStart > 0
        && model.Tree.ElementTable[model.Tree.ElementAt(LineStart - 1)] is var before
        && (
            before.Block != BlockKind.None
            || (
                before.Kind == ElementKind.Directive
                && model.Tree.DirectiveAt(LineStart - 1) is { Kind: DirectiveKind.Aside, Argument.Length: 0 }
            )
        );

    /// <summary>The document without this line, which may be a heading already.</summary>
    public SemanticModel? Without =>
        Document.Model is { } model && Line.Length > 0 ? Fixes.Reparse(model, [new TextChange(Line, "")]) : Document.Model;

    /// <summary>Changes that were found in <see cref="Without"/>, in the document.</summary>
    public IEnumerable<TextChange> Moved(IEnumerable<TextChange> changes) =>
        changes.Select(change =>
            change.Span.Start < Line.Start
                ? change
                : change with
                {
                    Span = new TextSpan(change.Span.Start + Line.Length, change.Span.Length),
                }
        );

    /// <summary>A text as a row has room for it.</summary>
    public static string FirstWords(string text) => CheckedFile.Shorten(text.Replace('\n', ' '));

    /// <summary>The text of the line after a position, trimmed.</summary>
    public string After(int position) => Document.Text.Content[position..Line.End].Trim();

    /// <summary>A directive as it is inserted here: in a comment where it is to be in one and is not.</summary>
    public string InComment(string directive) => IsInDirective ? directive : $"<!-- {directive} -->";

    /// <summary>Proposes something.</summary>
    /// <param name="start">From where on it replaces the text, up to the cursor.</param>
    /// <param name="label">What the list shows.</param>
    /// <param name="kind">One of <see cref="CompletionKind"/>.</param>
    /// <param name="detail">What it is, in a few words.</param>
    /// <param name="documentation">Shown below it, in Markdown.</param>
    /// <param name="insert">What is written; the label where it is not given.</param>
    /// <param name="snippet">What is inserted instead if the client supports snippets.</param>
    /// <param name="end">Up to where it replaces the text; the cursor where it is not given.</param>
    /// <param name="triggers">Whether more is proposed after it.</param>
    /// <param name="filter">What the text before the cursor is compared with; the label where it is not given.</param>
    /// <param name="description">What its row shows beside the label; the detail where it is not given.</param>
    /// <param name="also">What else changes, in this document.</param>
    public void Add(
        int start,
        string label,
        int kind,
        string detail,
        string? documentation = null,
        string? insert = null,
        string? snippet = null,
        int? end = null,
        bool triggers = false,
        string? filter = null,
        string? description = null,
        IEnumerable<TextChange>? also = null
    )
    {
        var range = Document.Text.ToRange(TextSpan.FromBounds(start, end ?? Offset));
        var isSnippet = _client.HasSnippets && snippet is not null;
        _items.Add(
            new CompletionItem(
                label,
                _client.HasLabelDetails ? new CompletionItemLabelDetails(CheckedFile.Shorten(description ?? detail)) : null,
                kind,
                detail,
                documentation is null ? null : MarkupContent.Markdown(documentation),
                _items.Count.ToString("0000", CultureInfo.InvariantCulture),
                filter,
                isSnippet ? 2 : null,
                new TextEdit(range, isSnippet ? snippet! : insert ?? label),
                also?.Select(Document.Text.ToEdit).ToArray() is { Length: > 0 } edits ? edits : null,
                triggers && _client.AsksAgain ? new Command("", "editor.action.triggerSuggest") : null
            )
        );
    }
}
