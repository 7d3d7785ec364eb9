using DocDsl.Core.Directives;

namespace DocDsl.Core.Directives;

/// <summary>How a document numbers its questions: <c>@numbering</c>.</summary>
internal enum NumberingStyle
{
    /// <summary>1, 2, 3 … through the whole document, each once, in any order.</summary>
    Sequential,

    /// <summary>Numbers given from outside: any, each once.</summary>
    Any,

    /// <summary>No numbers: a question is known by its id or its own words.</summary>
    None,

    /// <summary>1, 2, 3 … in each group.</summary>
    PerGroup,
}
