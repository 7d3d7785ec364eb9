using DocDsl.Core.Collections;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// The values of a document's answers, and the answers of others that it supersedes: all that contradictions between documents depend on.
/// The same wherever in the text they are, so that an edit that only moves lines changes nothing for others.
/// </summary>
/// <param name="Path">The document.</param>
/// <param name="Date">Its date, <c>yyyy-MM-dd</c>; null where it has none.</param>
/// <param name="Set">What set of questions it answers; null where it answers none.</param>
/// <param name="Answers">The answers with a value that can be compared, in order.</param>
/// <param name="Superseded">The answers that it supersedes, in order.</param>
internal sealed record DocumentValues(
    string Path,
    string? Date,
    string? Set,
    EquatableArray<ValuedAnswer> Answers,
    EquatableArray<SupersededAnswer> Superseded
)
{
    /// <summary>Before the name of a document whose questions others answer.</summary>
    public const string SetOfDocument = "document ";

    /// <summary>Equal for documents that ask the same, as those that answer one set do.</summary>
    public ulong Signature { get; } = SignatureOf(Answers);

    /// <summary>The values of a document, without what it supersedes and without places, for a look at many.</summary>
    public static DocumentValues? Of(SemanticModel model) => LocatedValues.Of(model)?.Values;

    /// <summary>Whether a text may have values, or supersede answers, by itself: where no type gives it kinds.</summary>
    public static bool MayBeIn(string text) =>
        text.IndexOf("@value", StringComparison.Ordinal) >= 0
        || text.IndexOf("@expect", StringComparison.Ordinal) >= 0
        || MaySupersede(text);

    /// <summary>Whether a text may supersede answers: others need not be read for that.</summary>
    public static bool MaySupersede(string text) => text.IndexOf("@supersedes", StringComparison.Ordinal) >= 0;

    /// <summary>Whether documents of a type may have values without a directive.</summary>
    public static bool MayBeIn(DocumentType type) => type.Expect is not null || type.Set?.HasKinds == true;

    /// <inheritdoc/>
    public bool Equals(DocumentValues? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Path == other.Path
            && Date == other.Date
            && Set == other.Set
            && Answers.Equals(other.Answers)
            && Superseded.Equals(other.Superseded)
        );

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode();

    private static ulong SignatureOf(EquatableArray<ValuedAnswer> answers)
    {
        var hash = TextHash.Empty;
        for (var i = 0; i < answers.Count; i++)
        {
            hash = TextHash.Add(TextHash.Add(hash, (int)answers[i].Wording.Whole), (int)(answers[i].Wording.Whole >> 32));
        }

        return hash;
    }
}

/// <summary>A question, and the value of its answer.</summary>
/// <param name="Name">What names it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Wording">Hashes of them.</param>
/// <param name="Shown">The value in its invariant form.</param>
/// <param name="Compared">The value as it is compared.</param>
/// <param name="IsAllowed">Whether <c>@allow QA8101</c> says that it may differ.</param>
internal readonly record struct ValuedAnswer(
    ValuedQuestion Name,
    string Text,
    QuestionWording Wording,
    string Shown,
    ComparableValue Compared,
    bool IsAllowed
);

/// <summary>What names a question.</summary>
/// <param name="Number">Its number; null where it has none.</param>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="Label">The label of its heading; null where it has none.</param>
/// <param name="Words">What messages call it.</param>
/// <param name="Reference">What references call it after the <c>#</c>; null where none can.</param>
internal sealed record ValuedQuestion(int? Number, string? Id, string? Label, string Words, string? Reference)
{
    public static ValuedQuestion Of(QuestionSymbol question, bool isNumberUnique) =>
        new(
            question.Number,
            question.Id,
            question.HeadingLabel,
            question.NameOrWords ?? "",
            question.HasOwnId ? question.Id
                : question.Number is { } number && isNumberUnique ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : question.HeadingLabel ?? question.Id
        );

    /// <summary>Whether a reference to its document names it.</summary>
    public bool IsNamedBy(ReferenceInfo reference) =>
        reference.Number is { } number
            ? number.Number == Number
            : Naming.OfId(reference.Id!) is var member
                && ((Id is not null && Naming.OfId(Id) == member) || (Label is not null && Naming.OfId(Label) == member));
}

/// <summary>An answer that another replaces.</summary>
/// <param name="Reference">What names its question, without its place.</param>
/// <param name="Answer">The place of the answer that replaces it among those of its document.</param>
/// <param name="By">The questions of that answer.</param>
internal sealed record SupersededAnswer(ReferenceInfo Reference, int Answer, EquatableArray<ValuedQuestion> By);

/// <summary>The values of a document, with their places.</summary>
/// <param name="Values">The values.</param>
/// <param name="Places">Those of the values, and after them those of what is superseded, where something may be reported.</param>
internal sealed record LocatedValues(DocumentValues Values, EquatableArray<TextSpan> Places)
{
    /// <summary>The values of a document; null for one that has none and supersedes nothing.</summary>
    public static LocatedValues? Of(SemanticModel model)
    {
        List<TextSpan>? places = null;
        List<ValuedAnswer>? answers = null;
        var questions = model.Questions;
        for (var i = 0; i < questions.Length; i++)
        {
            var question = questions[i];
            if (
                question is { Value: { } value, Answer: { SameAs: null } answer }
                && question.Parts.IsEmpty
                && !IsJoint(i)
                && ComparableValue.Of(value) is { } compared
                && TextOf(question, model) is var text
                && QuestionWording.Of(text) is { } wording
            )
            {
                var place = value.Span.Length > 0 ? value.Span : answer.ReportSpan;
                (places ??= []).Add(place);
                (answers ??= []).Add(
                    new ValuedAnswer(
                        ValuedQuestion.Of(question, !model.NumbersPerGroup),
                        text,
                        wording,
                        value.Text!,
                        compared,
                        model.IsSuppressed(ContradictingAnswers.Rule.Id, place)
                    )
                );
            }
        }

        List<SupersededAnswer>? superseded = null;
        for (var i = 0; i < model.Answers.Length; i++)
        {
            foreach (var reference in model.Answers[i].Supersedes)
            {
                (places ??= []).Add(reference.Span);
                (superseded ??= []).Add(
                    new SupersededAnswer(
                        reference with
                        {
                            Span = default,
                        },
                        i,
                        new(model.Answers[i].Questions.Select(question => ValuedQuestion.Of(question, !model.NumbersPerGroup)))
                    )
                );
            }
        }

        return places is null
            ? null
            : new LocatedValues(
                new DocumentValues(
                    model.Tree.Text.Path,
                    FieldDates.DateOf(model),
                    SetOf(model),
                    answers is null ? default : new EquatableArray<ValuedAnswer>(answers),
                    superseded is null ? default : new EquatableArray<SupersededAnswer>(superseded)
                ),
                new EquatableArray<TextSpan>(places)
            );

        // The questions of one heading share their words, which ask for a value of each.
        bool IsJoint(int index) =>
            (index > 0 && questions[index - 1].Identity.Section == questions[index].Identity.Section)
            || (index + 1 < questions.Length && questions[index + 1].Identity.Section == questions[index].Identity.Section);
    }

    /// <summary>Thousands of documents may answer one set: they share its words.</summary>
    private static string TextOf(QuestionSymbol question, SemanticModel model)
    {
        var text = question.Text.Text;
        return model.Response?.Find(question) is { IsReworded: false, Declared.Text: var declared } && declared == text ? declared : text;
    }

    /// <summary>Types that extend one another have the questions of the first.</summary>
    private static string? SetOf(SemanticModel model)
    {
        if (model.AnsweredDocument is { } asking)
        {
            return DocumentValues.SetOfDocument + Supersessions.FileName(asking);
        }

        var type = model.Type;
        if (type?.Set is null)
        {
            return null;
        }

        while (type.Base is { Set: not null } other)
        {
            type = other;
        }

        return type.Name;
    }
}
