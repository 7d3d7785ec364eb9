using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Languages;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Natural;
using OneLineText = DocDsl.Formats.Importers.Structured.Sheet;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl.Formats.Workbooks;

/// <summary>What kind of value a cell takes, by its validation.</summary>
internal static class SheetExpectations
{
    /// <summary>A longer list, such as that of all countries, is no choice.</summary>
    private const int MaxChoices = 50;

    /// <summary>The kind; null where anything may be entered, or what only Excel can check.</summary>
    public static ValueType? Of(CellValidation? validation)
    {
        if (validation is not { IsStrict: true })
        {
            return null;
        }

        return validation.Kind switch
        {
            "whole" => ValueType.Of(ValueKind.Integer),
            "decimal" => ValueType.Of(ValueKind.Number),
            "date" => ValueType.Of(ValueKind.Date),
            "list" when LanguageOf(validation) is not null => ValueType.Of(ValueKind.YesNo),
            "list" when ChoicesOf(validation) is { } choices => new ValueType(
                ValueKind.Choice,
                null,
                new EquatableArray<string>(choices),
                IsList: false
            ),
            _ => null,
        };
    }

    /// <summary>The language in which a list is yes and no, and nothing else; null where it is not.</summary>
    public static Language? LanguageOf(CellValidation? validation) =>
        validation?.AllowedValues is { Count: 2 } values
            ? Language.All.FirstOrDefault(language =>
                Meaning(values[0], language) is { } first && Meaning(values[1], language) is { } second && first != second
            )
            : null;

    private static string? Meaning(string word, Language language) =>
        NaturalValues.TryRead(word, ValueType.Of(ValueKind.YesNo), language, out var value) ? value : null;

    private static List<string>? ChoicesOf(CellValidation validation)
    {
        var choices = validation.AllowedValues?.Select(OneLineText.OneLine).ToList();
        return
            choices is { Count: >= 2 and <= MaxChoices }
            && choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() == choices.Count
            && choices.Select(Naming.ToPascalCase).Distinct(StringComparer.Ordinal).Count() == choices.Count
            ? choices
            : null;
    }
}
