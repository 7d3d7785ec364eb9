using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Formats.Exporters;

/// <summary>The mark of a note, or a reference to a question, in a body of Markdown.</summary>
internal sealed class PlaceInline(RichRun run) : LeafInline
{
    public RichRun Run { get; } = run;
}

/// <summary>
/// What brackets mean in a body of Markdown that is read alone: notes, references to questions, and links that are defined elsewhere in
/// the file.
/// </summary>
internal sealed partial class MarkdownPlaces
{
    private readonly Dictionary<string, RichRun> _runs = new(StringComparer.Ordinal);
    private List<(string Label, LinkReferenceDefinition Link)>? _links;

    /// <param name="body">The body.</param>
    /// <param name="text">The same as the model has it, with its notes and references.</param>
    /// <param name="source">The file.</param>
    public MarkdownPlaces(string body, RichText? text, MarkdownSource source)
    {
        foreach (var run in text?.Paragraphs.SelectMany(paragraph => paragraph.Lines).SelectMany(line => line.Runs) ?? [])
        {
            if (run.Note is { } note)
            {
                _runs.TryAdd($"[^{note.SameAs?.Id ?? note.Id}]", run);
            }
            else if (run.Reference is { } reference)
            {
                _runs.TryAdd(source.TextOf(reference.Span), run);
            }
        }

        if (source.HasLinks)
        {
            _links = [];
            foreach (Match label in Label().Matches(body))
            {
                if (source.FindLink(label.Groups[1].Value) is { } link)
                {
                    _links.Add((label.Groups[1].Value, link));
                }
            }
        }
    }

    private RichRun? Find(string bracket) => _runs.GetValueOrDefault(bracket);

    /// <summary>Markdig asks its document for the definition of a link while it reads the links: they must be there by then.</summary>
    private void Define(MarkdownDocument document)
    {
        foreach (var (label, link) in _links ?? [])
        {
            // A definition is of one document only.
            document.SetLinkReferenceDefinition(label, new LinkReferenceDefinition(link.Label, link.Url, link.Title), addGroup: false);
        }

        _links = null;
    }

    [GeneratedRegex(@"\[((?:[^\[\]\\]|\\.){1,999})\]", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Label();

    /// <summary>Reads them before links are.</summary>
    internal sealed class Parser : InlineParser
    {
        private const int MaxLength = 300;

        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (processor.Context?.Properties.GetValueOrDefault(typeof(MarkdownPlaces)) is not MarkdownPlaces places)
            {
                return false;
            }

            places.Define(processor.Document);
            var end = slice.PeekChar() switch
            {
                '^' => "]",
                '[' => "]]",
                _ => null,
            };
            var at = end is null
                ? -1
                : slice.Text.IndexOf(end, slice.Start, Math.Min(MaxLength, slice.End + 1 - slice.Start), StringComparison.Ordinal);
            if (at < 0 || places.Find(slice.Text[slice.Start..(at + end!.Length)]) is not { } run)
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            var span = new Markdig.Syntax.SourceSpan(start, start + at + end.Length - slice.Start - 1);
            processor.Inline = new PlaceInline(run)
            {
                Line = line,
                Column = column,
                Span = span,
            };
            slice.Start = at + end.Length;
            return true;
        }
    }
}
