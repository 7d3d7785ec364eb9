using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Json;

namespace DocDsl.Core.Compilation;

/// <summary>
/// A value that must be equal to a fact outside the document: <c>@value 256 from "words" is code:Vault.Store.KeySize</c>.
/// </summary>
/// <param name="Fact">What it is bound to.</param>
/// <param name="Type">What kind of value it is.</param>
/// <param name="Value">The value in invariant form.</param>
/// <param name="Words">The words of the answer that show it; the fact where these are not found.</param>
internal sealed record BoundValue(FactTarget Fact, ValueType Type, string Value, TextSpan Words)
{
    /// <summary>The bound values of a document; most have none, and pay for none.</summary>
    public static EquatableArray<BoundValue> AllOf(SemanticModel model)
    {
        List<BoundValue>? found = null;
        foreach (var question in model.Questions)
        {
            Add(question.Value);
            foreach (var part in question.Parts)
            {
                Add(part.Value);
            }
        }

        return found is null ? default : new EquatableArray<BoundValue>(found);

        void Add(ValueSymbol? value)
        {
            if (value is { Fact: { } fact, Text: { } text })
            {
                (found ??= []).Add(new BoundValue(fact, value.Type, text, value.Span.Length > 0 ? value.Span : fact.Span));
            }
        }
    }

    /// <summary>Compares it with the fact; null where both are equal.</summary>
    /// <param name="actual">The value of the fact, as code, a build or a file writes it.</param>
    public Diagnostic? Compare(string actual) =>
        FactComparison.Compare(Value, actual, Type) switch
        {
            true => null,
            false => ContradictedFact.At(Words, Value, Fact.Name, actual),
            _ => UnknownFact.OtherKind(Fact, actual, Type.ToString()),
        };

    /// <summary>Compares it with the value in a file of JSON.</summary>
    /// <param name="json">The text of the file.</param>
    public Diagnostic? CompareJson(string json)
    {
        switch (JsonPointer.Find(json, Fact.Pointer, out var actual, out var position))
        {
            case JsonResult.Found:
                return Compare(actual);
            case JsonResult.NoValue:
                return UnknownFact.NoValue(Fact);
            default:
                return UnknownFact.InvalidJson(Fact, 1 + json.Take(position).Count(c => c == '\n'));
        }
    }
}
