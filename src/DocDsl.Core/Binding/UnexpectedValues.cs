using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Binding;

/// <summary>Chooses the message about a value that is not of its kind (QA3008).</summary>
internal static class UnexpectedValues
{
    /// <param name="written">Where it is.</param>
    /// <param name="value">As written.</param>
    /// <param name="type">What it should be.</param>
    public static Diagnostic Of(TextSpan written, string value, ValueType type) =>
        type.Kind switch
        {
            ValueKind.YesNo => UnexpectedValue.YesNo(written, value),
            ValueKind.Date => UnexpectedValue.Date(written, value),
            ValueKind.Number => UnexpectedValue.Number(written, value),
            ValueKind.Integer => UnexpectedValue.Integer(written, value),
            ValueKind.Amount when type.Currency is { } currency => UnexpectedValue.AmountOf(written, value, currency),
            ValueKind.Amount => UnexpectedValue.Amount(written, value),
            ValueKind.Duration => UnexpectedValue.Duration(written, value),
            ValueKind.Url => UnexpectedValue.Url(written, value),
            ValueKind.Choice => OfChoice(written, value, type),
            _ => UnexpectedValue.Empty(written),
        };

    /// <param name="span">Where it is.</param>
    /// <param name="written">As written.</param>
    /// <param name="value">Without quotation marks around it.</param>
    /// <param name="type">What it should be.</param>
    public static IEnumerable<Diagnostic> Of(TextSpan span, string written, string value, ValueType type) =>
        type.IsSeveralChoices ? OfList(span, written, type) : [Of(span, value, type)];

    private static Diagnostic OfChoice(TextSpan written, string value, ValueType type) =>
        UnexpectedValue.Choice(written, value, string.Join(", ", type.Choices), new ChoiceMatcher(type).Nearest(value));

    /// <summary>What is wrong with a written list of choices: each item that is no choice, or was there before.</summary>
    /// <param name="written">Where the list is.</param>
    /// <param name="list">As written.</param>
    /// <param name="type">A kind of several choices.</param>
    private static IEnumerable<Diagnostic> OfList(TextSpan written, string list, ValueType type)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in ChoiceLists.Split(list))
        {
            var span = new TextSpan(written.Start + item.Span.Start, item.Span.Length);
            if (!InvariantValues.TryNormalize(item.Word, type, out var choice))
            {
                yield return OfChoice(span.Length == 0 ? written : span, item.Word, type);
            }
            else if (!chosen.Add(choice))
            {
                yield return UnexpectedValue.RepeatedChoice(span, choice);
            }
        }
    }
}
