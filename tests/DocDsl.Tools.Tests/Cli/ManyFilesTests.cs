using System.Collections.Concurrent;
using DocDsl.Cli.Input;
using DocDsl.Core.Tests;
using DocDsl.Tools.Tests.Workspaces;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>Many files at once: on all processors, and yet as if each had been given alone, one after the other.</summary>
public sealed class ManyFilesTests : CommandTest
{
    private static readonly byte[] s_notText = [0x56, 0xE9, 0x20];

    [Theory]
    [InlineData(".qa", "format")]
    [InlineData(".qa", "format", "--verify")]
    [InlineData(".qa", "format", "--diff")]
    [InlineData(".qa", "renumber")]
    [InlineData(".qa", "fix")]
    [InlineData(".qa", "fix", "--diff")]
    [InlineData(".qa", "export", "-f", "markdown", "-o", "out")]
    [InlineData(".txt", "import", "-o", "out")]
    public void Each_is_reported_in_order_as_it_would_be_alone(string extension, params string[] command)
    {
        WriteLetters(extension);
        Directory.CreateDirectory(In("out"));
        var files = Directory.GetFiles(In("Letters")).Order(StringComparer.Ordinal);
        var alone = files.Select(file => Run([.. command, Shown(file)])).ToList();
        var expected = Written();
        Directory.Delete(In("Letters"), recursive: true);
        Directory.Delete(In("out"), recursive: true);
        WriteLetters(extension);

        var (status, output, error) = Run([.. command, $"Letters/*{extension}"]);

        Assert.Equal(3, status);
        Assert.Equal(string.Concat(alone.Select(run => WithoutTotal(run.Output))), WithoutTotal(output));
        Assert.Equal(Sorted(string.Concat(alone.Select(run => WithoutTotal(run.Error)))), Sorted(WithoutTotal(error)));
        Assert.Equal(expected, Written());

        // What a command reports when all is done is in order as well.
        Assert.Equal(17, Unreadable(error).Length);
        Assert.Equal(Unreadable(error).Order(StringComparer.Ordinal), Unreadable(error));
    }

    [UnixFact]
    public void A_file_with_two_names_is_changed_once()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"a{i:00}.qa").ToArray();
        foreach (var name in names)
        {
            Write($"real/{name}", "Vraag 1\nWat?\n\n\n\nAntwoord op vraag 1\nDit.\n");
            File.CreateSymbolicLink(In(name), In($"real/{name}"));
        }

        Assert.Equal((0, string.Concat(names.Select(name => $"{name}: changed.\n")), ""), Run(["format", "*.qa", "real"]));
    }

    [Fact]
    public void What_refers_to_a_document_sees_it_as_it_was()
    {
        // All others are begun when the first is done.
        Write("a.qa", "@document en\n\nQuestion 1\n@idd price\nWhat?\n\nAnswer 1\nThis.\n");
        for (var i = 0; i < 5 * EachFile.Ahead; i++)
        {
            Write($"b{i}.qa", "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\nSee [[a#price]].\n");
        }

        Write("p.csproj", "<Project />");
        var (status, output, _) = Run("fix", ".");
        Assert.Equal(1, status);
        Assert.EndsWith($"1 fixed in 1 document; {5 * EachFile.Ahead} errors remain\n", output);
        Assert.Equal(0, Run("check", ".").Status);
    }

    [Fact]
    public void Letters_are_imported_to_a_folder()
    {
        Write("a/one.txt", "Question 1\nWhat?\n\nAnswer 1\nThis.\n");
        Write("a/two.txt", "Question 1\nWho?\n\nAnswer 1\nMe.\n");
        Write("b/One.txt", "Question 1\nWhy?\n\nAnswer 1\nThus.\n");

        var (status, output, error) = Run("import", "**/*.txt", "-o", "out");
        Assert.Equal((3, ""), (status, output));
        Assert.Equal(["b/One.txt: not imported, since 'out/One.qa' is the import of a/one.txt."], Unreadable(error));
        Assert.Equal(["one.qa", "two.qa"], Directory.GetFiles(In("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("@source ../a/one.txt\n", File.ReadAllText(In("out/one.qa")));
        Assert.Contains("'out/two.qa' already exists.", Run("import", "a/two.txt", "-o", "out").Error);
        Assert.Equal(0, Run("import", "a/two.txt", "-o", "out", "--force").Status);

        Assert.Equal((2, ""), (Run("import", "a/one.txt", "a/two.txt") is var many ? many.Status : 0, many.Output));
        Assert.StartsWith("error: several letters require a folder; add --output FOLDER.", many.Error);
        Assert.StartsWith("error: --join is for one letter.", Run("import", "a", "b", "--join", "c", "-o", "out").Error);
        Assert.Equal((3, "", "a: is a folder; name its files, as in 'a/*.pdf'.\n"), Run("import", "a", "-o", "out"));
    }

    [Fact]
    public void Files_are_worked_on_at_once()
    {
        using var both = new Barrier(2);
        var met = new[] { "a", "b" }.InParallel(_ => both.SignalAndWait(TimeSpan.FromMinutes(1)));
        Assert.Equal([true, true], met.Select(file => file.Value));
    }

    [Fact]
    public void Only_some_are_begun_before_the_first_is_taken()
    {
        var begun = 0;
        var most = 0;
        var files = Enumerable.Range(0, 20 * EachFile.Ahead).Select(i => $"{i}");
        foreach (var (file, value, _) in files.InParallel(file => Interlocked.Increment(ref begun)))
        {
            most = Math.Max(most, Volatile.Read(ref begun) - int.Parse(file));
        }

        Assert.Equal(20 * EachFile.Ahead, begun);
        Assert.InRange(most, 1, EachFile.Ahead);
    }

    [Fact]
    public void Those_that_are_written_to_one_place_wait_for_each_other()
    {
        var order = new ConcurrentQueue<string>();
        var busy = 0;
        var files = Enumerable.Range(0, 500).Select(i => $"{i}").ToList();
        var most = files
            .InParallel(
                file =>
                {
                    var now = Interlocked.Increment(ref busy);
                    order.Enqueue(file);
                    Thread.Yield();
                    Interlocked.Decrement(ref busy);
                    return now;
                },
                file => file.Length % 2 == 0 ? "one" : "ONE"
            )
            .Max(file => file.Value);

        Assert.Equal(1, most);
        Assert.Equal(files, order);
    }

    [Fact]
    public void What_fails_is_thrown_when_the_others_are_done()
    {
        var (begun, done) = (0, 0);
        var problem = Assert.Throws<InvalidOperationException>(() =>
            new[] { "fault", "a", "b", "c" }
                .InParallel(file =>
                {
                    Interlocked.Increment(ref begun);
                    return file == "fault" ? throw new InvalidOperationException(file) : Interlocked.Increment(ref done);
                })
                .Count()
        );

        Assert.Equal(("fault", 4, 3), (problem.Message, begun, done));
    }

    private void WriteLetters(string extension)
    {
        for (var i = 0; i < 200; i++)
        {
            var name = $"Letters/letter{i:000}{extension}";
            if (i % 12 == 5)
            {
                Write(name, s_notText);
                continue;
            }

            var directive = i % 3 == 0 ? "@opn later\n" : "";
            var answer = string.Concat(Enumerable.Repeat("Dit. ", i));
            Write(name, $"Vraag 1\n{directive}Wat is {i}?\n\n\n\nVraag 3\nWie?\n\nAntwoord op vraag 3\n{answer}\n");
        }
    }

    private static string WithoutTotal(string text) =>
        string.Concat(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.Contains(" remain", StringComparison.Ordinal))
                .Select(line => line + "\n")
        );

    private static string[] Unreadable(string error) =>
        [
            .. error
                .Split('\n')
                .Where(line => line.Contains("UTF-16", StringComparison.Ordinal) || line.Contains(": not ", StringComparison.Ordinal)),
        ];

    private static string Sorted(string lines) => string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal));

    private static string Shown(string file) => PathList.Shown(file);

    private string[] Written() =>
        [
            .. Directory
                .GetFiles(In(""), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => $"{Shown(file)}: {File.ReadAllText(file)}"),
        ];
}
