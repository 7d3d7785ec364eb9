using System.Globalization;

namespace DocDsl.Formats.Exporters;

/// <summary>A reference as an export shows it.</summary>
/// <param name="Words">What is read.</param>
/// <param name="Address">Where it leads; null when the question was not found, or its document has no address.</param>
internal readonly record struct ReferenceLink(string Words, string? Address)
{
    /// <summary>Whether it was found, but is nowhere that readers may go.</summary>
    public bool IsUnlinked { get; init; }
}

/// <summary>
/// Where references lead: to a place in the same file, or to the export of the other document, which is beside this one, as an export of
/// several documents to a folder writes it.
/// </summary>
/// <param name="document">The document that is exported.</param>
/// <param name="documents">The documents that its references may mean.</param>
/// <param name="format">The format.</param>
/// <param name="anchorsOf">The names of the places in a document's export.</param>
/// <param name="addressOf">
/// Where the export of a document is, from this one's; null for a file beside it. It gives null for a document that has no address. Files
/// that are no documents have none then: they are not where the exports are.
/// </param>
internal sealed class ReferenceLinks(
    QaDocument document,
    IEnumerable<QaDocument> documents,
    ExportFormat format,
    Func<QaDocument, Func<Question, string>> anchorsOf,
    Func<QaDocument, string?>? addressOf = null
)
{
    private readonly PageWords _words = (document.Language ?? DocumentLanguage.English).Words;
    private readonly Func<Question, string> _own = anchorsOf(document);
    private readonly Dictionary<QaDocument, Func<Question, string>> _anchors = [];
    private readonly Dictionary<(string?, int?, string?), Question?> _found = [];
    private Dictionary<string, QaDocument>? _byPath;

    /// <param name="run">The words of a reference.</param>
    /// <param name="before">What is before it in its line.</param>
    public ReferenceLink Of(RichRun run, string before)
    {
        var reference = run.Reference!;
        if (reference.Document is null)
        {
            return new ReferenceLink(run.Text, reference.Target is { } target ? "#" + Uri.EscapeDataString(_own(target)) : null);
        }

        var name = (reference.Document, reference.Number, reference.Id);
        if (!_found.TryGetValue(name, out var found))
        {
            _found.Add(name, found = reference.Resolve(documents));
        }

        if (found is null)
        {
            return new ReferenceLink(run.Text, Address: null);
        }

        var address = AddressOf(found);
        return new ReferenceLink(WordsOf(run, found, before), address) { IsUnlinked = address is null };
    }

    /// <summary>Where evidence can be seen: a file from where the document is, or the export of another document.</summary>
    /// <returns>Null for code, for tests, for an address, and for what was not found.</returns>
    public string? Of(AnswerEvidence evidence) =>
        EvidenceText.FileAddress(evidence, document) is { } file
            ? DocumentAddressOf(file) ?? (addressOf is null ? file : null)
        : evidence.Resolve(documents) is { } question ? AddressOf(question)
        : null;

    /// <summary>Where the file that has a value can be seen; null for other facts.</summary>
    public string? Of(ValueFact fact) => addressOf is null ? EvidenceText.FileAddress(fact) : null;

    /// <summary>Where another document's export is; null where it has no address.</summary>
    public string? AddressOf(QaDocument other) =>
        addressOf is null ? Uri.EscapeDataString(DocumentExporter.FileNameOf(other, format)) : addressOf(other);

    private string? AddressOf(Question found)
    {
        if (AddressOf(found.Document) is not { } file)
        {
            return null;
        }

        if (!_anchors.TryGetValue(found.Document, out var anchors))
        {
            _anchors.Add(found.Document, anchors = anchorsOf(found.Document));
        }

        return $"{file}#{Uri.EscapeDataString(anchors(found))}";
    }

    /// <summary>
    /// A link of a Markdown file: one to another document's file leads to its export, where the same headings have the same names.
    /// </summary>
    /// <param name="address">In ASCII, as a page may have it.</param>
    public string Within(string address) => DocumentAddressOf(address) ?? address;

    private string? DocumentAddressOf(string address)
    {
        var end = address.IndexOfAny(['#', '?']);
        var path = end < 0 ? address : address[..end];
        if (path.Length == 0 || !SafeAddress.IsRelative(address) || !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var full = DocumentPathOf(Uri.UnescapeDataString(path));
        _byPath ??= documents.Append(document).GroupBy(other => other.Path).ToDictionary(same => same.Key, same => same.First());
        return full is not null && _byPath.TryGetValue(full, out var found) && AddressOf(found) is { } file
            ? file + (end < 0 ? "" : address[end..])
            : null;
    }

    /// <summary>The path of a file beside the document, as documents have it; null for one outside of the project.</summary>
    private string? DocumentPathOf(string relative)
    {
        var parts = relative.StartsWith('/') ? [] : document.Path.Split('/').SkipLast(1).ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>"vraag 2 van zwembad" for <c>[[zwembad#2]]</c>; after the words "Zie vraag" only "2 van zwembad".</summary>
    private string WordsOf(RichRun run, Question found, string before)
    {
        if (found.Number is not { } number)
        {
            return run.Text;
        }

        var words = string.Format(
            CultureInfo.InvariantCulture,
            _words.QuestionOf,
            number.ToString(CultureInfo.InvariantCulture) + run.Reference!.Part,
            found.Document.Name
        );
        var noun = _words.QuestionOf.Split("{0}")[0].TrimEnd();
        before = before.TrimEnd();
        return
            noun.Length > 0
            && before.EndsWith(noun, StringComparison.OrdinalIgnoreCase)
            && (before.Length == noun.Length || !char.IsLetter(before[^(noun.Length + 1)]))
            ? words[noun.Length..].TrimStart()
            : words;
    }
}
