using DocumentFormat.OpenXml.Packaging;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>Where the links of a part of a Word file lead. Addresses are not in the part, but beside it.</summary>
/// <param name="part">The part.</param>
internal sealed class WordLinks(OpenXmlPart part)
{
    private readonly Dictionary<string, string?> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken =
    [
        .. part.HyperlinkRelationships.Select(link => link.Id),
        .. part.ExternalRelationships.Select(link => link.Id),
        .. part.Parts.Select(other => other.RelationshipId),
    ];

    private int _last;

    /// <summary>The id of an address; null for one that a package cannot have.</summary>
    public string? Of(string address)
    {
        if (!_ids.TryGetValue(address, out var id))
        {
            if (Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var uri))
            {
                do
                {
                    id = "link" + (++_last).ToString(System.Globalization.CultureInfo.InvariantCulture);
                } while (!_taken.Add(id));

                part.AddHyperlinkRelationship(uri, isExternal: true, id);
            }

            _ids.Add(address, id);
        }

        return id;
    }
}
