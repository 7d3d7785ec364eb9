using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>A document under construction: the lines of the source, what each becomes, and what is added.</summary>
internal sealed class Draft
{
    private Draft(List<DraftLine> lines) => Lines = lines;

    public List<DraftLine> Lines { get; }

    /// <summary>Directives of the header after <c>@document</c>, in order.</summary>
    public List<string> Header { get; } = [];

    public List<DraftNote> Notes { get; } = [];

    public List<ImportDiagnostic> Diagnostics { get; } = [];

    public Language? Language { get; set; }

    public string? Type { get; set; }

    public string? Culture { get; set; }

    /// <summary>The published questions and answers that these are; null for other documents.</summary>
    public PaperPatterns? Paper { get; set; }

    /// <summary>What is known of letters of this type; null for other documents.</summary>
    public LetterForm? Letter => ImportPatterns.Current.Letters.FirstOrDefault(letter => letter.Type == Type);

    /// <summary>The first line of the document.</summary>
    public string DocumentDirective => string.Join(' ', new[] { "@document", Type, Culture }.Where(word => word is not null));

    /// <summary>A draft without lines, for an importer of a structured format.</summary>
    public static Draft Empty() => new([]);

    /// <summary>The text of all lines, in the order of the source.</summary>
    public string AllText => string.Join('\n', Lines.Select(line => line.Text));

    /// <summary>A draft of the lines of a source.</summary>
    public static Draft Of(IEnumerable<ColumnLine> lines) =>
        new(
            [
                .. lines.Select(line => new DraftLine(line.Text, line.Number)
                {
                    EndsPage = line.EndsPage,
                    Role = line.IsBeside ? DraftRole.Aside : line.Part != DraftPart.None ? DraftRole.Known : DraftRole.Text,
                    Part = line.Part,
                    Style = line.Style,
                }),
            ]
        );

    /// <summary>Reports a decision; one that requires a review is also a comment above the line, or above its block of code.</summary>
    public void Report(DraftLine line, string message, double confidence)
    {
        var diagnostic = new ImportDiagnostic(line.Number, message, confidence);
        Diagnostics.Add(diagnostic);
        if (diagnostic.NeedsReview)
        {
            OutsideCode(line).Before.Add("@// review: " + message);
        }
    }

    /// <summary>The line itself, or the first of the block of code that it is in: within one, a comment would be code.</summary>
    private DraftLine OutsideCode(DraftLine line)
    {
        if (line.Role != DraftRole.Code)
        {
            return line;
        }

        var first = Lines.IndexOf(line);
        while (first > 0 && Lines[first - 1].Role == DraftRole.Code)
        {
            first--;
        }

        return Lines[first];
    }

    /// <summary>The next line that is text and not blank, without running headers, footers and notes; null at the end.</summary>
    public DraftLine? NextText(int index)
    {
        for (var i = index + 1; i < Lines.Count; i++)
        {
            if (Lines[i].IsText && !Lines[i].IsBlank)
            {
                return Lines[i];
            }
        }

        return null;
    }

    /// <summary>
    /// The line of text before, without running headers, footers and notes; null at the beginning. It may be blank.
    /// </summary>
    public DraftLine? PreviousText(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (Lines[i].IsText)
            {
                return Lines[i];
            }
        }

        return null;
    }
}
