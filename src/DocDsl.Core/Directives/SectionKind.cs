using DocDsl.Core.Directives;

namespace DocDsl.Core.Directives;

/// <summary>The parts of a document.</summary>
internal enum SectionKind : byte
{
    /// <summary>From the beginning to the first heading; every document has one, be it empty.</summary>
    Header,

    /// <summary>A question, from its heading to the next.</summary>
    Question,

    /// <summary>An answer, from its heading to the next.</summary>
    Answer,

    /// <summary>The lines between <c>@group</c> and the group's first question.</summary>
    Group,

    /// <summary>Signature, explanation, end notes.</summary>
    Closing,
}
