using System.Globalization;
using System.Xml.Linq;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>The lists of a Word file, which counts their items itself.</summary>
/// <param name="root">The part, to which the lists of the document are added.</param>
internal sealed class WordNumbering(XElement root)
{
    /// <summary>The levels that Word has.</summary>
    public const int MaxLevel = 8;

    private readonly Dictionary<string, int> _forms = [];
    private readonly Dictionary<string, int> _bullets = [];
    private int _lastForm = MaxOf(root, "abstractNum", "abstractNumId");
    private int _lastList = MaxOf(root, "num", "numId");

    public XElement Root => root;

    public bool IsUsed => _forms.Count > 0;

    /// <summary>The list of items with a sign before them.</summary>
    /// <param name="sign">As the text has it: <c>-</c>, <c>•</c>.</param>
    public int Bullets(string sign)
    {
        // What people type for a bullet is shown as one.
        sign = sign == "–" ? sign : "•";
        if (!_bullets.TryGetValue(sign, out var list))
        {
            _bullets.Add(sign, list = AddList(Form("bullet", sign)));
        }

        return list;
    }

    /// <summary>A new list of numbers.</summary>
    /// <param name="sign">What is after the number: <c>.</c> or <c>)</c>.</param>
    /// <param name="level">How deep it is in others, from 0.</param>
    /// <param name="start">The first number.</param>
    public int Numbers(string sign, int level, int start)
    {
        var form = Form("decimal", sign == ")" ? ")" : ".");
        return AddList(form, Element("lvlOverride", Attribute("ilvl", level), Value("startOverride", start)));
    }

    private int AddList(int form, XElement? start = null)
    {
        _lastList++;
        var list = Element("num", Attribute("numId", _lastList), Value("abstractNumId", form), start);
        if (root.Element(W + "numIdMacAtCleanup") is { } last)
        {
            last.AddBeforeSelf(list);
        }
        else
        {
            root.Add(list);
        }

        return _lastList;
    }

    private int Form(string format, string sign)
    {
        if (_forms.TryGetValue(format + sign, out var id))
        {
            return id;
        }

        _forms.Add(format + sign, id = ++_lastForm);
        var form = Element(
            "abstractNum",
            Attribute("abstractNumId", id),
            Value("multiLevelType", "hybridMultilevel"),
            Enumerable
                .Range(0, MaxLevel + 1)
                .Select(level =>
                    Element(
                        "lvl",
                        Attribute("ilvl", level),
                        Value("start", 1),
                        Value("numFmt", format),
                        Value("lvlText", format == "bullet" ? sign : string.Create(CultureInfo.InvariantCulture, $"%{level + 1}{sign}")),
                        Value("lvlJc", "left"),
                        Element("pPr", Element("ind", Attribute("left", 425 * (level + 1)), Attribute("hanging", 425))),
                        Element("rPr", Element("i", Attribute("val", 0)), Element("iCs", Attribute("val", 0)))
                    )
                )
        );
        if (root.Elements(W + "abstractNum").LastOrDefault() is { } last)
        {
            last.AddAfterSelf(form);
        }
        else if (root.Elements(W + "num").FirstOrDefault() is { } first)
        {
            first.AddBeforeSelf(form);
        }
        else
        {
            root.Add(form);
        }

        return id;
    }

    private static int MaxOf(XElement root, string element, string attribute) =>
        root.Elements(W + element)
            .Select(each => int.TryParse((string?)each.Attribute(W + attribute), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .DefaultIfEmpty(0)
            .Max();
}
