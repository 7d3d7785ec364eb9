namespace DocDsl.Formats.Importers.Structured;

/// <summary>The words of values.</summary>
internal static class DataText
{
    /// <summary>The fields of an object that is a text: <c>{ "text": "…" }</c>.</summary>
    private static readonly string[] s_texts = ["text", "markdown", "html", "value", "body", "content", "answer"];

    /// <summary>All values in a node, in their order.</summary>
    public static IEnumerable<DataValue> ValuesOf(DataNode? node) =>
        node switch
        {
            DataValue value => [value],
            DataList list => list.Items.SelectMany(ValuesOf),
            DataMap map => map.Entries.SelectMany(entry => ValuesOf(entry.Value)),
            _ => [],
        };

    /// <summary>Notes all values of a source as its words.</summary>
    public static void AddSource(Sheet sheet, DataNode root) =>
        sheet.Source.AddRange(
            ValuesOf(root).Select(value => (HtmlText.IsHtml(value.Text) ? HtmlText.WordsOf(value.Text) : value.Text, value.Line))
        );

    /// <summary>A value as Markdown: HTML is converted, and the texts of a list are paragraphs. Null where it is not a text.</summary>
    public static string? BodyOf(DataNode? node) =>
        node switch
        {
            null => "",
            DataValue value => HtmlText.IsHtml(value.Text) ? HtmlText.ToMarkdown(value.Text) : Sheet.Clean(value.Text),
            DataList list when list.Items.All(item => item is DataValue or DataMap) && list.Items.Select(BodyOf).ToList() is var parts =>
                parts.Contains(null) ? null : string.Join("\n\n", parts.Where(part => part!.Length > 0)),
            DataMap map when map.Find(s_texts) is { } text && map.Entries.Count == 1 => BodyOf(text),
            _ => null,
        };

    /// <summary>A value in one line; a question is asked in one.</summary>
    public static string? LineOf(DataNode? node) => BodyOf(node) is { } body ? QuestionOf(body) : null;

    /// <summary>The words of a question: one line, unless they are several paragraphs, or a list.</summary>
    public static string QuestionOf(string body) =>
        body.Contains("\n\n", StringComparison.Ordinal) || body.Contains("\n-", StringComparison.Ordinal) ? body : Sheet.OneLine(body);

    /// <summary>Leaves out what a value has, and says so; nothing where it has no words.</summary>
    public static void Omit(Sheet sheet, DataNode? node, string message, double confidence)
    {
        List<string> words = [.. ValuesOf(node).Select(value => HtmlText.IsHtml(value.Text) ? HtmlText.WordsOf(value.Text) : value.Text)];
        if (words.Exists(word => !string.IsNullOrWhiteSpace(word)))
        {
            sheet.Omit(node!.Line, message, confidence, words);
        }
    }
}
