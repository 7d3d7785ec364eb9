using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Gives questions that have neither a number nor an <c>@id</c> an id of their own words: "How do I apply?" is
/// <c>how-do-i-apply</c>. It stays when the question moves: only its words, and others that begin with the same ones, count.
/// </summary>
internal static class DerivedIds
{
    private const int FirstWords = 6;
    private const int MaxWords = 24;
    private const int MaxWordLength = 40;

    /// <summary>The questions, with ids for those that have neither number nor id; all others, and placeholders, as they are.</summary>
    public static ImmutableArray<BoundQuestion> Add(DocumentHeader header, BoundSections sections, DocumentTexts texts, Language? language)
    {
        var (groups, questions) = (sections.Groups, sections.Questions);
        if (header.Numbering != NumberingStyle.None)
        {
            return questions;
        }

        var nameless = Enumerable
            .Range(0, questions.Length)
            .Where(index => questions[index].Identity is { Written: null, Id: null })
            .Select(index => (Index: index, texts.OfSection(questions[index].Identity.Section).Text))
            .Where(pair => !PlaceholderBrackets.IsWhole(pair.Text, language))
            .Select(pair => (pair.Index, Words: WordsOf(pair.Text)))
            .Where(pair => pair.Words.Count > 0)
            .ToList();
        var taken = new HashSet<string>(questions.Select(question => question.Identity.Id).OfType<string>(), StringComparer.Ordinal);
        var named = questions.ToBuilder();
        for (var count = FirstWords; nameless.Count > 0; count += 2)
        {
            // Those that share their first words all get more of them, whichever comes first.
            var again = new List<(int, List<string>)>();
            foreach (var group in nameless.GroupBy(pair => string.Join("-", pair.Words.Take(count)), StringComparer.Ordinal))
            {
                var isUnique = group.Count() == 1 && !taken.Contains(group.Key);
                var isOncePerGroup = group.Select(pair => questions[pair.Index].Group).Distinct().Count() == group.Count();
                foreach (var pair in group)
                {
                    if (isUnique || count >= MaxWords || pair.Words.Count <= count)
                    {
                        // "Any other comments?" is asked in each group. Words that are the same within one clash in C# (QA6001).
                        var title = isUnique || !isOncePerGroup ? "" : TitleOf(groups, questions[pair.Index].Group);
                        named[pair.Index] = WithId(named[pair.Index], title + group.Key);
                    }
                    else
                    {
                        again.Add(pair);
                    }
                }
            }

            nameless = again;
        }

        return named.ToImmutable();
    }

    private static string TitleOf(ImmutableArray<BoundGroup> groups, int group) =>
        group < 0 ? "" : string.Concat(WordsOf(groups[group].Title).Select(word => word + "-"));

    private static BoundQuestion WithId(BoundQuestion question, string id) =>
        question with
        {
            Identity = question.Identity with { Given = new QuestionId(id, question.Identity.HeadingSpan, IdOrigin.Words) },
        };

    /// <summary>Of a long text the first words only.</summary>
    private static List<string> WordsOf(string text) => PlainWords.ForId(text, MaxWords, MaxWordLength);
}
