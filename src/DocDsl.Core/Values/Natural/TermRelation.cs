namespace DocDsl.Core.Values.Natural;

/// <summary>What is said of the time that a term names.</summary>
internal enum TermRelation
{
    /// <summary>Nothing: "eind 2026".</summary>
    None,

    /// <summary>Before it begins.</summary>
    Before,

    /// <summary>Not after it; of a season before it.</summary>
    By,

    /// <summary>Within it.</summary>
    In,
}
