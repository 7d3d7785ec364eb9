using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Which steps run again, for each kind of edit.</summary>
[Collection(Seam.Name)]
public class CachingTests
{
    private const string Letter = "@document kamervragen nl-NL\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";

    private readonly Project _project = new(("a.qa", Letter), ("b.qa", Letter), ("c.qa", Letter));

    private GeneratorRunResult _before;

    public CachingTests() => _before = _project.Run();

    [Fact]
    public void Nothing_changed()
    {
        var result = _project.Run();
        AssertAll(result, TrackingNames.Documents, IncrementalStepRunReason.Cached, 3);
        AssertOutputs(result, modified: 0);
    }

    [Fact]
    public void A_CSharp_file_edited()
    {
        _project.Compilation = _project.Compilation.ReplaceSyntaxTree(
            _project.Compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText(
                "public static class Code { public const int One = 1; }",
                Project.Latest,
                "/project/Code.cs",
                System.Text.Encoding.UTF8
            )
        );
        var result = _project.Run();
        AssertAll(result, TrackingNames.Documents, IncrementalStepRunReason.Cached, 3);
        AssertOutputs(result, modified: 0);
    }

    [Fact]
    public void Code_that_answers_a_question()
    {
        Edit("[DocDsl.Answers(\"a#1\")] public class Code { }");
        var result = _project.Run();
        AssertAll(result, TrackingNames.Documents, IncrementalStepRunReason.Cached, 3);
        Assert.Contains(
            "AnsweredBy(\"a#1\", \"Code\")",
            Assert.Single(result.GeneratedSources, source => source.HintName == "DocDsl.Answers.g.cs").SourceText.ToString()
        );

        _before = result;
        Edit("[DocDsl.Answers(\"a#1\")] public class Code { int _other; }");
        result = _project.Run();
        AssertAll(result, TrackingNames.CodeAnswers, IncrementalStepRunReason.Cached, 1);
        AssertOutputs(result, modified: 0);

        void Edit(string code) =>
            _project.Compilation = _project.Compilation.ReplaceSyntaxTree(
                _project.Compilation.SyntaxTrees[0],
                CSharpSyntaxTree.ParseText(code, Project.Latest, "/project/Code.cs", System.Text.Encoding.UTF8)
            );
    }

    [Fact]
    public void A_severity_set()
    {
        _project.Set("docdsl_severity.QA3001", "warning");
        var result = _project.Run();
        AssertReasons(result, TrackingNames.TypeShards, (IncrementalStepRunReason.Unchanged, 3));
        AssertReasons(result, TrackingNames.GuardShards, (IncrementalStepRunReason.Unchanged, 3));
        AssertOutputs(result, modified: 0);

        // Another key is none of ours.
        _project.Set("indent_size", "4");
        AssertAll(_project.Run(), TrackingNames.Documents, IncrementalStepRunReason.Cached, 3);
    }

    [Fact]
    public void A_type_set_for_one_document()
    {
        _project.WithDefaults("b.qa", "faq", "en");
        var result = _project.Run();
        AssertReasons(result, TrackingNames.GuardShards, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Modified, 1));
        AssertAll(result, TrackingNames.Index, IncrementalStepRunReason.Cached, 1);
        AssertOutputs(result, modified: 1); // b's hash: its text names another type itself, which is the one that counts
    }

    [Fact]
    public void The_words_of_a_question_edited()
    {
        _project.Replace(1, Letter.Replace("Wat?", "Wie?"));
        var result = _project.Run();
        AssertReasons(result, TrackingNames.Documents, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Modified, 1));
        AssertReasons(result, TrackingNames.TypeShards, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Modified, 1));
        AssertAll(result, TrackingNames.Index, IncrementalStepRunReason.Cached, 1);
        AssertOutputs(result, modified: 2); // b's types, whose documentation has the words, and b's hash
    }

    [Fact]
    public void The_words_of_an_answer_edited()
    {
        _project.Replace(1, Letter.Replace("Dit.", "Dat."));
        var result = _project.Run();
        AssertReasons(result, TrackingNames.TypeShards, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Unchanged, 1));
        AssertReasons(result, TrackingNames.GuardShards, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Modified, 1));
        AssertOutputs(result, modified: 1); // b's hash
    }

    [Fact]
    public void Another_value_is_no_other_type()
    {
        const string Typed =
            "@document nl-NL\nVraag 1\n@expect choice ja|nee\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\n@value ja from \"Dit\"\nDit.\n";
        _project.Replace(1, Typed);
        _before = _project.Run();
        _project.Replace(1, Typed.Replace("@value ja", "@value nee"));
        var result = _project.Run();
        AssertReasons(result, TrackingNames.TypeShards, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Unchanged, 1));
        AssertOutputs(result, modified: 1); // b's hash
    }

    [Fact]
    public void An_edit_that_only_moves_lines_reports_again_and_emits_no_types()
    {
        const string Broken = "Vraag 1\nWat?\n";
        _project.Replace(1, Broken);
        _before = _project.Run();
        Assert.Equal(0, Line(_before));
        _project.Replace(1, "\n\n" + Broken);
        var result = _project.Run();
        Assert.Equal(2, Line(result));
        AssertAll(result, TrackingNames.Diagnostics, IncrementalStepRunReason.Modified, 1); // where nothing is found there is no output
        AssertReasons(result, TrackingNames.TypeShards, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Unchanged, 1));
        AssertOutputs(result, modified: 1); // b's hash

        static int Line(GeneratorRunResult result) => Assert.Single(result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;
    }

    /// <summary>An editor shows answers and lines in its hover: those of one document, whatever the others are.</summary>
    [Theory]
    [InlineData("Dit.", "Dat.")]
    [InlineData("Dit.", "Dit.\n\nEn dat.")]
    [InlineData("Vraag 1", "\n\nVraag 1")]
    public void An_edit_in_an_editor_writes_the_types_of_that_document_alone(string before, string after)
    {
        var project = new Project("Ministry", LanguageVersion.Latest, live: true, ("a.qa", Letter), ("b.qa", Letter), ("c.qa", Letter));
        _before = project.Run();
        project.Replace(1, Letter.Replace(before, after));
        var result = project.Run();
        AssertReasons(result, TrackingNames.Documents, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Modified, 1));
        AssertReasons(result, TrackingNames.TypeShards, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Modified, 1));
        AssertAll(result, TrackingNames.Index, IncrementalStepRunReason.Cached, 1);
        AssertOutputs(result, modified: 2); // b's types and hash
    }

    [Fact]
    public void In_a_very_large_project_an_editor_shows_what_a_build_writes()
    {
        var project = new Project(
            "Ministry",
            LanguageVersion.Latest,
            live: true,
            [.. Enumerable.Range(0, Sharding.MaxDetailed + 1).Select(i => ($"letter{i}.qa", Letter))]
        );
        var before = project.Run().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        project.Replace(7, Letter.Replace("Dit.", "Dat.\n\nEn dit."));
        var changed = project.Run().GeneratedSources.Where(source => before[source.HintName] != source.SourceText.ToString());
        Assert.Single(changed); // the hashes of its shard

        project.Remove(3);
        Assert.Contains(project.Run().GeneratedSources, source => source.SourceText.ToString().Contains("Answered: Dat."));
    }

    [Fact]
    public void A_text_added()
    {
        _project.Add("d.qa", Letter);
        var result = _project.Run();
        AssertReasons(result, TrackingNames.Documents, (IncrementalStepRunReason.Cached, 3), (IncrementalStepRunReason.New, 1));
        AssertReasons(result, TrackingNames.TypeShards, (IncrementalStepRunReason.Cached, 3), (IncrementalStepRunReason.New, 1));
        AssertOutputs(result, modified: 3); // d's types and hash, and the list
        Assert.Contains("global::Ministry.D.Document", Index(result));
    }

    [Fact]
    public void A_text_removed()
    {
        _project.Remove(1);
        var result = _project.Run();
        AssertOutputs(result, modified: 3); // the list, and c, which takes b's place in the driver's table
        Assert.DoesNotContain("global::Ministry.B.Document", Index(result));
        Assert.Equal(5, result.GeneratedSources.Length);
    }

    [Fact]
    public void A_text_renamed()
    {
        _project.Remove(1);
        _project.Add("e.qa", Letter);
        var result = _project.Run();
        AssertReasons(result, TrackingNames.Documents, (IncrementalStepRunReason.Cached, 2), (IncrementalStepRunReason.Modified, 1));
        AssertOutputs(result, modified: 3); // e's types and hash, and the list
        Assert.Contains("global::Ministry.E.Document", Index(result));
        Assert.DoesNotContain("global::Ministry.B.Document", Index(result));
        Assert.Equal(7, result.GeneratedSources.Length);
    }

    [Fact]
    public void A_text_edited_in_a_large_project_makes_one_shard_again()
    {
        var project = new Project([.. Enumerable.Range(0, 200).Select(i => ($"letter{i}.qa", Letter))]).Tracking();
        _before = project.Run();
        project.Replace(100, Letter.Replace("Wat?", "Wie?"));
        var result = project.Run();
        Assert.Single(
            result.TrackedSteps[TrackingNames.Shards].SelectMany(run => run.Outputs),
            output => output.Reason == IncrementalStepRunReason.Modified
        );
        Assert.Single(
            result.TrackedSteps[TrackingNames.Documents].SelectMany(run => run.Outputs),
            output => output.Reason == IncrementalStepRunReason.Modified
        );
        AssertAll(result, TrackingNames.Entries, IncrementalStepRunReason.Cached, 1);
        AssertAll(result, TrackingNames.Index, IncrementalStepRunReason.Cached, 1);
        AssertOutputs(result, modified: 2);
    }

    private const string Property = "@document kamervragen nl-NL\n@members none\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";

    [Theory]
    [InlineData("Wat?", "Wie?", 1)] // the row with the hash
    [InlineData("Dit.", "Dat.", 1)]
    [InlineData("Vraag 1\n", "Vraag 1\n@id wat\n", 2)] // and the property, of a document with other questions
    [InlineData("Dit.\n", "Dit.\n\nVraag 2\n@open later\nWie?\n", 2)]
    public void A_text_without_a_type_edited_in_a_large_project(string before, string after, int outputs)
    {
        var project = new Project([
            .. Enumerable.Range(0, 200).Select(i => ($"Letters/letter{i}.qa", i % 9 == 0 ? Letter : Property)),
        ]).Tracking();
        _before = project.Run();
        project.Replace(100, Property.Replace(before, after));
        var result = project.Run();
        Assert.Single(
            result.TrackedSteps[TrackingNames.Documents].SelectMany(run => run.Outputs),
            output => output.Reason == IncrementalStepRunReason.Modified
        );
        AssertAll(result, TrackingNames.Entries, IncrementalStepRunReason.Cached, 1);
        AssertAll(result, TrackingNames.NeededFolders, IncrementalStepRunReason.Cached, 1);
        AssertAll(result, TrackingNames.Index, IncrementalStepRunReason.Cached, 1);
        AssertAll(result, TrackingNames.Folders, IncrementalStepRunReason.Cached, 1);
        AssertOutputs(result, outputs);
    }

    [Fact]
    public void A_CSharp_file_edited_beside_texts_without_types()
    {
        var project = new Project([.. Enumerable.Range(0, 200).Select(i => ($"Letters/letter{i}.qa", Property))]).Tracking();
        _before = project.Run();
        project.Compilation = project.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("namespace Ministry { public static partial class Letters { } }", Project.Latest)
        );
        var result = project.Run();
        AssertAll(result, TrackingNames.NeededFolders, IncrementalStepRunReason.Cached, 1);
        AssertAll(result, TrackingNames.Index, IncrementalStepRunReason.Unchanged, 1);
        AssertOutputs(result, modified: 0);
    }

    [Fact]
    public void No_step_holds_on_to_the_compilation_or_to_what_has_no_value()
    {
        var project = new Project(
            ("a.qa", Letter),
            ("a b.qa", "Vraag 1\nWat?\n"),
            ("a-b.qa", "@numbering per-group\n@group A\nVraag 1\n@id x\nWat?\n")
        );
        var steps = project.Run().TrackedSteps.Where(step => step.Key.StartsWith("DocDsl.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            typeof(TrackingNames).GetFields().Select(field => (string)field.GetValue(null)!).Order(),
            steps.Select(step => step.Key).Order()
        );
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, runs) in steps)
        {
            foreach (var (value, _) in runs.SelectMany(run => run.Outputs))
            {
                AssertValue(name, value, seen);
            }
        }
    }

    [Fact]
    public async Task A_text_is_parsed_once_for_the_compiler_and_the_analyzers()
    {
        var bind = DocumentReader.Bind;
        var count = 0;
        try
        {
            DocumentReader.Bind = (text, types) =>
            {
                // Other tests run at the same time: count this document alone.
                count += text.Content.Contains("eenmalig") ? 1 : 0;
                return bind(text, types);
            };
            var project = new Project("Ministry", LanguageVersion.Latest, live: true, ("a.qa", "Vraag 1\neenmalig?\n"));
            project.Run();
            Assert.Single(await project.AnalyzeAsync());
            Assert.Equal(1, count);
        }
        finally
        {
            DocumentReader.Bind = bind;
        }
    }

    private static void AssertValue(string step, object? value, HashSet<object> seen)
    {
        if (
            value is null or string
            || value.GetType().IsPrimitive
            || value.GetType().IsEnum
            || (!value.GetType().IsValueType && !seen.Add(value))
        )
        {
            return;
        }

        // A text has no value of its own, but the driver holds it anyway, and hands out the same one as long as the file is unchanged.
        // Document types are compared by their sources, which a test of theirs holds.
        if (value is Microsoft.CodeAnalysis.Text.SourceText or DocDsl.Core.DocumentTypes.DocumentTypeSet)
        {
            return;
        }

        var type = value.GetType();
        Assert.False(type.Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{step} holds a {type}.");
        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertValue(step, item, seen);
            }

            return;
        }

        Assert.True(
            type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type)),
            $"{step} holds a {type}, which has no value."
        );
        foreach (
            var field in type.GetFields(
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
            )
        )
        {
            AssertValue(step, field.GetValue(value), seen);
        }
    }

    private static string Index(GeneratorRunResult result) =>
        result.GeneratedSources.Single(source => source.HintName == "DocDsl.Documents.g.cs").SourceText.ToString();

    private static void AssertAll(GeneratorRunResult result, string step, IncrementalStepRunReason reason, int count) =>
        AssertReasons(result, step, (reason, count));

    private static void AssertReasons(
        GeneratorRunResult result,
        string step,
        params (IncrementalStepRunReason Reason, int Count)[] expected
    ) =>
        Assert.Equal(
            expected.OrderBy(pair => pair.Reason),
            result
                .TrackedSteps[step]
                .SelectMany(run => run.Outputs)
                .GroupBy(output => output.Reason)
                .Select(group => (Reason: group.Key, Count: group.Count()))
                .OrderBy(pair => pair.Reason)
        );

    /// <summary>How many outputs were made again: the others are the very texts of the run before.</summary>
    private void AssertOutputs(GeneratorRunResult result, int modified)
    {
        var before = _before.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
        Assert.Equal(
            modified,
            result.GeneratedSources.Count(source =>
                !before.TryGetValue(source.HintName, out var text) || !ReferenceEquals(text, source.SourceText)
            )
        );
    }
}
