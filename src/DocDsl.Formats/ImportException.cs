namespace DocDsl.Formats;

/// <summary>A source that cannot be read: damaged, malicious, or in an unsupported format. The message is one line for the user.</summary>
public sealed class ImportException : Exception
{
    /// <summary>Creates the failure.</summary>
    public ImportException(string message, Exception? inner = null)
        : base(OneLine(message), inner) { }

    /// <summary>Readers of formats quote what they cannot read, which may be a line break.</summary>
    private static string OneLine(string message) =>
        string.Concat(message.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
