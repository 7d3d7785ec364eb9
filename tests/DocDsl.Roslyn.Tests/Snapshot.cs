using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shouldly;

namespace DocDsl.Roslyn.Tests;

/// <summary>
/// Compares with a file beside the test, named as Verify names it (<c>Class.Method.verified.cs</c>), so that moving to Verify is one
/// package and this helper. A missing or changed baseline fails and leaves a <c>.received.</c> file; rename it to accept.
/// </summary>
internal static partial class Snapshot
{
    public static void Match(string text, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        Version()
            .Replace(text.Replace("\r\n", "\n"), "(\"DocDsl\", \"x.y.z\")")
            .ShouldMatchApproved(config =>
                config
                    .NoDiff()
                    .SubFolder(Path.GetFileName(Path.GetDirectoryName(file)!))
                    .WithFileExtension("cs")
                    .WithFilenameGenerator((_, _, type, extension) => $"{name}.{(type == "approved" ? "verified" : type)}.{extension}")
            );
    }

    /// <summary>The version that generated code names, which a release changes.</summary>
    [GeneratedRegex("""\("DocDsl", "[0-9.]+"\)""")]
    private static partial Regex Version();
}
