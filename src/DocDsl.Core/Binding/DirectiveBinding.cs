using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>What several binders do with a directive's arguments.</summary>
internal static class DirectiveBinding
{
    /// <summary>QA1002 that depends on more than the directive's line, at its arguments.</summary>
    public static void ReportMalformed(this Binder binder, DirectiveSyntax directive, Message<string> message, string argument) =>
        binder.Report(message.At(directive.ArgumentSpan, argument));

    /// <summary>The same, with the directive's name.</summary>
    public static void ReportMalformed(this Binder binder, DirectiveSyntax directive, Message<string, string> message, string argument) =>
        binder.Report(message.At(directive.ArgumentSpan, directive.Name, argument));

    /// <summary>The question that a directive names; null, and reported, when it is none of these.</summary>
    public static QuestionSymbol? FindTarget(this Binder binder, DirectiveSyntax directive, QuestionNumber target, IReadOnlyList<QuestionSymbol> questions)
    {
        foreach (var question in questions)
        {
            if (target.Number == 0 ? questions.Count == 1 : question.Written?.Number == target.Number)
            {
                return question;
            }
        }

        binder.ReportMalformed(directive, MalformedArgument.QuestionNotFound, target.ToString());
        return null;
    }

    /// <summary>The question or part that a directive names; none, and reported, when it is none of these.</summary>
    public static IReadOnlyList<AnswerableSymbol> FindTargets(this Binder binder, DirectiveSyntax directive, QuestionNumber named, IReadOnlyList<QuestionSymbol> questions)
    {
        if (binder.FindTarget(directive, named, questions) is not { } question)
        {
            return [];
        }

        if (named.Part == '\0')
        {
            return [question];
        }

        foreach (var part in question.Parts)
        {
            if (part.Letter == named.Part)
            {
                return [part];
            }
        }

        binder.ReportMalformed(directive, MalformedArgument.PartNotFound, named.ToString());
        return [];
    }

}
