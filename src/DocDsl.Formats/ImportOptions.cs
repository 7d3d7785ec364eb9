namespace DocDsl.Formats;

/// <summary>What the caller knows about a source.</summary>
public sealed record ImportOptions
{
    /// <summary>The document type; when null, <c>kamervragen</c> where the words are those of such a letter, otherwise none.</summary>
    public string? Type { get; init; }

    /// <summary>The culture (<c>nl-NL</c>); when null it is determined from the headings.</summary>
    public string? Culture { get; init; }

    /// <summary>What the file is read as: one of <see cref="DocumentImporter.FormatNames"/>; when null it is detected.</summary>
    public string? Format { get; init; }

    /// <summary>
    /// The file's name, whose ending is a hint where the content could be of several formats; when null, that of <see cref="Source"/>.
    /// </summary>
    public string? FileName { get; init; }

    /// <summary>
    /// Where a workbook or a CSV has its questions and answers, each as <c>@sheet</c> of a type says it:
    /// <c>"HECVAT" id A question B answer C from row 22</c>. Empty to find the row of headings.
    /// </summary>
    public IReadOnlyList<string> Maps { get; init; } = [];

    /// <summary>The only sheet of a workbook that is read; null for those that have questions.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// The name of the type to declare for the questions of a workbook, which the document then has in place of <see cref="Type"/>; null to
    /// declare none.
    /// </summary>
    public string? NewType { get; init; }

    /// <summary>The value of <c>@source</c>; null to omit the directive.</summary>
    public string? Source { get; init; }
}
