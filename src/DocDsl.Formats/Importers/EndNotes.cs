using System.Globalization;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers;

/// <summary>Finds the notes at the end of a letter: "1) AD, 18 november 2024", "[1] …", each with its sign in the text.</summary>
internal static partial class EndNotes
{
    public static void Find(Draft draft)
    {
        if (draft.Notes.Count > 0)
        {
            // At the feet of pages already: what is numbered at the end is a list.
            return;
        }

        var lines = draft.Lines;
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (
                !lines[i].IsText
                || Start().Match(lines[i].Text) is not { Success: true } match
                || match.Groups["number"].Value != "1"
                || !lines[i - 1].IsBlank
            )
            {
                continue;
            }

            var sign = match.Value.Trim();
            if (IsReferred(lines, i, sign))
            {
                Take(draft, i, sign);
                return;
            }
        }
    }

    private static void Take(Draft draft, int first, string firstSign)
    {
        var lines = draft.Lines;
        var expected = 1;
        var note = default(DraftNote);
        var last = first;
        for (var i = first; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank || !line.IsText)
            {
                continue;
            }

            var sign = SignOf(firstSign, expected);
            if (line.Text.AsSpan().TrimStart().StartsWith(sign, StringComparison.Ordinal))
            {
                note = new DraftNote(expected.ToString(CultureInfo.InvariantCulture)) { Sign = sign };
                draft.Notes.Add(note);
                expected++;
            }
            else if (ImportPatterns.Current.Closing.IsMatch(line.Text))
            {
                // Alone or with a colon the language knows it; with words after it, it must be said.
                if (line.Text.TrimEnd() is not [.., ':'] && line.Text.Contains(' ', StringComparison.Ordinal))
                {
                    line.Before.Add("@closing");
                }

                return;
            }
            else if ((lines[i - 1].IsBlank && !line.Text.Contains("http", StringComparison.Ordinal)))
            {
                return;
            }

            // Blank lines within a note belong to it.
            if (lines[last].Note == note && lines[(last + 1)..i].TrueForAll(between => between.IsBlank && between.IsText))
            {
                foreach (var between in lines[(last + 1)..i])
                {
                    between.Role = DraftRole.Note;
                    between.Note = note;
                }
            }

            line.Role = DraftRole.Note;
            line.Note = note;
            last = i;
        }
    }

    private static string SignOf(string first, int number) =>
        first.Replace("1", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool IsReferred(List<DraftLine> lines, int before, string sign)
    {
        for (var i = 0; i < before; i++)
        {
            var at = lines[i].IsText ? lines[i].Text.IndexOf(sign, StringComparison.Ordinal) : -1;
            if (at > 0 && !char.IsDigit(lines[i].Text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\s*(?:\[(?<number>\d{1,2})\]|(?<number>\d{1,2})\))(?=\s*\S)")]
    private static partial Regex Start();
}
