using DocDsl.Formats.Importers;

namespace DocDsl.Formats;

/// <summary>Imports a file in any supported format, which is detected from its content.</summary>
public static class DocumentImporter
{
    /// <summary>Larger sources are rejected: no letter is larger, and a hostile file could exhaust the memory.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>The names of the formats, as <see cref="ImportOptions.Format"/> has them.</summary>
    public static IReadOnlyList<string> FormatNames { get; } = [.. ImportFormat.All.Select(format => format.Name)];

    /// <summary>Imports a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="options">What is known about it; null for nothing.</param>
    /// <exception cref="ImportException">It cannot be read.</exception>
    /// <exception cref="ArgumentException"><see cref="ImportOptions.Format"/> is not one of <see cref="FormatNames"/>.</exception>
    public static ImportResult Import(byte[] bytes, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        options ??= new ImportOptions();
        if (bytes.LongLength > MaxBytes)
        {
            throw new ImportException($"The file is larger than {MaxBytes / 1024 / 1024} MB.");
        }

        var source = new ImportSource(bytes, options.FileName ?? options.Source);
        var format = ImportFormat.Of(source, options.Format);
        if ((options.Maps.Count > 0 || options.Sheet is not null) && format.Name is not ("xlsx" or "csv"))
        {
            throw new ImportException(
                $"Columns and sheets are those of Excel workbooks and CSV; this was read as {format.Title}; add --as csv if it is one."
            );
        }

        var result = format.Import(source, options);
        return result.Format.Length > 0 ? result : result with { Format = format.Title };
    }
}
