using System.Text.RegularExpressions;

namespace DocDsl.Core.Tests;

/// <summary>Who may know whom; see docs/architecture.md.</summary>
public partial class ArchitectureTests
{
    /// <summary>Each folder of the core may use those before it; Emit uses no syntax node.</summary>
    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Languages"] = ["Text", "Diagnostics"],
        ["Syntax"] = ["Text", "Diagnostics", "Languages"],
        ["Types"] = ["Text", "Diagnostics", "Languages", "Syntax"],
        ["Semantics"] = ["Text", "Diagnostics", "Languages", "Syntax", "Types"],
        ["Emit"] = ["Text", "Diagnostics", "Types", "Semantics"],
        ["Editing"] = ["Text", "Diagnostics", "Languages", "Syntax", "Types", "Semantics"],
        [""] = ["Text", "Diagnostics", "Types", "Semantics", "Syntax"],
    };

    [Fact]
    public void Every_folder_of_the_core_has_its_place_in_the_order() =>
        Assert.Equal(
            s_mayUse.Keys.Order(),
            Sources("DocDsl").Select(file => FolderOf(file)).Distinct().Order());

    [Fact]
    public void A_stage_knows_only_the_stages_before_it()
    {
        foreach (var file in Sources("DocDsl"))
        {
            var folder = FolderOf(file);
            var code = File.ReadAllText(file);
            Assert.Contains(folder.Length == 0 ? "namespace DocDsl;" : $"namespace DocDsl.{folder};", code);
            foreach (Match match in Using().Matches(code))
            {
                var used = match.Groups[1].Value;
                Assert.True(used == folder || s_mayUse[folder].Contains(used), $"{file} uses DocDsl.{used}");
            }
        }
    }

    [Fact]
    public void The_core_knows_no_Roslyn_no_file_no_console_no_clock_and_no_culture_of_the_machine()
    {
        foreach (var file in Sources("DocDsl"))
        {
            var code = Comment().Replace(File.ReadAllText(file), "");
            Assert.DoesNotMatch(@"Microsoft\.CodeAnalysis|\bFile\.|\bConsole\.|DateTime\.(Now|UtcNow|Today)|CurrentCulture|\bDirectory\.", code);
        }
    }

    [Fact]
    public void The_generator_knows_no_workspace() =>
        Assert.All(Sources("DocDsl.Generator"), file => Assert.DoesNotContain("Microsoft.CodeAnalysis.Workspaces", File.ReadAllText(file)));

    [Fact]
    public void The_language_server_knows_no_Roslyn_and_no_reflection() =>
        Assert.All(
            Sources("DocDsl.LanguageServer").Concat(Sources("DocDsl.Workspaces")),
            file => Assert.DoesNotMatch(@"Microsoft\.CodeAnalysis|System\.Reflection;|\bActivator\.|\.GetMethod\(|DocDsl\.Generator|\bConsole\.(Write|Out|Error)", Comment().Replace(File.ReadAllText(file), "")));

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.All(Sources("DocDsl").Concat(Sources("DocDsl.Generator")).Concat(Sources("DocDsl.LanguageServer")).Concat(Sources("DocDsl.Workspaces")), file => Assert.True(File.ReadLines(file).Count() <= 400, file));

    private static IEnumerable<string> Sources(string project)
    {
        var root = Repository.PathOf("src", project);
        return Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(root, file).StartsWith("bin", StringComparison.Ordinal));
    }

    private static string FolderOf(string file) =>
        Path.GetDirectoryName(Path.GetRelativePath(Repository.PathOf("src", "DocDsl"), file))!.Replace('\\', '/');

    [GeneratedRegex(@"^using (?:static )?DocDsl\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
