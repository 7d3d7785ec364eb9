namespace DocDsl.Core.Values.Invariant;

/// <summary>What a value is written as: one, or several choices.</summary>
internal static class WrittenValues
{
    /// <summary>Reads one value as <see cref="InvariantValues"/> does, several choices as <see cref="ChoiceLists"/>.</summary>
    /// <param name="written">Of several choices with the quotation marks that they need.</param>
    /// <param name="type">What it is to be.</param>
    /// <param name="value">The one way to write it.</param>
    public static bool TryNormalize(string written, ValueType type, out string value) =>
        type.IsSeveralChoices ? ChoiceLists.TryNormalize(written, type, out value) : InvariantValues.TryNormalize(written, type, out value);
}
