using System.Globalization;
using System.Text.Json;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Formats.Importers;
using Xunit.Abstractions;

namespace DocDsl.Corpus.Tests;

/// <summary>
/// Self-reviews and enhancement proposals, read where they stand and held to the version of the questionnaire that each answers.
/// </summary>
public sealed class SetTests(ITestOutputHelper output)
{
    private static readonly string[] s_parts = ["missing", "extra", "reworded"];

    [CorpusFact]
    public void What_is_missing_extra_and_reworded_is_what_people_find()
    {
        var counts = new Dictionary<(string Kind, string Part), (int Gold, int Found, int Right)>();
        foreach (var kind in new[] { "w3c", "kep" })
        {
            var types = SetVersions.Of(kind);
            foreach (var file in Directory.GetFiles(Path.Combine(SetVersions.Folder, kind, "texts")).Order(StringComparer.Ordinal))
            {
                using var truth = JsonDocument.Parse(
                    File.ReadAllText(Path.Combine(SetVersions.Folder, kind, "structure", Path.GetFileName(file) + ".json"))
                );
                var version = truth.RootElement.GetProperty("set_version").GetString()!;
                var response = Read(file, types[version]);
                foreach (var part in s_parts)
                {
                    var gold = Gold(truth.RootElement, part);
                    var found = Found(response, part);
                    var right = gold.Intersect(found, StringComparer.Ordinal).Count();
                    var (allGold, allFound, allRight) = counts.GetValueOrDefault((kind, part));
                    counts[(kind, part)] = (allGold + gold.Count, allFound + found.Count, allRight + right);
                    var (sumGold, sumFound, sumRight) = counts.GetValueOrDefault(("all", part));
                    counts[("all", part)] = (sumGold + gold.Count, sumFound + found.Count, sumRight + right);
                    foreach (
                        var wrong in gold.Except(found)
                            .Select(text => "not found: " + text)
                            .Concat(found.Except(gold).Select(text => "found: " + text))
                    )
                    {
                        output.WriteLine($"{Path.GetFileName(file)} ({version}) {part} {wrong}");
                    }
                }
            }
        }

        foreach (var ((kind, part), (gold, found, right)) in counts)
        {
            var precision = found == 0 ? 1.0 : (double)right / found;
            var recall = gold == 0 ? 1.0 : (double)right / gold;
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{kind} {part}: {gold}, precision {precision:F3}, recall {recall:F3}")
            );

            // The goals. Of the four that are extra one is a level deeper than the other questions, and one is so near to a question of
            // the set that it is taken for that one reworded.
            if (kind == "all")
            {
                Assert.True(precision >= 0.95 && (recall >= 0.95 || part == "extra"), $"{part}: precision {precision}, recall {recall}");
            }
        }
    }

    [CorpusFact]
    public void A_letter_repeats_the_questions_that_it_answers()
    {
        var letters = Directory.GetFiles(Path.Combine(Corpus.Folder!, "nl"), "*.txt");
        foreach (var asked in letters.Where(file => Path.GetFileName(file).StartsWith("kv_", StringComparison.Ordinal)))
        {
            var number = Path.GetFileName(asked)[(Path.GetFileName(asked).IndexOf("2024Z", StringComparison.Ordinal))..][..10];
            var answers = letters.Where(file => Path.GetFileName(file).StartsWith("ah_", StringComparison.Ordinal));
            foreach (var file in answers.Where(file => file.Contains(number, StringComparison.Ordinal)))
            {
                var set = AskedSet.Of(DocumentCompilation.Bind(TextOf(asked, ""), DocumentTypeSet.ReadyMade));
                var answering = TextOf(file, "@answers kv\n");
                var found = set.Check(answering, DocumentTypeSet.ReadyMade, SeveritySettings.None);
                output.WriteLine($"{Path.GetFileName(file)} answers {Path.GetFileName(asked)}: {set.Questions.Count} questions");
                Assert.Empty(found);
            }
        }
    }

    /// <summary>A letter as it is imported, with its notes, and with a line more in its header.</summary>
    private static SourceText TextOf(string file, string header)
    {
        var document = DocumentImporter.Import(File.ReadAllBytes(file), new ImportOptions { FileName = file }).Text;
        var line = document.IndexOf('\n', StringComparison.Ordinal) + 1;
        return new SourceText(document.Insert(line, header), Path.GetFileName(file));
    }

    private static SetResponse Read(string file, string type)
    {
        var types = DocumentTypeSet.Create([new TypeSource(type)]);
        Assert.Empty(types.Own[0].Diagnostics);
        var text = new SourceText(File.ReadAllText(file), Path.GetFileName(file), new DocumentDefaults(types.Own[0].Name, "en"));
        return DocumentCompilation.Bind(text, types).Response!;
    }

    private static List<string> Found(SetResponse response, string part) =>
        part switch
        {
            "missing" => [.. response.Missing.Select(answer => answer.Declared.Id)],
            "extra" => [.. response.Undeclared.Where(response.IsQuestion).Select(question => Key(question.Text.Text))],
            _ => [.. response.Reworded.Select(answer => answer.Declared.Id + " " + Key(answer.Question!.Text.Text))],
        };

    private static List<string> Gold(JsonElement truth, string part) =>
        [
            .. truth
                .GetProperty(part)
                .EnumerateArray()
                .Select(one =>
                    part switch
                    {
                        "missing" => one.GetString()!,
                        "extra" => Key(one.GetString()!),
                        _ when one.ValueKind == JsonValueKind.Array => one[0].GetString() + " " + Key(one[1].GetString()!),
                        _ => one.GetProperty("id").GetString() + " " + Key(one.GetProperty("text").GetString()!),
                    }
                ),
        ];

    private static string Key(string text) => string.Join(' ', PlainWords.WithoutSectionNumber(PlainWords.Of(text), text));
}
