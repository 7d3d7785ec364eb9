using System.Text.Json;

namespace DocDsl.Corpus.Tests;

/// <summary>The self-reviews, enhancement proposals and FAQs, and what is true of each.</summary>
internal static class Questionnaires
{
    public static IReadOnlyList<Questionnaire> All { get; } =
        Corpus.Folder is null
            ? []
            :
            [
                .. new[] { "w3c", "kep", "faq" }
                    .SelectMany(kind => Directory.GetFiles(Path.Combine(Corpus.Folder, "questionnaires", kind, "structure"), "*.json"))
                    .Order(StringComparer.Ordinal)
                    .Select(Load),
            ];

    private static Questionnaire Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var file = root.GetProperty("file").GetString()!;
        var lines = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "texts", file)).Split('\n');
        var (first, last) = (1, lines.Length);
        if (root.TryGetProperty("section", out var section) && section.ValueKind == JsonValueKind.Array)
        {
            (first, last) = (section[0].GetInt32(), Math.Min(lines.Length, section[1].GetInt32()));
        }

        return new Questionnaire(
            file,
            [.. lines.Skip(first - 1).Take(last - first + 1).Select(line => line.TrimEnd('\r'))],
            [
                .. root.GetProperty("questions")
                    .EnumerateArray()
                    .Select(question =>
                        (question.GetProperty("line").GetInt32() - first + 1, question.GetProperty("line_end").GetInt32() - first + 1)
                    ),
            ]
        );
    }
}

/// <summary>A document, and the lines (from 1) on which its questions begin and end.</summary>
internal sealed record Questionnaire(string File, string[] Lines, (int First, int Last)[] Questions);
