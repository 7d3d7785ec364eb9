using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA5009: a document or a type names a document type that several references declare: which of them counts is chance.</summary>
internal static class AmbiguousDocumentType
{
    public static readonly Rule Rule = new("QA5009", "Ambiguous document type", "Fields", DiagnosticSeverity.Error);

    public static readonly Message<string, string, string> References = Rule.Message<string, string, string>(
        "The document type '{0}' is declared by two references, '{1}' and '{2}'; remove one of them",
        "type",
        "first",
        "second"
    );

    public static readonly Message<string, string, string, string, string> Versions = Rule.Message<string, string, string, string, string>(
        "The document type '{0}' is declared by two references, '{1}' (version {2}) and '{3}' (version {4}); remove one of them",
        "type",
        "first",
        "firstVersion",
        "second",
        "secondVersion"
    );
}
