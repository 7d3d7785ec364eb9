using System.Net;
using System.Text;
using DocDsl.Core.Directives;
using DocDsl.Core.Markdown;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>
/// Where a link can lead within a file of Markdown: to its headings by the names that GitHub gives them or that they have themselves
/// (<c>{#name}</c>), to tags of HTML that have a name, and to questions by their ids.
/// </summary>
internal sealed class DocumentAnchors
{
    private readonly Dictionary<string, TextSpan> _spans = new(StringComparer.Ordinal);
    private NearNames? _near;

    private DocumentAnchors() { }

    /// <param name="names">The anchors of a document of which nothing else is known.</param>
    public DocumentAnchors(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Add(name, default);
        }
    }

    /// <summary>The anchors, in no order.</summary>
    public IReadOnlyCollection<string> Names => _spans.Keys;

    /// <summary>Whether a link to an anchor leads somewhere.</summary>
    public bool Contains(string name) => _spans.ContainsKey(name);

    /// <summary>Where an anchor is: the heading, the tag, or the id; null when there is none.</summary>
    public TextSpan? Find(string name) => _spans.TryGetValue(name, out var span) ? span : null;

    /// <summary>The anchor that was probably meant: the same but for capitals and signs, or one edit away from no other.</summary>
    public string? Nearest(string name) =>
        HeadingSlugs.Of(name) is { Length: > 0 } slug && Contains(slug) ? slug : (_near ??= new NearNames(Names)).Nearest(name);

    /// <summary>Reads the anchors of a file; none of a file that is not Markdown.</summary>
    public static DocumentAnchors Of(SyntaxTree tree)
    {
        var anchors = new DocumentAnchors();
        if (tree.Blocks is not { } blocks)
        {
            return anchors;
        }

        var (text, slugs) = (tree.Text.Content, new HeadingSlugs());
        var (mark, link) = (0, 0);
        var reader = new HeadingCandidates(text, blocks);
        foreach (var block in blocks.Blocks)
        {
            if (block.Kind == MarkdownBlockKind.Heading)
            {
                var words = reader.HeadingWords(block);
                anchors.Add(slugs.Add(WordsOf(tree, words, ref mark, ref link)), words);
                anchors.AddAttribute(text, TextSpan.FromBounds(words.End, blocks.FirstLine(block).End), words);
            }

            if (block.Kind is MarkdownBlockKind.Heading or MarkdownBlockKind.Paragraph or MarkdownBlockKind.Html)
            {
                anchors.AddTags(text, TextSpan.FromBounds(blocks.FirstLine(block).ContentStart, blocks.LastLine(block).End));
            }
        }

        foreach (var directive in tree.DirectiveTable)
        {
            if (directive.Arguments is IdArguments { Id.Length: > 0 } id)
            {
                anchors.Add(id.Id, id.IdSpan);
            }
        }

        return anchors;
    }

    /// <summary>The first of two wins, as in a browser.</summary>
    private void Add(string name, TextSpan span)
    {
        if (name.Length > 0 && !_spans.ContainsKey(name))
        {
            _spans.Add(name, span);
        }
    }

    /// <summary>The words of a heading as a reader sees them: without marks and images, and with entities as what they stand for.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="heading">The heading's words.</param>
    /// <param name="mark">The first mark that may be in it; afterwards the first that may be in the next heading.</param>
    /// <param name="link">Likewise of the links.</param>
    private static string WordsOf(SyntaxTree tree, TextSpan heading, ref int mark, ref int link)
    {
        var (text, inlines) = (tree.Text.Content, tree.Inlines!);
        List<TextSpan>? hidden = null;
        for (; mark < inlines.Marks.Length && inlines.Marks[mark].Start < heading.End; mark++)
        {
            if (inlines.Marks[mark].End > heading.Start)
            {
                (hidden ??= []).Add(inlines.Marks[mark]);
            }
        }

        for (; link < inlines.Links.Length && inlines.Links[link].Span.Start < heading.End; link++)
        {
            if (inlines.Links[link] is { IsImage: true } image && image.Span.Start >= heading.Start)
            {
                (hidden ??= []).Add(image.Span);
            }
        }

        if (hidden is null)
        {
            return WebUtility.HtmlDecode(tree.Text.ToString(heading));
        }

        hidden.Sort((left, right) => left.Start.CompareTo(right.Start));
        var words = new StringBuilder(heading.Length);
        var at = heading.Start;
        foreach (var span in hidden)
        {
            if (span.Start > at)
            {
                words.Append(text, at, span.Start - at);
            }

            at = Math.Max(at, span.End);
        }

        words.Append(text, at, Math.Max(0, heading.End - at));
        return WebUtility.HtmlDecode(words.ToString());
    }

    /// <summary><c>{#name}</c> or <c>{: #name .class}</c> after a heading's words.</summary>
    private void AddAttribute(string text, TextSpan rest, TextSpan heading)
    {
        var sign = rest.Length <= 0 ? -1 : text.IndexOf('#', rest.Start, rest.Length);
        if (sign < 0 || text.IndexOf('{', rest.Start, sign - rest.Start) < 0)
        {
            return;
        }

        var end = sign + 1;
        while (end < rest.End && !char.IsWhiteSpace(text[end]) && text[end] != '}')
        {
            end++;
        }

        Add(text.Substring(sign + 1, end - sign - 1), heading);
    }

    /// <summary><c>&lt;a name="…"&gt;</c>, and any tag with an <c>id</c>.</summary>
    private void AddTags(string text, TextSpan span)
    {
        for (var at = text.IndexOf('<', span.Start, span.Length); at >= 0;)
        {
            var length = HtmlTags.LengthOf(text.AsSpan(at, span.End - at));
            if (length > 0 && text[at + 1] != '/')
            {
                AddAttributes(text.Substring(at, length), new TextSpan(at, length));
            }

            at += Math.Max(1, length);
            at = text.IndexOf('<', at, span.End - at);
        }
    }

    private void AddAttributes(string tag, TextSpan span)
    {
        var isLink = tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase) && tag.Length > 2 && char.IsWhiteSpace(tag[2]);
        for (var at = HtmlTags.NameEnd(tag.AsSpan(), 1); at < tag.Length;)
        {
            var start = at;
            while (at < tag.Length && !char.IsWhiteSpace(tag[at]) && tag[at] is not ('=' or '>'))
            {
                at++;
            }

            var name = tag.Substring(start, at - start);
            at = SkipBlanks(tag, at);
            if (at >= tag.Length || tag[at] != '=')
            {
                at += at == start ? 1 : 0;
                continue;
            }

            at = SkipBlanks(tag, at + 1);
            var quote = at < tag.Length && tag[at] is '"' or '\'' ? tag[at] : '\0';
            start = quote == '\0' ? at : at + 1;
            at = start;
            while (at < tag.Length && (quote == '\0' ? !char.IsWhiteSpace(tag[at]) && tag[at] != '>' : tag[at] != quote))
            {
                at++;
            }

            if (
                name.Equals("id", StringComparison.OrdinalIgnoreCase) || (isLink && name.Equals("name", StringComparison.OrdinalIgnoreCase))
            )
            {
                Add(WebUtility.HtmlDecode(tag.Substring(start, at - start)), span);
            }

            at++;
        }
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
