using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>Decides of each question whether it is answered, open, withdrawn or not applicable.</summary>
internal static class QuestionStates
{
    /// <summary>The state of a question, and the reason for it.</summary>
    public static (QuestionState State, string? Reason) Of(BoundQuestion question, DocumentHeader header) =>
        question.Answer >= 0 ? (QuestionState.Answered, null)
        : question.State == QuestionState.Unanswered && header.OpenReason is { } reason ? (QuestionState.Open, reason)
        : (question.State, question.Reason);

    /// <summary>A question, as a directive below its heading says it is. A reason says more than <c>@optional</c>.</summary>
    public static BoundQuestion Apply(DirectiveSyntax directive, BoundQuestion question) =>
        directive.Arguments switch
        {
            ReasonArguments { Reason: var reason } => question with
            {
                State = directive.Kind switch
                {
                    DirectiveKind.Withdrawn => QuestionState.Withdrawn,
                    DirectiveKind.Na => QuestionState.NotApplicable,
                    _ => QuestionState.Open,
                },
                Reason = reason,
            },
            OptionalArguments when question.State == QuestionState.Unanswered => question with { State = QuestionState.Open },
            _ => question,
        };

    /// <summary>QA1003: an answered question that a directive calls open, withdrawn or not applicable.</summary>
    public static void Check(ImmutableArray<BoundQuestion> questions, DocumentTexts texts, List<Diagnostic> diagnostics)
    {
        foreach (var question in questions)
        {
            if (question.Answer >= 0 && question.Reason is not null)
            {
                var directive = DirectiveOf(question.State);
                var name = Sentences.Within(question.Identity.DescriptionOf(texts.OfSection(question.Identity.Section).Text));
                diagnostics.Add(MisplacedDirective.Answered.At(question.Identity.HeadingSpan, directive, name));
            }
        }
    }

    /// <summary>The name of the directive that gives the reason for a state.</summary>
    public static string DirectiveOf(QuestionState state) =>
        state switch
        {
            QuestionState.Withdrawn => "withdrawn",
            QuestionState.NotApplicable => "na",
            _ => "open",
        };

    /// <summary>What kind of answer <c>@status</c> says it is.</summary>
    public static AnswerStatus StatusOf(StatusWord word) =>
        word switch
        {
            StatusWord.Partial => AnswerStatus.Partial,
            StatusWord.Refused => AnswerStatus.Refused,
            StatusWord.Postponed => AnswerStatus.Postponed,
            StatusWord.Referred => AnswerStatus.Referred,
            _ => AnswerStatus.Answered,
        };
}
