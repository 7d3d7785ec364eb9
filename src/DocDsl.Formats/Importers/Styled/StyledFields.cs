using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers.Styled;

/// <summary>The fields of a document, from the content controls that are tagged with their names.</summary>
internal static partial class StyledFields
{
    /// <param name="parts">The parts that may have controls.</param>
    /// <param name="first">The first line of the document, which says its type.</param>
    /// <returns>A directive for each field that a document of the type may have.</returns>
    public static IEnumerable<string> Of(IReadOnlyList<XElement> parts, string first)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var control in parts.SelectMany(part => part.Descendants()).Where(element => element.Name.LocalName == "sdt"))
        {
            var properties = StyledStyles.Child(control, "sdtPr");
            if (
                StyledStyles.ValueOf(properties, "tag")?.Trim().ToLowerInvariant() is { } name
                && Name().IsMatch(name)
                && !StyledImporter.IsBody(control)
                && StyledStyles.Child(properties, "showingPlcHdr") is null
                && ValueOf(control, properties) is { Length: > 0 } value
                && (name != "title" || !StyledHeadings.IsDefaultTitle(value))
                && seen.Add(name = name == "title" ? "subject" : name)
                && IsField(first, $"@{name} {value}")
            )
            {
                yield return $"@{name} {value}";
            }
        }
    }

    private static string ValueOf(XElement control, XElement? properties)
    {
        var words = new DocxWords(refer: null);
        words.Add(control);
        var text = DraftBuilder.OneLine(SourceCleaner.Clean(words.ToString()));
        return
            text.Length > 0
            && StyledStyles.Child(properties, "date") is { } date
            && DocxWords.Attribute(date, "fullDate") is { Length: >= 10 } full
            && Date().IsMatch(full[..10])
            ? full[..10]
            : text;
    }

    /// <summary>Whether a header may have the line, and it is a field there.</summary>
    private static bool IsField(string first, string line) =>
        QaDocument.Parse($"{first}\n{line}\n") is var document
        && document.Fields.Count == 1
        && !document.Diagnostics.Any(diagnostic => diagnostic.Id is "QA1001" or "QA1002" or "QA1003" or "QA5002");

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex Date();
}
