using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA4011: a web address of which nothing is known after a look. Only <c>docdsl check --links</c> looks.</summary>
internal static class WebAddressNotChecked
{
    public static readonly Rule Rule = new("QA4011", "Web address that could not be checked", "References", DiagnosticSeverity.Information);

    private static readonly Message<string, int> s_status = Rule.Message<string, int>(
        "The web address '{0}' could not be checked; the server answered {1}",
        "address",
        "status"
    );
    private static readonly Message<string, int> s_time = Rule.Message<string, int>(
        "The web address '{0}' could not be checked; there was no answer within {1} s",
        "address",
        "seconds"
    );
    private static readonly Message<string> s_connection = Rule.Message<string>(
        "The web address '{0}' could not be checked; the connection failed",
        "address"
    );
    private static readonly Message<string, int> s_redirects = Rule.Message<string, int>(
        "The web address '{0}' could not be checked; it is redirected more than {1} times",
        "address",
        "count"
    );
    private static readonly Message<string, string> s_elsewhere = Rule.Message<string, string>(
        "The web address '{0}' could not be checked; it is redirected to '{1}', which is not a web address",
        "address",
        "target"
    );

    /// <summary>The server refuses to say, or is out of order.</summary>
    public static Diagnostic Status(TextSpan span, string address, int status) => s_status.At(span, address, status);

    /// <summary>The server does not answer in time.</summary>
    public static Diagnostic Time(TextSpan span, string address, int seconds) => s_time.At(span, address, seconds);

    /// <summary>The server cannot be reached, or hangs up.</summary>
    public static Diagnostic Connection(TextSpan span, string address) => s_connection.At(span, address);

    /// <summary>The server redirects without end.</summary>
    public static Diagnostic Redirects(TextSpan span, string address, int count) => s_redirects.At(span, address, count);

    /// <summary>The server redirects to something else.</summary>
    public static Diagnostic Elsewhere(TextSpan span, string address, string target) => s_elsewhere.At(span, address, target);
}
