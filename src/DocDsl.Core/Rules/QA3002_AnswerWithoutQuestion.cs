using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA3002: an answer that names a question that the document does not have.</summary>
internal static class AnswerWithoutQuestion
{
    public static readonly Rule Rule = new("QA3002", "Answer to a question that does not exist", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string> s_question = Rule.Message<string>(
        "This answer is for question {0}, which does not exist",
        "question"
    );

    private static readonly Message<string> s_earlier = Rule.Message<string>(
        "This answer is before question {0}; move it after the question",
        "question"
    );

    /// <param name="document">A document.</param>
    /// <param name="dangling">Answers, and the numbers and labels that they name and no question before them has.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, ImmutableArray<DanglingAnswer> dangling, List<Diagnostic> diagnostics)
    {
        foreach (var answer in dangling)
        {
            var message = answer.IsAsked ? s_earlier : s_question;
            if (answer.Label is { } named)
            {
                diagnostics.Add(message.At(named.Span, named.Label));
            }
            else if (answer.IsAsked || document.Header.Numbering != NumberingStyle.Any)
            {
                // Where numbers come from outside, an answer may name others.
                var name = answer.Number.ToString(CultureInfo.InvariantCulture);
                diagnostics.Add(message.At(document.Answers[answer.Answer].HeadingSpan, name));
            }
        }
    }
}
