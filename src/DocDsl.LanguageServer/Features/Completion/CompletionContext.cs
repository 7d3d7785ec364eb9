using System.Globalization;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Text;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>A cursor in a line, and what is proposed for it, the likeliest first.</summary>
internal sealed class CompletionContext
{
    private readonly List<CompletionItem> _items = [];
    private readonly bool _hasSnippets;
    private readonly bool _asksAgain;

    /// <param name="document">The document.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="hasSnippets">Whether the client understands places to fill in.</param>
    /// <param name="asksAgain">Whether the client can ask again by itself when something was taken.</param>
    public CompletionContext(Document document, Position position, bool hasSnippets, bool asksAgain)
    {
        (Document, _hasSnippets, _asksAgain) = (document, hasSnippets, asksAgain);
        Offset = document.Text.ToOffset(position);
        Line = document.Text.GetLine(document.Text.GetLinePosition(Offset).Line);
        Before = document.Text.Content[Line.Start..Offset];
    }

    public Document Document { get; }

    public int Offset { get; }

    /// <summary>The line, without its end.</summary>
    public TextSpan Line { get; }

    /// <summary>The line up to the cursor.</summary>
    public string Before { get; }

    public IReadOnlyList<CompletionItem> Items => _items;

    /// <summary>Proposes something.</summary>
    /// <param name="start">From where on it replaces the text, up to the cursor.</param>
    /// <param name="label">What the list shows.</param>
    /// <param name="kind">One of <see cref="CompletionKind"/>.</param>
    /// <param name="detail">Shown beside it.</param>
    /// <param name="documentation">Shown below it, in Markdown.</param>
    /// <param name="insert">What is written; the label where it is not given.</param>
    /// <param name="snippet">What is written in its place where the client understands places to fill in.</param>
    /// <param name="end">Up to where it replaces the text; the cursor where it is not given.</param>
    /// <param name="triggers">Whether more is proposed behind it.</param>
    public void Add(int start, string label, int kind, string? detail = null, string? documentation = null, string? insert = null, string? snippet = null, int? end = null, bool triggers = false)
    {
        var range = Document.Text.ToRange(TextSpan.FromBounds(start, end ?? Offset));
        var isSnippet = _hasSnippets && snippet is not null;
        _items.Add(new CompletionItem(
            label,
            kind,
            detail,
            documentation is null ? null : MarkupContent.Markdown(documentation),
            _items.Count.ToString("0000", CultureInfo.InvariantCulture),
            label,
            isSnippet ? 2 : null,
            new TextEdit(range, isSnippet ? snippet! : insert ?? label),
            triggers && _asksAgain ? new Command("", "editor.action.triggerSuggest") : null));
    }
}
