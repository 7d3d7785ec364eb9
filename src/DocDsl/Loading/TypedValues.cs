using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values;

namespace DocDsl.Loading;

/// <summary>Makes typed questions and parts of values, which the model has as text.</summary>
internal static class TypedValues
{
    public static AnsweredQuestion Create(QaDocument document, QuestionSymbol symbol, DocumentContent content) =>
        symbol.Value is { Text: not null } value
            ? Read<AnsweredQuestion, QuestionMaker>(value, new QuestionMaker(document, symbol, content))
            : new AnsweredQuestion(document, symbol, content);

    public static QuestionPart Create(QaDocument document, PartSymbol symbol, DocumentContent content) =>
        symbol.Answer is null ? new QuestionPart(document, symbol, content)
        : symbol.Value is { Text: not null } value ? Read<QuestionPart, PartMaker>(value, new PartMaker(document, symbol, content))
        : new AnsweredPart(document, symbol, content);

    /// <summary>The place of a choice among the choices, which is what the generated enumeration counts.</summary>
    public static int ChoiceOf(ValueSymbol value) => ChoiceOf(value.Text!, value.Type);

    /// <summary>The choices of a value that may have several.</summary>
    public static IReadOnlyList<T> ChoicesOf<T>(ValueSymbol value, Func<int, T> choice) =>
        new ValueList<T>([.. value.Items.Select(item => choice(ChoiceOf(item, value.Type)))]);

    private static int ChoiceOf(string text, Core.Values.ValueType type)
    {
        for (var i = 0; i < type.Choices.Count; i++)
        {
            if (type.Choices[i] == text)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"'{text}' is not one of the choices {type}.");
    }

    /// <summary>The only definition of the C# type of each kind of value.</summary>
    private static TResult Read<TResult, TMaker>(ValueSymbol value, TMaker maker)
        where TMaker : IMaker<TResult> =>
        value.Type.Kind switch
        {
            ValueKind.YesNo => maker.Make(FieldValue.ToYesNo(value.Text!)),
            ValueKind.Date => maker.Make(FieldValue.ToDate(value.Text!)),
            ValueKind.Number => maker.Make(FieldValue.ToNumber(value.Text!)),
            ValueKind.Integer => maker.Make(FieldValue.ToInteger(value.Text!)),
            ValueKind.Amount => maker.Make(FieldValue.ToMoney(value.Text!)),
            ValueKind.Duration => maker.Make(FieldValue.ToDuration(value.Text!)),
            ValueKind.Url => maker.Make(FieldValue.ToUri(value.Text!)),
            ValueKind.Person => maker.Make(FieldValue.ToPerson(value.Text!)),
            ValueKind.Choice when value.Type.IsList => maker.Make<IReadOnlyList<string>>(new ValueList<string>([.. value.Items])),
            _ => maker.Make(value.Text!),
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
