namespace DocDsl.Formats.Workbooks;

/// <summary>Has the formulas of a workbook calculated when it is opened: their results were saved with the old answers.</summary>
internal static class Recalculation
{
    private const string Attribute = "fullCalcOnLoad";

    /// <summary>What may be before the settings of the calculation, and must be.</summary>
    private static readonly string[] s_before = ["sheets", "functionGroups", "externalReferences", "definedNames"];

    /// <param name="xml">The main part of a workbook.</param>
    public static string Require(string xml)
    {
        var tags = XmlTag.All(xml).ToList();
        var prefix = tags[0].Name[..(tags[0].Name.IndexOf(':', StringComparison.Ordinal) + 1)];
        if (tags.FindIndex(tag => tag.Name == prefix + "calcPr" && tag.Kind != XmlTagKind.End) is >= 0 and var index)
        {
            var tag = tags[index];
            if (tag.Attribute(xml, Attribute) is { } value)
            {
                var at = xml.IndexOf(Attribute, tag.Start, StringComparison.Ordinal);
                var start = xml.IndexOf(value, at + Attribute.Length, StringComparison.Ordinal);
                return xml[..start] + "1" + xml[(start + value.Length)..];
            }

            var end = tag.End - (tag.Kind == XmlTagKind.Empty ? 2 : 1);
            return $"{xml[..end]} {Attribute}=\"1\"{xml[end..]}";
        }

        var last = tags.FindLast(tag => tag.Kind != XmlTagKind.Start && s_before.Any(name => tag.Name == prefix + name));
        return $"{xml[..last.End]}<{prefix}calcPr {Attribute}=\"1\"/>{xml[last.End..]}";
    }
}
