using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>
/// How a document writes its questions, with which one of its set is written. Found by trying: a form counts where the document, with the
/// question in it, has that question of its set in the set's words, and no other.
/// </summary>
internal sealed class QuestionForm
{
    private readonly Func<DeclaredQuestion, string> _heading;
    private readonly string _answer;
    private readonly string _end;
    private readonly SemanticModel _model;

    private QuestionForm(SemanticModel model, Func<DeclaredQuestion, string> heading, string answer, string end) =>
        (_model, _heading, _answer, _end) = (model, heading, answer, end);

    /// <param name="model">The document.</param>
    /// <param name="place">Where a line begins.</param>
    /// <param name="sample">A question that the document has not.</param>
    /// <param name="above">What goes before a heading there.</param>
    /// <param name="end">The end of a line.</param>
    /// <returns>Null where no form would be read as the question.</returns>
    public static QuestionForm? Find(SemanticModel model, int place, DeclaredQuestion sample, string above, string end)
    {
        foreach (var heading in Headings(model, place, end))
        {
            var with = Fixes.Reparse(model, [new TextChange(new TextSpan(place, 0), above + heading(sample) + end + end)]);
            if (
                with.Response?.FindId(sample.Id) is { IsReworded: false, Question: { } question }
                && with.Questions.Length == model.Questions.Length + 1
                && with.Response.Undeclared.Length <= model.Response!.Undeclared.Length
                && with.Tree.SectionOf(question.HeadingSpan) is { } asked
            )
            {
                var answer = new FixedDocument(with).AnswerHeadings.For(asked, [question], isDirectlyBelow: true);
                return new QuestionForm(model, heading, answer, end);
            }
        }

        return null;
    }

    /// <summary>The question, its heading to the placeholder of its answer.</summary>
    public string Write(DeclaredQuestion declared) =>
        _heading(declared) + _end + _end + (_answer.Length > 0 ? _answer + _end : "") + Placeholder.ForAnswer(_model.Tree.Language);

    private static IEnumerable<Func<DeclaredQuestion, string>> Headings(SemanticModel model, int place, string end)
    {
        var like = model.Questions.LastOrDefault(question => question.HeadingSpan.Start < place) ?? model.Questions.FirstOrDefault();
        if (like is not null && AsOf(model, like) is { } form)
        {
            // With an id where the others have one of their own; what names a question by its words alone does so for the next one too.
            var hasId = like.HasOwnId && model.Response!.Find(like) is not null && like.Identity.IdSpan != like.HeadingSpan;
            yield return declared => Lines(form(declared), hasId && declared.Label is null ? declared : null);
            yield return declared => Lines(form(declared), declared);
        }

        if (!model.Tree.Text.IsMarkdown)
        {
            var next = model.Numbering == NumberingStyle.None ? null : (int?)NextQuestion.At(model, place).Number;
            var keyword = next is not null && model.Tree.Language is { } language ? language.QuestionLabel : "@question";
            yield return declared => Lines((Named(declared), Words(declared)), null);
            yield return declared => Lines((Named(declared), Words(declared)), declared);

            string Named(DeclaredQuestion declared) =>
                next is null ? keyword
                : $"{keyword} {(declared.Number ?? next.Value).ToString(CultureInfo.InvariantCulture)}";
        }
        else
        {
            yield return declared => Lines(("## " + OneLine(declared.Text), ""), null);
            yield return declared => Lines(("### " + OneLine(declared.Text), ""), null);
        }

        string Lines((string Heading, string Below) written, DeclaredQuestion? identified)
        {
            var id = identified is null ? null : model.Tree.Text.IsMarkdown ? $"<!-- @id {identified.Id} -->" : $"@id {identified.Id}";
            return string.Join(end, new[] { written.Heading, id, written.Below }.Where(line => !string.IsNullOrEmpty(line)));
        }

        string Words(DeclaredQuestion declared) => declared.Text.Replace("\n", end, StringComparison.Ordinal);
    }

    /// <summary>A heading as that of a question, with another number or label, and other words where it has the question's.</summary>
    private static Func<DeclaredQuestion, (string Heading, string Below)>? AsOf(SemanticModel model, QuestionSymbol like)
    {
        if (model.Tree.SectionOf(like.HeadingSpan) is not { } section)
        {
            return null;
        }

        var heading = model.Tree.Text.ToString(like.HeadingSpan);
        var first = like.Text.Text.Split('\n')[0].Trim();
        var words = first.Length == 0 ? -1 : heading.IndexOf(first, StringComparison.Ordinal);
        var (before, after) = words < 0 ? (heading, "") : (heading[..words], heading[(words + first.Length)..]);
        var label = like.Identity.IsLabelled ? like.Id : null;
        var token = NumberTokens.OfHeading(model.Tree, section) is [var only] ? only : default;
        var last = model.Questions.Select(question => question.Written?.Number ?? 0).DefaultIfEmpty(0).Max();
        return declared =>
        {
            var begin = before;
            if (label is not null && before.LastIndexOf(label, StringComparison.Ordinal) is >= 0 and var at)
            {
                begin = before[..at] + (declared.Label ?? declared.Id) + before[(at + label.Length)..];
            }
            else if (token.Span.Length > 0 && token.Span.Start - like.HeadingSpan.Start is var start && start < before.Length)
            {
                var number = (declared.Number ?? last + 1).ToString(CultureInfo.InvariantCulture);
                begin = before[..start] + number + before[(start + token.Span.Length)..];
            }

            return words < 0 ? (begin, declared.Text) : (begin + OneLine(declared.Text) + after, "");
        };
    }

    private static string OneLine(string text) => text.Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
}
