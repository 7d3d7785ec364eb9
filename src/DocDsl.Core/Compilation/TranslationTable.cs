using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Compilation;

/// <summary>What a document and its translations must have in common: all that translations depend on, without places.</summary>
/// <param name="Entry">Which document it is.</param>
/// <param name="TypeName">Its type; null where it has none.</param>
/// <param name="Questions">A row for each question, in order.</param>
/// <param name="Answers">A row for each answer, in order.</param>
/// <param name="Promises">The promises, in order.</param>
internal sealed record TranslationTable(
    TranslationEntry Entry,
    string? TypeName,
    EquatableArray<TranslatedQuestion> Questions,
    EquatableArray<TranslatedAnswer> Answers,
    EquatableArray<TranslatedPromise> Promises
)
{
    /// <summary>The document.</summary>
    public string Path => Entry.Path;

    /// <summary>What translations of a document depend on, or what a translation has.</summary>
    public static TranslationTable Of(SemanticModel model)
    {
        var places = new Dictionary<QuestionSymbol, int>();
        for (var i = 0; i < model.Questions.Length; i++)
        {
            places[model.Questions[i]] = i;
        }

        return new TranslationTable(
            TranslationEntry.Of(model),
            model.TypeName,
            new EquatableArray<TranslatedQuestion>(model.Questions.Select(question => TranslatedQuestion.Of(question, model))),
            new EquatableArray<TranslatedAnswer>(
                model.Answers.Select(answer => TranslatedAnswer.Of(answer, answer.Questions.Select(question => places[question]), model))
            ),
            new EquatableArray<TranslatedPromise>(
                model.Answers.SelectMany(answer => answer.Promises).Select(promise => new TranslatedPromise(promise.Id, promise.Due))
            )
        );
    }
}

/// <summary>A document among its translations.</summary>
/// <param name="Path">The document.</param>
/// <param name="Language">Its culture, otherwise its language, as a tag: <c>nl-NL</c>, <c>nl</c>; null where it is not known.</param>
/// <param name="Original">The document that it is a translation of, as written; null for an original.</param>
internal sealed record TranslationEntry(string Path, string? Language, string? Original)
{
    /// <summary>The entry of a document.</summary>
    public static TranslationEntry Of(SemanticModel model) =>
        new(model.Tree.Text.Path, model.Culture ?? model.Tree.Language?.Tag, model.TranslatedDocument);

    /// <summary>Whether a text may be of a translation: others need not be read.</summary>
    public static bool MayBeIn(string text) => text.IndexOf("@translates", StringComparison.Ordinal) >= 0;
}

/// <summary>A question.</summary>
/// <param name="Id">The id that is written, or that the set gives; null where it has none, or one that is made of its words.</param>
/// <param name="Number">Its number; null where it has none.</param>
/// <param name="Group">The place of its group where each group numbers its own questions; otherwise −1.</param>
/// <param name="Name">What a message calls it after the word "question".</param>
/// <param name="Words">The first of its words.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Status">What kind of answer it has.</param>
/// <param name="IsTaken">Whether its answer is that of another question.</param>
/// <param name="Value">The value of its answer; null where there is none.</param>
/// <param name="Parts">Its parts, in order.</param>
internal sealed record TranslatedQuestion(
    string? Id,
    int? Number,
    int Group,
    string Name,
    string Words,
    QuestionState State,
    AnswerStatus Status,
    bool IsTaken,
    TranslatedValue? Value,
    EquatableArray<TranslatedPart> Parts
)
{
    public static TranslatedQuestion Of(QuestionSymbol question, SemanticModel model) =>
        new(
            question.IsNamedByWords ? null : question.Id,
            question.Number,
            model.NumbersPerGroup ? question.Group?.Index ?? -1 : -1,
            question.NameOrWords ?? "",
            Rules.ShortText.Of(question.Text.Text),
            question.State,
            question.Answer?.Status ?? AnswerStatus.Answered,
            question.Answer?.SameAs is not null,
            TranslatedValue.Of(question),
            question.Parts.IsEmpty
                ? default
                : new EquatableArray<TranslatedPart>(
                    question.Parts.Select(part =>
                        new TranslatedPart(part.Letter, part.Name, part.Answer is not null, TranslatedValue.Of(part))
                    )
                )
        );
}

/// <summary>A part of a question.</summary>
/// <param name="Letter">From <c>a</c> to <c>z</c>.</param>
/// <param name="Name">What a message calls it after the word "part".</param>
/// <param name="IsAnswered">Whether it has an answer.</param>
/// <param name="Value">The value of that; null where there is none.</param>
internal sealed record TranslatedPart(char Letter, string Name, bool IsAnswered, TranslatedValue? Value);

/// <summary>A value.</summary>
/// <param name="Type">Its kind, with the choices.</param>
/// <param name="Text">Its invariant form.</param>
internal sealed record TranslatedValue(ValueType Type, string Text)
{
    /// <summary>That of an answer; null where there is none, or where other documents must be known for it.</summary>
    public static TranslatedValue? Of(AnswerableSymbol symbol) =>
        symbol.Value is { Text: { } text } value ? new TranslatedValue(value.Type, text) : null;

    /// <summary>Whether another value says the same in another language.</summary>
    public bool Says(TranslatedValue other)
    {
        if (Type.Kind != other.Type.Kind || Type.IsList != other.Type.IsList)
        {
            return false;
        }

        return Type.Kind switch
        {
            // Words, and addresses of pages in one language or the other.
            ValueKind.Text or ValueKind.Person or ValueKind.Office or ValueKind.Url => true,
            ValueKind.Choice when Type.Choices.Count == other.Type.Choices.Count => Places().SequenceEqual(other.Places()),
            ValueKind.Choice => Items().SequenceEqual(other.Items()),
            _ => Text == other.Text,
        };
    }

    private IEnumerable<string> Items() => new ValueSymbol(Type, Text, default).Items;

    /// <summary>The words of choices are translated too: their places are compared.</summary>
    private IEnumerable<int> Places() => Items().Select(item => Type.Choices.ToList().IndexOf(item)).OrderBy(place => place);
}

/// <summary>An answer.</summary>
/// <param name="Questions">The places of the questions that it answers.</param>
/// <param name="SaysSomething">Whether one of them is answered by it.</param>
/// <param name="Notes">How many notes it refers to.</param>
/// <param name="Numbers">The numbers in its words, in order.</param>
/// <param name="InWords">What numbers that are written in words say, in order.</param>
internal sealed record TranslatedAnswer(
    EquatableArray<int> Questions,
    bool SaysSomething,
    int Notes,
    EquatableArray<TextNumber> Numbers,
    EquatableArray<string> InWords
)
{
    public static TranslatedAnswer Of(AnswerSymbol answer, IEnumerable<int> questions, SemanticModel model)
    {
        var saysSomething =
            answer.SameAs is null
            && answer.Questions.Any(question =>
                ReferenceEquals(question.Answer, answer) || question.Parts.Any(part => ReferenceEquals(part.Answer, answer))
            );
        var numbers = saysSomething ? NumbersInText.Read(answer.Text.Text, model.Tree.Language) : null;
        return new TranslatedAnswer(
            new EquatableArray<int>(questions),
            saysSomething,
            model.Notes.Count(note => note.References.Any(place => Contains(answer.Span, place))),
            numbers is null ? default : new EquatableArray<TextNumber>(numbers.Numbers.Select(placed => placed.Number)),
            numbers is null ? default : new EquatableArray<string>(numbers.InWords)
        );
    }

    private static bool Contains(TextSpan outer, TextSpan inner) => inner.Start >= outer.Start && inner.End <= outer.End;
}

/// <summary>A promise.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Due">The day by which it is to be kept, <c>yyyy-MM-dd</c>; null when none is given.</param>
internal sealed record TranslatedPromise(string Id, string? Due);
