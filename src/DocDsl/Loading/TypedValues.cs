using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values;

namespace DocDsl.Loading;

/// <summary>Makes typed questions and parts of values, which the model has as text.</summary>
internal static class TypedValues
{
    public static AnsweredQuestion Create(QaDocument document, QuestionSymbol symbol, DocumentContent content) =>
        symbol.Value is { } value
            ? Read<AnsweredQuestion, QuestionMaker>(value, new QuestionMaker(document, symbol, content))
            : new AnsweredQuestion(document, symbol, content);

    public static QuestionPart Create(QaDocument document, PartSymbol symbol, DocumentContent content) =>
        symbol.Answer is null ? new QuestionPart(document, symbol, content)
        : symbol.Value is { } value ? Read<QuestionPart, PartMaker>(value, new PartMaker(document, symbol, content))
        : new AnsweredPart(document, symbol, content);

    /// <summary>The place of a choice among the choices, which is what the generated enumeration counts.</summary>
    public static int ChoiceOf(ValueSymbol value)
    {
        for (var i = 0; i < value.Type.Choices.Count; i++)
        {
            if (value.Type.Choices[i] == value.Text)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"'{value.Text}' is not one of the choices {value.Type}.");
    }

    /// <summary>The only definition of the C# type of each kind of value.</summary>
    private static TResult Read<TResult, TMaker>(ValueSymbol value, TMaker maker)
        where TMaker : IMaker<TResult> =>
        value.Type.Kind switch
        {
            ValueKind.YesNo => maker.Make(FieldValue.ToYesNo(value.Text)),
            ValueKind.Date => maker.Make(FieldValue.ToDate(value.Text)),
            ValueKind.Number => maker.Make(FieldValue.ToNumber(value.Text)),
            ValueKind.Integer => maker.Make(FieldValue.ToInteger(value.Text)),
            ValueKind.Amount => maker.Make(FieldValue.ToMoney(value.Text)),
            ValueKind.Duration => maker.Make(FieldValue.ToDuration(value.Text)),
            ValueKind.Url => maker.Make(FieldValue.ToUri(value.Text)),
            ValueKind.Person => maker.Make(FieldValue.ToPerson(value.Text)),
            _ => maker.Make(value.Text),
        };

    /// <summary>Makes what has a value, of whatever type that is.</summary>
    private interface IMaker<TResult>
    {
        TResult Make<T>(T value);
    }

    private readonly struct QuestionMaker(QaDocument document, QuestionSymbol symbol, DocumentContent content) : IMaker<AnsweredQuestion>
    {
        public AnsweredQuestion Make<T>(T value) => new AnsweredQuestion<T>(document, symbol, content, value);
    }

    private readonly struct PartMaker(QaDocument document, PartSymbol symbol, DocumentContent content) : IMaker<QuestionPart>
    {
        public QuestionPart Make<T>(T value) => new AnsweredPart<T>(document, symbol, content, value);
    }
}
