using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8203: a line of <c>docdsl.lock</c> cannot be read, so that what it says is not known.</summary>
internal static class MalformedLock
{
    public static readonly Rule Rule = new("QA8203", "Malformed lock file", "Attestation", DiagnosticSeverity.Error);

    private static readonly Message s_conflict = Rule.Message("A merge conflict is not resolved; keep the lines of both sides");

    private static readonly Message s_quote = Rule.Message("The line cannot be read: a quotation mark is not closed");

    private static readonly Message<string> s_keyword = Rule.Message<string>(
        "The line cannot be read: '{0}' is neither 'attested' nor 'sent'",
        "keyword"
    );

    private static readonly Message s_attested = Rule.Message(
        "The line cannot be read: 'attested' requires a document, an answer, its evidence, a date, a name and a hash"
    );

    private static readonly Message s_sent = Rule.Message(
        "The line cannot be read: 'sent' requires a document, an answer, a recipient, a date, a name and a hash"
    );

    private static readonly Message<string> s_date = Rule.Message<string>("The line cannot be read: '{0}' is not a valid date", "date");

    private static readonly Message s_hash = Rule.Message(
        "The line cannot be read: a hash must have 32 hexadecimal digits; 'docdsl attest' and 'docdsl seal' write it"
    );

    public static Diagnostic Conflict(TextSpan line) => s_conflict.At(line);

    public static Diagnostic Quote(TextSpan line) => s_quote.At(line);

    public static Diagnostic Keyword(TextSpan line, string keyword) => s_keyword.At(line, keyword);

    public static Diagnostic Attested(TextSpan line) => s_attested.At(line);

    public static Diagnostic Sent(TextSpan line) => s_sent.At(line);

    public static Diagnostic Date(TextSpan line, string date) => s_date.At(line, date);

    public static Diagnostic Hash(TextSpan line) => s_hash.At(line);
}
