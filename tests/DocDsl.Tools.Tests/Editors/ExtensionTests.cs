using System.CommandLine.Completions;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocDsl.Cli.Commands;
using DocDsl.Core.Tests;
using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Editors;

/// <summary>What the extension of Visual Studio Code repeats of the command and of the language.</summary>
public sealed partial class ExtensionTests
{
    private static readonly string s_folder = Repository.PathOf("src", "vscode-docdsl");

    [Fact]
    public void It_offers_each_format_of_an_export_with_its_extension()
    {
        var offered = Format().Matches(File.ReadAllText(Path.Combine(s_folder, "src", "commands.ts")));
        var format = ExportCommand.Create().Options.Single(option => option.Name == "--format");
        Assert.Equal(
            format.GetCompletions(CompletionContext.Empty).Select(item => item.Label).Order(StringComparer.Ordinal),
            offered.Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Enum.GetValues<ExportFormat>().Select(DocumentExporter.ExtensionOf).Order(StringComparer.Ordinal),
            offered.Select(match => "." + match.Groups[2].Value).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_walkthrough_names_commands_and_pages_that_exist()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, "package.json")));
        var contributes = package.RootElement.GetProperty("contributes");
        var commands = contributes
            .GetProperty("commands")
            .EnumerateArray()
            .Select(each => each.GetProperty("command").GetString())
            .ToHashSet();
        foreach (var step in contributes.GetProperty("walkthroughs")[0].GetProperty("steps").EnumerateArray())
        {
            Assert.True(File.Exists(Path.Combine(s_folder, step.GetProperty("media").GetProperty("markdown").GetString()!)));
            var named = Command().Matches(step.GetRawText()).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, command => Assert.Contains(command, commands));
        }
    }

    [Fact]
    public void The_document_in_the_walkthrough_has_no_mistake()
    {
        var page = File.ReadAllText(Path.Combine(s_folder, "media", "walkthrough", "write.md")).ReplaceLineEndings("\n");
        var document = QaDocument.Parse(Example().Match(page).Groups[1].Value);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(2, document.Questions.Count);
    }

    [Fact]
    public void The_preview_has_the_theme_s_colours_for_all_of_the_page()
    {
        static IEnumerable<string> Names(string style) =>
            Variable().Matches(style).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        var page = DocumentExporter.Export(QaDocument.Parse("@document nl-NL\n"), ExportFormat.Html);
        Assert.Equal(Names(page), Names(File.ReadAllText(Path.Combine(s_folder, "media", "preview.css"))));
    }

    /// <summary>A colour that is set; not one that is used.</summary>
    [GeneratedRegex(@"(?<=[\s{;])(--[a-z]+):")]
    private static partial Regex Variable();

    [GeneratedRegex(@"id: '([a-z-]+)', extension: '([a-z.]+)'")]
    private static partial Regex Format();

    [GeneratedRegex(@"command:(docdsl\.\w+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
