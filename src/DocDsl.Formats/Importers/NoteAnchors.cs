using System.Collections.Immutable;
using System.Text;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>Finds the words that identify the location of a note's sign: the fewest that are unique.</summary>
internal sealed class NoteAnchors
{
    private readonly Draft _draft;
    private readonly string _all;
    private readonly ImmutableArray<string> _keepers;

    public NoteAnchors(Draft draft)
    {
        _draft = draft;
        _keepers = draft.Language is { } language
            ? language.HyphenKeepers
            : [.. Language.All.SelectMany(each => each.HyphenKeepers).Distinct()];
        var text = new StringBuilder();
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            if (IsBody(i))
            {
                Join(text, draft.Lines[i].Text);
            }
        }

        _all = Fold(text.ToString());
    }

    /// <summary>Words directly before the sign that precede such a sign nowhere else; null when there are none.</summary>
    public string? WordsBefore(NoteSign sign)
    {
        var before = Before(sign).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, before.Length); count > 0 && count <= before.Length; count++)
        {
            var words = string.Join(' ', before[^count..]);
            if (IsUnique(Fold(words + sign.Text)))
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>The text before a sign in its section: at least a hundred words, if there are so many.</summary>
    private string Before(NoteSign sign)
    {
        var first = sign.Line;
        var words = 0;
        while (first > 0 && words < 100 && !_draft.Lines[first].HasBefore)
        {
            if (_draft.Lines[first - 1] is { IsText: true, IsBlank: false } && !IsBody(first - 1))
            {
                // Running headers and footers that only the type excludes are still between the words at this stage.
                break;
            }

            if (_draft.Lines[first - 1].IsText && ImportHeadings.LooksLikeHeading(_draft.Lines[first - 1].Text))
            {
                break;
            }

            first--;
            words += IsBody(first) ? _draft.Lines[first].Text.Length / 6 : 0;
        }

        var text = new StringBuilder();
        for (var i = first; i < sign.Line; i++)
        {
            if (IsBody(i))
            {
                Join(text, _draft.Lines[i].Text);
            }
        }

        Join(text, _draft.Lines[sign.Line].Text[..sign.Offset]);
        return text.ToString();
    }

    private bool IsUnique(string folded)
    {
        var first = _all.IndexOf(folded, StringComparison.Ordinal);
        return first >= 0 && _all.IndexOf(folded, first + 1, StringComparison.Ordinal) < 0;
    }

    private bool IsBody(int index) =>
        _draft.Lines[index] is { IsText: true, IsBlank: false, EndsPage: false } line && !PageNotes.IsFileName(line.Text);

    /// <summary>Joins lines as a reader does, hyphenation undone.</summary>
    private void Join(StringBuilder text, string line)
    {
        line = line.Trim();
        if (
            text.Length >= 4
            && text[^1] == '-'
            && line.Length > 0
            && char.IsLower(line[0])
            && char.IsLower(text[^2])
            && char.IsLetter(text[^3])
            && char.IsLetter(text[^4])
            && !_keepers.Any(keeper => line.StartsWith(keeper + " ", StringComparison.Ordinal))
        )
        {
            text.Length--;
            text.Append(line);
            return;
        }

        text.Append(text.Length > 0 ? " " : "").Append(line);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(
                    c switch
                    {
                        '‘' or '’' or '‚' or '‛' or '`' or '´' => '\'',
                        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                        _ => c,
                    }
                );
            }
        }

        return folded.ToString();
    }
}
