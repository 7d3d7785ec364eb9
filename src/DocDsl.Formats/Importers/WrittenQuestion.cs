using System.Text.Json;

namespace DocDsl.Formats.Importers;

/// <summary>A question of the questions API, with its answer.</summary>
internal sealed record WrittenQuestion(string Uin, List<string> Text, List<string> Answer)
{
    /// <summary>The digits of the number; empty where it has none that a question can have.</summary>
    public string Number =>
        Uin[(Uin.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..].TrimStart('0') is { Length: > 0 and < 8 } digits ? digits : "";

    public string? Heading { get; private init; }

    public string? Asker { get; private init; }

    public string? Body { get; private init; }

    public string? Answerer { get; private init; }

    public string? Tabled { get; private init; }

    public string? Answered { get; private init; }

    public bool IsHolding { get; private init; }

    public bool IsWithdrawn { get; private init; }

    /// <summary>The numbers of the questions that have the same answer.</summary>
    public List<string> Grouped { get; private init; } = [];

    /// <summary>Titles of files that the answer has beside its text.</summary>
    public List<string> Attachments { get; private init; } = [];

    /// <summary>What is known of the question and is no text of it.</summary>
    public string Facts =>
        string.Join(
            "; ",
            new[]
            {
                Asker is null ? null : "asked by " + Asker,
                Body is null ? null : "answered by " + Body,
                Tabled is null ? null : "tabled " + Tabled,
                Answered is null ? null : "answered " + Answered,
                Attachments.Count == 0 ? null : "attached: " + string.Join(", ", Attachments),
            }.OfType<string>()
        );

    /// <summary>Null where an item has no number or no text.</summary>
    public static WrittenQuestion? Of(JsonElement item)
    {
        var value = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("value", out var inner) ? inner : item;
        if (
            value.ValueKind != JsonValueKind.Object
            || String(value, "uin") is not { Length: > 0 } uin
            || String(value, "questionText") is not { } text
        )
        {
            return null;
        }

        return new WrittenQuestion(uin.Trim(), HtmlParagraphs.Of(text), HtmlParagraphs.Of(String(value, "answerText") ?? ""))
        {
            Heading = String(value, "heading"),
            Asker = Person(value, "askingMember"),
            Body = String(value, "answeringBodyName"),
            Answerer = Person(value, "answeringMember"),
            Tabled = DateOf(value, "dateTabled"),
            Answered = DateOf(value, "dateAnswered"),
            IsHolding = Is(value, "answerIsHolding"),
            IsWithdrawn = Is(value, "isWithdrawn"),
            Grouped = [.. Items(value, "groupedQuestions").Select(other => String(other, "uin") ?? other.ToString())],
            Attachments =
            [
                .. Items(value, "attachments").Select(file => String(file, "title") ?? String(file, "fileName")).OfType<string>(),
            ],
        };
    }

    private static string? Person(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && String(member, "name") is { Length: > 0 } person
            ? String(member, "party") is { Length: > 0 } party
                ? $"{person} ({party})"
                : person
            : null;

    private static string? DateOf(JsonElement value, string name) =>
        String(value, name) is { Length: >= 10 } date
        && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, default, out _)
            ? date[..10]
            : null;

    private static bool Is(JsonElement value, string name) =>
        value.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static IEnumerable<JsonElement> Items(JsonElement value, string name) =>
        value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string? String(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? SourceCleaner.Clean(text.GetString()!)
            : null;
}
