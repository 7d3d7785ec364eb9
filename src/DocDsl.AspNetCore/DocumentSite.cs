using System.Net;
using System.Text;
using System.Text.Json;
using DocDsl.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DocDsl.AspNetCore;

/// <summary>The documents below one path. Links between them are relative, so that they hold below any path base.</summary>
internal sealed class DocumentSite
{
    /// <summary>The way back to the list, above a document.</summary>
    private const string UpCss =
        ".up{max-width:70rem;margin:0 auto;padding:1rem 1.5rem 0}@media screen and (max-width:52rem){.up{padding:.7rem 1rem 0}}"
        + "@media print{.up{display:none}}";

    private static readonly string[] s_indexTypes = [MediaTypes.Html, MediaTypes.Json];
    private static readonly string[] s_problemTypes = ["application/json", "application/problem+json", MediaTypes.Html];

    private readonly List<ServedDocument> _served = [];
    private readonly Dictionary<string, ServedDocument> _byPath = new(StringComparer.Ordinal);

    // As routes compare.
    private readonly Dictionary<string, (ServedDocument Document, ExportFormat? Format)> _byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _types;
    private readonly Lazy<HtmlPage> _indexPage;
    private readonly Lazy<Representation>[] _index;

    public DocumentSite(IEnumerable<QaDocument> documents, DocumentEndpointOptions options)
    {
        Options = options;
        Documents = [.. documents];
        _types = [.. options.Formats.Select(MediaTypes.Of)];
        if (_types.Length == 0)
        {
            throw new InvalidOperationException("Documents need a format to be served in: Formats is empty.");
        }

        foreach (var document in Documents)
        {
            Add(document);
        }

        _indexPage = new Lazy<HtmlPage>(() => Listed().ToHtmlIndex(Options.Title, document => _byPath[document.Path].Href));
        _index =
        [
            new Lazy<Representation>(() => Render(_indexPage.Value, document: null)),
            new Lazy<Representation>(() => new Representation(IndexJson(), MediaTypes.Json)),
        ];
    }

    public DocumentEndpointOptions Options { get; }

    /// <summary>All, drafts too: what refers to a draft is not broken.</summary>
    public IReadOnlyList<QaDocument> Documents { get; }

    /// <summary>Where a document of the site is from another one; null for one that is not served.</summary>
    public string? HrefOf(QaDocument document, ExportFormat format) =>
        _byPath.TryGetValue(document.Path, out var served) && served.IsServed
            ? served.Href + (format == ExportFormat.Html ? "" : DocumentExporter.ExtensionOf(format))
            : null;

    public async Task ServeIndex(HttpContext context)
    {
        var path = (context.Request.PathBase + context.Request.Path).ToUriComponent();
        if (!path.EndsWith('/'))
        {
            // The links of the list are relative.
            Redirect(context, $"./{path[(path.LastIndexOf('/') + 1)..]}/");
            return;
        }

        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var preferred = MediaTypes.Preferred(context.Request, s_indexTypes);
        await (preferred < 0 ? NotAcceptable(context, s_indexTypes) : Send(context, _index[preferred].Value));
    }

    public async Task ServeDocument(HttpContext context)
    {
        if (
            context.Request.RouteValues["document"] is not string name
            || !_byAddress.TryGetValue(name, out var found)
            || !found.Document.IsServed
        )
        {
            await NotFound(context);
            return;
        }

        if (context.Request.Path.Value!.EndsWith('/'))
        {
            Redirect(context, "../" + Uri.EscapeDataString(name));
            return;
        }

        if (found.Format is { } format)
        {
            await Send(context, found.Document[format]);
            return;
        }

        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var preferred = MediaTypes.Preferred(context.Request, _types);
        if (preferred < 0)
        {
            await NotAcceptable(context, _types);
            return;
        }

        format = Options.Formats[preferred];
        if (format != ExportFormat.Html)
        {
            context.Response.Headers.ContentLocation = found.Document.Href + DocumentExporter.ExtensionOf(format);
        }

        await Send(context, found.Document[format]);
    }

    /// <summary>A page as it is sent: with the way back to the list, or in the layout of its own.</summary>
    /// <param name="page">The page.</param>
    /// <param name="document">Its document; null for the list.</param>
    public Representation Render(HtmlPage page, QaDocument? document)
    {
        if (Options.Layout is { } layout)
        {
            return new Representation(Encoding.UTF8.GetBytes(layout(page, document)), MediaTypes.Html);
        }

        if (document is not null && Options.HasIndex)
        {
            page = page with
            {
                Styles = [.. page.Styles, UpCss],
                Body = $"<p class=\"up\">{UpLink()}</p>\n{page.Body}",
            };
        }

        return new Representation(Encoding.UTF8.GetBytes(page.ToHtml()), MediaTypes.Html, page.ContentSecurityPolicy);
    }

    private void Add(QaDocument document)
    {
        var address = Options.AddressOf(document);
        if (address is "" or "." or ".." || address.Contains('/') || address.Contains('\\'))
        {
            throw new InvalidOperationException($"'{address}' cannot be the address of '{document.Path}': it must be one part of a path.");
        }

        var served = new ServedDocument(this, document, address);
        _served.Add(served);
        if (!_byPath.TryAdd(document.Path, served))
        {
            throw new InvalidOperationException($"'{document.Path}' is among the documents twice.");
        }

        AddAddress(address, served, format: null);
        foreach (var format in Options.Formats.Where(format => format != ExportFormat.Html).Distinct())
        {
            AddAddress(address + DocumentExporter.ExtensionOf(format), served, format);
        }
    }

    private void AddAddress(string address, ServedDocument served, ExportFormat? format)
    {
        if (!_byAddress.TryAdd(address, (served, format)))
        {
            throw new InvalidOperationException(
                $"'{_byAddress[address].Document.Document.Path}' and '{served.Document.Path}' would both be served at '{address}'; "
                    + $"{nameof(DocumentEndpointOptions)}.{nameof(DocumentEndpointOptions.AddressOf)} can give them addresses of their own."
            );
        }
    }

    private QaDocument[] Listed() => [.. _served.Where(served => served.IsServed).Select(served => served.Document)];

    private byte[] IndexJson()
    {
        var entries = Listed()
            .Select(document => new IndexEntry(
                _byPath[document.Path].Href,
                document.GetTitle(),
                document.TypeName,
                document.Culture,
                document.Questions.Count,
                document.Questions.Count(question => question.State == QuestionState.Answered)
            ));
        var json = JsonSerializer.Serialize(
            new IndexData(_indexPage.Value.Title, [.. entries]),
            IndexJsonContext.Readable.IndexData
        );
        return Encoding.UTF8.GetBytes(json.ReplaceLineEndings("\n") + "\n");
    }

    private string UpLink() => $"<a href=\"./\">{WebUtility.HtmlEncode(_indexPage.Value.Title)}</a>";

    private Task Send(HttpContext context, Representation content)
    {
        var headers = context.Response.Headers;
        var isPrivate =
            context.User.Identity?.IsAuthenticated == true || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null;
        headers.CacheControl = Options.CacheControl ?? (isPrivate ? "private, no-cache" : "no-cache");
        headers.XContentTypeOptions = "nosniff";
        if (content.Policy is { } policy)
        {
            headers.ContentSecurityPolicy = policy;
        }

        // Knows HEAD, If-None-Match and If-Match.
        return TypedResults.Bytes(content.Content, content.MediaType, entityTag: content.Tag).ExecuteAsync(context);
    }

    private static void Redirect(HttpContext context, string relative)
    {
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = relative + context.Request.QueryString.ToUriComponent();
    }

    private static Task NotAcceptable(HttpContext context, IEnumerable<string> types) =>
        Problem.Write(
            context,
            StatusCodes.Status406NotAcceptable,
            $"It can be had as {string.Join(", ", types.Select(type => type.Split(';')[0]))}."
        );

    /// <summary>A page for readers, a problem for programs; nothing where the application has pages for that.</summary>
    private Task NotFound(HttpContext context)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { Enabled: true })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (MediaTypes.Preferred(context.Request, s_problemTypes) != s_problemTypes.Length - 1)
        {
            return Problem.Write(context, StatusCodes.Status404NotFound, "The document was not found.");
        }

        var page = _indexPage.Value;
        var up = Options.HasIndex ? UpLink() : "";
        var missing = page with { Title = "404", Body = $"<div class=\"page\">\n<main>\n<h1>404</h1>\n<p>{up}</p>\n</main>\n</div>\n" };
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        var rendered = Render(missing, document: null);
        if (rendered.Policy is { } policy)
        {
            context.Response.Headers.ContentSecurityPolicy = policy;
        }

        return TypedResults.Bytes(rendered.Content, rendered.MediaType).ExecuteAsync(context);
    }
}
