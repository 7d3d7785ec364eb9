using System.Net.Security;
using System.Security.Authentication;

namespace Vault;

/// <summary>How the server speaks to the world.</summary>
public static class Transport
{
    public static SslServerAuthenticationOptions Options => new() { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 };
}
