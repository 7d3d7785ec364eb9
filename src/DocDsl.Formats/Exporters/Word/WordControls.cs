using System.Globalization;
using System.Xml.Linq;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>The content controls of a template, found by their tags.</summary>
internal sealed class WordControls
{
    /// <summary>The tag of the control that has the document's title.</summary>
    public const string Title = "title";

    private static readonly string[] s_bodies = ["docdsl", "body"];

    private readonly WordPackage _package;
    private readonly List<(string Tag, XElement Control)> _controls = [];

    public WordControls(WordPackage package)
    {
        _package = package;
        foreach (var control in package.Pages.SelectMany(page => page.Descendants(W + "sdt")))
        {
            if (ValueOf(control.Element(W + "sdtPr"), "tag") is { Length: > 0 } tag)
            {
                _controls.Add((tag.Trim(), control));
            }
        }
    }

    public IReadOnlyList<string> Tags => [.. _controls.Select(control => control.Tag).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether something is written into a control.</summary>
    public static bool IsKnown(string tag, QaDocument document) =>
        IsBody(tag) || tag.Equals(Title, StringComparison.OrdinalIgnoreCase) || FieldOf(tag, document) is not null;

    /// <summary>The values of a list, in the document's language: <c>a, b en c</c>.</summary>
    public static string Joined(IEnumerable<string> values, PageWords words)
    {
        string[] all = [.. values];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} {words.And} {all[^1]}";
    }

    /// <summary>A control in a line, of a field's name, without its value.</summary>
    public static (XElement Control, XElement Content) Create(DocumentField field, string? culture)
    {
        var content = Element("sdtContent");
        var date = field.Date is { } day ? DateControl(day, culture) : null;
        var properties = Element("sdtPr", Value("alias", Clean(field.Label)), Value("tag", Clean(field.Name)), date);
        return (Element("sdt", properties, content), content);
    }

    /// <summary>Writes the fields and the title of a document into their controls, and returns the names of those that have one.</summary>
    public IReadOnlySet<string> Fill(QaDocument document, DocumentTitle title, DocumentLanguage language)
    {
        var filled = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, control) in _controls)
        {
            if (IsBody(tag))
            {
                continue;
            }

            if (FieldOf(tag, document) is { } field)
            {
                Fill(control, Joined(Labels.ValuesOf(field, language, document.Culture), language.Words), field.Date);
                filled.Add(field.Name);
                if (field == title.Field)
                {
                    filled.Add(Title);
                }
            }
            else if (tag.Equals(Title, StringComparison.OrdinalIgnoreCase))
            {
                Fill(control, title.Text, date: null);
                filled.Add(Title);
            }
        }

        return filled;
    }

    /// <summary>The element that the document's text is written into; empty.</summary>
    public XElement Body()
    {
        foreach (var name in s_bodies)
        {
            var control = _controls.Find(control =>
                control.Tag.Equals(name, StringComparison.OrdinalIgnoreCase) && control.Control.Ancestors().Contains(_package.Body)
            ).Control;
            if (control is not null)
            {
                return Emptied(control, name);
            }
        }

        var content = Element("sdtContent");
        var added = Element("sdt", Element("sdtPr", Value("alias", "DocDsl"), Value("tag", s_bodies[0])), content);
        if (_package.Body.Elements(W + "sectPr").LastOrDefault() is { } page)
        {
            page.AddBeforeSelf(added);
        }
        else
        {
            _package.Body.Add(added);
        }

        return content;
    }

    private static bool IsBody(string tag) => s_bodies.Contains(tag, StringComparer.OrdinalIgnoreCase);

    private static DocumentField? FieldOf(string tag, QaDocument document) =>
        document.Fields.FirstOrDefault(field => field.Name.Equals(tag, StringComparison.OrdinalIgnoreCase));

    private static XElement DateControl(DateOnly date, string? culture) =>
        Element(
            "date",
            Attribute("fullDate", date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)),
            Value("dateFormat", "d MMMM yyyy"),
            Value("lid", Clean(culture ?? "en-GB")),
            Value("storeMappedDataAs", "dateTime"),
            Value("calendar", "gregorian")
        );

    private static XElement Emptied(XElement control, string name)
    {
        var content = control.Element(W + "sdtContent");
        var cell = content?.Element(W + "tc");
        if (content is null || content.Element(W + "tr") is not null || !(IsOfBlocks(control) || cell is not null))
        {
            throw new WordTemplateException(
                $"The content control '{name}' of the template is within a line or a row; it must be a control of whole paragraphs"
            );
        }

        Release(control);
        control.Element(W + "sdtPr")!.Elements(W + "text").Remove();
        if (cell is null)
        {
            content.RemoveNodes();
            return content;
        }

        cell.Elements().Where(element => element.Name != W + "tcPr").Remove();
        return cell;
    }

    /// <summary>Whether a control is where paragraphs are; one that is alone in its paragraph becomes so.</summary>
    private static bool IsOfBlocks(XElement control)
    {
        if (control.Parent!.Name != W + "p")
        {
            return control.Parent.Name.LocalName is "body" or "tc" or "sdtContent" or "customXml"
                && !control.Element(W + "sdtContent")!.Elements().Any(element => element.Name == W + "r");
        }

        var line = control.Parent;
        if (line.Elements().Any(element => element != control && element.Name != W + "pPr" && element.Descendants(W + "t").Any()))
        {
            return false;
        }

        control.Remove();
        line.ReplaceWith(control);
        return true;
    }

    /// <summary>Makes a control one that was filled: Word would put a value of its own into one that is bound to data.</summary>
    private static void Release(XElement control) =>
        control
            .Element(W + "sdtPr")
            ?.Elements()
            .Where(element => element.Name.LocalName is "showingPlcHdr" or "placeholder" or "dataBinding")
            .Remove();

    private static void Fill(XElement control, string words, DateOnly? date)
    {
        var properties = control.Element(W + "sdtPr")!;
        var isPlaceholder = properties.Element(W + "showingPlcHdr") is not null;
        Release(control);
        if (date is { } day)
        {
            properties.Element(W + "date")?.SetAttributeValue(
                W + "fullDate",
                day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)
            );
        }

        var content = control.Element(W + "sdtContent");
        if (content is null)
        {
            control.Add(content = Element("sdtContent"));
        }

        var look = isPlaceholder
            ? properties.Element(W + "rPr")
            : content.Descendants(W + "r").FirstOrDefault()?.Element(W + "rPr") ?? properties.Element(W + "rPr");
        var run = Element("r", look is null ? null : new XElement(look), LinesOf(words));
        var line = content.Descendants(W + "p").FirstOrDefault();
        if (line is null)
        {
            content.ReplaceNodes(control.Parent!.Name == W + "p" || content.Elements(W + "r").Any() ? run : Element("p", run));
            return;
        }

        // The first paragraph stays, with its style; what was written below it is replaced too.
        line.Elements().Where(element => element.Name != W + "pPr").Remove();
        line.Add(run);
        line.ElementsAfterSelf().Where(element => element.Name.LocalName is "p" or "tbl").Remove();
    }

    private static IEnumerable<XElement> LinesOf(string words)
    {
        var lines = words.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                yield return Element("br");
            }

            yield return WordWriter.TextOf(lines[i]);
        }
    }
}
