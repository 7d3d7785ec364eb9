using DocDsl.Core.Directives;
using System.Globalization;
using System.Text;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

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

    public static void Name(SemanticModel model)
    {
        if (model.Numbering != NumberingStyle.None)
        {
            return;
        }

        var nameless = model.Questions
            .Where(question => question.Written is null && question.Id is null)
            .Select(question => (Question: question, Words: WordsOf(question.Text.Text)))
            .Where(pair => pair.Words.Count > 0)
            .ToList();
        var taken = new HashSet<string>(model.Questions.Select(question => question.Id).OfType<string>(), StringComparer.Ordinal);
        for (var count = FirstWords; nameless.Count > 0; count += 2)
        {
            // Those that share their first words all get more of them, whichever stands first.
            var again = new List<(QuestionSymbol, List<string>)>();
            foreach (var group in nameless.GroupBy(pair => string.Join("-", pair.Words.Take(count)), StringComparer.Ordinal))
            {
                var isUnique = group.Count() == 1 && !taken.Contains(group.Key);
                foreach (var pair in group)
                {
                    if (isUnique || count >= MaxWords || pair.Words.Count <= count)
                    {
                        // Words that are the same to the end clash in C# (QA6001), and say so there.
                        pair.Question.Id = group.Key;
                        pair.Question.IdSpan = pair.Question.HeadingSpan;
                        pair.Question.IsNamedByWords = true;
                    }
                    else
                    {
                        again.Add(pair);
                    }
                }
            }

            nameless = again;
        }
    }

    /// <summary>Letters and digits, in lower case; of a long text the first words only.</summary>
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }

            // An apostrophe is no end of a word: "what's".
            if ((!char.IsLetterOrDigit(c) && c is not ('\'' or '’') && word.Length > 0) || word.Length == MaxWordLength)
            {
                words.Add(word.ToString());
                word.Clear();
                if (words.Count == MaxWords)
                {
                    return words;
                }
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
