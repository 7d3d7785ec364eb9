namespace DocDsl.Formats.Importers.Structured;

/// <summary>Microsoft's <c>faq.yml</c>: sections of questions, with a title and a summary.</summary>
internal static class MicrosoftFaqShape
{
    /// <summary>What its authors call the only section of a page, which readers are not shown.</summary>
    private const string NoName = "Ignored";

    public static Sheet? Read(DataNode root, string notation)
    {
        if (
            root is not DataMap map
            || map.Find("sections") is not DataList sections
            || !sections.Items.Any(section => section is DataMap each && each.Find("questions") is DataList)
        )
        {
            return null;
        }

        var sheet = new Sheet($"Microsoft FAQ ({notation})")
        {
            Title = DataText.LineOf(map.Find("title")) ?? "",
            Preamble = DataText.BodyOf(map.Find("summary")) ?? "",
            Closing = DataText.BodyOf(map.Find("additionalContent")) ?? "",
        };
        DataText.AddSource(sheet, root);
        var used = new HashSet<DataNode>(ReferenceEqualityComparer.Instance);
        used.UnionWith(new[] { map.Find("title"), map.Find("summary"), map.Find("additionalContent") }.OfType<DataValue>());
        foreach (var section in sections.Items.OfType<DataMap>())
        {
            var name = section.Find("name");
            if (DataText.LineOf(name) is { Length: > 0 } title and not NoName)
            {
                sheet.Items.Add(new SheetGroup(section.Line, title, DataText.BodyOf(section.Find("summary")) ?? ""));
                used.UnionWith(new[] { name, section.Find("summary") }.OfType<DataValue>());
            }
            else if (name is not null)
            {
                used.Add(name);
                sheet.Omitted.AddRange(DataText.ValuesOf(name).Select(value => value.Text));
            }

            foreach (var question in (section.Find("questions") as DataList)?.Items.OfType<DataMap>() ?? [])
            {
                QuestionListShape.Add(sheet, used, question, FieldNames.Question, FieldNames.Answer);
            }
        }

        if (map.Find("metadata") is { } metadata)
        {
            used.UnionWith(DataText.ValuesOf(metadata));
            DataText.Omit(sheet, metadata, "The page's metadata was left out", 0.9);
        }

        LeftOut.Report(sheet, root, used, []);
        return sheet;
    }
}
