using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA3005: text that was to be replaced: in an answer, a question, a group's title or a field.</summary>
internal static class Placeholder
{
    public static readonly Rule Rule = new("QA3005", "Placeholder", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string> s_answer = Rule.Message<string>(
        "'{0}' is a placeholder; replace it with the answer",
        "placeholder"
    );

    private static readonly Message<string> s_question = Rule.Message<string>(
        "'{0}' is a placeholder; replace it with the question",
        "placeholder"
    );

    private static readonly Message<string> s_title = Rule.Message<string>(
        "'{0}' is a placeholder; replace it with the title of the group",
        "placeholder"
    );

    private static readonly Message<string> s_field = Rule.Message<string>(
        "'{0}' is a placeholder; replace it with the value of the field",
        "placeholder"
    );

    private static readonly Message<string> s_text = Rule.Message<string>("'{0}' is a placeholder; replace it", "placeholder");

    private static readonly Message s_boxes = Rule.Message("No box is ticked in this answer; tick one, or write the answer");

    /// <param name="document">A document.</param>
    /// <param name="words">The words of placeholders in its text.</param>
    /// <param name="excluded">What no reader reads.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, KnownWords words, SpanSet excluded, List<Diagnostic> diagnostics)
    {
        var found = Placeholders.Find(document.Tree, words, excluded);
        foreach (var (span, place) in found)
        {
            Report(place, span);
        }

        // Both are in the order of the text, so that each is gone through once.
        found.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var next = 0;
        foreach (var answer in document.Answers)
        {
            if (answer.Content == AnswerContent.UntickedBoxes)
            {
                diagnostics.Add(document.Header.NotYet(s_boxes.At(answer.TextSpan)));
                continue;
            }

            while (next < found.Count && found[next].Span.Start < answer.Span.Start)
            {
                next++;
            }

            if (answer.Content == AnswerContent.Placeholder && !(next < found.Count && answer.Span.Contains(found[next].Span.Start)))
            {
                Report(PlaceholderPlace.Answer, answer.TextSpan);
            }
        }

        void Report(PlaceholderPlace place, TextSpan span)
        {
            var message = place switch
            {
                PlaceholderPlace.Answer => s_answer,
                PlaceholderPlace.Question => s_question,
                PlaceholderPlace.GroupTitle => s_title,
                PlaceholderPlace.Field => s_field,
                _ => s_text,
            };
            diagnostics.Add(document.Header.NotYet(message.At(span, ShortText.Of(document.Tree.Text.ToString(span)))));
        }
    }
}
