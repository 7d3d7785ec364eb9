using System.Text;
using DocDsl.Core.Collections;
using DocDsl.Core.Text;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Values;

/// <summary>What values an answer or a field takes, as <c>@expect</c> or a document type's <c>@field</c> says it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Currency">Of an <see cref="ValueKind.Amount"/> the currency's code, <c>EUR</c>; null when it may be any, and for all other
/// kinds.</param>
/// <param name="Choices">The words of a <see cref="ValueKind.Choice"/>, as written and in order; none for all other kinds.</param>
/// <param name="IsList">Whether there may be several.</param>
internal sealed record ValueType(ValueKind Kind, string? Currency, EquatableArray<string> Choices, bool IsList)
{
    /// <summary>All kinds, for messages.</summary>
    public const string Kinds =
        "text, date, number, integer, yes-no, amount EUR, duration, url, person, office, choice a|b|c " + "or choices a|b|c";

    /// <summary>The kind of several choices, which is a <see cref="ValueKind.Choice"/> that is a list.</summary>
    private const string SeveralChoices = "choices";

    /// <summary>The names of all kinds.</summary>
    public static IEnumerable<string> KindNames
    {
        get
        {
            for (var kind = ValueKind.Text; kind <= ValueKind.Choice; kind++)
            {
                yield return NameOf(kind);
            }

            yield return SeveralChoices;
        }
    }

    /// <summary>Whether a value may be several of the choices.</summary>
    public bool IsSeveralChoices => Kind == ValueKind.Choice && IsList;

    /// <summary>A type of a kind that needs to know nothing else.</summary>
    public static ValueType Of(ValueKind kind) => new(kind, null, default, IsList: false);

    /// <summary>
    /// Reads the written form: <c>yes-no</c>, <c>amount EUR</c>, <c>choice a | b</c>, each with <c>list</c> after it where there
    /// may be several; <c>choices a | b</c> is a list of choices. The reader is left after it, since a field goes on with
    /// <c>required</c>.
    /// </summary>
    /// <param name="reader">Is before the kind.</param>
    /// <param name="type">The type; text where there is none.</param>
    /// <param name="problem">What is malformed.</param>
    internal static bool TryParse(ref ArgumentReader reader, out ValueType type, out ValueTypeProblem problem)
    {
        type = Of(ValueKind.Text);
        problem = ValueTypeProblem.None;
        if (!reader.TryReadWord(out var word))
        {
            problem = ValueTypeProblem.Missing;
            return false;
        }

        var name = reader.ToString(word);
        var isSeveral = name == SeveralChoices;
        if ((isSeveral ? ValueKind.Choice : KindOf(name)) is not { } kind)
        {
            problem = ValueTypeProblem.UnknownKind;
            return false;
        }

        var currency = kind == ValueKind.Amount ? ReadCurrency(ref reader) : null;
        var choices = new List<string>();
        if (kind == ValueKind.Choice)
        {
            ReadChoices(ref reader, choices);
            problem =
                choices.Count < 2 ? ValueTypeProblem.FewChoices
                : choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() < choices.Count ? ValueTypeProblem.RepeatedChoice
                : ValueTypeProblem.None;
        }

        var isList = isSeveral || reader.TryReadKeyword("list");
        type = new ValueType(kind, currency, new EquatableArray<string>(choices), isList);
        return problem == ValueTypeProblem.None;
    }

    /// <summary>The written form.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(IsSeveralChoices ? SeveralChoices : NameOf(Kind));
        if (Currency is not null)
        {
            text.Append(' ').Append(Currency);
        }

        for (var i = 0; i < Choices.Count; i++)
        {
            text.Append(i == 0 ? ' ' : '|').Append(Quote(Choices[i]));
        }

        return text.Append(IsList && !IsSeveralChoices ? " list" : "").ToString();
    }

    private static string Quote(string choice) =>
        choice.Length == 0 || choice.Any(c => char.IsWhiteSpace(c) || c is '|' or '"')
            ? "\"" + choice.Replace("\"", "\"\"") + "\""
            : choice;

    private static ValueKind? KindOf(string name)
    {
        for (var kind = ValueKind.Text; kind <= ValueKind.Choice; kind++)
        {
            if (NameOf(kind) == name)
            {
                return kind;
            }
        }

        return null;
    }

    private static string NameOf(ValueKind kind) => kind == ValueKind.YesNo ? "yes-no" : kind.ToString().ToLowerInvariant();

    private static string? ReadCurrency(ref ArgumentReader reader)
    {
        var before = reader;
        if (reader.TryReadWord(out var word) && InvariantValues.IsCurrency(reader.ToString(word)))
        {
            return reader.ToString(word);
        }

        reader = before;
        return null;
    }

    /// <summary>Words parted by <c>|</c>; one of several words stands in quotation marks.</summary>
    private static void ReadChoices(ref ArgumentReader reader, List<string> choices)
    {
        do
        {
            var choice = reader.TryReadQuoted(out var quoted) ? quoted.Value.Trim() : reader.ReadUpTo('|');
            if (choice.Length == 0)
            {
                return;
            }

            choices.Add(choice);
        } while (reader.TryReadSign('|'));
    }
}
