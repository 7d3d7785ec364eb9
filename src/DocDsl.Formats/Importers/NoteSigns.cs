namespace DocDsl.Formats.Importers;

/// <summary>Finds the sign of each note in the text. Signs are in the order of the notes, and before the text of the note.</summary>
internal static class NoteSigns
{
    /// <summary>The largest number of consecutive notes without a sign; it bounds the search.</summary>
    private const int Reach = 20;

    public static void Find(Draft draft)
    {
        if (draft.Notes.Count == 0)
        {
            return;
        }

        var candidates = draft.Notes.ConvertAll(note => NoteSignCandidates.Of(draft, note));
        var chosen = Choose(candidates);
        var anchors = new NoteAnchors(draft);
        for (var i = 0; i < draft.Notes.Count; i++)
        {
            var note = draft.Notes[i];
            var first = draft.Lines.Find(line => line.Note == note)!;
            if (chosen[i] is not { } sign)
            {
                draft.Report(first, $"The number of note {note.Id} was not found in the text", 0.4);
                continue;
            }

            note.Sign = sign.Text;
            note.At = anchors.WordsBefore(sign);
            if (note.At is null)
            {
                draft.Report(first, $"No unique words precede the number of note {note.Id}", 0.4);
            }
            else if (sign.Score < 2)
            {
                draft.Report(
                    first,
                    $"'{sign.Text}' after '{note.At}' was read as the number of note {note.Id}",
                    sign.Score < 1 ? 0.5 : 0.75
                );
            }
        }
    }

    /// <summary>One place for each note, or none, in order, with the greatest sum of scores.</summary>
    private static NoteSign?[] Choose(List<List<NoteSign>> candidates)
    {
        // best[i][k]: the greatest sum for the first i + 1 notes when note i has its candidate k.
        var best = new List<(double Sum, int Note, int Candidate)[]>();
        var (last, lastCandidate, total) = (-1, -1, 0.0);
        for (var i = 0; i < candidates.Count; i++)
        {
            var row = new (double Sum, int Note, int Candidate)[candidates[i].Count];
            for (var k = 0; k < row.Length; k++)
            {
                var sign = candidates[i][k];
                row[k] = (sign.Score, -1, -1);
                for (var j = Math.Max(0, i - Reach); j < i; j++)
                {
                    for (var m = 0; m < best[j].Length; m++)
                    {
                        if (IsBefore(candidates[j][m], sign) && best[j][m].Sum + sign.Score > row[k].Sum)
                        {
                            row[k] = (best[j][m].Sum + sign.Score, j, m);
                        }
                    }
                }

                if (row[k].Sum > total)
                {
                    (last, lastCandidate, total) = (i, k, row[k].Sum);
                }
            }

            best.Add(row);
        }

        var chosen = new NoteSign?[candidates.Count];
        while (last >= 0)
        {
            chosen[last] = candidates[last][lastCandidate];
            (_, last, lastCandidate) = best[last][lastCandidate];
        }

        return chosen;
    }

    private static bool IsBefore(NoteSign left, NoteSign right) =>
        left.Line < right.Line || (left.Line == right.Line && left.Offset < right.Offset);
}
