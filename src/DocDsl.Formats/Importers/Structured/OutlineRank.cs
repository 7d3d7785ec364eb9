namespace DocDsl.Formats.Importers.Structured;

/// <summary>What a block is, in the order in which blocks contain each other.</summary>
internal static class OutlineRank
{
    public const int Text = 0;

    public const int LastHeading = 9;

    /// <summary>What a page itself declares as a question.</summary>
    public const int Declared = 10;

    /// <summary>What is shown by a click on its summary.</summary>
    public const int Details = 11;

    /// <summary>A term of a list of definitions.</summary>
    public const int Term = 12;

    /// <summary>A paragraph in bold letters.</summary>
    public const int Bold = 13;

    /// <summary>A paragraph that begins with <c>Q:</c>.</summary>
    public const int Letter = 14;
}
