namespace DocDsl.Core.Values.Natural;

/// <summary>Which part of a time a term names.</summary>
internal enum TermEdge
{
    /// <summary>All of it.</summary>
    None,

    /// <summary>"Begin 2026".</summary>
    Beginning,

    /// <summary>"Medio 2026".</summary>
    Middle,

    /// <summary>"Eind 2026".</summary>
    End,
}
