using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers;

/// <summary>The possible locations of a note's sign, each with a score.</summary>
internal static partial class NoteSignCandidates
{
    /// <summary>More occurrences of one number than this are a table, not signs.</summary>
    private const int MaxCandidates = 80;

    public static List<NoteSign> Of(Draft draft, DraftNote note)
    {
        var lines = draft.Lines;
        var end = lines.FindIndex(line => line.Note == note);
        var start = 0;
        if (note.Sign == note.Id && !note.IsMisread)
        {
            // At the foot of a page: its sign is on that page.
            start = Math.Max(0, lines.FindLastIndex(end, line => line.EndsPage) + 1);
        }

        var found = new List<NoteSign>();
        for (var i = start; i < end && found.Count < MaxCandidates; i++)
        {
            if (!lines[i].IsText || lines[i].IsBlank || lines[i].EndsPage || ImportHeadings.LooksLikeHeading(lines[i].Text))
            {
                continue;
            }

            var text = lines[i].Text;
            for (
                var at = text.IndexOf(note.Sign, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(note.Sign, at + 1, StringComparison.Ordinal)
            )
            {
                if (Score(draft, i, at, note.Sign) is > 0 and var score)
                {
                    found.Add(new NoteSign(i, at, note.Sign, score));
                }
            }

            if (note.IsMisread)
            {
                AddMisread(lines, i, found);
            }
        }

        found.Sort((left, right) => left.Line != right.Line ? left.Line.CompareTo(right.Line) : left.Offset.CompareTo(right.Offset));
        return found;
    }

    /// <summary>Whether a line has the sign directly after the end of a sentence or a quotation: hardly another number is there.</summary>
    public static bool IsClearIn(Draft draft, int line, string sign)
    {
        var text = draft.Lines[line].Text;
        for (var at = text.IndexOf(sign, StringComparison.Ordinal); at > 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsWhiteSpace(text[at - 1]) && Score(draft, line, at, sign) is >= 4 and < 5)
            {
                return true;
            }
        }

        return false;
    }

    private static double Score(Draft draft, int line, int at, string sign)
    {
        var text = draft.Lines[line].Text;
        var before = at == 0 ? '\n' : text[at - 1];
        var behind = at + sign.Length < text.Length ? text[at + sign.Length] : '\n';
        if (char.IsDigit(before) && char.IsDigit(sign[0]) && !char.IsDigit(behind))
        {
            // "Capaciteitsplan 2024–20272 staat"
            return Year().IsMatch(text[..at]) ? 1.2 : 0;
        }

        if (char.IsDigit(before) || (char.IsDigit(behind) && char.IsDigit(sign[^1])))
        {
            return 0;
        }

        if (!char.IsDigit(sign[^1]) || !char.IsDigit(sign[0]))
        {
            return 4;
        }

        if (
            char.IsLetter(behind)
            || behind is '-' or '–' or '%' or '/' or '€'
            || (behind is ',' or '.' or ':' && at + sign.Length + 1 < text.Length && char.IsDigit(text[at + sign.Length + 1]))
        )
        {
            return 0;
        }

        if (ImportPatterns.Current.OnlyNumbers.IsMatch(text))
        {
            return 5;
        }

        if (string.IsNullOrWhiteSpace(text[..at]))
        {
            return ScoreAtStart(draft, line);
        }

        return before switch
        {
            '?' or '!' or '»' or '”' or '"' or '’' or '\'' or ')' or ']' => 4,
            '.' or ',' or ';' or ':' => at >= 2 && (char.IsDigit(text[at - 2]) || ImportPatterns.Current.Abbreviation.IsMatch(text[..at]))
                ? 0.5
                : 4,
            _ when char.IsLower(before) => 3.5,
            _ when char.IsLetter(before) => 1.5,
            ' ' when SignsBefore().IsMatch(text[..at]) => 3,
            ' ' => ImportPatterns.Current.Counted.IsMatch(text[..at]) || char.IsDigit(text[..at].TrimEnd() is [.., var last] ? last : ' ')
                ? 0
                : 0.2,
            _ => 0,
        };
    }

    /// <summary>"2 Dit is …" below a line that ended there.</summary>
    private static double ScoreAtStart(Draft draft, int line)
    {
        var previous = draft.PreviousText(line);
        return previous is null || previous.IsBlank || ImportHeadings.LooksLikeHeading(previous.Text) ? 0.3
            : PageNotes.EndsSentence(previous.Text) ? 3.5
            : ImportPatterns.Current.Counted.IsMatch(previous.Text + " ") ? 0.3
            : 2.5;
    }

    /// <summary>A closing quotation mark that closes nothing, after a word: a raised figure, as a scanner reads it.</summary>
    private static void AddMisread(List<DraftLine> lines, int line, List<NoteSign> found)
    {
        var text = lines[line].Text;
        for (var at = text.IndexOf('’', StringComparison.Ordinal); at > 0; at = text.IndexOf('’', at + 1))
        {
            var closes = at + 1 == text.Length || text[at + 1] is ',' or '.' or ';' or ':' or '?' or ' ';
            if (closes && char.IsLetter(text[at - 1]) && !IsOpen(lines, line, at))
            {
                found.Add(new NoteSign(line, at, "’", 1.8));
            }
        }
    }

    private static bool IsOpen(List<DraftLine> lines, int line, int at)
    {
        var open = 0;
        for (var i = Math.Max(0, line - 2); i <= line; i++)
        {
            var text = i == line ? lines[i].Text[..at] : lines[i].Text;
            foreach (var c in text)
            {
                open =
                    c == '‘' ? open + 1
                    : c == '’' ? Math.Max(0, open - 1)
                    : open;
            }
        }

        return open > 0;
    }

    /// <summary>"orthodontie»?1 2 3": signs before this one.</summary>
    [GeneratedRegex(@"[\p{Ll}?.!»”""’)]\d{1,2}(?:,? \d{1,2})*,? $")]
    private static partial Regex SignsBefore();

    [GeneratedRegex(@"(?:^|\D)(?:19|20)\d\d$")]
    private static partial Regex Year();
}
