namespace DocDsl.Core.Values;

/// <summary>What is wrong with the written form of a kind of value.</summary>
internal enum ValueTypeFault
{
    None,

    /// <summary>There is no word.</summary>
    MissingKind,

    /// <summary>The word is not the name of a kind.</summary>
    UnknownKind,

    /// <summary>A choice has fewer than two words to choose from.</summary>
    FewChoices,

    /// <summary>A word of a choice is there twice; the case of letters does not count.</summary>
    RepeatedChoice,
}
