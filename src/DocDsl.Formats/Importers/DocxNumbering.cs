using System.Globalization;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>Counts the items of lists as a word processor does, because their numbers are not in the text.</summary>
internal sealed class DocxNumbering
{
    private const int MaxLevels = 9;

    private readonly Dictionary<int, List> _lists = [];

    /// <param name="numbering">The part that has the lists; null when there is none.</param>
    public DocxNumbering(XElement? numbering)
    {
        var definitions = new Dictionary<int, XElement>();
        foreach (var element in numbering?.Elements() ?? [])
        {
            if (element.Name.LocalName == "abstractNum" && Number(element, "abstractNumId") is { } definition)
            {
                definitions.TryAdd(definition, element);
            }
            else if (
                element.Name.LocalName == "num"
                && Number(element, "numId") is { } id
                && Number(Child(element, "abstractNumId"), "val") is { } used
                && definitions.TryGetValue(used, out var found)
            )
            {
                _lists.TryAdd(id, new List(found, element));
            }
        }
    }

    /// <summary>The number before a paragraph, with a space after it; empty if it is not an item of a numbered list.</summary>
    public string Next(XElement paragraph)
    {
        var properties = Child(Child(paragraph, "pPr"), "numPr");
        return Number(Child(properties, "numId"), "val") is { } id && _lists.TryGetValue(id, out var list)
            ? list.Next(Number(Child(properties, "ilvl"), "val") ?? 0)
            : "";
    }

    /// <summary>How deep an item is in lists, from 0; null for a paragraph that is not an item.</summary>
    public static int? LevelOf(XElement paragraph) =>
        Child(Child(paragraph, "pPr"), "numPr") is { } item && Number(Child(item, "numId"), "val") is not (null or 0)
            ? Math.Clamp(Number(Child(item, "ilvl"), "val") ?? 0, 0, MaxLevels - 1)
            : null;

    private static XElement? Child(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static int? Number(XElement? element, string attribute) =>
        element is not null
        && DocxWords.Attribute(element, attribute) is { } digits
        && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private sealed class List
    {
        private readonly int?[] _counts = new int?[MaxLevels];
        private readonly XElement?[] _forms = new XElement?[MaxLevels];
        private readonly int?[] _starts = new int?[MaxLevels];

        public List(XElement definition, XElement instance)
        {
            foreach (var form in definition.Elements())
            {
                if (form.Name.LocalName == "lvl" && Number(form, "ilvl") is >= 0 and < MaxLevels and var level)
                {
                    _forms[level] ??= form;
                    _starts[level] ??= Number(Child(form, "start"), "val");
                }
            }

            foreach (var other in instance.Elements())
            {
                if (other.Name.LocalName == "lvlOverride" && Number(other, "ilvl") is >= 0 and < MaxLevels and var level)
                {
                    _starts[level] = Number(Child(other, "startOverride"), "val") ?? _starts[level];
                }
            }
        }

        public string Next(int level)
        {
            if (
                level is < 0 or >= MaxLevels
                || _forms[level] is not { } form
                || Child(form, "numFmt") is not { } formatElement
                || DocxWords.Attribute(formatElement, "val") is not { } format
            )
            {
                return "";
            }

            var count = _counts[level] is { } last ? last + 1 : _starts[level] ?? 1;
            _counts[level] = count;
            _counts.AsSpan(level + 1).Clear();
            if (format == "bullet")
            {
                return "- ";
            }

            var text = Child(form, "lvlText") is { } words ? DocxWords.Attribute(words, "val") ?? "%1." : "%1.";
            for (var i = 0; i <= level; i++)
            {
                var value = i == level ? Format(count, format) : Format(_counts[i] ?? 1, "decimal");
                text = text.Replace($"%{i + 1}", value, StringComparison.Ordinal);
            }

            return text.Length == 0 ? "" : text + " ";
        }

        private static string Format(int value, string format) =>
            format switch
            {
                "lowerLetter" when value is > 0 and <= 26 => ((char)('a' + value - 1)).ToString(),
                "upperLetter" when value is > 0 and <= 26 => ((char)('A' + value - 1)).ToString(),
                "lowerRoman" => Roman(value).ToLowerInvariant(),
                "upperRoman" => Roman(value),
                _ => value.ToString(CultureInfo.InvariantCulture),
            };

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
}
