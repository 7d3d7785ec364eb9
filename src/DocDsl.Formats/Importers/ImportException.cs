namespace DocDsl.Formats.Importers;

/// <summary>A source that cannot be read: damaged, hostile, or not of its kind. The message is one line for the user.</summary>
public sealed class ImportException : Exception
{
    /// <summary>Creates the failure.</summary>
    public ImportException(string message, Exception? inner = null)
        : base(message, inner) { }
}
