using System.Text;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>Writes the formulas of a Word document in a line: without its signs "1 over 2" would be read as "12".</summary>
internal static class DocxMath
{
    /// <summary>Writes an element of a formula.</summary>
    /// <param name="element">The element.</param>
    /// <param name="text">What is written to.</param>
    /// <param name="write">Writes an element within it.</param>
    /// <returns>Whether it was one that needs signs.</returns>
    public static bool TryWrite(XElement element, StringBuilder text, Action<XElement> write)
    {
        switch (element.Name.LocalName)
        {
            case "f":
                Pair("num", "/", "den");
                return true;
            case "sSup":
                Pair("e", "^", "sup");
                return true;
            case "sSub":
                Pair("e", "_", "sub");
                return true;
            case "rad":
                text.Append('√');
                Group("e");
                return true;
            case "nary":
                text.Append(Sign("naryPr", "chr") ?? "∫");
                Limit("_", "sub");
                Limit("^", "sup");
                text.Append(' ');
                Part("e");
                return true;
            case "d":
                text.Append(Sign("dPr", "begChr") ?? "(");
                var separator = "";
                foreach (var part in Parts("e"))
                {
                    text.Append(separator);
                    separator = Sign("dPr", "sepChr") ?? "|";
                    write(part);
                }

                text.Append(Sign("dPr", "endChr") ?? ")");
                return true;
            default:
                return false;
        }

        void Pair(string first, string sign, string second)
        {
            Group(first);
            text.Append(sign);
            Group(second);
        }

        void Limit(string sign, string name)
        {
            if (Parts(name).Any(part => part.Value.Length > 0))
            {
                text.Append(sign);
                Group(name);
            }
        }

        void Group(string name)
        {
            var start = text.Length;
            Part(name);
            for (var i = start; i < text.Length; i++)
            {
                if (!char.IsLetterOrDigit(text[i]))
                {
                    text.Insert(start, '(').Append(')');
                    return;
                }
            }
        }

        void Part(string name)
        {
            foreach (var part in Parts(name))
            {
                write(part);
            }
        }

        IEnumerable<XElement> Parts(string name) => element.Elements().Where(child => child.Name.LocalName == name);

        string? Sign(string properties, string name) =>
            Parts(properties)
                .Elements()
                .FirstOrDefault(child => child.Name.LocalName == name)
                ?.Attributes()
                .FirstOrDefault(attribute => attribute.Name.LocalName == "val")
                ?.Value;
    }
}
