using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>What was read of a source that has questions and answers as such: a list of them, a table, a page with headings.</summary>
/// <param name="format">What the source is, as a report names it.</param>
internal sealed partial class Sheet(string format)
{
    public string Format { get; } = format;

    /// <summary>The document's title; empty without one.</summary>
    public string Title { get; set; } = "";

    /// <summary>What is said before the first question.</summary>
    public string Preamble { get; set; } = "";

    /// <summary>What is said after the last answer.</summary>
    public string Closing { get; set; } = "";

    /// <summary>The document's type; null for the one that its questions suggest.</summary>
    public string? TypeName { get; set; }

    /// <summary>Whether nothing is answered yet, as in a questionnaire that just arrived.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether the diagnostics are in the order in which they are reported, since lines of several sheets have none.</summary>
    public bool IsInOrder { get; init; }

    /// <summary>What is to be reviewed in the document; null for what any check of it reports.</summary>
    public Func<string, IEnumerable<ImportDiagnostic>>? Check { get; set; }

    public string? Culture { get; set; }

    /// <summary>How its questions are numbered, as <c>@numbering</c> says; null where they count up.</summary>
    public string? Numbering { get; set; }

    public List<SheetItem> Items { get; } = [];

    /// <summary>Notes by their names, to which texts refer by <c>[^name]</c>.</summary>
    public List<(string Id, string Text)> Notes { get; } = [];

    public List<ImportDiagnostic> Diagnostics { get; } = [];

    public IEnumerable<SheetQuestion> Questions => Items.OfType<SheetQuestion>();

    /// <summary>All words of the source, taken from it before any of them was understood.</summary>
    public List<(string Text, int Line)> Source { get; } = [];

    /// <summary>Those that are not words of the document on purpose: markup, and what a diagnostic says was left out.</summary>
    public List<string> Omitted { get; } = [];

    /// <summary>Reports something that was decided for the whole source, or at a line of it.</summary>
    public void Report(int line, string message, double confidence) => Diagnostics.Add(new ImportDiagnostic(line, message, confidence));

    /// <summary>Reports words that are not in the document.</summary>
    public void Omit(int line, string message, double confidence, params IEnumerable<string> words)
    {
        Omitted.AddRange(words);
        Report(line, message, confidence);
    }

    /// <summary>A text without characters that are none, and with one kind of line ends; no blank lines at its ends.</summary>
    public static string Clean(string text) =>
        Ends().Replace(SourceCleaner.Clean(text).ReplaceLineEndings("\n").Replace('\f', '\n').TrimEnd(), "");

    /// <summary>A text in one line.</summary>
    public static string OneLine(string text) => DraftBuilder.OneLine(SourceCleaner.Clean(text));

    [GeneratedRegex(@"\A(?:[^\S\n]*\n)+", RegexOptions.NonBacktracking)]
    private static partial Regex Ends();
}
