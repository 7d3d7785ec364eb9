using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocDsl.Data;

/// <summary>Writes the members of an enumeration as words: <c>webAddress</c>.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
internal sealed class CamelCaseEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
