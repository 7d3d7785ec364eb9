using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA7001: adds the question where the set has it, in the form of the document's own questions, with a placeholder that stays an error
/// (QA3005) until the answer is written.
/// </summary>
internal sealed class AddQuestionFix : FixProvider
{
    public const string Key = "add-question";

    public override IReadOnlyList<string> Rules => ["QA7001"];

    public override void Offer(FixContext context)
    {
        var document = context.Document;
        if (
            context.Model.Response is not { } response
            || context.Diagnostic["id"] is not { } id
            || response.Set.FindId(id) is not (>= 0 and var place)
            || SetPlace.Find(document, response, place) is not { } at
        )
        {
            return;
        }

        var declared = response.Set.Questions[place];
        var model = QuestionCopy.FindModel(document, response, place);
        var number = NumberOf(context, declared, at, out var changes);
        if (changes.Count > 0 && !document.TryClaim("numbers"))
        {
            return;
        }

        var hasId = declared.Words.Count == 0 || response.Set.FindWords(response.Set.KeyOf(declared.Words)).Count > 1;
        var lines = model is null
            ? new QuestionTemplate(context.Model.Type!, context.Tree.Language, context.Tree.Blocks is not null).Write(
                declared,
                number ?? 1,
                Placeholder.ForAnswer(context.Tree.Language)
            )
            : QuestionCopy.Write(document, model, declared, number, hasId);
        if (lines is not null)
        {
            context.Offer(
                Key,
                $"Add question {declared.Name}",
                isAutomatic: false,
                reveals: ["QA3001", "QA3005", "QA3010"],
                [Insert(context, at.Position, [.. at.Heading, .. lines]), .. changes]
            );
        }
    }

    /// <summary>Lines with a blank line between them and what is around them.</summary>
    public static TextChange Insert(FixContext context, int position, IReadOnlyList<string> lines)
    {
        var (content, own) = (context.Content, context.Lines);
        var isSecond = context.Document.CountAt("insertion " + position) > 0;
        var isFirst =
            !isSecond && (position == own.StartOf(0) || (own.IsLineStart(position) && IsBlank(content, own, own.StartOf(position - 1))));
        var isLast = position >= content.Length || IsBlank(content, own, position);
        return own.Insert(position, [.. isFirst ? Array.Empty<string>() : [""], .. lines, .. isLast ? Array.Empty<string>() : [""]]);
    }

    private static bool IsBlank(string content, Lines lines, int start) =>
        string.IsNullOrWhiteSpace(content.Substring(start, lines.EndOf(start) - start));

    /// <summary>The number of the question at its place, and what is renumbered for it; null where questions have none.</summary>
    private static int? NumberOf(FixContext context, DeclaredQuestion declared, SetPlace at, out IReadOnlyList<TextChange> changes)
    {
        changes = [];
        var model = context.Model;
        if (at.Near?.Written is not { } written)
        {
            return at.Near is null ? declared.Number ?? context.Document.CountAt("set") + 1 : null;
        }

        var next = at.IsBefore ? written.Number + 1 : written.Number;
        var group = model.NumbersPerGroup ? at.Near.Group : null;
        var series = context.Document.SeriesOf(group);
        if (declared.Number is { } own && series.ByNumber.All(question => NumberSeries.Written(question) != own))
        {
            return own;
        }

        if (series.ByNumber.Any(question => NumberSeries.Written(question) == next))
        {
            changes = Renumbering.MakeRoom(model, group, next).Changes;
            return next;
        }

        // Several questions that are added at one place have a number each.
        return next + context.Document.CountAt(at.Near);
    }
}
