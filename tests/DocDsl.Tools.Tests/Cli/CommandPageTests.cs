using System.Text.RegularExpressions;
using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>What docs/command.md shows is what the commands print.</summary>
public sealed partial class CommandPageTests : CommandTest
{
    private const string Letter =
        "@document en\n\nQuestion 1\n@idd cost\nWhat does it cost?\n\nAnswer 1\nNothing.\n\nQuestion 4\n@open later\nWho asks?\n";

    private const string Outlined =
        "@document nl-NL\n\nVraag 1\nWat?1\n@note 1 at \"Wat?\" Nota.\n\nAntwoord op vraag 1\nDit.\n\nVraag 4\nWie?\n";

    [Fact]
    public void Examples_are_printed_as_they_are_shown()
    {
        var shown = Example().Matches(File.ReadAllText(Repository.PathOf("docs", "command.md")).ReplaceLineEndings("\n"));
        Assert.Equal(
            ["check --formt json", "check letter.qa", "fix letter.qa", "outline letter.qa"],
            shown.Select(each => each.Groups[1].Value).Order(StringComparer.Ordinal)
        );
        foreach (Match example in shown)
        {
            var arguments = example.Groups[1].Value.Split(' ');
            Write("letter.qa", arguments[0] == "outline" ? Outlined : Letter);
            var (_, output, error) = Run(arguments);
            Assert.Equal(example.Groups[2].Value, output + error);
        }
    }

    [GeneratedRegex(@"```text\n\$ docdsl (.+)\n([\s\S]*?)```")]
    private static partial Regex Example();
}
