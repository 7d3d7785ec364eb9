using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8204: <c>docdsl.lock</c> has a line about what does not exist, for example after a question got another number.</summary>
internal static class UnknownLockEntry
{
    public static readonly Rule Rule = new("QA8204", "Lock entry of what does not exist", "Attestation", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_document = Rule.Message<string>(
        "The project has no document '{0}'; remove the line, or change the name if the document was renamed",
        "path"
    );

    private static readonly Message<string, string> s_answer = Rule.Message<string, string>(
        "Document '{0}' has no answer '{1}'; remove the line, or change the name if the question was renumbered",
        "path",
        "answer"
    );

    private static readonly Message<string, string, string> s_evidence = Rule.Message<string, string, string>(
        "The answer '{0}' in document '{1}' does not rest on '{2}'; remove the line, or run 'docdsl attest {1}', which does",
        "answer",
        "path",
        "evidence"
    );

    public static Diagnostic Document(TextSpan line, string path) => s_document.At(line, path);

    public static Diagnostic Answer(TextSpan line, string path, string answer) => s_answer.At(line, path, answer);

    public static Diagnostic Evidence(TextSpan line, string path, string answer, string evidence) =>
        s_evidence.At(line, answer, path, evidence);
}
