using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>A form of headings that a document without questions seems to have.</summary>
/// <param name="Role">What <c>@heading</c> would begin with it: <c>question</c> or <c>question+answer</c>.</param>
/// <param name="Form">The form: <c>### {n}. {text}</c>.</param>
/// <param name="Count">How many lines have it.</param>
/// <param name="First">The first of them.</param>
internal sealed record HeadingSuggestion(string Role, string Form, int Count, TextSpan First)
{
    private const int MaxForms = 50;

    /// <summary>The form of the most lines that are questions; null when no line resembles a heading.</summary>
    public static HeadingSuggestion? Find(SyntaxTree tree)
    {
        var forms = new Dictionary<string, (int Questions, int Count, TextSpan First, bool IsMarked)>();
        var hasAnswers = false;
        foreach (var (line, mark) in LinesOf(tree))
        {
            hasAnswers |= mark.Lead == "A:" || IsAnswerHeading(tree, line);
            if (mark.Lead == "A:" || !(mark.IsMarked || mark.EndsInQuestionMark))
            {
                continue;
            }

            var form = mark.Form;
            if (forms.TryGetValue(form, out var found))
            {
                forms[form] = found with { Questions = found.Questions + (mark.EndsInQuestionMark ? 1 : 0), Count = found.Count + 1 };
            }
            else if (forms.Count < MaxForms)
            {
                forms.Add(form, (mark.EndsInQuestionMark ? 1 : 0, 1, line, mark.IsMarked));
            }
        }

        var best = forms
            .Where(pair => pair.Value.Questions > 0 || (pair.Value.Count > 1 && pair.Value.IsMarked))
            .OrderByDescending(pair => pair.Value.Questions)
            .ThenByDescending(pair => pair.Value.IsMarked)
            .ThenByDescending(pair => pair.Value.Count)
            .ThenBy(pair => pair.Value.First.Start)
            .FirstOrDefault();
        return best.Key is null
            ? null
            : new HeadingSuggestion(hasAnswers ? "question" : "question+answer", best.Key, best.Value.Count, best.Value.First);
    }

    /// <summary>The lines of text outside blocks and fences, each with its signs.</summary>
    public static IEnumerable<(TextSpan Line, LineMark Mark)> LinesOf(SyntaxTree tree)
    {
        for (var i = 0; i < tree.ElementTable.Length; i++)
        {
            if (tree.ElementTable[i] is { Kind: ElementKind.Text, Block: BlockKind.None })
            {
                foreach (var line in TextLines.Of(tree, i))
                {
                    yield return (line, LineMark.Of(tree.Text.Content.AsSpan(line.Start, line.Length)));
                }
            }
        }
    }

    private static bool IsAnswerHeading(SyntaxTree tree, TextSpan line)
    {
        if (tree.Language is not { } language)
        {
            return false;
        }

        var numbers = default(PooledList<QuestionNumber>);
        var match = HeadingParser.Match(tree.Text.Content.AsSpan(line.Start, line.Length), language, ref numbers, out var heading);
        numbers.ToImmutableAndFree();
        return match == HeadingMatch.Heading && heading.Form.IsAnswer;
    }
}
