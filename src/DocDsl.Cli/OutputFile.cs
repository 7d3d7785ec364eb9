using DocDsl.Cli.Input;
using DocDsl.Workspaces;

namespace DocDsl.Cli;

/// <summary>What a command writes: a file, or standard output when none is named.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text; why it cannot be written goes to standard error.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="text">The text.</param>
    /// <param name="overwrite">Whether a file that exists is replaced.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>Whether it was written.</returns>
    public static bool TryWrite(string? path, string text, bool overwrite, TextWriter output, TextWriter error)
    {
        if (path is null)
        {
            output.Write(text);
            return true;
        }

        try
        {
            FileWriter.Write(path, text, overwrite);
            return true;
        }
        catch (Exception exception) when (FileErrors.Include(exception))
        {
            error.WriteLine($"{PathList.Shown(path)}: {exception.Message} Nothing was written.");
            return false;
        }
    }
}
