namespace DocDsl.Formats.Importers.Structured;

/// <summary>schema.org's FAQPage as JSON-LD: <c>{ "@type": "FAQPage", "mainEntity": [ … ] }</c>, also within a graph.</summary>
internal static class FaqPageShape
{
    public static Sheet? Read(DataNode root, string notation)
    {
        if (Find(root) is not { } page || page.Find("mainEntity") is not { } main)
        {
            return null;
        }

        var sheet = new Sheet($"schema.org FAQPage ({(notation == "JSON" ? "JSON-LD" : notation)})")
        {
            Title = Sheet.OneLine(page.TextOf("name", "headline") ?? ""),
            Preamble = DataText.BodyOf(page.Find("description")) ?? "",
            Culture = page.TextOf("inLanguage"),
        };
        DataText.AddSource(sheet, root);
        foreach (var item in main is DataList list ? list.Items : [main])
        {
            if (item is DataMap question && DataText.LineOf(question.Find("name", "text", "headline")) is { Length: > 0 } text)
            {
                List<DataNode> answers = [.. AnswersOf(question.Find("acceptedAnswer")), .. AnswersOf(question.Find("suggestedAnswer"))];
                sheet.Items.Add(
                    new SheetQuestion(
                        question.Line,
                        text,
                        string.Join("\n\n", answers.Select(answer => DataText.BodyOf(answer) ?? "").Where(body => body.Length > 0))
                    )
                );
            }
        }

        OmitRest(sheet, root);
        return sheet;
    }

    /// <summary>The page in the data: the root, one of its list, or one of its graph.</summary>
    private static DataMap? Find(DataNode node) =>
        node switch
        {
            DataMap map when IsPage(map) => map,
            DataMap map when map.Find("@graph") is DataList graph => Find(graph),
            DataList list => list.Items.OfType<DataMap>().Select(Find).FirstOrDefault(found => found is not null),
            _ => null,
        };

    private static bool IsPage(DataMap map) =>
        DataText.ValuesOf(map.Find("@type")).Any(type => type.Text.Split('/', ':')[^1] is "FAQPage" or "QAPage");

    private static IEnumerable<DataNode> AnswersOf(DataNode? node) =>
        (
            node is DataList list ? list.Items
            : node is null ? []
            : [node]
        ).Select(answer => answer is DataMap map ? map.Find("text", "name", "description") ?? answer : answer);

    /// <summary>What belongs to the data, such as types and addresses, and what describes the page.</summary>
    private static void OmitRest(Sheet sheet, DataNode root)
    {
        var used = new HashSet<DataNode>(ReferenceEqualityComparer.Instance);
        if (Find(root) is { } page)
        {
            used.UnionWith(
                new[] { page.Find("name", "headline"), page.Find("description") }.OfType<DataNode>().Where(node => node is DataValue)
            );
            foreach (var question in page.Find("mainEntity") is DataList list ? list.Items : [page.Find("mainEntity")!])
            {
                if (question is DataMap map && DataText.LineOf(map.Find("name", "text", "headline")) is { Length: > 0 })
                {
                    used.UnionWith(DataText.ValuesOf(map.Find("name", "text", "headline")));
                    used.UnionWith(
                        AnswersOf(map.Find("acceptedAnswer"))
                            .Concat(AnswersOf(map.Find("suggestedAnswer")))
                            .Where(answer => DataText.BodyOf(answer) is not null)
                            .SelectMany(DataText.ValuesOf)
                    );
                }
            }
        }

        LeftOut.Report(sheet, root, used, ["@context", "@type", "@id", "url", "inLanguage"]);
    }
}
