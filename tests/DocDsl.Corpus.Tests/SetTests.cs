using System.Globalization;
using System.Text.Json;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.Formats.Exporters;
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
        var folder = Directory.CreateTempSubdirectory("docdsl-sets").FullName;
        try
        {
            foreach (var kind in new[] { "w3c", "kep" })
            {
                var counts = s_parts.ToDictionary(part => part, _ => (Gold: 0, Found: 0, Right: 0));
                var types = SetVersions.Of(kind);
                var candidates = Directory.CreateDirectory(Path.Combine(folder, kind)).FullName;
                foreach (var file in Directory.GetFiles(Path.Combine(SetVersions.Folder, kind, "texts")).Order(StringComparer.Ordinal))
                {
                    var name = Path.GetFileName(file);
                    using var truth = JsonDocument.Parse(
                        File.ReadAllText(Path.Combine(SetVersions.Folder, kind, "structure", name + ".json"))
                    );
                    var version = truth.RootElement.GetProperty("set_version").GetString()!;
                    using var export = JsonDocument.Parse(Export(file, types[version]));
                    File.WriteAllText(Path.Combine(candidates, name + ".json"), Candidate(name, export.RootElement));
                    foreach (var part in s_parts)
                    {
                        var gold = Of(truth.RootElement, part);
                        var found = Of(export.RootElement.GetProperty("set"), part);
                        var right = gold.Intersect(found, StringComparer.Ordinal).Count();
                        var sum = counts[part];
                        counts[part] = (sum.Gold + gold.Count, sum.Found + found.Count, sum.Right + right);
                        foreach (var wrong in gold.Except(found))
                        {
                            output.WriteLine($"{name} ({version}) {part} not found: {wrong}");
                        }

                        foreach (var wrong in found.Except(gold))
                        {
                            output.WriteLine($"{name} ({version}) {part} found: {wrong}");
                        }
                    }
                }

                foreach (var (part, (gold, found, right)) in counts)
                {
                    CheckGoal(kind, part, found == 0 ? 1.0 : (double)right / found, gold == 0 ? 1.0 : (double)right / gold);
                }

                CheckScript(kind, QuestionnaireScore.Of(candidates, kind));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
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

    /// <summary>The goals; on 29 November 2026 all were 1.000.</summary>
    private void CheckGoal(string kind, string part, double precision, double recall)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} {part}: precision {precision:F3}, recall {recall:F3}"));
        Assert.True(precision >= 0.95 && recall >= 0.95, $"{kind} {part}: precision {precision}, recall {recall}");
    }

    /// <summary>The same from the corpus' own script, with the questions and the answers.</summary>
    private void CheckScript(string kind, string? json)
    {
        if (json is null)
        {
            output.WriteLine("No python3 to run score.py: scored here alone.");
            return;
        }

        using var scores = JsonDocument.Parse(json);
        var score = scores.RootElement.GetProperty(kind);
        foreach (var part in s_parts)
        {
            var of = score.GetProperty(part);
            CheckGoal(kind + ", score.py", part, of.GetProperty("precision").GetDouble(), of.GetProperty("recall").GetDouble());
        }

        var questions = score.GetProperty("questions").GetProperty("f1").GetDouble();
        var bodies = score.GetProperty("bodies").GetProperty("right_of_found").GetDouble();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}, score.py: questions F1 {questions:F3}, bodies {bodies:F3}"));
        Assert.True(questions >= 0.98 && bodies >= 0.97, $"{kind}: questions {questions}, bodies {bodies}");
    }

    /// <summary>The document as <c>docdsl export --format json</c> writes it.</summary>
    private static string Export(string file, string type)
    {
        var types = DocumentTypeSet.Create([new TypeSource(type)]);
        Assert.Empty(types.Own[0].Diagnostics);
        var defaults = new DocumentDefaults(types.Own[0].Name, "en");
        return DocumentExporter.Export(
            QaDocument.Parse(File.ReadAllText(file), Path.GetFileName(file), types, defaults),
            ExportFormat.Json
        );
    }

    /// <summary>
    /// The export in the form that score.py reads: that has the answer within its question, and what is known of the set beside them.
    /// </summary>
    private static string Candidate(string file, JsonElement export)
    {
        var answers = export.GetProperty("answers");
        var set = export.GetProperty("set");
        return JsonSerializer.Serialize(
            new
            {
                file,
                questions = export
                    .GetProperty("questions")
                    .EnumerateArray()
                    .Select(question => new
                    {
                        text = question.GetProperty("text").GetString(),
                        answer = string.Join(
                            "\n\n",
                            question
                                .GetProperty("answers")
                                .EnumerateArray()
                                .Select(index => answers[index.GetInt32()].GetProperty("markdown"))
                        ),
                        answered = question.GetProperty("state").GetString() == "answered",
                    }),
                missing = set.GetProperty("missing"),
                extra = set.GetProperty("extra"),
                reworded = set.GetProperty("reworded"),
                set_version = set.GetProperty("version"),
            }
        );
    }

    private static List<string> Of(JsonElement set, string part) =>
        [
            .. set.GetProperty(part)
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
