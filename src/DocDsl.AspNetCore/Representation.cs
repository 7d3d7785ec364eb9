using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace DocDsl.AspNetCore;

/// <summary>What is sent: the same bytes at each request.</summary>
internal sealed class Representation(byte[] content, string mediaType, string? policy = null)
{
    public byte[] Content { get; } = content;

    public string MediaType { get; } = mediaType;

    /// <summary>The content security policy; null for none.</summary>
    public string? Policy { get; } = policy;

    /// <summary>A hash of the bytes: another one is another representation, and only then.</summary>
    public EntityTagHeaderValue Tag { get; } = new($"\"{Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 16))}\"");
}
