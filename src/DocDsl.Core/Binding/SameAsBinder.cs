using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Binding;

/// <summary>Finds the answers that are those of other questions: <c>@same-as library#mfa</c>.</summary>
internal static class SameAsBinder
{
    /// <param name="sections">The answers, with their directives.</param>
    /// <param name="shared">What the others say; null where that is not known.</param>
    public static BoundSections Add(BoundSections sections, SharedAnswers? shared)
    {
        ImmutableArray<BoundAnswer>.Builder? answers = null;
        List<Diagnostic>? malformed = null;
        foreach (var (directive, index) in sections.AnswerDirectives)
        {
            if (directive.Arguments is not SameAsArguments arguments)
            {
                continue;
            }

            if (QuestionName.TryParse(arguments.Question) is not { Number: not { Part: not '\0' } } name)
            {
                (malformed ??= []).Add(SameAsDirective.QuestionRequired.At(arguments.QuestionSpan));
                continue;
            }

            answers ??= sections.Answers.ToBuilder();
            var other = new ReferenceInfo(arguments.QuestionSpan, name.Document, name.Number, name.Id, IsWritten: true);
            var answer = answers[index] with { SameAs = other };

            // Of its own it says at most that it is less than the other.
            answers[index] =
                answer.Status == AnswerStatus.Answered && shared?.Find(other) is { } taken ? answer with { Status = taken.Status } : answer;
        }

        return answers is null && malformed is null
            ? sections
            : sections with
            {
                Answers = answers?.ToImmutable() ?? sections.Answers,
                Diagnostics = malformed is null ? sections.Diagnostics : sections.Diagnostics.AddRange(malformed),
            };
    }
}
