using System.Text.Json;

namespace DocDsl.Corpus.Tests;

/// <summary>The Dutch letters, and what is true of each.</summary>
internal static class Corpus
{
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("DOCDSL_CORPUS") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    public static IReadOnlyList<Letter> Dutch { get; } =
        Folder is null
            ? []
            : [.. Directory.GetFiles(Path.Combine(Folder, "nl", "structure"), "*.json").Order(StringComparer.Ordinal).Select(Load)];

    private static Letter Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var file = root.GetProperty("file").GetString()!;
        var text = file.StartsWith("seed_", StringComparison.Ordinal)
            ? Directory.GetFiles(DocDsl.Core.Tests.Repository.PathOf("seeds"), "*.txt").Single()
            : Path.Combine(Folder!, "nl", file);
        return new Letter(
            file,
            root.GetProperty("kind").GetString()!,
            File.ReadAllText(text),
            [
                .. Sections(root, "questions", isAnswer: false)
                    .Concat(Sections(root, "answers", isAnswer: true))
                    .OrderBy(section => section.Line),
            ],
            [
                .. root.GetProperty("defects")
                    .EnumerateArray()
                    .Select(defect => (defect.GetProperty("kind").GetString()!, defect.GetProperty("line").GetInt32())),
            ],
            [
                .. root.GetProperty("references")
                    .EnumerateArray()
                    .Where(reference => reference.GetProperty("in").GetString()!.StartsWith("answer", StringComparison.Ordinal))
                    .SelectMany(reference =>
                        reference.GetProperty("to").EnumerateArray().Select(to => (reference.GetProperty("line").GetInt32(), to.GetInt32()))
                    ),
            ]
        );
    }

    private static IEnumerable<Section> Sections(JsonElement root, string name, bool isAnswer) =>
        root.GetProperty(name)
            .EnumerateArray()
            .Select(section => new Section(
                isAnswer,
                section.GetProperty("line").GetInt32(),
                [.. section.GetProperty("numbers").EnumerateArray().Select(number => number.GetInt32())],
                [
                    .. section.TryGetProperty("accept", out var others)
                        ? others.EnumerateArray().Prepend(section).Select(Body)
                        : [Body(section)],
                ]
            ));

    private static Body Body(JsonElement body) =>
        new(body.GetProperty("words").GetInt32(), body.GetProperty("first").GetString()!, body.GetProperty("last").GetString()!);
}

/// <summary>A letter as it was extracted, and its true structure.</summary>
internal sealed record Letter(
    string File,
    string Kind,
    string Text,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<(string Kind, int Line)> Defects,
    IReadOnlyList<(int Line, int To)> References
)
{
    public string[] Lines { get; } = Text.Split('\n');

    public string LineOf(Section section) => Lines[section.Line - 1].Trim();
}

/// <summary>A question or an answer: the line of its heading (from 1), its numbers, and what its words may be.</summary>
internal sealed record Section(bool IsAnswer, int Line, int[] Numbers, Body[] Bodies)
{
    public string Key => $"{Line} {(IsAnswer ? "A" : "Q")} {string.Join(",", Numbers)}";
}

/// <summary>How many words, and hashes of the first and last three.</summary>
internal sealed record Body(int Words, string First, string Last);
