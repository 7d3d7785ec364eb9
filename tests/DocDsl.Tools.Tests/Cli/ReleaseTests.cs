using System.Text.Json;
using System.Text.RegularExpressions;
using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>The version has one place, Directory.Build.props; what cannot read it there is held to it here.</summary>
public class ReleaseTests
{
    private static readonly string s_version = Single("Directory.Build.props", "<Version>(.*)</Version>");

    [Fact]
    public void Whatever_names_the_version_names_this_one()
    {
        Assert.Equal(s_version, Single("action.yml", "\n    default: ([0-9].*)\n"));
        Assert.All(All(".pre-commit-hooks.yaml", "DocDsl\\.Tool@([^ ]+)"), version => Assert.Equal(s_version, version));
        foreach (var file in new[] { "package.json", "package-lock.json" })
        {
            var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "vscode-docdsl", file)));
            Assert.Equal(s_version, json.RootElement.GetProperty("version").GetString());
        }

        Assert.All(
            All("docs/ci.md", "(?:docdsl/docdsl@v|rev: v|DocDsl\\.Tool@|--version )([0-9][^ \n]*)"),
            version => Assert.Equal(s_version, version)
        );
        Assert.All(All("docs/editors.md", "-([0-9.]+)\\.vsix"), version => Assert.Equal(s_version, version));
    }

    private static string Single(string file, string expression) => Assert.Single(All(file, expression));

    private static IReadOnlyList<string> All(string file, string expression)
    {
        var found = Regex.Matches(File.ReadAllText(Repository.PathOf(file.Split('/'))).ReplaceLineEndings("\n"), expression);
        Assert.NotEmpty(found);
        return [.. found.Select(match => match.Groups[1].Value)];
    }
}
