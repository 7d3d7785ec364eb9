using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values;

namespace DocDsl.Core.Rules;

/// <summary>QA7006: a document that answers another version of the set than its type has.</summary>
internal static class SetVersionDiffers
{
    public static readonly Rule Rule = new("QA7006", "Other version of the set", "Sets", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string> s_older = Rule.Message<string, string, string>(
        "The document answers version {0} of '{1}', which is older than version {2}, to which it is held",
        "version",
        "set",
        "current"
    );

    private static readonly Message<string, string, string> s_newer = Rule.Message<string, string, string>(
        "The document answers version {0} of '{1}', which is newer than version {2}, to which it is held",
        "version",
        "set",
        "current"
    );

    private static readonly Message<string, string> s_none = Rule.Message<string, string>(
        "The document answers version {0} of '{1}', which has no version",
        "version",
        "set"
    );

    /// <param name="document">A document with a type.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        var header = document.Header;
        if (header is not { Version: { } version, Type: { HasMalformedVersion: false } type } || type.Set?.Version == version)
        {
            return;
        }

        diagnostics.Add(
            type.Set?.Version is not { } current ? s_none.At(header.VersionSpan, version, type.Name)
            : SetVersion.Compare(version, current) < 0 ? s_older.At(header.VersionSpan, version, type.Name, current)
            : s_newer.At(header.VersionSpan, version, type.Name, current)
        );
    }
}
