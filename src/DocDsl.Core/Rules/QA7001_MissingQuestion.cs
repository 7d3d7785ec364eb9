using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA7001: a question of the set that the document does not have.</summary>
internal static class MissingQuestion
{
    public static readonly Rule Rule = new("QA7001", "Missing question of the set", "Sets", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_missing = Rule.Message<string, string, string>(
        "Question {0} of '{1}' is missing: '{2}'",
        "question",
        "set",
        "words"
    );

    /// <param name="document">A document that answers a set.</param>
    /// <param name="response">How it does.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, SetResponse response, List<Diagnostic> diagnostics)
    {
        foreach (var answer in response.Missing)
        {
            var declared = answer.Declared;
            var missing = s_missing.At(SpanOf(document.Header), declared.Name, response.Set.Name, ShortText.Of(declared.Text));
            diagnostics.Add(document.Header.NotYet(missing.With("id", declared.Id)));
        }
    }

    /// <summary>Where the document names its set; its beginning where a project names it.</summary>
    public static TextSpan SpanOf(DocumentHeader header) => header.Type?.Set is null ? header.AnsweredSpan : header.TypeNameSpan;
}
