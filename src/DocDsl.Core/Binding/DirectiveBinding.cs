using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>What several binders do with a directive's arguments.</summary>
internal static class DirectiveBinding
{
    /// <summary>QA1002 at the argument, or at the name where there is none.</summary>
    public static void ReportMalformed(this Binder binder, DirectiveSyntax directive, string problem) =>
        binder.Report(DiagnosticRules.MalformedArgument.At(directive.ArgumentSpan.Length > 0 ? directive.ArgumentSpan : directive.NameSpan, directive.Name, problem));

    /// <summary>The words after <c>@open</c> or <c>@withdrawn</c>.</summary>
    public static string ReadReason(this Binder binder, DirectiveSyntax directive)
    {
        if (directive.ArgumentSpan.Length == 0)
        {
            binder.ReportMalformed(directive, "needs a reason");
        }

        return directive.Argument;
    }

    /// <summary>
    /// Splits <c>#5 rest</c>, with which a directive names one question of a joint heading, <c>#5a rest</c>, one part, or <c>#a rest</c>,
    /// a part of the only question, which may have no number.
    /// </summary>
    /// <returns>False when there is a target that is no number; that is reported.</returns>
    public static bool TryReadTarget(this Binder binder, DirectiveSyntax directive, out QuestionNumber? target, out TextSpan rest)
    {
        target = null;
        rest = directive.ArgumentSpan;
        if (rest.Length == 0 || binder.Content[rest.Start] != '#')
        {
            return true;
        }

        var reader = new ArgumentReader(binder.Content, rest);
        reader.TryReadWord(out var word);
        var digits = word.Start + 1;
        var value = 0;
        while (digits < word.End && Characters.IsDigit(binder.Content[digits]) && value < 1_000_000)
        {
            value = value * 10 + (binder.Content[digits] - '0');
            digits++;
        }

        var part = digits == word.End - 1 && Characters.IsAsciiLetter(binder.Content[digits]) ? (char)(binder.Content[digits] | 0x20) : '\0';
        if ((digits == word.Start + 1 && part == '\0') || digits + (part == '\0' ? 0 : 1) != word.End)
        {
            binder.Report(DiagnosticRules.MalformedArgument.At(word, directive.Name, "names a question by its number, for example '#5'"));
            return false;
        }

        target = new QuestionNumber(value, part);
        rest = reader.Rest;
        return true;
    }

    /// <summary>The question that a directive names; null, and told, when it is none of these.</summary>
    public static QuestionSymbol? FindTarget(this Binder binder, DirectiveSyntax directive, QuestionNumber target, IReadOnlyList<QuestionSymbol> questions)
    {
        foreach (var question in questions)
        {
            if (target.Number == 0 ? questions.Count == 1 : question.Written?.Number == target.Number)
            {
                return question;
            }
        }

        binder.ReportMalformed(directive, $"names question {target}, which this heading does not have");
        return null;
    }

    /// <summary>The question or part that a directive names; none, and told, when it is none of these.</summary>
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

        binder.ReportMalformed(directive, $"names part {named}, which {question.DescriptionInSentence} does not have");
        return [];
    }

    /// <summary>QA3009 for words that stand nowhere, or more than once.</summary>
    public static void ReportNotFound(this Binder binder, QuotedText quoted, int count, string where) =>
        binder.Report(DiagnosticRules.QuotedWordsNotFound.At(
            quoted.Span,
            quoted.Value,
            count == 0 ? $"does not stand in this {where}" : $"stands in this {where} {count} times; quote more of the words"));

    /// <summary>Letters, digits, hyphens and underscores after a letter or an underscore.</summary>
    public static bool IsId(string id) =>
        id.Length > 0 && (char.IsLetter(id[0]) || id[0] == '_') && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
}
