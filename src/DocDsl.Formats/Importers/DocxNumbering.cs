using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocDsl.Formats.Importers;

/// <summary>Counts the items of lists as a word processor does, because their numbers are not in the text.</summary>
internal sealed class DocxNumbering(Numbering? numbering)
{
    private readonly Dictionary<(int List, int Level), int> _counts = [];

    /// <summary>The number before the paragraph, with a space after it; empty if it is not an item of a numbered list.</summary>
    public string Next(NumberingProperties? properties)
    {
        if (numbering is null || properties?.NumberingId?.Val?.Value is not { } id || id == 0)
        {
            return "";
        }

        var level = properties.NumberingLevelReference?.Val?.Value ?? 0;
        var instance = numbering.Elements<NumberingInstance>().FirstOrDefault(item => item.NumberID?.Value == id);
        var abstractId = instance?.AbstractNumId?.Val?.Value;
        var definition = numbering.Elements<AbstractNum>().FirstOrDefault(item => item.AbstractNumberId?.Value == abstractId);
        var form = definition?.Elements<Level>().FirstOrDefault(item => item.LevelIndex?.Value == level);
        if (form is null || form.NumberingFormat?.Val?.Value is not { } format)
        {
            return "";
        }

        var start =
            instance!
                .Elements<LevelOverride>()
                .FirstOrDefault(item => item.LevelIndex?.Value == level)
                ?.StartOverrideNumberingValue?.Val?.Value
            ?? form.StartNumberingValue?.Val?.Value
            ?? 1;
        var count = _counts[(id, level)] = _counts.TryGetValue((id, level), out var last) ? last + 1 : start;
        foreach (var deeper in _counts.Keys.Where(key => key.List == id && key.Level > level).ToList())
        {
            _counts.Remove(deeper);
        }

        if (format == NumberFormatValues.Bullet)
        {
            return "- ";
        }

        var text = form.LevelText?.Val?.Value ?? "%1.";
        for (var i = 0; i <= level && i < 9; i++)
        {
            var value = i == level ? count : _counts.GetValueOrDefault((id, i), 1);
            text = text.Replace($"%{i + 1}", Format(value, i == level ? format : NumberFormatValues.Decimal), StringComparison.Ordinal);
        }

        return text.Length == 0 ? "" : text + " ";
    }

    private static string Format(int value, NumberFormatValues format) =>
        format == NumberFormatValues.LowerLetter && value is > 0 and <= 26 ? ((char)('a' + value - 1)).ToString()
        : format == NumberFormatValues.UpperLetter && value is > 0 and <= 26 ? ((char)('A' + value - 1)).ToString()
        : format == NumberFormatValues.LowerRoman ? Roman(value).ToLowerInvariant()
        : format == NumberFormatValues.UpperRoman ? Roman(value)
        : value.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int value)
    {
        var text = "";
        foreach (
            var (sign, worth) in new[]
            {
                ("C", 100),
                ("XC", 90),
                ("L", 50),
                ("XL", 40),
                ("X", 10),
                ("IX", 9),
                ("V", 5),
                ("IV", 4),
                ("I", 1),
            }
        )
        {
            for (; value >= worth && text.Length < 40; value -= worth)
            {
                text += sign;
            }
        }

        return text;
    }
}
