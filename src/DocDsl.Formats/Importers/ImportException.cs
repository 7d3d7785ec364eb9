namespace DocDsl.Formats.Importers;

/// <summary>A source that cannot be read: damaged, malicious, or in an unsupported format. The message is one line for the user.</summary>
public sealed class ImportException : Exception
{
    /// <summary>Creates the failure.</summary>
    public ImportException(string message, Exception? inner = null)
        : base(message, inner) { }
}
