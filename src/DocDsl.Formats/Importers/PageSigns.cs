using System.Globalization;

namespace DocDsl.Formats.Importers;

/// <summary>
/// The signs of notes on one page, for lines such as "2 Report of the road authority": a note, where the sign 2 is above it, and
/// otherwise a list or a sentence. Signs are looked for in their order, so that a page is read once.
/// </summary>
internal sealed class PageSigns(Draft draft, int start, int end)
{
    private readonly Dictionary<int, int> _lines = [];
    private int _next = start;

    /// <summary>Whether a line begins a note: its number, a space and a capital, below a line that has the number as a sign.</summary>
    public bool BeginNote(int line, int number)
    {
        var text = draft.Lines[line].Text.AsSpan().TrimStart();
        var sign = number.ToString(CultureInfo.InvariantCulture);
        return text.StartsWith(sign, StringComparison.Ordinal)
            && text.Length > sign.Length + 2
            && text[sign.Length] == ' '
            && char.IsUpper(text[sign.Length + 1])
            && LineOf(number, sign) < line;
    }

    private int LineOf(int number, string sign)
    {
        if (!_lines.TryGetValue(number, out var found))
        {
            // After one that is not found no other is looked for.
            found = int.MaxValue;
            for (; _next <= end && found == int.MaxValue; _next++)
            {
                if (draft.Lines[_next] is { IsText: true, EndsPage: false } && NoteSignCandidates.IsClearIn(draft, _next, sign))
                {
                    found = _next--;
                }
            }

            _lines.Add(number, found);
        }

        return found;
    }
}
