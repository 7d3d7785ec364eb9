using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// A document that is a Markdown file, read whole: what its bodies, which are read one by one, need of the rest of the file.
/// </summary>
internal sealed class MarkdownSource
{
    private const int MaxLinksOfWord = 500;

    private static readonly MarkdownPipeline s_bodies = Create(new MarkdownPipelineBuilder());
    private static readonly MarkdownPipeline s_files = Create(new MarkdownPipelineBuilder().UseFootnotes());

    private readonly QaDocument _document;
    private readonly string _text;

    /// <summary>What comes before relative links where another document shows the bodies.</summary>
    private readonly string _prefix;
    private readonly Dictionary<string, MarkdownSource> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkReferenceDefinition> _links = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _notes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(HeadingBlock Block, string Slug)> _headings = [];
    private readonly Dictionary<string, Queue<string>> _slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<Question, MarkdownHeading> _questions = new(ReferenceEqualityComparer.Instance);

    private MarkdownSource(QaDocument document, string prefix = "")
    {
        _document = document;
        _prefix = prefix;
        _text = document.SourceText;
        if (Parse(_text, s_files, places: null) is not { } file)
        {
            return;
        }

        var slugs = new HeadingSlugs();
        foreach (var block in file.Descendants<LeafBlock>())
        {
            switch (block)
            {
                case HeadingBlock heading:
                    _headings.Add((heading, slugs.Add(WordsOf(heading))));
                    break;
                case LinkReferenceDefinition { Label: { } label } link when link.GetType() == typeof(LinkReferenceDefinition):
                    _links.TryAdd(Folded(label), link);
                    break;
            }
        }

        foreach (var note in file.Descendants<Footnote>())
        {
            // Its lines without "[^1]:" and without the indentation of those after the first.
            var lines = _text.Substring(note.Span.Start, note.Span.Length).ReplaceLineEndings("\n");
            var first = lines.IndexOf("]:", StringComparison.Ordinal);
            _notes.TryAdd(
                note.Label!.TrimStart('^'),
                lines[(first < 0 ? 0 : first + 2)..].Trim().Replace("\n    ", "\n", StringComparison.Ordinal)
            );
        }

        AddQuestions(document);
        foreach (var (block, slug) in _headings)
        {
            var words = HeadingSlugs.Of(WordsOf(block));
            if (!_slugs.TryGetValue(words, out var named))
            {
                _slugs.Add(words, named = []);
            }

            named.Enqueue(slug);
        }
    }

    public bool HasLinks => _links.Count > 0;

    /// <summary>Null for a document that is not Markdown.</summary>
    public static MarkdownSource? Of(QaDocument document) => document.IsMarkdown ? new MarkdownSource(document) : null;

    /// <summary>Reads one body; null where it is nested deeper than anybody writes, and its text is all that can be shown.</summary>
    /// <param name="body">The body.</param>
    /// <param name="text">The same as the model has it; null where it has no notes and no references.</param>
    public MarkdownDocument? Read(string body, RichText? text)
    {
        var blocks = Parse(body, s_bodies, new MarkdownPlaces(body, text, this));
        foreach (var link in _prefix.Length == 0 ? [] : blocks?.Descendants<LinkInline>() ?? [])
        {
            link.Url = IsRelative(link.Url) ? _prefix + link.Url : link.Url;
        }

        return blocks;
    }

    /// <summary>The file that has the words of an answer: another one where <c>@same-as</c> takes them.</summary>
    public MarkdownSource Of(Answer answer) => SourceOf(answer.SameAs?.Document ?? _document);

    /// <summary>Whether a link has to be written in another way where the answer of this file is another document's.</summary>
    public bool IsRewritten(LinkInline link, MarkdownSource shownIn) =>
        shownIn != this && (link.Reference is not null || (_prefix.Length > 0 && IsRelative(link.Url)));

    /// <summary>Reads a body for its structure alone.</summary>
    public static MarkdownDocument? Read(string body) => Parse(body, s_bodies, places: null);

    public string TextOf(SourceSpan span) => _text.Substring(span.Start, span.Length);

    public LinkReferenceDefinition? FindLink(string label) => _links.GetValueOrDefault(Folded(label));

    /// <summary>The links that are defined in the file.</summary>
    public IEnumerable<LinkReferenceDefinition> Links => _links.Values;

    /// <summary>The note as Markdown; null where the file does not have it in Markdown's notation.</summary>
    public (string Markdown, MarkdownSource Source)? NoteOf(DocumentNote note)
    {
        var source = note.Document.IsMarkdown ? SourceOf(note.Document) : this;
        return note.Document.IsMarkdown && source._notes.TryGetValue(note.SameAs?.Id ?? note.Id, out var markdown)
            ? (markdown, source)
            : null;
    }

    private MarkdownSource SourceOf(QaDocument document)
    {
        if (document == _document)
        {
            return this;
        }

        if (!_others.TryGetValue(document.Path, out var source))
        {
            var folder = Path.GetRelativePath(FolderOf(_document), FolderOf(document)).Replace('\\', '/');
            _others.Add(document.Path, source = new MarkdownSource(document, folder == "." ? "" : folder + "/"));
        }

        return source;

        static string FolderOf(QaDocument document) => Path.GetDirectoryName("./" + document.Path)!;
    }

    private static bool IsRelative(string? url) =>
        SafeAddress.Of(url) is { } safe && safe[0] is not ('#' or '/' or '?') && SafeAddress.IsRelative(safe);

    /// <summary>The heading of a question; null where it has none.</summary>
    public MarkdownHeading? HeadingOf(Question question) => _questions.GetValueOrDefault(question);

    /// <summary>The name that GitHub gives to the next heading of these words that is not a question's; null where there is none.</summary>
    public string? TakeSlug(string words) =>
        _slugs.TryGetValue(HeadingSlugs.Of(words), out var named) && named.TryDequeue(out var slug) ? slug : null;

    /// <summary>The words of a heading as its readers see them.</summary>
    public static string WordsOf(LeafBlock block)
    {
        return block.Inline is null ? "" : string.Concat(block.Inline.Descendants<Inline>().Select(Words)).Trim();

        static string Words(Inline inline) =>
            inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LineBreakInline => " ",
                PlaceInline { Run.Note: null } place => place.Run.Text,
                _ => "",
            };
    }

    /// <summary>A heading's line without the signs that make it one.</summary>
    public static string MarkdownOf(string text, HeadingBlock heading)
    {
        var lines = text.Substring(heading.Span.Start, heading.Span.Length).Split('\n', StringSplitOptions.TrimEntries);
        if (heading.IsSetext)
        {
            return string.Join(' ', lines.SkipLast(1));
        }

        // Signs at the end close the heading only after a blank: "C#" is a word.
        var line = lines[0][heading.Level..].Trim();
        var words = line.TrimEnd('#');
        return words.Length == 0 || words[^1] is ' ' or '\t' ? words.TrimEnd() : line;
    }

    private static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline, MarkdownPlaces? places)
    {
        if (HasEndlessLinks(text))
        {
            return null;
        }

        var context = new MarkdownParserContext();
        if (places is not null)
        {
            context.Properties.Add(typeof(MarkdownPlaces), places);
        }

        try
        {
            return Markdown.Parse(text, pipeline, context);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether words without a blank open links upon links, <c>[a]([a]([a](</c>, as nobody writes: Markdig reads the rest of them again for
    /// each, which takes minutes.
    /// </summary>
    private static bool HasEndlessLinks(string text)
    {
        var links = 0;
        for (var i = 0; i < text.Length && links <= MaxLinksOfWord; i++)
        {
            links =
                char.IsWhiteSpace(text[i]) ? 0
                : text[i] == '(' && i > 0 && text[i - 1] == ']' ? links + 1
                : links;
        }

        return links > MaxLinksOfWord;
    }

    private static MarkdownPipeline Create(MarkdownPipelineBuilder builder)
    {
        builder.UsePreciseSourceLocation();
        builder.UsePipeTables().UseTaskLists().UseAutoLinks().UseAlertBlocks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new MarkdownPlaces.Parser());
        return builder.Build();
    }

    /// <summary>As CommonMark compares labels.</summary>
    private static string Folded(string label) => string.Join(' ', label.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A question's heading is the first thing of it.</summary>
    private void AddQuestions(QaDocument document)
    {
        var (next, taken) = (0, new HashSet<HeadingBlock>());
        foreach (var question in document.Questions.OrderBy(question => question.Span.Start))
        {
            while (next < _headings.Count && _headings[next].Block.Span.Start < question.Span.Start)
            {
                next++;
            }

            if (
                next < _headings.Count
                && _headings[next] is var (block, slug)
                && _text.AsSpan(question.Span.Start, block.Span.Start - question.Span.Start).IsWhiteSpace()
            )
            {
                _questions.TryAdd(question, new MarkdownHeading(slug, WordsOf(block), MarkdownOf(_text, block)));
                taken.Add(block);
            }
        }

        _headings.RemoveAll(heading => taken.Contains(heading.Block));
    }
}

/// <summary>A heading of a Markdown file.</summary>
/// <param name="Slug">The name that GitHub gives to it.</param>
/// <param name="Words">As readers see it.</param>
/// <param name="Markdown">As the file has it.</param>
internal sealed record MarkdownHeading(string Slug, string Words, string Markdown);
