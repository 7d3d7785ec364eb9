namespace Vault;

/// <summary>What customers may store: PDF and PNG, told by their first bytes and not by their names.</summary>
public static class Uploads
{
    /// <summary>In megabytes.</summary>
    public const int Largest = 25;

    /// <exception cref="InvalidDataException">It is too large, or of another kind.</exception>
    public static void Demand(ReadOnlySpan<byte> content)
    {
        if (content.Length > Largest * 1_000_000)
        {
            throw new InvalidDataException($"More than {Largest} MB.");
        }

        if (!content.StartsWith("%PDF-"u8) && !content.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG"u8]))
        {
            throw new InvalidDataException("Neither PDF nor PNG.");
        }
    }
}
