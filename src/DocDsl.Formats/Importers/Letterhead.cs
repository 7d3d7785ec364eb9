using System.Globalization;
using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Excludes the column of a letterhead from the text that it was mixed into: "…of binnen de Directoraat-Generaal Politie",
/// "Vraag 5 6702756", a lone "Onze referentie". Its date and reference become fields.
/// </summary>
internal static partial class Letterhead
{
    /// <summary>The distance in lines from the last match beyond which a line is no longer part of the column.</summary>
    private const int Reach = 8;

    public static void Find(Draft draft)
    {
        var lines = draft.Lines;
        var body = lines.FindIndex(line => ImportHeadings.LooksLikeHeading(line.Text));
        if (body < 0)
        {
            return;
        }

        var found = new List<(int Index, Capture Words, double Confidence)>();
        var column = new Column();
        for (var i = body; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || !lines[i].IsText)
            {
                continue;
            }

            var isContinued = IsContinued(draft, i);
            if (Match(lines[i].Text, isContinued, column.IsNear(i) ? column : null) is { } hit)
            {
                found.Add((i, hit.Words, hit.Confidence));
                column.Add(i, hit.Words.Value);
            }
        }

        // A single match may be a coincidence: a sentence may end with a date, and the name of a department may be a line of its own.
        if (found.Count < 2)
        {
            foreach (var (index, words, _) in found)
            {
                draft.Report(lines[index], $"'{words.Value}' may be part of a letterhead; it was kept in the text", 0.5);
            }

            return;
        }

        for (var k = found.Count - 1; k >= 0; k--)
        {
            Exclude(draft, found[k].Index, found[k].Words, found[k].Confidence);
        }

        ReadFields(draft, found.ConvertAll(hit => hit.Words.Value.Trim()));
    }

    private static (Capture Words, double Confidence)? Match(string text, bool isContinued, Column? column)
    {
        var patterns = ImportPatterns.Current.Letterhead;
        if (patterns.NoisyHeading.Match(text) is { Success: true } heading)
        {
            return (heading.Groups["tail"], 0.95);
        }

        if (patterns.Label.Match(text) is { Success: true } label)
        {
            return (label, 0.9);
        }

        if (patterns.GluedLabel.Match(text) is { Success: true } glued && isContinued)
        {
            return (glued.Groups["tail"], 0.9);
        }

        if (patterns.Office.Match(text) is { Success: true } office && (isContinued || column is not null))
        {
            return (office.Groups["tail"], office.Groups["before"].Value.Trim().Length == 0 || isContinued ? 0.85 : 0.6);
        }

        if (column is null)
        {
            return null;
        }

        if (column.Continues && patterns.Rest.Match(text) is { Success: true } rest)
        {
            return (rest, 0.85);
        }

        if (Value().Match(text) is { Success: true } value)
        {
            return (value.Groups["tail"], value.Groups["before"].Length == 0 ? 0.85 : 0.9);
        }

        // "… ontwikkeld? en Veiligheidsregio’s": no sentence begins with a small "en".
        return patterns.Tail.Match(text) is { Success: true } tail ? (tail.Groups["tail"], 0.85) : null;
    }

    private static void Exclude(Draft draft, int index, Capture words, double confidence)
    {
        var lines = draft.Lines;
        var line = lines[index];
        var before = line.Text[..words.Index].TrimEnd();
        if (before.Trim().Length == 0)
        {
            line.Role = DraftRole.Aside;
        }
        else if (ImportHeadings.LooksLikeHeading(before))
        {
            lines.Insert(index + 1, new DraftLine(words.Value, line.Number) { Role = DraftRole.Aside });
            line.Text = before;
        }
        else
        {
            line.Before.Add($"@strike {DraftWriter.Quote(words.Value.Trim())} after {DraftWriter.Quote(LastWords(before))}");
        }

        draft.Report(line, $"'{words.Value.Trim()}' was recognized as part of the letterhead and excluded from the text", confidence);
    }

    private static string LastWords(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(4));

    /// <summary>The label "Datum" and the first date of the column belong together, and so do "Onze referentie" and its number.</summary>
    private static void ReadFields(Draft draft, List<string> words)
    {
        if (draft.Letter is not { } letter)
        {
            return;
        }

        var patterns = ImportPatterns.Current.Letterhead;
        var answers = draft.Language?.Headings.Where(form => form.IsAnswer).Select(form => form.Keyword).ToArray() ?? [];
        var hasAnswers = draft.Lines.Exists(line =>
            Array.Exists(answers, answer => line.Text.StartsWith(answer, StringComparison.Ordinal))
        );
        var dates = words.Where(word => Date().IsMatch(word)).Distinct().ToList();
        if (hasAnswers && words.Exists(patterns.IsDateLabel) && dates.Count == 1 && !draft.Lines.Exists(line => HasDate(letter, line.Text)))
        {
            var parts = dates[0].Split(' ');
            if (draft.Language?.Values.MonthTable.TryGetValue(parts[1], out var month) == true)
            {
                draft.Header.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"@answered {parts[2]}-{month:00}-{int.Parse(parts[0], CultureInfo.InvariantCulture):00}"
                    )
                );
            }
        }

        var numbers = words.Where(word => Reference().IsMatch(word)).Distinct().ToList();
        if (words.Exists(patterns.IsReferenceLabel) && numbers.Count == 1)
        {
            draft.Header.Add("@reference " + numbers[0]);
        }
    }

    private static bool HasDate(LetterForm letter, string text) =>
        letter.Received.Length > 0 && text.Contains(letter.Received, StringComparison.Ordinal);

    /// <summary>Whether the next line continues the sentence of this one.</summary>
    private static bool IsContinued(Draft draft, int index) =>
        draft.NextText(index) is { } next
        && next.Text.TrimStart().TrimStart('‘', '“', '\'', '"', '(', '«') is { Length: > 0 } text
        && char.IsLower(text[0]);

    [GeneratedRegex(@"^(?<before>.*[.?!] +|\s*)(?<tail>\d{1,2} \p{Ll}+ 20\d\d|\d{6,}|[A-Z]{2,}\S*[-/]\d{4,}\S*)\s*$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^\d{1,2} \p{Ll}+ 20\d\d$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d{6,}\S*$")]
    private static partial Regex Reference();

    /// <summary>The column as far as it was found.</summary>
    private sealed class Column
    {
        private int _last = int.MinValue / 2;

        /// <summary>Whether the last match cannot be its end: "Portefeuille Politieorganisatie en".</summary>
        public bool Continues { get; private set; }

        public bool IsNear(int index) => index - _last <= Reach;

        public void Add(int index, string words)
        {
            _last = index;
            Continues = ImportPatterns.Current.Letterhead.IsContinued(words);
        }
    }
}
