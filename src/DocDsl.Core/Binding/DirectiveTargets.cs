using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>The question or part that a directive of a joint heading names: <c>#5</c>, <c>#5a</c>, <c>#a</c>.</summary>
internal static class DirectiveTargets
{
    /// <returns>The index of the question; −1, and reported, when it is none of these.</returns>
    public static int FindQuestion(
        DirectiveSyntax directive,
        QuestionTarget target,
        ImmutableArray<int> among,
        ImmutableArray<BoundQuestion> questions,
        List<Diagnostic> diagnostics
    )
    {
        foreach (var question in among)
        {
            if (IsMeant(questions[question].Identity, target, among.Length))
            {
                return question;
            }
        }

        diagnostics.Add(MalformedArgument.QuestionNotFound.At(directive.ArgumentSpan, directive.Name, target.Name));
        return -1;
    }

    /// <summary>Whether a question is the one that a directive names: number 0 is the only one.</summary>
    public static bool IsMeant(QuestionIdentity question, QuestionTarget target, int count) =>
        target.Label is { } label ? question.HeadingLabel == label
        : target.Number.Number == 0 ? count == 1
        : question.Written?.Number == target.Number.Number;

    /// <returns>None, and reported, when it is none of these.</returns>
    public static IReadOnlyList<Answerable> Find(
        DirectiveSyntax directive,
        QuestionTarget target,
        ImmutableArray<int> among,
        ImmutableArray<BoundQuestion> questions,
        BoundParts parts,
        List<Diagnostic> diagnostics
    )
    {
        var question = FindQuestion(directive, target, among, questions, diagnostics);
        if (question < 0)
        {
            return [];
        }

        if (target.Number.Part == '\0')
        {
            return [new Answerable(question)];
        }

        var own = parts.Of(question);
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Letter == target.Number.Part)
            {
                return [new Answerable(question, i)];
            }
        }

        diagnostics.Add(MalformedArgument.PartNotFound.At(directive.ArgumentSpan, directive.Name, target.Name));
        return [];
    }
}
