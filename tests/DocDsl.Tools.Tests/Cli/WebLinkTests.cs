using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json;
using DocDsl.Cli.Web;

namespace DocDsl.Tools.Tests.Cli;

/// <summary><c>check --links</c>, with servers on this machine.</summary>
public sealed class WebLinkTests : CommandTest
{
    private const string Cache = "XDG_CACHE_HOME";

    private readonly string? _before = Environment.GetEnvironmentVariable(Cache);

    public WebLinkTests() => Environment.SetEnvironmentVariable(Cache, In("cache"));

    protected override void Dispose(bool disposing)
    {
        Environment.SetEnvironmentVariable(Cache, _before);
        base.Dispose(disposing);
    }

    [Fact]
    public void What_servers_answer_is_reported_at_the_address()
    {
        using var server = new TestServer(Answer);
        using var untrusted = new TestServer((_, _) => TestServer.Status(200), isSecure: true);
        var closed = new TestServer((_, _) => null);
        closed.Dispose();
        var (at, tls) = (server.Address, untrusted.Address);
        var elsewhere = "it is redirected to 'mailto:a@example.com', which is not a web address";
        string[] paths =
        [
            "/ok",
            "/moved",
            "/twice",
            "/found",
            "/lost",
            "/gone",
            "/loop",
            "/mail",
            "/head",
            "/many",
            "/secret",
            "/broken",
            "/hang-up",
        ];
        Write(
            "a.qa",
            "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\n"
                + string.Concat(paths.Select(path => $"See {at}{path}.\n"))
                + $"{untrusted.Address}/\n{closed.Address}/\n"
        );
        var (status, output, error) = Run("check", "--links", "--links-timeout", "120", "-f", "concise");
        Assert.Equal("", error);
        Assert.Equal(
            $"""
            a.qa(8,5): info QA4010: The web address '{at}/moved' has moved permanently to '{at}/ok'
            a.qa(9,5): info QA4010: The web address '{at}/twice' has moved permanently to '{at}/found'
            a.qa(11,5): warning QA4009: The web address '{at}/lost' was not found; the server answered 404
            a.qa(12,5): warning QA4009: The web address '{at}/gone' was not found; the server answered 410
            a.qa(13,5): info QA4011: The web address '{at}/loop' could not be checked; it is redirected more than 10 times
            a.qa(14,5): info QA4011: The web address '{at}/mail' could not be checked; {elsewhere}
            a.qa(16,5): info QA4011: The web address '{at}/many' could not be checked; the server answered 429
            a.qa(17,5): info QA4011: The web address '{at}/secret' could not be checked; the server answered 403
            a.qa(18,5): info QA4011: The web address '{at}/broken' could not be checked; the server answered 503
            a.qa(19,5): info QA4011: The web address '{at}/hang-up' could not be checked; the connection failed
            a.qa(20,1): warning QA4009: The web address '{tls}/' was not found; no secure connection to '127.0.0.1' can be established
            a.qa(21,1): info QA4011: The web address '{closed.Address}/' could not be checked; the connection failed
            3 warnings, 9 info
            15 web addresses: 5 found, 3 not found, 7 could not be checked

            """.ReplaceLineEndings("\n"),
            output
        );
        Assert.Equal(0, status);
        Assert.Contains("GET /head", server.Requests);
        Assert.DoesNotContain("GET /ok", server.Requests);
        Assert.DoesNotContain("GET /many", server.Requests);
        Assert.Equal(1, Run("check", "--links", "--links-timeout", "120", "--fail-on", "warning", "--select", "QA4009", "-q").Status);

        string? Answer(string method, string path)
        {
            return path switch
            {
                "/ok" => TestServer.Status(200),
                "/moved" => TestServer.Status(301, "/ok"),
                "/twice" => TestServer.Status(308, "/found"),
                "/found" => TestServer.Status(302, "/ok"),
                "/gone" => TestServer.Status(410),
                "/loop" => TestServer.Status(302, "/loop"),
                "/mail" => TestServer.Status(302, "mailto:a@example.com"),
                "/head" => TestServer.Status(method == "HEAD" ? 405 : 200),
                "/many" => TestServer.Status(429),
                "/secret" => TestServer.Status(403),
                "/broken" => TestServer.Status(503),
                "/hang-up" => null,
                _ => TestServer.Status(404),
            };
        }
    }

    [Fact]
    public void A_server_that_does_not_answer_in_time_is_reported()
    {
        using var server = new TestServer(
            (_, _) =>
            {
                Thread.Sleep(4000);
                return TestServer.Status(200);
            }
        );
        Write("a.qa", $"Question 1\nWhat?\n\nAnswer 1\n{server.Address}/\n");
        Assert.Equal(
            $"a.qa(5,1): info QA4011: The web address '{server.Address}/' could not be checked; there was no answer within 1 s\n",
            Run("check", "--links", "--links-timeout", "1", "-f", "concise", "-q").Output
        );
    }

    [Fact]
    public void Nothing_is_asked_without_the_option()
    {
        using var server = new TestServer((_, _) => TestServer.Status(404));
        Write("a.qa", $"Question 1\nWhat?\n\nAnswer 1\nSee {server.Address}/x.\n");
        var (status, output, _) = Run("check");
        Assert.Equal((0, "1 file checked, no errors or warnings\n"), (status, output));
        Assert.Empty(server.Requests);
        Assert.Equal(
            (2, "error: --links-timeout and --no-cache require --links. See 'docdsl check --help'\n"),
            (Run("check", "--no-cache").Status, Run("check", "--no-cache").Error)
        );
        Assert.Contains("'0' is not a number of seconds from 1 to 3600", Run("check", "--links", "--links-timeout", "0").Error);
    }

    [Fact]
    public void An_address_is_asked_once_and_known_for_a_day_when_it_is_found()
    {
        using var server = new TestServer((_, path) => TestServer.Status(path == "/lost" ? 404 : 200));
        var text = $"Question 1\nWhat?\n\nAnswer 1\nSee {server.Address}/x#a, {server.Address}/x#b and {server.Address}/lost.\n";
        Write("a.qa", text);
        Write("b.qa", text);
        Assert.EndsWith("2 web addresses: 1 found, 1 not found\n", Run("check", "--links").Output);
        Assert.Equal(["GET /lost", "HEAD /lost", "HEAD /x"], server.Requests.Order(StringComparer.Ordinal));
        Assert.True(File.Exists(In("cache/docdsl/web-addresses.json")));
        server.Requests.Clear();

        // What was lost may have been repaired.
        Run("check", "--links");
        Assert.Equal(["GET /lost", "HEAD /lost"], server.Requests.Order(StringComparer.Ordinal));
        server.Requests.Clear();
        Run("check", "--links", "--no-cache");
        Assert.Equal(["GET /lost", "HEAD /lost", "HEAD /x"], server.Requests.Order(StringComparer.Ordinal));
        server.Requests.Clear();
        Write("cache/docdsl/web-addresses.json", "{\"addresses\":{\"x\":1}}");
        Run("check", "--links");
        Assert.Contains("HEAD /x", server.Requests);
    }

    [Fact]
    public void A_cache_forgets_after_a_day()
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var cache = WebCache.Load(In("c.json"), now);
        cache.Save([new("http://a/", new(WebOutcome.Moved, "http://b/")), new("http://c/", new(WebOutcome.NotFound, Number: 404))]);
        Assert.Equal(new WebResult(WebOutcome.Moved, "http://b/"), WebCache.Load(In("c.json"), now.AddHours(23)).Find("http://a/"));
        Assert.Null(WebCache.Load(In("c.json"), now.AddHours(24)).Find("http://a/"));
        Assert.Null(WebCache.Load(In("c.json"), now).Find("http://c/"));
    }

    [Fact]
    public void A_host_gets_two_requests_at_once()
    {
        using var server = new TestServer(
            (_, _) =>
            {
                Thread.Sleep(50);
                return TestServer.Status(200);
            }
        );
        Write("a.qa", "Question 1\nWhat?\n\nAnswer 1\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"{server.Address}/{i}\n")));
        Assert.EndsWith("8 web addresses: 8 found\n", Run("check", "--links", "--no-cache").Output);
        Assert.InRange(server.MostAtOnce, 1, 2);
    }

    [Fact]
    public void Addresses_are_found_where_documents_have_them()
    {
        using var server = new TestServer((_, _) => TestServer.Status(404));
        var at = server.Address;
        Write(
            "a.md",
            $"""
            <!-- @document en -->
            <!-- @heading question+answer "## {"{text}"}" -->
            <!-- @source {at}/source -->

            ## What does it cost?

            See [this]({at}/link), [that][ref], ![image]({at}/image "title"), <{at}/auto>, {at}/bare.
            Not `{at}/code`, and [{at}/text]({at}/target).

            <!-- a comment: {at}/comment -->
            <a href="{at}/html">x</a>

            ```text
            {at}/fenced
            ```

            [ref]: {at}/definition
            """
        );
        Write(
            "b.qa",
            $"@source {at}/field\n@// {at}/comment\n\nQuestion 1\nWhat?\n\nAnswer 1\n@evidence {at}/evidence\nYes, see ({at}/x_(y)).\n"
        );
        Run("check", "--links", "--no-cache", "a.md", "b.qa");
        Assert.Equal(
            ["/auto", "/bare", "/definition", "/evidence", "/field", "/html", "/image", "/link", "/source", "/target", "/x_(y)"],
            server
                .Requests.Where(request => request.StartsWith("GET", StringComparison.Ordinal))
                .Select(request => request[4..])
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Suppressions_settings_and_formats_hold_for_addresses()
    {
        using var server = new TestServer((_, _) => TestServer.Status(404));
        var allowed = "@allow QA4009 \"It comes back.\"\n";
        var text = "Question 1\nWhat?\n\nAnswer 1\n{0}" + $"See {server.Address}/x.\n";
        Write("a.qa", text.Replace("{0}", allowed));
        Assert.Equal("1 web address: 0 found, 1 not found\n", Run("check", "--links").Output.Split("warnings\n")[^1]);
        Write("a.qa", text.Replace("{0}", ""));
        Assert.DoesNotContain("QA4009", Run("check", "--links", "--ignore", "QA4009").Output);
        Assert.Contains("\nNo web addresses\n", RunOf("b.qa", "Question 1\nWhat?\n\nAnswer 1\nYes.\n"));
        var json = JsonDocument.Parse(Run("check", "a.qa", "--links", "-f", "json").Output).RootElement;
        Assert.Equal(1, json.GetProperty("webAddresses").GetProperty("notFound").GetInt32());
        Assert.Equal("QA4009", json.GetProperty("diagnostics")[0].GetProperty("rule").GetString());
        Assert.False(JsonDocument.Parse(Run("check", "a.qa", "-f", "json").Output).RootElement.TryGetProperty("webAddresses", out _));
        Assert.Contains("::warning file=a.qa,line=5,endLine=5,col=5", Run("check", "a.qa", "--links", "-f", "github").Output);
        Assert.Contains("1 web address: 0 found, 1 not found", Run("check", "a.qa", "--links", "-f", "sarif").Output);
        Write(".editorconfig", "root = true\n[*.qa]\ndocdsl_severity.QA4009 = error\n");
        Assert.Equal(1, Run("check", "a.qa", "--links").Status);

        string RunOf(string name, string content)
        {
            Write(name, content);
            return Run("check", name, "--links").Output;
        }
    }

    [Fact]
    public void A_host_that_does_not_exist_is_told_from_a_name_server_that_does_not_answer()
    {
        var address = new Uri("http://no-such-host.example/");
        Assert.Equal(new WebResult(WebOutcome.NoHost, "no-such-host.example"), WebResult.Of(Fault(SocketError.HostNotFound), address));
        Assert.Equal(new WebResult(WebOutcome.NoConnection), WebResult.Of(Fault(SocketError.TryAgain), address));
        Assert.Equal(
            "The web address 'http://x' was not found; the host 'no-such-host.example' does not exist",
            WebResult.Of(Fault(SocketError.HostNotFound), address).At(default, "http://x")!.Message
        );

        static HttpRequestException Fault(SocketError error) =>
            new(HttpRequestError.NameResolutionError, inner: new SocketException((int)error));
    }
}
