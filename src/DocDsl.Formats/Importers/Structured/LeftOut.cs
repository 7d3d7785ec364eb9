namespace DocDsl.Formats.Importers.Structured;

/// <summary>Reports the fields of data that are in no question and no answer, once for each name.</summary>
internal static class LeftOut
{
    /// <param name="sheet">What was read.</param>
    /// <param name="root">The data.</param>
    /// <param name="used">The values that are in the document.</param>
    /// <param name="technical">Names of fields that are not for a reader.</param>
    public static void Report(Sheet sheet, DataNode root, IReadOnlySet<DataNode> used, IReadOnlyCollection<string> technical)
    {
        var fields = new Dictionary<string, List<DataValue>>(StringComparer.Ordinal);
        Collect(root, "");
        foreach (var (name, values) in fields)
        {
            sheet.Omitted.AddRange(values.Select(value => HtmlText.IsHtml(value.Text) ? HtmlText.WordsOf(value.Text) : value.Text));
            var words = values.Where(value => !string.IsNullOrWhiteSpace(value.Text)).ToList();
            if (words.Count > 0 && !technical.Contains(name))
            {
                sheet.Report(
                    words[0].Line,
                    words.Count == 1
                        ? $"The field '{name}' was left out: '{SheetWriter.Short(words[0].Text)}'"
                        : $"The field '{name}' was left out, with {words.Count} values, the first of which is "
                            + $"'{SheetWriter.Short(words[0].Text)}'",
                    0.7
                );
            }
        }

        void Collect(DataNode node, string name)
        {
            switch (node)
            {
                case DataMap map:
                    foreach (var (key, value) in map.Entries)
                    {
                        Collect(value, technical.Contains(name) ? name : key);
                    }

                    break;
                case DataList list:
                    foreach (var item in list.Items)
                    {
                        Collect(item, name);
                    }

                    break;
                case DataValue value when !used.Contains(value):
                    (fields.TryGetValue(name, out var values) ? values : fields[name] = []).Add(value);
                    break;
            }
        }
    }
}
