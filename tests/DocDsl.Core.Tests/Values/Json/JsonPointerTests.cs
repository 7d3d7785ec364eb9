using System.Text.Json;
using CsCheck;
using DocDsl.Core.Values.Json;

namespace DocDsl.Core.Tests.Values.Json;

public class JsonPointerTests
{
    private static readonly string[] s_pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"a\"",
        "\"b\\\\\"",
        "1",
        "-2.5",
        "true",
        "null",
        " ",
        "\n",
        "\"\\u0041\"",
        "x",
    ];

    [Theory]
    [InlineData("{\"a\": {\"b\": [true, {\"c\": -1.5e3}]}}", "/a/b/1/c", "-1.5e3")]
    [InlineData("\uFEFF{ /* x */ \"a\": \"q\\\"\\u00e9\\n\", // y\n }", "/a", "q\"é\n")]
    [InlineData("[1, [2, 3,],]", "/1", "2, 3")]
    [InlineData("{\"a/b\": 1, \"c~d\": 2}", "/a~1b", "1")]
    [InlineData("{\"a/b\": 1, \"c~d\": 2}", "/c~0d", "2")]
    [InlineData("{\"a\": 1, \"a\": 2}", "/a", "2")]
    [InlineData("{\"\": 1}", "/", "1")]
    public void A_value(string json, string pointer, string expected)
    {
        Assert.Equal(JsonResult.Found, JsonPointer.Find(json, pointer, out var value, out _));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("{\"a\": null}", "/a")]
    [InlineData("{\"a\": {}}", "/a")]
    [InlineData("{\"a\": 1}", "/b")]
    [InlineData("{\"a\": 1}", "/a/b")]
    [InlineData("[]", "/0")]
    public void No_value(string json, string pointer) => Assert.Equal(JsonResult.NoValue, JsonPointer.Find(json, pointer, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\": 1} x")]
    [InlineData("{\"a\": 'x'}")]
    [InlineData("{\"a\": \"x\n\"}")]
    [InlineData("{\"a\": \"\\x\"}")]
    [InlineData("{\"a\": 1 \"b\": 2}")]
    [InlineData("[1 2]")]
    public void No_JSON(string json) => Assert.Equal(JsonResult.Invalid, JsonPointer.Find(json, "/a", out _, out _));

    [Fact]
    public void Depth_is_bounded() => Assert.Equal(JsonResult.Invalid, JsonPointer.Find(new string('[', 100_000), "/0", out _, out _));

    /// <summary>What a reader of JSON finds at a name, this one finds; what it calls invalid, this one does not call a value.</summary>
    [Fact]
    public void As_another_reader_has_it() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Select(index => s_pieces[index])
            .Array[0, 12]
            .Select(string.Concat)
            .Sample(json =>
            {
                var result = JsonPointer.Find(json, "/a", out var value, out _);
                var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
                try
                {
                    using var document = JsonDocument.Parse(json, options);
                    var found =
                        document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("a", out var member)
                            ? member
                            : default;
                    Assert.Equal(
                        found.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
                            ? JsonResult.Found
                            : JsonResult.NoValue,
                        found.ValueKind == JsonValueKind.Array ? JsonResult.NoValue : result
                    );
                    Assert.True(found.ValueKind != JsonValueKind.String || found.GetString() == value);
                }
                catch (JsonException)
                {
                    Assert.Equal(JsonResult.Invalid, result);
                }
            });
}
