using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>The question or part that a directive of a joint heading names: <c>#5</c>, <c>#5a</c>, <c>#a</c>.</summary>
internal static class DirectiveTargets
{
    /// <returns>The index of the question; −1, and reported, when it is none of these.</returns>
    public static int FindQuestion(
        DirectiveSyntax directive,
        QuestionNumber target,
        ImmutableArray<int> among,
        ImmutableArray<BoundQuestion> questions,
        List<Diagnostic> diagnostics
    )
    {
        foreach (var question in among)
        {
            if (target.Number == 0 ? among.Length == 1 : questions[question].Identity.Written?.Number == target.Number)
            {
                return question;
            }
        }

        diagnostics.Add(MalformedArgument.QuestionNotFound.At(directive.ArgumentSpan, directive.Name, target.ToString()));
        return -1;
    }

    /// <returns>None, and reported, when it is none of these.</returns>
    public static IReadOnlyList<Answerable> Find(
        DirectiveSyntax directive,
        QuestionNumber target,
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

        if (target.Part == '\0')
        {
            return [new Answerable(question)];
        }

        var own = parts.Of(question);
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Letter == target.Part)
            {
                return [new Answerable(question, i)];
            }
        }

        diagnostics.Add(MalformedArgument.PartNotFound.At(directive.ArgumentSpan, directive.Name, target.ToString()));
        return [];
    }
}
