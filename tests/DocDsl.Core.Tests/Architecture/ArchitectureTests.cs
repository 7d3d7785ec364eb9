using System.Reflection;
using System.Text.RegularExpressions;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Tests.Architecture;

/// <summary>Who may use whom; see docs/architecture.md.</summary>
public partial class ArchitectureTests
{
    private const int MaxLines = 400;
    private const int MaxColumns = 140;

    /// <summary>The stages of the core. Each may use those before it, and none after.</summary>
    private static readonly string[] s_stages =
    [
        "Collections",
        "Text",
        "Code",
        "Markdown",
        "Diagnostics",
        "Rules.Notation",
        "Rules.CSharp",
        "Languages",
        "Values",
        "Directives",
        "Syntax",
        "DocumentTypes",
        "ReaderText",
        "Symbols",
        "Binding",
        "Rules",
        "Compilation",
        "Attestation",
        "Emit",
        "Editing",
    ];

    private static readonly Assembly s_core = typeof(SyntaxTree).Assembly;

    private static readonly (Type From, Type To)[] s_references = [.. CompiledReferences.Of(s_core)];

    private static readonly string[] s_projects =
    [
        "DocDsl.Core",
        "DocDsl",
        "DocDsl.Generator",
        "DocDsl.CodeFixes",
        "DocDsl.Formats",
        "DocDsl.AspNetCore",
        "DocDsl.Workspaces",
        "DocDsl.LanguageServer",
        "DocDsl.Cli",
        "DocDsl.Playground",
    ];

    [Fact]
    public void A_stage_uses_only_the_stages_before_it() =>
        AssertNone(
            s_references
                .Select(pair => (From: StageOf(pair.From), To: StageOf(pair.To), Line: $"{pair.From} uses {pair.To}"))
                .Where(pair =>
                    pair.From is not null && pair.To is not null && Array.IndexOf(s_stages, pair.To) > Array.IndexOf(s_stages, pair.From)
                )
                .Select(pair => pair.Line)
                .Order()
        );

    [Fact]
    public void What_is_emitted_is_made_of_shapes_and_not_of_syntax() =>
        AssertNone(
            s_references
                .Where(pair => StageOf(pair.From) == "Emit" && (StageOf(pair.To) is "Syntax" or "Binding" or "Directives"))
                .Select(pair => $"{pair.From} uses {pair.To}")
        );

    [Fact]
    public void Every_type_of_the_core_is_internal_and_in_a_stage()
    {
        Assert.Empty(s_core.GetExportedTypes());
        Assert.Equal(
            [],
            s_core
                .GetTypes()
                .Where(type => type.Namespace?.StartsWith("DocDsl", StringComparison.Ordinal) == true && StageOf(type) is null)
                .Select(type => type.FullName)
        );
    }

    [Fact]
    public void A_folder_is_a_namespace()
    {
        foreach (var project in s_projects)
        {
            var root = Repository.PathOf("src", project);
            foreach (var file in Sources(project))
            {
                var folder = Path.GetDirectoryName(Path.GetRelativePath(root, file))!.Replace('/', '.').Replace('\\', '.');
                var expected = folder.Length == 0 ? project : project + "." + folder;
                var declared = Namespace().Match(File.ReadAllText(file));
                Assert.True(
                    !declared.Success || declared.Groups[1].Value == expected,
                    $"{file} is in {declared.Groups[1].Value}, not {expected}"
                );
            }
        }
    }

    [Fact]
    public void The_core_uses_no_compiler_no_file_no_console_no_clock_and_no_culture_of_the_machine()
    {
        string[] forbidden =
        [
            "System.IO.File",
            "System.IO.Directory",
            "System.IO.FileStream",
            "System.Console",
            "System.Globalization.CultureInfo.CurrentCulture",
        ];
        Assert.DoesNotContain(
            s_core.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        );
        Assert.Empty(
            s_references.Where(pair => forbidden.Contains(pair.To.FullName)).Select(pair => $"{pair.From} uses {pair.To}")
        );

        // Members of types that may be used otherwise are looked for by name.
        Assert.All(
            Sources("DocDsl.Core"),
            file => Assert.DoesNotMatch(@"DateTime\.(Now|UtcNow|Today)|CurrentCulture", WithoutComments(file))
        );
    }

    [Fact]
    public void The_generator_uses_no_workspace() =>
        Assert.All(Sources("DocDsl.Generator"), file => Assert.DoesNotContain("Microsoft.CodeAnalysis.Workspaces", File.ReadAllText(file)));

    [Fact]
    public void The_language_server_uses_no_compiler_and_no_reflection() =>
        Assert.All(
            Sources("DocDsl.LanguageServer").Concat(Sources("DocDsl.Workspaces")),
            file =>
                Assert.DoesNotMatch(
                    @"Microsoft\.CodeAnalysis|System\.Reflection;|\bActivator\.|\.GetMethod\(|DocDsl\.Generator"
                        + @"|\bConsole\.(Write|Out|Error)",
                    WithoutComments(file)
                )
        );

    /// <summary>The command could not be published as a native file: of ordered queries the compiler makes types without end.</summary>
    [Fact]
    public void What_is_compiled_ahead_of_time_uses_no_parallel_LINQ() =>
        Assert.All(AllSources(), file => Assert.DoesNotMatch(@"\bAsParallel\(|\bParallelEnumerable\b", WithoutComments(file)));

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.All(AllSources(), file => Assert.True(File.ReadLines(file).Count() <= MaxLines, file));

    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        AssertNone(
            new[] { "src", "tests", "examples" }
                .SelectMany(folder => SourcesBelow(Repository.PathOf(folder)))
                .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal))
                .SelectMany(file =>
                    File.ReadLines(file)
                        .Select((line, index) => (line, index))
                        .Where(pair => pair.line.Length > MaxColumns)
                        .Select(pair => $"{file}({pair.index + 1})")
                )
        );

    private static void AssertNone(IEnumerable<string> violations)
    {
        var found = string.Join("\n", violations);
        Assert.True(found.Length == 0, found);
    }

    private static string? StageOf(Type type) =>
        type.Assembly == s_core
            ? s_stages
                .Where(stage => ("." + type.Namespace + ".").StartsWith($".DocDsl.Core.{stage}.", StringComparison.Ordinal))
                .MaxBy(stage => stage.Length)
            : null;

    private static IEnumerable<string> AllSources() => s_projects.SelectMany(Sources);

    private static IEnumerable<string> Sources(string project) => SourcesBelow(Repository.PathOf("src", project));

    private static IEnumerable<string> SourcesBelow(string root) =>
        Directory
            .GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split('/', '\\').Any(folder => folder is "obj" or "bin" or "node_modules"));

    private static string WithoutComments(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
