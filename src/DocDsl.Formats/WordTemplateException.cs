namespace DocDsl.Formats;

/// <summary>A template that no document can be written into. The message is one line for the user.</summary>
public sealed class WordTemplateException : Exception
{
    /// <summary>Creates the failure.</summary>
    public WordTemplateException(string message, Exception? inner = null)
        : base(string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)), inner) { }
}
