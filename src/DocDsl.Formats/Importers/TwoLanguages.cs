using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Puts the paragraphs of each language together in a text that says everything twice: side by side, or one paragraph after the other. What
/// is above the first heading stays where it is.
/// </summary>
internal static class TwoLanguages
{
    public static void Separate(Draft draft)
    {
        if (draft.Paper?.Question is null || !HasLanguages(draft.Paper))
        {
            return;
        }

        var text = PaperText.Of(draft);
        var tags = new string?[draft.Lines.Count];
        foreach (var section in PaperHeadings.Find(text, draft.Paper).Where(section => section.Language is not null))
        {
            tags[text.PlaceOf(section.Start).Line] = section.Language;
        }

        var languages = tags.OfType<string>().Distinct().ToList();
        if (languages.Count != 2)
        {
            return;
        }

        var counters = languages.ConvertAll(tag => Language.Find(tag)!);
        var groups = languages.ToDictionary(tag => tag, _ => new List<DraftLine>());
        var (head, current, moves) = (new List<DraftLine>(), default(string), 0);
        for (var i = 0; i < draft.Lines.Count;)
        {
            var end = i + 1;
            while (end < draft.Lines.Count && !draft.Lines[end - 1].IsBlank && tags[end] is null)
            {
                end++;
            }

            var isFirst = current is null;
            var next = tags[i] ?? (isFirst ? null : LanguageOf(draft.Lines.GetRange(i, end - i), counters) ?? current);
            moves += !isFirst && next != current ? 1 : 0;
            current = next;
            (current is null ? head : groups[current]).AddRange(draft.Lines.GetRange(i, end - i));
            i = end;
        }

        draft.Lines.Clear();
        draft.Lines.AddRange(head);
        foreach (var tag in languages)
        {
            draft.Lines.AddRange(groups[tag]);
            draft.Lines.Add(new DraftLine("", groups[tag][^1].Number));
        }

        if (moves > 1)
        {
            draft.Diagnostics.Add(
                new ImportDiagnostic(
                    groups[languages[0]][0].Number,
                    $"The text is in {counters[0].Name} and {counters[1].Name}; the paragraphs of each language were put together",
                    0.8
                )
            );
        }
    }

    private static bool HasLanguages(PaperPatterns paper) =>
        paper.Question!.GetGroupNames().Count(name => name.Length == 2 && Language.Find(name) is not null) > 1;

    /// <summary>The language whose small words a paragraph has more of; null where neither has.</summary>
    private static string? LanguageOf(List<DraftLine> lines, List<Language> languages)
    {
        var words = languages.ConvertAll(language => language.Imports.SmallWords.Split(' '));
        var counts = new int[languages.Count];
        foreach (
            var word in lines.SelectMany(line => line.Text.Split([' ', '\t', '\'', '’', ',', '.'], StringSplitOptions.RemoveEmptyEntries))
        )
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += words[i].Contains(word.ToLowerInvariant()) ? 1 : 0;
            }
        }

        return counts[0] == counts[1] ? null
            : counts[0] > counts[1] ? languages[0].Tag
            : languages[1].Tag;
    }
}
