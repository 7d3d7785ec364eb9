using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>Imports the written answers of TheyWorkForYou: <c>publicwhip</c> with <c>ques</c> and <c>reply</c>.</summary>
internal static partial class PublicWhipImporter
{
    public const string Name = "written answers of TheyWorkForYou";

    private static readonly string[] s_encodings = ["iso-8859-1", "latin1", "us-ascii"];

    /// <summary>Whether a file is one: its root element is after a document type with entities.</summary>
    public static bool CanRead(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 65_536)];
        return start.IndexOf("<?xml"u8) is >= 0 and < 4 && start.IndexOf("<publicwhip"u8) > 0;
    }

    public static ImportResult Import(byte[] bytes, ImportOptions options)
    {
        var root = SafeXml.Load(new MemoryStream(WithoutEntities(bytes), writable: false)).Root!;
        if (root.Name.LocalName != "publicwhip" || !root.Elements("ques").Any())
        {
            throw new ImportException("The XML of TheyWorkForYou has no written questions ('ques'); only written answers are supported.");
        }

        var builder = new DraftBuilder();
        var open = new List<string>();
        var (questions, answers) = (0, 0);
        foreach (var element in root.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "minor-heading" or "major-heading":
                    builder.Line("").Before.Add("@group " + DraftBuilder.OneLine(element.Value));
                    open.Clear();
                    break;
                case "ques":
                    questions += AddQuestion(builder, element, open);
                    break;
                case "reply":
                    AddAnswer(builder, element, open);
                    answers++;
                    open.Clear();
                    break;
                default:
                    AddBlocks(builder, element);
                    break;
            }
        }

        var draft = builder.Draft;
        draft.Header.Add("@numbering any");
        DraftCheck.CompareCharacters(
            draft,
            root.DescendantNodes()
                .OfType<XText>()
                .Where(text => text.Parent!.Name.LocalName is not ("minor-heading" or "major-heading"))
                .Select(text => text.Value)
        );
        DocumentKind.Detect(draft, options with { Type = options.Type ?? "document", Culture = options.Culture ?? "en-GB" });
        draft.Type = options.Type;
        draft.Diagnostics.Add(
            new ImportDiagnostic(0, $"The text was taken for {Name}; {questions} questions and {answers} answers were found", 0.95)
        );
        return DraftCheck.Finish(draft, draft.AllText);
    }

    /// <summary>A question for each number; words without one belong to the next.</summary>
    private static int AddQuestion(DraftBuilder builder, XElement element, List<string> open)
    {
        var count = 0;
        var isOpen = false;
        foreach (var child in element.Elements())
        {
            var number = ((string?)child.Attribute("qnum") ?? "").TrimStart('0');
            var isNumber = number.Length is > 0 and < 8 && number.All(char.IsAsciiDigit);
            if (!isOpen || (isNumber && count > 0 && open.Count > 0 && open[^1] != number && !IsNext(element, child)))
            {
                var named = isNumber ? number : NextNumber(child);
                var heading = builder.Line("");
                heading.Before.Add(("@question " + named).TrimEnd());
                if ((string?)element.Attribute("speakername") is { Length: > 0 } asker)
                {
                    heading.Before.Add("@// asked by " + DraftBuilder.OneLine(asker));
                }

                open.Add(named);
                isOpen = true;
                count++;
            }

            AddBlocks(builder, child);
        }

        return count;
    }

    /// <summary>Whether the number is that of the question that its lead-in has begun.</summary>
    private static bool IsNext(XElement element, XElement child) =>
        child.ElementsBeforeSelf().All(before => before.Attribute("qnum") is null) && element.Elements().First() != child;

    private static string NextNumber(XElement child) =>
        child
            .ElementsAfterSelf()
            .Select(after => ((string?)after.Attribute("qnum") ?? "").TrimStart('0'))
            .FirstOrDefault(number => number.Length is > 0 and < 8)
        ?? "";

    private static void AddAnswer(DraftBuilder builder, XElement element, List<string> open)
    {
        var heading = builder.Line("");
        heading.Before.Add(("@answer " + string.Join(", ", open.Where(number => number.Length > 0))).TrimEnd());
        if ((string?)element.Attribute("speakername") is { Length: > 0 } by)
        {
            heading.Before.Add("@by " + DraftWriter.Quote(DraftBuilder.OneLine(by)));
        }

        foreach (var child in element.Elements())
        {
            AddBlocks(builder, child);
        }
    }

    private static void AddBlocks(DraftBuilder builder, XElement block)
    {
        if (block.Name.LocalName == "table")
        {
            // A row is a line, and its cells are between bars: so it stays one.
            var rows = block.Descendants().Where(row => row.Name.LocalName == "tr").Select(RowOf);
            builder.Paragraph(string.Join('\n', rows));
            return;
        }

        if (!block.Elements().Any(child => child.Name.LocalName is "p" or "table" or "thead" or "tbody" or "tr" or "ul" or "ol" or "li"))
        {
            builder.Paragraph(DraftBuilder.OneLine(block.Value));
            return;
        }

        foreach (var node in block.Nodes())
        {
            if (node is XElement child)
            {
                AddBlocks(builder, child);
            }
            else if (node is XText { Value: var words } && !string.IsNullOrWhiteSpace(words))
            {
                builder.Paragraph(DraftBuilder.OneLine(words));
            }
        }
    }

    private static string RowOf(XElement row) =>
        "| " + string.Concat(row.Elements().Select(cell => DraftBuilder.OneLine(cell.Value) + " | "));

    /// <summary>
    /// The file without its document type. Its entities, each of which is one character, are replaced; no other entity is ever read.
    /// </summary>
    private static byte[] WithoutEntities(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 200));
        var isLatin = s_encodings.Contains(DeclaredEncoding().Match(head).Groups["name"].Value.ToLowerInvariant());
        var text = (isLatin ? Encoding.Latin1 : Encoding.UTF8).GetString(bytes).TrimStart('\uFEFF');
        var start = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("]>", start, StringComparison.Ordinal);
        var type = end < 0 ? "" : text[start..end];
        var entities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Entity().Matches(type))
        {
            if (
                int.TryParse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                && Rune.IsValid(code)
            )
            {
                entities[match.Groups["name"].Value] = new Rune(code).ToString();
            }
        }

        var root = text.IndexOf("<publicwhip", Math.Max(0, end), StringComparison.Ordinal);
        var body = root < 0 ? text : text[root..];
        var replaced = EntityReference()
            .Replace(body, match => entities.TryGetValue(match.Groups["name"].Value, out var sign) ? WithoutMarkup(sign) : match.Value);
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + replaced);
    }

    private static string WithoutMarkup(string sign) =>
        sign switch
        {
            "<" => "&lt;",
            "&" => "&amp;",
            _ => sign,
        };

    [GeneratedRegex("encoding=[\"'](?<name>[A-Za-z0-9_-]+)[\"']", RegexOptions.NonBacktracking)]
    private static partial Regex DeclaredEncoding();

    [GeneratedRegex("<!ENTITY\\s+(?<name>[A-Za-z][A-Za-z0-9]*)\\s+[\"']&#(?<code>[0-9]{1,7});[\"']\\s*>", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();

    [GeneratedRegex("&(?<name>[A-Za-z][A-Za-z0-9]*);", RegexOptions.NonBacktracking)]
    private static partial Regex EntityReference();
}
