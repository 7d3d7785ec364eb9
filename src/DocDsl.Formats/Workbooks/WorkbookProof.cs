using System.Xml;
using DocDsl.Formats.Importers;

namespace DocDsl.Formats.Workbooks;

/// <summary>
/// Shows that a workbook was changed in some cells and nowhere else. It is written without what changes workbooks, so that a mistake there
/// is not repeated here: the parts are compared as bytes, the sheets as what an XML reader reads of them.
/// </summary>
internal static class WorkbookProof
{
    /// <summary>Compares two workbooks.</summary>
    /// <param name="before">The one that was filled in.</param>
    /// <param name="after">The other.</param>
    /// <param name="changed">The cells that may differ, by the name of their sheet's part.</param>
    /// <param name="recalculated">The part in which nothing may differ but whether formulas are calculated; null where none may.</param>
    /// <returns>How many parts have the same bytes.</returns>
    /// <exception cref="ImportException">Something else differs.</exception>
    public static int Check(byte[] before, byte[] after, IReadOnlyDictionary<string, HashSet<CellReference>> changed, string? recalculated)
    {
        var (old, made) = (PackagePart.All(before), PackagePart.All(after));
        if (!old.Select(part => part.Path).SequenceEqual(made.Select(part => part.Path)))
        {
            throw Failed("it would have other parts");
        }

        var same = 0;
        for (var i = 0; i < old.Count; i++)
        {
            if (changed.TryGetValue(old[i].Path, out var cells))
            {
                if (Difference(old[i].Bytes, made[i].Bytes, cells) is { } difference)
                {
                    throw Failed($"in {old[i].Path} {difference}");
                }
            }
            else if (old[i].Bytes.AsSpan().SequenceEqual(made[i].Bytes))
            {
                same++;
            }
            else if (old[i].Path != recalculated || !WithoutCalculation(old[i].Bytes).SequenceEqual(WithoutCalculation(made[i].Bytes)))
            {
                throw Failed($"{old[i].Path} would differ");
            }
        }

        return same;
    }

    private static ImportException Failed(string what) =>
        new($"The workbook cannot be filled in without changing anything but its answers: {what}.");

    /// <summary>What differs in two sheets apart from some cells; null for nothing.</summary>
    public static string? Difference(byte[] before, byte[] after, HashSet<CellReference> cells)
    {
        using var old = Rest(before, cells).GetEnumerator();
        using var made = Rest(after, cells).GetEnumerator();
        while (true)
        {
            var (isOld, isMade) = (old.MoveNext(), made.MoveNext());
            if (!isOld && !isMade)
            {
                return null;
            }

            if (!isOld || !isMade || old.Current != made.Current)
            {
                return $"'{(isMade ? made.Current : "")}' would be for '{(isOld ? old.Current : "")}'";
            }
        }
    }

    /// <summary>What an XML reader reads of the main part, without the settings of the calculation.</summary>
    private static IEnumerable<string> WithoutCalculation(byte[] part)
    {
        using var reader = SafeXml.Read(new MemoryStream(part, writable: false));
        while (reader.Read())
        {
            if (reader.LocalName != "calcPr" && reader.NodeType != XmlNodeType.EndElement)
            {
                yield return Node(reader);
            }
        }
    }

    /// <summary>What an XML reader reads of a sheet, without some cells, and without rows that have no other.</summary>
    private static IEnumerable<string> Rest(byte[] sheet, HashSet<CellReference> cells)
    {
        using var reader = SafeXml.Read(new MemoryStream(sheet, writable: false));
        var (row, column) = (0, 0);
        var start = default(string);
        reader.Read();
        while (!reader.EOF)
        {
            var isElement = reader.NodeType == XmlNodeType.Element;
            if (isElement && reader.LocalName == "row")
            {
                (row, column) = (int.TryParse(reader.GetAttribute("r"), out var number) ? number : row + 1, 0);

                // A row is told once it turns out to have more than these cells.
                start = Node(reader);
                if (reader.AttributeCount > 1 || (reader.AttributeCount == 1 && reader.GetAttribute("r") is null))
                {
                    yield return start;
                    start = null;
                }

                start = reader.IsEmptyElement ? null : start;
                reader.Read();
                continue;
            }

            if (isElement && reader.LocalName == "c")
            {
                var cell = CellReference.TryParse(reader.GetAttribute("r"), out var named) ? named : new CellReference(row, column + 1);
                column = cell.Column;
                if (cells.Contains(cell))
                {
                    reader.Skip();
                    continue;
                }
            }

            // An element that is empty may be written with one tag or two; the depth of what follows says where it ends.
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                start = reader.LocalName == "row" ? null : start;
                reader.Read();
                continue;
            }

            if (start is not null)
            {
                yield return start;
                start = null;
            }

            yield return Node(reader);
            reader.Read();
        }
    }

    /// <summary>A node with all that it says.</summary>
    private static string Node(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element)
        {
            return $"{reader.Depth} {reader.NodeType} {reader.Name} {reader.Value}";
        }

        var depth = reader.Depth;
        var attributes = new List<string>();
        while (reader.MoveToNextAttribute())
        {
            attributes.Add($"{reader.Name}=\"{reader.Value}\"");
        }

        reader.MoveToElement();
        return $"{depth} <{reader.Name} {string.Join(' ', attributes)}>";
    }
}
