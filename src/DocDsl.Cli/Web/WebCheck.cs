using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;

namespace DocDsl.Cli.Web;

/// <summary>Looks at web addresses: each once, many at a time, few at one host.</summary>
/// <param name="timeout">How long one address may take, with all its redirects.</param>
/// <param name="cache">What is known from before; null to look at all.</param>
internal sealed class WebCheck(TimeSpan timeout, WebCache? cache) : IDisposable
{
    private const int MaxRequests = 16;
    private const int MaxRequestsPerHost = 2;
    private const int MaxRedirects = 10;

    private readonly SemaphoreSlim _all = new(MaxRequests);
    private readonly HttpClient _client = CreateClient();

    /// <summary>An address as it is looked at: what follows <c>#</c> is the reader's own.</summary>
    public static string KeyOf(Uri address) => address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    /// <summary>Looks at addresses, and keeps what was found.</summary>
    /// <param name="addresses">One that is given twice is looked at once.</param>
    /// <returns>The results by <see cref="KeyOf"/>.</returns>
    public IReadOnlyDictionary<string, WebResult> Run(IEnumerable<Uri> addresses)
    {
        var results = new ConcurrentDictionary<string, WebResult>(StringComparer.Ordinal);
        var byHost = addresses
            .Select(KeyOf)
            .Distinct(StringComparer.Ordinal)
            .Select(key => new Uri(key))
            .GroupBy(address => address.Authority);
        Task.WhenAll(byHost.Select(host => Task.Run(() => CheckHostAsync(host, results)))).GetAwaiter().GetResult();
        cache?.Save(results);
        return results;
    }

    public void Dispose()
    {
        _client.Dispose();
        _all.Dispose();
    }

    private static HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = MaxRequestsPerHost,
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation(
            "User-Agent",
            "Mozilla/5.0 (compatible; docdsl; +https://github.com/docdsl/docdsl)"
        );
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "*/*");
        return client;
    }

    private async Task CheckHostAsync(IEnumerable<Uri> addresses, ConcurrentDictionary<string, WebResult> results)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxRequestsPerHost };
        await Parallel
            .ForEachAsync(
                addresses,
                options,
                async (address, _) =>
                {
                    var key = KeyOf(address);
                    if (cache?.Find(key) is { } known)
                    {
                        results[key] = known;
                        return;
                    }

                    await _all.WaitAsync(CancellationToken.None).ConfigureAwait(false);
                    try
                    {
                        results[key] = await CheckAsync(address).ConfigureAwait(false);
                    }
                    finally
                    {
                        _all.Release();
                    }
                }
            )
            .ConfigureAwait(false);
    }

    private async Task<WebResult> CheckAsync(Uri address)
    {
        using var time = new CancellationTokenSource(timeout);
        var (current, moved, isPermanent) = (address, "", true);
        try
        {
            for (var redirects = 0; redirects <= MaxRedirects; redirects++)
            {
                using var response = await SendAsync(current, time.Token).ConfigureAwait(false);
                var status = (int)response.StatusCode;
                if (status is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                {
                    return response.IsSuccessStatusCode ? new(moved.Length == 0 ? WebOutcome.Found : WebOutcome.Moved, moved)
                        : status is 404 or 410 ? new(WebOutcome.NotFound, Number: status)
                        : new(WebOutcome.Refused, Number: status);
                }

                if (!Uri.TryCreate(current, location, out var next) || next.Scheme is not ("http" or "https"))
                {
                    return new(WebOutcome.Elsewhere, location.OriginalString);
                }

                // Where a redirect for the time being leads is not the address to write.
                isPermanent &= status is 301 or 308;
                moved = isPermanent ? next.AbsoluteUri : moved;
                current = next;
            }

            return new(WebOutcome.Redirected, Number: MaxRedirects);
        }
        catch (OperationCanceledException)
        {
            return new(WebOutcome.TimedOut, Number: (int)timeout.TotalSeconds);
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return WebResult.Of(fault, current);
        }
    }

    /// <summary>
    /// Asks for the head of a page; where the server says no to that, for the page, of which no more than the head is read: many servers
    /// know pages alone.
    /// </summary>
    private async Task<HttpResponseMessage> SendAsync(Uri address, CancellationToken time)
    {
        try
        {
            var head = await SendAsync(HttpMethod.Head, address, time).ConfigureAwait(false);
            if ((int)head.StatusCode < 400 || head.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return head;
            }

            head.Dispose();
        }
        catch (HttpRequestException fault)
            when (fault.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse)
        {
            // It hangs up.
        }

        return await SendAsync(HttpMethod.Get, address, time).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, CancellationToken time)
    {
        using var request = new HttpRequestMessage(method, address);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time).ConfigureAwait(false);
    }
}
