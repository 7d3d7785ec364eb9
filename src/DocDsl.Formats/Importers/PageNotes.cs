using System.Globalization;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers;

/// <summary>Finds the notes at the feet of pages, and those that a scanner left between the pages' texts.</summary>
internal static partial class PageNotes
{
    /// <summary>No letter that was scanned has more; such lines are then something else.</summary>
    private const int MaxMisread = 99;

    public static void Find(Draft draft)
    {
        var lines = draft.Lines;
        var expected = 1;
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && !lines[end].EndsPage)
            {
                end++;
            }

            // The text ends with the last page too, with or without a footer.
            expected = FindOnPage(draft, start, Math.Min(end, lines.Count - 1), expected, hasFooter: end < lines.Count);
            start = end + 1;
        }

        if (draft.Notes.Count == 0)
        {
            FindMisread(draft);
        }
    }

    private static int FindOnPage(Draft draft, int start, int end, int expected, bool hasFooter)
    {
        var lines = draft.Lines;

        // Only the next number shows where the footnotes of a page begin; there is never a heading below it.
        var signs = new PageSigns(draft, start, end);
        var first = end + 1;
        for (var i = end; i >= start; i--)
        {
            if (ImportHeadings.LooksLikeHeading(lines[i].Text))
            {
                break;
            }

            if (lines[i].IsText && (BeginsNote(lines[i].Text, expected) || signs.BeginNote(i, expected)) && (hasFooter || i > start))
            {
                first = i;
            }
        }

        var note = default(DraftNote);
        for (var i = first; i <= end; i++)
        {
            var line = lines[i];
            if (!line.IsText || IsRunningHeader(line))
            {
                continue;
            }

            var begins = BeginsNote(line.Text, expected);
            var isSigned = !begins && signs.BeginNote(i, expected);
            if (isSigned)
            {
                draft.Report(line, $"'{line.Text.Trim()}' was read as note {expected}, whose sign is above it on the page", 0.75);
            }

            if (begins || isSigned)
            {
                note = new DraftNote(expected.ToString(CultureInfo.InvariantCulture));
                draft.Notes.Add(note);
                expected++;
            }
            else if (line.IsBlank)
            {
                // Where the page is known, nothing follows its notes; otherwise the text may go on after a note's paragraph.
                if (!hasFooter && !GoesOn(draft, i, expected))
                {
                    return expected;
                }

                continue;
            }

            line.Role = DraftRole.Note;
            line.Note = note;
        }

        return expected;
    }

    /// <summary>Whether what follows a blank line still belongs to the notes: the next one, or the rest of a sentence or address.</summary>
    private static bool GoesOn(Draft draft, int blank, int expected) =>
        draft.NextText(blank) is not { } next
        || BeginsNote(next.Text, expected)
        || IsRunningHeader(next)
        || char.IsLower(next.Text.AsSpan().TrimStart()[0])
        || next.Text.Contains("http", StringComparison.Ordinal);

    private static bool IsRunningHeader(DraftLine line) => line.EndsPage || IsFileName(line.Text);

    /// <summary>The file name in the footer of a first page; the type of such letters excludes it.</summary>
    internal static bool IsFileName(string text) => ImportPatterns.Current.FileName.IsMatch(text.Trim());

    /// <summary>"1De Telegraaf", "22023 Annual report" (note 2); not "2 Dit is", "2-heffing", "3. Hiermee", "30 euro".</summary>
    internal static bool BeginsNote(string text, int number)
    {
        var trimmed = text.AsSpan().TrimStart();
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (!trimmed.StartsWith(digits, StringComparison.Ordinal) || trimmed.Length < digits.Length + 3)
        {
            return false;
        }

        var rest = trimmed[digits.Length..];
        return char.IsLetter(rest[0]) ? !ImportPatterns.Current.Unit.IsMatch(rest)
            : char.IsDigit(rest[0]) ? Year().IsMatch(rest)
            : rest[0] is '«' or '‘' or '“' or '"' or '\'' or '„' or '('
                || (rest[0] == ' ' && ImportPatterns.Current.SpacedNote.IsMatch(rest));
    }

    /// <summary>
    /// A scanner reads small raised figures as signs: "' Aanhangsel …", "% Nationaal …". Such lines between a heading or the end
    /// of a sentence and a text that continues are notes, in their order.
    /// </summary>
    private static void FindMisread(Draft draft)
    {
        var lines = draft.Lines;
        var last = default(DraftLine);
        for (var i = 0; i < lines.Count && draft.Notes.Count < MaxMisread; i++)
        {
            var previous = last;
            last = lines[i].IsBlank ? last : lines[i];
            if (!lines[i].IsText || !Misread().IsMatch(lines[i].Text))
            {
                continue;
            }

            if (previous is { Role: DraftRole.Text } && !ImportHeadings.LooksLikeHeading(previous.Text) && !EndsSentence(previous.Text))
            {
                continue;
            }

            var note = new DraftNote((draft.Notes.Count + 1).ToString(CultureInfo.InvariantCulture)) { IsMisread = true };
            draft.Notes.Add(note);
            lines[i].Role = DraftRole.Note;
            lines[i].Note = note;
            draft.Report(lines[i], $"'{lines[i].Text.Trim()[0]}' before these words was read as the number of note {note.Id}", 0.75);
        }
    }

    internal static bool EndsSentence(string text) => text.AsSpan().TrimEnd() is [.., '.' or '?' or '!' or ':'];

    [GeneratedRegex(@"^\s*['’‘%*°†§""] \p{Lu}\p{L}+ ", RegexOptions.NonBacktracking)]
    private static partial Regex Misread();

    [GeneratedRegex(@"^(?:19|20)\d\d\D", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
