namespace DocDsl.Formats.Importers.Structured;

/// <summary>Imports questions and answers that JSON or YAML has as data, in the first shape that fits.</summary>
internal static class DataImporter
{
    /// <summary>Shapes from the most to the least telling. Each gives null for data of another shape.</summary>
    private static readonly Func<DataNode, string, Sheet?>[] s_shapes =
    [
        FaqPageShape.Read,
        BestPracticesShape.Read,
        MicrosoftFaqShape.Read,
        QuestionListShape.Read,
    ];

    public static bool DetectJson(ImportSource source) => source.Extension is ".json" or ".jsonld" || IsJson(source.Start);

    /// <summary>
    /// A text of any kind may be YAML too, so that it must say so: by its name, by its first line, or by a list of questions.
    /// </summary>
    public static bool DetectYaml(ImportSource source)
    {
        if (!source.IsText || source.IsXml || source.IsMarkdown)
        {
            return false;
        }

        if (source.Extension is ".yml" or ".yaml" || source.Start.StartsWith("### YamlMime:", StringComparison.Ordinal))
        {
            return true;
        }

        if (!source.Text.Contains("- question:", StringComparison.Ordinal) && !source.Text.Contains("- q:", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            return SheetOf(YamlData.Read(source.Text), "YAML") is not null;
        }
        catch (ImportException)
        {
            return false;
        }
    }

    public static ImportResult ImportJson(ImportSource source, ImportOptions options) =>
        Import(JsonData.Read(source.Text), "JSON", options);

    public static ImportResult ImportYaml(ImportSource source, ImportOptions options) =>
        Import(YamlData.Read(source.Text), "YAML", options);

    /// <summary>What the data has of questions and answers; null for nothing.</summary>
    public static Sheet? SheetOf(DataNode root, string notation) =>
        s_shapes.Select(read => read(root, notation)).FirstOrDefault(sheet => sheet is not null);

    private static ImportResult Import(DataNode root, string notation, ImportOptions options) =>
        SheetWriter.Write(
            SheetOf(root, notation)
                ?? throw new ImportException(
                    $"The {notation} has no questions and answers; import reads lists of objects with 'question' and 'answer', "
                        + "schema.org's FAQPage, Microsoft's faq.yml and .bestpractices.json."
                ),
            options
        );

    private static bool IsJson(ReadOnlySpan<char> start) => start is ['{' or '[', ..] && start[1..].TrimStart() is ['"' or '{' or '}', ..];
}
