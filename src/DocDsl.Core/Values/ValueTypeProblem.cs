namespace DocDsl.Core.Values;

/// <summary>What is malformed about the written form of a <see cref="ValueType"/>.</summary>
internal enum ValueTypeProblem
{
    None,
    Missing,
    UnknownKind,
    FewChoices,
    RepeatedChoice,
}
