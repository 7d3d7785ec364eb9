using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace DocDsl.AspNetCore;

/// <summary>What is wrong, for programs (RFC 9457).</summary>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The status.</param>
/// <param name="Detail">What can be done.</param>
internal sealed record Problem(string Title, int Status, string Detail)
{
    /// <summary>
    /// As the application writes problems, where it does (<c>AddProblemDetails</c>). <c>TypedResults.Problem</c> would not do: without that
    /// it needs reflection, which a native program has not.
    /// </summary>
    public static async Task Write(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        var title = ReasonPhrases.GetReasonPhrase(status);
        if (
            context.RequestServices.GetService<IProblemDetailsService>() is { } service
            && await service.TryWriteAsync(
                new ProblemDetailsContext
                {
                    HttpContext = context,
                    ProblemDetails =
                    {
                        Title = title,
                        Status = status,
                        Detail = detail,
                    },
                }
            )
        )
        {
            return;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(new Problem(title, status, detail), IndexJsonContext.Readable.Problem);
        await TypedResults.Bytes(json, "application/problem+json").ExecuteAsync(context);
    }
}
