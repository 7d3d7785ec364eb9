namespace DocDsl.Formats.Workbooks;

/// <summary>What a tag does.</summary>
internal enum XmlTagKind
{
    /// <summary><c>&lt;row&gt;</c></summary>
    Start,

    /// <summary><c>&lt;/row&gt;</c></summary>
    End,

    /// <summary><c>&lt;row/&gt;</c></summary>
    Empty,
}
