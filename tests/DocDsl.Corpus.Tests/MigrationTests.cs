using System.Text.Json;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Text;
using Xunit.Abstractions;

namespace DocDsl.Corpus.Tests;

/// <summary>Real documents, taken from the version of the questionnaire that each answers to every later one.</summary>
public sealed class MigrationTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void A_migration_loses_no_answer_and_changes_no_word_of_one()
    {
        foreach (var kind in new[] { "w3c", "kep" })
        {
            var types = SetVersions.Of(kind);
            var (migrations, answers, steps, missing, left) = (0, 0, 0, 0, 0);
            foreach (var file in Directory.GetFiles(Path.Combine(SetVersions.Folder, kind, "texts")).Order(StringComparer.Ordinal))
            {
                using var truth = JsonDocument.Parse(
                    File.ReadAllText(Path.Combine(SetVersions.Folder, kind, "structure", Path.GetFileName(file) + ".json"))
                );
                var answered = truth.RootElement.GetProperty("set_version").GetString()!;
                var from = DocumentTypeSet.Create([new TypeSource(types[answered])]);
                foreach (var version in types.Keys.Where(version => string.CompareOrdinal(version, answered) > 0))
                {
                    var set = DocumentTypeSet.Create([new TypeSource(types[version])]);
                    var path = Path.GetFileName(file);
                    var defaults = new DocumentDefaults(kind + "@" + answered, "en");
                    var before = SemanticAnalysis.Analyze(new SourceText(File.ReadAllText(file), path, defaults), set);
                    var result = Migration.To(before, set.Find(kind)!, from);
                    Assert.NotNull(result);

                    // As it is read from the file that is written, whatever the project says.
                    var after = SemanticAnalysis.Analyze(new SourceText(result.Model.Tree.Text.Content, path), set);
                    var texts = after.Answers.Select(answer => answer.Text.Text).ToList();
                    foreach (var answer in before.Answers)
                    {
                        Assert.True(texts.Remove(answer.Text.Text), $"{path} → {version}: '{answer.Text.Text}'");
                    }

                    Assert.Equal(version, after.Version);
                    migrations++;
                    answers += before.Answers.Length;
                    steps += result.Steps.Count;
                    missing += before.Response!.Missing.Count();
                    var open = after.Response!.Missing.Select(each => each.Declared.Id).ToList();
                    left += open.Count;
                    if (open.Count > 0)
                    {
                        output.WriteLine($"{path} → {version}: not added: {string.Join(", ", open)}");
                    }
                }
            }

            output.WriteLine(
                $"{kind}: {migrations} migrations, {answers} answers, {steps} changes, {missing} missing questions, {left} not added"
            );
        }
    }
}
