using System.Text;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Editing;

/// <summary>Whatever changes between two versions of a set, a migration keeps each answer to the letter.</summary>
public class MigrationTests
{
    private static readonly string[] s_subjects = ["data", "logs", "alerts", "keys", "users", "tokens", "backups", "costs"];
    private static readonly string[] s_verbs = ["kept", "deleted", "shared", "measured", "encrypted", "reviewed"];

    [Theory]
    [InlineData("a.qa")]
    [InlineData("a.md")]
    public void No_answer_is_lost_and_no_word_of_one_changes(string path)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var old = Questions(random).ToList();
            var document = Document(random, old, path.EndsWith(".md", StringComparison.Ordinal));
            var target = DocumentTypeSet.Create([new TypeSource(Type("2", Changed(random, old)))]);
            var model = SemanticAnalysis.Analyze(new SourceText(document, path), target);
            var result = Migration.To(model, target.Find("review")!)!;
            var after = SemanticAnalysis.Analyze(new SourceText(result.Model.Tree.Text.Content, path), target);
            foreach (var answer in model.Answers)
            {
                Assert.True(
                    after.Answers.Any(other => other.Text.Text == answer.Text.Text),
                    $"{seed}: '{answer.Text.Text}' is lost from\n{document}\nin\n{result.Model.Tree.Text.Content}"
                );
            }

            Assert.True(
                !after.Response!.Missing.Any(),
                $"{seed}: {after.Response.Missing.FirstOrDefault()} in\n{result.Model.Tree.Text.Content}"
            );
            Assert.Equal("2", after.Version);

            // A second migration has nothing left to do.
            var again = Migration.To(after, target.Find("review")!)!;
            Assert.True(again.Steps.Count == 0, $"{seed}: {again.Steps.FirstOrDefault()} in\n{after.Tree.Text.Content}");
        }
    }

    [Fact]
    public void Ids_follow_and_what_was_dropped_stays()
    {
        var types = DocumentTypeSet.Create([
            new TypeSource(
                "@type review extends questionnaire\n@version 2\n@numbering none\n@question retention\n@was storage\nHow long is it kept?\n"
            ),
        ]);
        var text =
            "@document review 1 en\n\n@question\n@id storage\nHow long?\n\n@answer\nA week; see [[#storage]].\n\n"
            + "@question\n@id gone\nWhy?\n\n@answer\nSo.\n";
        var result = Migration.To(SemanticAnalysis.Analyze(new SourceText(text), types), types.Find("review")!)!;
        Assert.Equal(
            "@document review 2 en\n\n@question\n@id retention\n@// review: reworded from \"How long?\"\nHow long is it kept?\n\n"
                + "@answer\nA week; see [[#retention]].\n\n@question\n@id gone\nWhy?\n\n@answer\nSo.\n",
            result.Model.Tree.Text.Content
        );
        Assert.Equal(
            [
                "Change '@id storage' to 'retention'",
                "Take the words of question 'retention', and mark the answer for review",
                "Change the version to '2'",
            ],
            result.Steps.Select(step => step.Title)
        );
        Assert.Equal([37, 23, 17], result.Steps.Select(step => step.Position));
    }

    private static IEnumerable<(string Id, string Words)> Questions(Random random) =>
        Enumerable.Range(1, random.Next(1, 9)).Select(i => ($"q{i}", Words(random, i)));

    private static string Words(Random random, int i) =>
        $"How are the {s_subjects[random.Next(s_subjects.Length)]} of part {i} {s_verbs[random.Next(s_verbs.Length)]}, and by whom?";

    /// <summary>Some are dropped, some reworded, some renamed, some moved, and some added.</summary>
    private static IEnumerable<(string Id, string Words)> Changed(Random random, List<(string Id, string Words)> old)
    {
        var changed = old.Where(_ => random.Next(6) > 0)
            .Select(question =>
                random.Next(4) switch
                {
                    0 => (question.Id, Words(random, int.Parse(question.Id[1..])) + " Since when?"),
                    1 => (question.Id + "-new\n@was " + question.Id, question.Words),
                    _ => question,
                }
            )
            .ToList();
        for (var i = random.Next(4); i > 0; i--)
        {
            changed.Insert(random.Next(changed.Count + 1), ($"added{i}", $"Which {s_subjects[i]} were there in year {2000 + i}, if any?"));
        }

        if (changed.Count > 1 && random.Next(2) == 0)
        {
            var moved = changed[0];
            changed.RemoveAt(0);
            changed.Insert(random.Next(changed.Count + 1), moved);
        }

        return changed.Count == 0 ? [("only", "Which one is left?")] : changed;
    }

    private static string Type(string version, IEnumerable<(string Id, string Words)> questions) =>
        $"@type review extends questionnaire\n@version {version}\n@language en\n@numbering none\n"
        + string.Concat(questions.Select(question => $"@question {question.Id}\n{question.Words}\n"));

    private static string Document(Random random, List<(string Id, string Words)> questions, bool isMarkdown)
    {
        var hasIds = random.Next(2) == 0;
        var text = new StringBuilder(
            isMarkdown
                ? "<!-- @document review 1 en -->\n<!-- @heading question+answer \"## {text}\" -->\n# Review\n"
                : "@document review 1 en\n"
        );
        foreach (var (id, words) in questions.Where(_ => random.Next(8) > 0))
        {
            var answer = random.Next(4) switch
            {
                0 => "Yes, all of it.",
                1 => "- one\n- two: by us\n\nAnd three.",
                2 => "Since 2020.\n\nThe rest is in a table of the report.",
                _ => $"By the team of {id}, how else?",
            };
            var directive = !hasIds ? "" : isMarkdown ? $"<!-- @id {id} -->\n" : $"@id {id}\n";
            text.Append(
                isMarkdown ? $"\n## {words}\n{directive}\n{answer}\n" : $"\n@question\n{directive}{words}\n\n@answer\n{answer}\n"
            );
        }

        return random.Next(3) == 0 ? text.ToString().TrimEnd('\n') : text.ToString();
    }
}
