using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Joins an answer to the questions that its first sentence says it answers together: "I propose to take Questions Nos. 319 and 327
/// together". Only questions without an answer are looked at.
/// </summary>
internal static class JointAnswers
{
    /// <summary>The sentence is at the beginning of the answer.</summary>
    private const int MaxLength = 300;

    /// <summary>Between the numbers and the word for "together".</summary>
    private const int MaxDistance = 150;

    public static BoundSections Add(SyntaxTree tree, BoundSections sections)
    {
        if (tree.Language is not { Referrals.Together: { Length: > 0 } together } language)
        {
            return sections;
        }

        Dictionary<int, int>? unanswered = null;
        for (var i = 0; i < sections.Questions.Length; i++)
        {
            if (sections.Questions[i] is { Answer: < 0, Identity.Number: { } number })
            {
                (unanswered ??= [])[number] = i;
            }
        }

        return unanswered is null ? sections : Join(tree, sections, unanswered, language, together.Split('|'));
    }

    private static BoundSections Join(
        SyntaxTree tree,
        BoundSections sections,
        Dictionary<int, int> unanswered,
        Language language,
        string[] together
    )
    {
        var questions = sections.Questions.ToBuilder();
        var answers = sections.Answers.ToBuilder();
        for (var i = 0; i < answers.Count; i++)
        {
            var numbers = new HashSet<int>(NumbersIn(FirstSentence(tree, answers[i].Section), language, together));

            // "Questions 3 and 4 are answered together below" is not their answer: it has to be one of them.
            if (!answers[i].Questions.Any(question => questions[question].Identity.Number is { } own && numbers.Contains(own)))
            {
                continue;
            }

            var all = answers[i].Questions.ToBuilder();
            foreach (var number in numbers)
            {
                if (unanswered.TryGetValue(number, out var question) && questions[question].Answer < 0)
                {
                    questions[question] = questions[question] with { Answer = i };
                    all.Add(question);
                }
            }

            all.Sort();
            answers[i] = answers[i] with { Questions = all.ToImmutable() };
        }

        return sections with
        {
            Questions = questions.ToImmutable(),
            Answers = answers.ToImmutable(),
        };
    }

    private static string FirstSentence(SyntaxTree tree, int index)
    {
        var section = tree.Section(index);
        var start = tree.StartOfElement(section.FirstBodyElement);
        return tree.Text.Content.Substring(start, Math.Min(MaxLength, section.Span.End - start));
    }

    private static IEnumerable<int> NumbersIn(string text, Language language, string[] together)
    {
        var first = together
            .Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= 0)
            .DefaultIfEmpty(-1)
            .Min();
        if (first < 0)
        {
            return [];
        }

        foreach (var noun in language.Referrals.Nouns.Split(' '))
        {
            var at = text.IndexOf(noun + " ", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Math.Abs(at - first) <= MaxDistance)
            {
                var numbers = default(PooledList<QuestionNumber>);
                var start = Characters.SkipBlanks(text.AsSpan(), at + noun.Length);
                start = string.CompareOrdinal(text, start, "Nos.", 0, 4) == 0 ? start + 4 : start;
                var list = new NumberListParser(text.AsSpan(), start, language);
                list.TryRead(ref numbers);
                return numbers.ToImmutableAndFree().Select(number => number.Number);
            }
        }

        return [];
    }
}
