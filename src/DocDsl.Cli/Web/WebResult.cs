using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Cli.Web;

/// <summary>What a look at a web address found out.</summary>
internal enum WebOutcome
{
    /// <summary>The page exists.</summary>
    Found,

    /// <summary>The page exists, and its address is another one for good.</summary>
    Moved,

    /// <summary>The server says that there is no such page.</summary>
    NotFound,

    /// <summary>There is no server of the name.</summary>
    NoHost,

    /// <summary>The server's certificate is not valid.</summary>
    NotSecure,

    /// <summary>The server refuses to say, or is out of order.</summary>
    Refused,

    /// <summary>The server does not answer in time.</summary>
    TimedOut,

    /// <summary>The server cannot be reached, or hangs up.</summary>
    NoConnection,

    /// <summary>The server redirects without end.</summary>
    Redirected,

    /// <summary>The server redirects to what is not a web address.</summary>
    Elsewhere,
}

/// <summary>What a look at a web address found out.</summary>
/// <param name="Outcome">In one word.</param>
/// <param name="Detail">The new address, the host, or where else it is redirected to.</param>
/// <param name="Number">The status, the seconds, or the redirects.</param>
internal readonly record struct WebResult(WebOutcome Outcome, string Detail = "", int Number = 0)
{
    /// <summary>Whether the page exists.</summary>
    public bool IsFound => Outcome is WebOutcome.Found or WebOutcome.Moved;

    /// <summary>Whether it is known not to exist.</summary>
    public bool IsNotFound => Outcome is WebOutcome.NotFound or WebOutcome.NoHost or WebOutcome.NotSecure;

    /// <summary>What a request that failed says of its address.</summary>
    public static WebResult Of(Exception fault, Uri address) =>
        fault switch
        {
            // A name server that does not answer knows no more than we do.
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError,
                InnerException: SocketException { SocketErrorCode: SocketError.TryAgain },
            } => new(WebOutcome.NoConnection),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(WebOutcome.NoHost, address.Host),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: AuthenticationException } =>
                new(WebOutcome.NotSecure, address.Host),
            _ => new(WebOutcome.NoConnection),
        };

    /// <summary>What is reported; null for a page that was found where it should be.</summary>
    /// <param name="span">The address in its document.</param>
    /// <param name="address">As the document has it.</param>
    public Diagnostic? At(TextSpan span, string address) =>
        Outcome switch
        {
            WebOutcome.Found => null,
            WebOutcome.Moved => WebAddressMoved.At(span, address, Detail),
            WebOutcome.NotFound => WebAddressNotFound.Status(span, address, Number),
            WebOutcome.NoHost => WebAddressNotFound.Host(span, address, Detail),
            WebOutcome.NotSecure => WebAddressNotFound.Secure(span, address, Detail),
            WebOutcome.Refused => WebAddressNotChecked.Status(span, address, Number),
            WebOutcome.TimedOut => WebAddressNotChecked.Time(span, address, Number),
            WebOutcome.Redirected => WebAddressNotChecked.Redirects(span, address, Number),
            WebOutcome.Elsewhere => WebAddressNotChecked.Elsewhere(span, address, Detail),
            _ => WebAddressNotChecked.Connection(span, address),
        };
}
