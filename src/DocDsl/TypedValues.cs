using DocDsl.Semantics;
using DocDsl.Types;

namespace DocDsl;

/// <summary>Makes typed questions and parts of values, which the model has as text.</summary>
internal static class TypedValues
{
    public static AnsweredQuestion Create(QaDocument document, QuestionSymbol symbol, DocumentContent content)
    {
        return symbol.Value switch
        {
            null => new AnsweredQuestion(document, symbol, content),
            { Type.Kind: ValueKind.YesNo } value => Typed(FieldValue.ToYesNo(value.Text)),
            { Type.Kind: ValueKind.Date } value => Typed(FieldValue.ToDate(value.Text)),
            { Type.Kind: ValueKind.Number } value => Typed(FieldValue.ToNumber(value.Text)),
            { Type.Kind: ValueKind.Integer } value => Typed(FieldValue.ToInteger(value.Text)),
            { Type.Kind: ValueKind.Amount } value => Typed(FieldValue.ToMoney(value.Text)),
            { Type.Kind: ValueKind.Duration } value => Typed(FieldValue.ToDuration(value.Text)),
            { Type.Kind: ValueKind.Url } value => Typed(FieldValue.ToUri(value.Text)),
            { Type.Kind: ValueKind.Person } value => Typed(FieldValue.ToPerson(value.Text)),
            { } value => Typed(value.Text),
        };

        AnsweredQuestion Typed<T>(T value) => new AnsweredQuestion<T>(document, symbol, content, value);
    }

    public static QuestionPart Create(QaDocument document, PartSymbol symbol, DocumentContent content)
    {
        return symbol switch
        {
            { Answer: null } => new QuestionPart(document, symbol, content),
            { Value: null } => new AnsweredPart(document, symbol, content),
            { Value: { Type.Kind: ValueKind.YesNo } value } => Typed(FieldValue.ToYesNo(value.Text)),
            { Value: { Type.Kind: ValueKind.Date } value } => Typed(FieldValue.ToDate(value.Text)),
            { Value: { Type.Kind: ValueKind.Number } value } => Typed(FieldValue.ToNumber(value.Text)),
            { Value: { Type.Kind: ValueKind.Integer } value } => Typed(FieldValue.ToInteger(value.Text)),
            { Value: { Type.Kind: ValueKind.Amount } value } => Typed(FieldValue.ToMoney(value.Text)),
            { Value: { Type.Kind: ValueKind.Duration } value } => Typed(FieldValue.ToDuration(value.Text)),
            { Value: { Type.Kind: ValueKind.Url } value } => Typed(FieldValue.ToUri(value.Text)),
            { Value: { Type.Kind: ValueKind.Person } value } => Typed(FieldValue.ToPerson(value.Text)),
            { Value: { } value } => Typed(value.Text),
        };

        QuestionPart Typed<T>(T value) => new AnsweredPart<T>(document, symbol, content, value);
    }

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

        throw new InvalidOperationException($"'{value.Text}' is none of the choices {value.Type}.");
    }
}
