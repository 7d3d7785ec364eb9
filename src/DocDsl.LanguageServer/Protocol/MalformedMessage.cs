using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>What can be said of a message that is no request, notification or response.</summary>
/// <param name="Id">The id that it has, to which its sender waits for an answer; else null.</param>
/// <param name="IsResponse">Whether it was meant to be a response.</param>
/// <param name="Error">For its sender.</param>
internal sealed record MalformedMessage(RequestId Id, bool IsResponse, JsonRpcError.ErrorDetail Error)
{
    /// <param name="body">The message.</param>
    /// <param name="fault">Why it cannot be read.</param>
    public static MalformedMessage Of(ReadOnlyMemory<byte> body, Exception fault)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            var isObject = root.ValueKind == JsonValueKind.Object;
            var isResponse = isObject && !root.TryGetProperty("method", out _) && Has(root, "result", "error");
            return new(
                isObject && root.TryGetProperty("id", out var id) ? IdOf(id) : RequestId.Null,
                isResponse,
                new() { Code = JsonRpcErrorCode.InvalidRequest, Message = $"The message is not valid JSON-RPC: {fault.Message}" }
            );
        }
        catch (JsonException invalid)
        {
            return new(RequestId.Null, false, new() { Code = JsonRpcErrorCode.ParseError, Message = invalid.Message });
        }
    }

    private static bool Has(JsonElement message, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (message.TryGetProperty(name, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static RequestId IdOf(JsonElement id) =>
        id.ValueKind switch
        {
            JsonValueKind.Number when id.TryGetInt64(out var number) => new RequestId(number),
            JsonValueKind.String => new RequestId(id.GetString()),
            _ => RequestId.Null,
        };
}
