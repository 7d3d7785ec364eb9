namespace DocDsl.Cli;

/// <summary>The exit codes of all commands; see docs/command.md.</summary>
internal static class ExitCode
{
    /// <summary>The command did what it was asked, and found no errors.</summary>
    public const int Success = 0;

    /// <summary>
    /// There are errors, or warnings with <c>--fail-on warning</c>; files that would change, or an import or export that needs a review.
    /// </summary>
    public const int Diagnostics = 1;

    /// <summary>The arguments are not valid.</summary>
    public const int InvalidArguments = 2;

    /// <summary>A file or folder cannot be read or written.</summary>
    public const int FileError = 3;

    /// <summary>DocDsl failed, which nobody should take for a result.</summary>
    public const int InternalError = 4;
}
