namespace DocDsl.Fuzz;

/// <summary>Something that must hold for any input, and does not for this one.</summary>
internal sealed class Finding(string message) : Exception(message)
{
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new Finding(message);
        }
    }
}
