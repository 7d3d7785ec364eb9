using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>The questions of the document's type: their ids, and at the beginning of a line those that the document has not.</summary>
internal static class SetCompletions
{
    /// <summary>The largest number of questions; the client requests completion again as more is typed.</summary>
    private const int MaxItems = 50;

    /// <summary>After <c>@id</c>: the ids, those of questions that the document has not yet before the others.</summary>
    public static void AddIds(CompletionContext context)
    {
        foreach (var declared in IdsOf(context.Without).Where(declared => IdDirective.IsId(declared.Id)))
        {
            context.Add(
                context.WordStart(),
                declared.Id,
                CompletionKind.Reference,
                CompletionContext.FirstWords(declared.Text),
                HelpOf(declared),
                end: context.WordEnd()
            );
        }
    }

    /// <summary>
    /// After <c>@question</c>: the ids. Where questions have numbers, of which it takes one alone, the id is written below it. The words
    /// are then those of the set.
    /// </summary>
    public static void AddQuestionIds(CompletionContext context)
    {
        if (context.Without is not { Response: not null } without)
        {
            return;
        }

        var next = without.Numbering == NumberingStyle.None ? null : (int?)NextQuestion.At(without, context.Line.Start).Number;
        var end = new Lines(context.Document.Text.Content).EndAt(context.Offset);
        foreach (var declared in IdsOf(without))
        {
            if (next is not null && !IdDirective.IsId(declared.Id))
            {
                continue;
            }

            context.Add(
                context.Line.Start,
                declared.Id,
                CompletionKind.Reference,
                CompletionContext.FirstWords(declared.Text),
                HelpOf(declared),
                insert: next is null
                    ? "@question " + declared.Id
                    : string.Create(CultureInfo.InvariantCulture, $"@question {declared.Number ?? next}{end}@id {declared.Id}"),
                end: context.Line.End,
                filter: "@question " + declared.Id
            );
        }
    }

    /// <summary>Whole questions that the document must have and has not, with a placeholder for the answer.</summary>
    /// <param name="context">The cursor.</param>
    /// <param name="without">The document without its line.</param>
    /// <param name="written">What is in the line.</param>
    /// <param name="above">What goes before a heading.</param>
    /// <param name="below">What goes after the last line.</param>
    /// <param name="end">The end of a line.</param>
    public static void AddQuestions(
        CompletionContext context,
        SemanticModel without,
        string written,
        string above,
        string below,
        string end
    )
    {
        if (without.Response is not { } response)
        {
            return;
        }

        var missing = response
            .Missing.Select(answer => answer.Declared)
            .Where(declared => LabelOf(declared).Contains(written, StringComparison.OrdinalIgnoreCase))
            .Take(MaxItems + 1)
            .ToList();
        if (missing.Count == 0 || QuestionForm.Find(without, context.Line.Start, missing[0], above, end) is not { } form)
        {
            return;
        }

        context.IsIncomplete |= missing.Count > MaxItems;
        foreach (var declared in missing.Take(MaxItems))
        {
            context.Add(
                context.Line.Start,
                CompletionContext.FirstWords(LabelOf(declared)),
                CompletionKind.Snippet,
                $"missing question of {response.Set.Name}",
                HelpOf(declared),
                insert: above + form.Write(declared) + below,
                end: context.Line.End,
                filter: LabelOf(declared)
            );
        }
    }

    private static string LabelOf(DeclaredQuestion declared) => $"{declared.Id} – {declared.Text.Replace('\n', ' ')}";

    private static IEnumerable<DeclaredQuestion> IdsOf(SemanticModel? model) =>
        (model?.Response?.Answers ?? []).OrderBy(Rank).Select(answer => answer.Declared);

    private static string HelpOf(DeclaredQuestion declared) =>
        declared.Hint is null ? declared.Text : $"{declared.Text}\n\n{declared.Hint}";

    private static int Rank(SetAnswer answer) =>
        answer.IsMissing ? 0
        : answer.Question is null ? 1
        : 2;
}
