using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DocDsl.AspNetCore;

/// <summary>Serves documents.</summary>
public static class DocumentEndpoints
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Serves documents below a path: <c>/letters/</c> lists them, <c>/letters/palantir</c> is one as a page, or as JSON, Markdown or
    /// FAQPage data where the request's <c>Accept</c> prefers that, and <c>/letters/palantir.json</c>, <c>.md</c> and <c>.jsonld</c> are
    /// these. All have strong ETags, and are rendered once, when they are first asked for.
    /// </summary>
    /// <param name="endpoints">The application, or a group of its endpoints.</param>
    /// <param name="prefix">The path: <c>/letters</c>. It may have parameters.</param>
    /// <param name="documents">The documents: <c>Documents.All</c>, or some of them. Drafts are not served.</param>
    /// <param name="configure">What should be otherwise.</param>
    /// <returns>The group of the endpoints, for conventions: <c>RequireAuthorization()</c>, <c>CacheOutput()</c>.</returns>
    /// <exception cref="InvalidOperationException">
    /// Two documents would be at one address; the message names them. See <see cref="DocumentEndpointOptions.AddressOf"/>.
    /// </exception>
    public static RouteGroupBuilder MapDocuments(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string prefix,
        IEnumerable<QaDocument> documents,
        Action<DocumentEndpointOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(documents);
        var options = new DocumentEndpointOptions();
        configure?.Invoke(options);
        var site = new DocumentSite(documents, options);
        var group = endpoints.MapGroup(prefix);

        // As request delegates, which need no reflection; so they are no part of an OpenAPI description.
        if (options.HasIndex)
        {
            group.MapMethods("", s_methods, site.ServeIndex).WithDisplayName($"Documents {prefix}");
        }

        group.MapMethods("{document}", s_methods, site.ServeDocument).WithDisplayName($"Document {prefix}/{{document}}");
        return group;
    }
}
