using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA4002: an answer that only refers to other answers, which in the end refer back to it.</summary>
internal static class CircularReference
{
    public static readonly Rule Rule = new("QA4002", "Circular reference", "References", DiagnosticSeverity.Error);

    private static readonly Message<string> s_self = Rule.Message<string>(
        "Circular reference: this answer to question {0} refers only to itself",
        "question"
    );
    private static readonly Message<string> s_circle = Rule.Message<string>(
        "Circular reference: this answer refers to question {0}, which refers back to it",
        "question"
    );
    private static readonly Message<string> s_circles = Rule.Message<string>(
        "Circular reference: this answer refers to questions {0}, which refer back to it",
        "questions"
    );

    /// <summary>An answer that says more than a referral does not only refer, whatever it begins with.</summary>
    private const int MaxReferralLength = 200;

    /// <param name="document">A document whose references are resolved.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        if (document.References.IsEmpty || document.Tree.Language is not { } language)
        {
            return;
        }

        var waiting = document
            .References.Where(reference => reference.FromAnswer is not null)
            .GroupBy(reference => reference.FromAnswer!)
            .Where(group => IsMereReferral(group.Key, language))
            .ToDictionary(group => group.Key, group => group.ToArray());
        RemoveAnswered(waiting);
        foreach (var pair in waiting)
        {
            var span = pair.Value[0].Span;
            var names = pair.Value.Select(reference => reference.TargetName).Distinct().ToArray();
            var isItself = pair.Value.All(reference => ReferenceEquals(reference.Target!.Answer, pair.Key));
            diagnostics.Add(
                isItself ? s_self.At(span, NameList.And(names))
                : names.Length == 1 ? s_circle.At(span, names[0])
                : s_circles.At(span, NameList.And(names))
            );
        }
    }

    /// <summary>A referral leads somewhere when one of the answers that it refers to does.</summary>
    private static void RemoveAnswered(Dictionary<AnswerSymbol, ReferenceSymbol[]> waiting)
    {
        var referrers = waiting
            .SelectMany(pair => pair.Value.Select(reference => (To: reference.Target?.Answer, From: pair.Key)))
            .Where(pair => pair.To is not null)
            .ToLookup(pair => pair.To!, pair => pair.From);
        var answered = new Stack<AnswerSymbol>(
            waiting
                .Where(pair => pair.Value.Any(reference => reference.Target?.Answer is not { } other || !waiting.ContainsKey(other)))
                .Select(pair => pair.Key)
        );
        while (answered.Count > 0)
        {
            var answer = answered.Pop();
            if (waiting.Remove(answer))
            {
                foreach (var referrer in referrers[answer])
                {
                    answered.Push(referrer);
                }
            }
        }
    }

    private static bool IsMereReferral(AnswerSymbol answer, Language language)
    {
        var text = answer.Text.Text;
        return text.Length <= MaxReferralLength
            && language.Referrals.OpeningList.Any(opening => text.StartsWith(opening, StringComparison.Ordinal))
            && text.IndexOf(". ", StringComparison.Ordinal) < 0
            && text.IndexOf('\n') < 0;
    }
}
