using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>In running text, after the language's own word for a question ("zie het antwoord op vraag "): the questions.</summary>
internal static class ReferralCompletions
{
    /// <returns>Whether the cursor is after such a word.</returns>
    public static bool Add(CompletionContext context)
    {
        if (
            context.Document.Model is not { Tree.Language: { } language } model
            || model.Tree.SectionAt(context.Line.Start) is not { Kind: SectionKind.Question or SectionKind.Answer } section
            || language.Headings.Any(form => context.Before.TrimStart().StartsWith(form.Keyword, StringComparison.Ordinal))
            || NumberAt(context, language) is not { } start
        )
        {
            return false;
        }

        // What a question or an answer refers to is another question.
        var own =
            section.Kind == SectionKind.Question
                ? model.Questions.Where(question => question.HeadingSpan == section.HeadingSpan)
                : model.Answers.Where(answer => answer.HeadingSpan == section.HeadingSpan).SelectMany(answer => answer.Questions);
        var group = model.NumbersPerGroup ? new FixedDocument(model).GroupOf(section) : null;
        foreach (
            var question in model
                .Questions.Where(question => question.Number is not null && (!model.NumbersPerGroup || question.Group == group))
                .Except(own)
        )
        {
            context.Add(
                start,
                question.Number!.Value.ToString(CultureInfo.InvariantCulture),
                CompletionKind.Reference,
                question.Label,
                question.Text.Text,
                end: context.Offset,
                description: CompletionContext.FirstWords(question.Text.Text)
            );
        }

        return true;
    }

    /// <summary>Where the number begins that is being typed after a word for a question, or after such a word and other numbers.</summary>
    private static int? NumberAt(CompletionContext context, Language language)
    {
        var before = context.Before;
        var number = before.Length;
        while (number > 0 && Characters.IsDigit(before[number - 1]))
        {
            number--;
        }

        foreach (var noun in language.Referrals.Nouns.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = before.LastIndexOf(noun, number, StringComparison.Ordinal);
            if (
                start >= 0
                && start + noun.Length < number
                && (start == 0 ? IsWithinParagraph(context) : !char.IsLetter(before[start - 1]))
                && IsList(before[(start + noun.Length)..number], language)
            )
            {
                return context.Line.Start + number;
            }
        }

        return null;
    }

    /// <summary>At the beginning of a line a heading may be meant; below a line of text it is not.</summary>
    private static bool IsWithinParagraph(CompletionContext context)
    {
        var text = context.Document.Text;
        var line = text.GetLinePosition(context.Line.Start).Line;
        return line > 0 && text.ToString(text.GetLine(line - 1)).Trim().Length > 0;
    }

    /// <summary>A blank; or numbers, commas and words for "and", with a blank at the end.</summary>
    private static bool IsList(string between, Language language) =>
        between[^1] is ' ' or '\u00A0'
        && between
            .Split([' ', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries)
            .All(word => word.All(Characters.IsDigit) || language.And.Contains(word) || language.To.Contains(word));
}
