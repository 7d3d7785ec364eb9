using System.Diagnostics;
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

    private const string Review =
        "@type review extends questionnaire\n@version 2\n@language en\n@numbering none\n@question minimum-data\n"
        + "Does the feature expose the minimum amount of data?\n@question retention\n@was storage\nHow long is the data kept?\n";

    private const string EarlierReview =
        "@type review extends questionnaire\n@version 1\n@language en\n@numbering none\n@question storage\nHow long is it kept?\n"
        + "@question cost\nWhat does it cost?\n";

    private const string Reviewed =
        "@document review 1 en\n@stage alpha\n\n@group Data\n\n@question\n@id storage\nHow long?\n\n@answer\nA week.\n\n"
        + "@question\n@id gone\nIs it gone?\n\n@answer\nYes, it is.\n";

    private const string Promising =
        "@document document en\n@date 2026-01-10\n@to B. de Wit\n\nQuestion 1\nWill you?\n\nAnswer to question 1\n@by \"A. Jansen\"\n"
        + "@promise letter by 2026-02-01 from \"I will write\"\n@promise evaluation by 2026-03-01 from \"I will evaluate it\"\n"
        + "I will write, and I will evaluate it.\n";

    private const string Fulfilling =
        "@document document en\n@date 2026-01-30\n\nQuestion 1\nAnd?\n\nAnswer to question 1\n@fulfils a#letter\nDone.\n";

    private const string Attested =
        "@document document en\n\nQuestion 1\n@id keys\nHow?\n\nAnswer to question 1\n@evidence code:Vault.Store.Encrypt\n"
        + "@evidence file:docs/retention.md#schedule\nSo.\n";

    private const string Rested =
        "@document document en\n\nQuestion 1\n@id keys\nHow?\n\nAnswer to question 1\n"
        + "@reviewed 2026-01-10 by \"B. de Wit\" again 3 months\n@evidence code:Vault.Store.Encrypt\n"
        + "@evidence file:docs/retention.md#schedule\n@evidence test:Vault.StoreTests.Encrypts\n"
        + "@value 256 from \"256 bits\" is code:Vault.Store.KeySize\nWith keys of 256 bits.\n\nQuestion 2\n@open in March\nWhen?\n";

    [Fact]
    public void Examples_are_printed_as_they_are_shown()
    {
        var shown = Example().Matches(File.ReadAllText(Repository.PathOf("docs", "command.md")).ReplaceLineEndings("\n"));
        Assert.Equal(
            [
                "attest Security.qa --by Jansen",
                "changes --since main",
                "check --formt json",
                "check letter.qa",
                "diff review-1.qatype review.qatype",
                "fix letter.qa",
                "migrate review.qa",
                "outline letter.qa",
                "promises --today 2026-03-02",
                "stats Security.qa --evidence --today 2026-06-01",
            ],
            shown.Select(each => each.Groups[1].Value).Order(StringComparer.Ordinal)
        );
        foreach (Match example in shown)
        {
            var arguments = example.Groups[1].Value.Split(' ');
            Write("letter.qa", arguments[0] == "outline" ? Outlined : Letter);
            Write("review.qatype", Review);
            Write(arguments[0] == "diff" ? "review-1.qatype" : "review.qa", arguments[0] == "diff" ? EarlierReview : Reviewed);
            if (arguments[0] == "promises")
            {
                Write("p.csproj", "<Project />");
                Write("letters/a.qa", Promising);
                Write("later.qa", Fulfilling);
            }

            if (arguments[0] == "attest")
            {
                Write("p.csproj", "<Project />");
                Write("Store.cs", "namespace Vault; public class Store { public void Encrypt() { } }");
                Write("docs/retention.md", "# Retention\n\n## Schedule\n");
                Write("Security.qa", Attested);
            }

            if (arguments[0] == "stats")
            {
                Write("Security.qa", Rested);
                Write("docs/retention.md", "# Retention\n\n## Schedule\n");
                Write("StoreTests.cs", "namespace Vault; public class StoreTests { public void Encrypts() { } }");
                Run("attest", "Security.qa", "--by", "Jansen", "--today", "2026-05-01");
                Write("docs/retention.md", "# Retention\n\n## Schedule\n\nA year.\n");
                var kept = File.ReadLines("docdsl.lock").Where(line => !line.Contains("test:", StringComparison.Ordinal));
                Write("docdsl.lock", string.Join('\n', kept));
            }

            if (arguments[0] == "changes")
            {
                Directory.SetCurrentDirectory(CommitAndChange());
            }

            var (_, output, error) = Run(arguments);
            Directory.SetCurrentDirectory(In("."));
            Assert.Equal(example.Groups[2].Value, output + error);
        }
    }

    /// <summary>A repository whose commit has the same id whenever it is made.</summary>
    private string CommitAndChange()
    {
        Write(".council/Letters/pool.qa", Letter);
        Write(".council/Letters/road.qa", Promising);
        Git("init -q -b main");
        Git("add -A");
        Git("-c user.name=Ann -c user.email=ann@example.org -c commit.gpgsign=false commit -qm Letters");
        Write(".council/Letters/pool.qa", Letter.Replace("Nothing.", "Twelve euros."));
        Write(".council/Letters/new.qa", Fulfilling);
        Directory.CreateDirectory(In(".council/archive"));
        File.Move(In(".council/Letters/road.qa"), In(".council/archive/road.qa"));
        Git("add -N archive");
        return In(".council");

        void Git(string arguments)
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = In(".council") };
            start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = "2026-01-01T12:00:00Z";
            using var process = Process.Start(start)!;
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
    }

    [GeneratedRegex(@"```text\n\$ docdsl (.+)\n([\s\S]*?)```")]
    private static partial Regex Example();
}
