using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA4009: a web address that leads nowhere. Only <c>docdsl check --links</c> looks.</summary>
internal static class WebAddressNotFound
{
    public static readonly Rule Rule = new("QA4009", "Web address that does not exist", "References", DiagnosticSeverity.Warning);

    private static readonly Message<string, int> s_status = Rule.Message<string, int>(
        "The web address '{0}' was not found; the server answered {1}",
        "address",
        "status"
    );
    private static readonly Message<string, string> s_host = Rule.Message<string, string>(
        "The web address '{0}' was not found; the host '{1}' does not exist",
        "address",
        "host"
    );
    private static readonly Message<string, string> s_secure = Rule.Message<string, string>(
        "The web address '{0}' was not found; no secure connection to '{1}' can be established",
        "address",
        "host"
    );

    /// <summary>The server says that there is no such page.</summary>
    public static Diagnostic Status(TextSpan span, string address, int status) => s_status.At(span, address, status);

    /// <summary>There is no server of the name.</summary>
    public static Diagnostic Host(TextSpan span, string address, string host) => s_host.At(span, address, host);

    /// <summary>The server's certificate is not valid, or it speaks no TLS.</summary>
    public static Diagnostic Secure(TextSpan span, string address, string host) => s_secure.At(span, address, host);
}
