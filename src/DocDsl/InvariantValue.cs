using System.Globalization;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Text;
using DocDsl.Core.Values.Invariant;
using DocDsl.Loading;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl;

/// <summary>The value of an answer as text, the same in every language, for code that does not know its type.</summary>
/// <param name="Kind">
/// What the value is, as <c>@expect</c> names it: <c>yes-no</c>, <c>date</c>, <c>amount EUR</c>, <c>choice open|closed</c>,
/// <c>choices email|sms</c>.
/// </param>
/// <param name="Text">
/// In invariant form: <c>yes</c>, <c>2026-03-01</c>, <c>12.50 EUR</c>; several choices, separated by a comma and a blank, one that has a
/// comma in quotation marks: <c>email, "post, with a stamp"</c>.
/// </param>
public sealed record InvariantValue(string Kind, string Text)
{
    private IReadOnlyList<string>? _values;

    /// <summary>The values, in invariant form: one, unless several may be chosen.</summary>
    public IReadOnlyList<string> Values =>
        Once.Get(
            ref _values,
            this,
            static it => Once.List(it.Type.IsSeveralChoices ? [.. ChoiceLists.WordsOf(it.Text)] : new[] { it.Text })
        );

    /// <summary>
    /// What the value must be equal to, outside the document: <c>@value 256 from "…" is code:Vault.Store.KeySize</c>. Null where nothing
    /// is named.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueFact? BoundTo { get; init; }

    /// <summary>
    /// The words of the answer that show it, as the file has them: <c>Er worden geen datasets gedeeld</c>. Null where they were not found
    /// (QA3009), where they are those of another answer (<c>@same-as</c>), and for the value of a field.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Words { get; init; }

    /// <summary>Whether the answer is yes; null for a value of another kind than <c>yes-no</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Boolean =>
        Kind != "yes-no" ? null
        : Text == "yes" ? true
        : Text == "no" ? false
        : null;

    /// <summary>The day; null for a value of another kind than <c>date</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Date => Kind == "date" ? FieldValue.TryToDate(Text) : null;

    /// <summary>The number, of an amount and a duration without its <see cref="Unit"/>; null for a value of another kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Number =>
        Kind.Split(' ')[0] is "number" or "integer" or "amount" or "duration"
        && decimal.TryParse(Text.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>
    /// What the <see cref="Number"/> counts: the currency of an amount, <c>EUR</c>, or the unit of a duration, <c>months</c>. Null for a
    /// value of another kind.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unit => Kind.Split(' ')[0] is "amount" or "duration" && Text.Split(' ', 2) is [_, var unit] ? unit : null;

    /// <summary>Two values are equal when their kind and text are.</summary>
    public bool Equals(InvariantValue? other) => other is not null && Kind == other.Kind && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Text);

    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    /// <summary>The type that the kind names; text where it names none.</summary>
    internal ValueType Type
    {
        get
        {
            var reader = new ArgumentReader(Kind, new TextSpan(0, Kind.Length));
            ValueType.TryParse(ref reader, out var type, out _);
            return type;
        }
    }

    internal static InvariantValue? Create(Core.Symbols.ValueSymbol? symbol, DocumentContent content) =>
        symbol?.Text is null
            ? null
            : new InvariantValue(symbol.Type.ToString()!, symbol.Text)
            {
                Words = symbol.Span.Length > 0 ? content.Model.Tree.Text.ToString(symbol.Span) : null,
                BoundTo = symbol.Fact is { } fact ? new ValueFact((ValueFactKind)fact.Kind, fact.Name) : null,
            };
}
