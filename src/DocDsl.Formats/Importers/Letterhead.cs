using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Takes a letterhead's column out of the text that it was mixed into: "…of binnen de Directoraat-Generaal Politie",
/// "Vraag 5 6702756", a lone "Onze referentie". What it says of the letter becomes fields.
/// </summary>
internal static partial class Letterhead
{
    /// <summary>Further from the last trace of a column than this, a line is not taken for a part of it.</summary>
    private const int Reach = 8;

    private static readonly ImmutableArray<string> s_months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

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

            var goesOn = GoesOn(draft, i);
            if (Match(lines[i].Text, goesOn, column.IsNear(i) ? column : null) is { } hit)
            {
                found.Add((i, hit.Words, hit.Confidence));
                column.Add(i, hit.Words.Value);
            }
        }

        // One trace may be chance: a sentence may end with a date, and an office's name stand in a line of its own.
        if (found.Count < 2)
        {
            foreach (var (index, words, _) in found)
            {
                draft.Tell(lines[index], $"'{words.Value}' may be part of a letterhead; it was left in the text", 0.5);
            }

            return;
        }

        for (var k = found.Count - 1; k >= 0; k--)
        {
            TakeOut(draft, found[k].Index, found[k].Words, found[k].Confidence);
        }

        ReadFields(draft, found.ConvertAll(hit => hit.Words.Value.Trim()));
    }

    private static (Capture Words, double Confidence)? Match(string text, bool goesOn, Column? column)
    {
        if (NoisyHeading().Match(text) is { Success: true } heading)
        {
            return (heading.Groups["tail"], 0.95);
        }

        if (Label().Match(text) is { Success: true } label)
        {
            return (label, 0.9);
        }

        if (GluedLabel().Match(text) is { Success: true } glued && goesOn)
        {
            return (glued.Groups["tail"], 0.9);
        }

        if (Office().Match(text) is { Success: true } office && (goesOn || column is not null))
        {
            return (office.Groups["tail"], office.Groups["before"].Value.Trim().Length == 0 || goesOn ? 0.85 : 0.6);
        }

        if (column is null)
        {
            return null;
        }

        if (column.Continues && Rest().Match(text) is { Success: true } rest)
        {
            return (rest, 0.85);
        }

        if (Value().Match(text) is { Success: true } value)
        {
            return (value.Groups["tail"], value.Groups["before"].Length == 0 ? 0.85 : 0.9);
        }

        // "… ontwikkeld? en Veiligheidsregio’s": no sentence begins with a small "en".
        return Tail().Match(text) is { Success: true } tail ? (tail.Groups["tail"], 0.85) : null;
    }

    private static void TakeOut(Draft draft, int index, Capture words, double confidence)
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

        draft.Tell(line, $"'{words.Value.Trim()}' is taken for a part of the letterhead and left out of the text", confidence);
    }

    private static string LastWords(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(4));

    /// <summary>The label "Datum" and the first date of the column belong together, and so do "Onze referentie" and its number.</summary>
    private static void ReadFields(Draft draft, List<string> words)
    {
        if (draft.Type != "kamervragen")
        {
            return;
        }

        var hasAnswers = draft.Lines.Exists(line => line.Text.StartsWith("Antwoord", StringComparison.Ordinal));
        var dates = words.Where(word => Date().IsMatch(word)).Distinct().ToList();
        if (hasAnswers && words.Contains("Datum") && dates.Count == 1 && !draft.Lines.Exists(line => line.Text.Contains("ontvangen ", StringComparison.Ordinal)))
        {
            var parts = dates[0].Split(' ');
            var month = s_months.IndexOf(parts[1]) + 1;
            if (month > 0)
            {
                draft.Header.Add(string.Create(CultureInfo.InvariantCulture, $"@answered {parts[2]}-{month:00}-{int.Parse(parts[0], CultureInfo.InvariantCulture):00}"));
            }
        }

        var numbers = words.Where(word => Reference().IsMatch(word)).Distinct().ToList();
        if (words.Exists(word => word is "Onze referentie" or "Ons kenmerk") && numbers.Count == 1)
        {
            draft.Header.Add("@reference " + numbers[0]);
        }
    }

    /// <summary>Whether the next line goes on with the sentence of this one.</summary>
    private static bool GoesOn(Draft draft, int index) =>
        draft.NextText(index) is { } next
        && next.Text.TrimStart().TrimStart('‘', '“', '\'', '"', '(', '«') is { Length: > 0 } text
        && char.IsLower(text[0]);

    [GeneratedRegex(@"^\s*(?:Vraag|Vragen|Antwoord|Antwoord op vraag|Antwoord op de vragen|Antwoord op vragen)(?: \d+(?:,| en)?)+ +(?<tail>\d{5,}\S*|[A-Z]\S*-\d{5,}|Datum|Onze referentie|Ons kenmerk|\d{1,2} \p{Ll}+ 20\d\d)\s*$")]
    private static partial Regex NoisyHeading();

    private const string Labels = "Datum|Onze referentie|Ons kenmerk|Uw kenmerk|Uw referentie|Uw brief|Bijlage\\(n\\)|Contactpersoon|Bezoekadres|Postadres|Kopie aan|Afschrift aan|Behandeld door";

    [GeneratedRegex(@"(?<=^\s*)(?:" + Labels + @"|Postbus \d+|www\.\S+|[TFME] 0\d[\d -]+)(?=\s*$)")]
    private static partial Regex Label();

    [GeneratedRegex(@"\S +(?<tail>" + Labels + @")\s*$")]
    private static partial Regex GluedLabel();

    [GeneratedRegex(@"^(?<before>.*?(?:^|\s))(?<tail>(?:Directoraat-Generaal|Directie|Afdeling|Programmadirectie|Portefeuille|Hoofdafdeling|Cluster) \p{Lu}[\p{L}’'-]*(?:(?: (?:en|van|voor|de|het))* \p{Lu}[\p{L}’'-]*)*(?: (?:en|van|voor))?)\s*$")]
    private static partial Regex Office();

    [GeneratedRegex(@"(?<=^\s*)(?:(?:en|van|voor) )?-?\p{Lu}[\p{L}’'-]*(?: (?:en|van|voor))?(?: \p{Lu}[\p{L}’'-]*)*(?=\s*$)")]
    private static partial Regex Rest();

    [GeneratedRegex(@"^(?<before>.*[.?!] +|\s*)(?<tail>\d{1,2} \p{Ll}+ 20\d\d|\d{6,}|[A-Z]{2,}\S*[-/]\d{4,}\S*)\s*$")]
    private static partial Regex Value();

    [GeneratedRegex(@"[.?!] +(?<tail>(?:en|van|voor) \p{Lu}[\p{L}’'-]*(?:(?: en)? \p{Lu}[\p{L}’'-]*)*)\s*$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"^\d{1,2} \p{Ll}+ 20\d\d$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d{6,}\S*$")]
    private static partial Regex Reference();

    /// <summary>The column as far as it was met.</summary>
    private sealed class Column
    {
        private int _last = int.MinValue / 2;

        /// <summary>Whether what was met last cannot be its end: "Portefeuille Politieorganisatie en".</summary>
        public bool Continues { get; private set; }

        public bool IsNear(int index) => index - _last <= Reach;

        public void Add(int index, string words)
        {
            _last = index;
            Continues = words.EndsWith(" en", StringComparison.Ordinal) || words.EndsWith(" van", StringComparison.Ordinal) || words.EndsWith(" voor", StringComparison.Ordinal);
        }
    }
}
