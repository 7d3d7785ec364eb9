namespace DocDsl.Package.Tests;

/// <summary>Programs that are cut to what they use.</summary>
public class PublishTests
{
    private const string Code = """
        var letter = App.Letters.Letter.Document;
        System.Console.WriteLine(letter.Kosten.Answer.Text + " " + App.Documents.All.Count + " " + letter.Number);
        System.Console.WriteLine(string.Join(" ", letter[1].AnsweredBy));
        var typed = App.Letters.Typed.Document;
        System.Console.Write($"{typed.Question1.Value} {typed.Question2.Value} {typed.Question3.A.Value} ");
        System.Console.WriteLine($"{typed.Question3.B.Value} {typed.Question3.Parts.Count}");
        var states = System.Linq.Enumerable.Select(
            letter.Questions,
            q => q.Match(a => a.Answer.Label, o => "open", w => "withdrawn", n => "not applicable")
        );
        System.Console.WriteLine(string.Join(" ", states));
        """;

    private const string Typed = """
        @document nl-NL

        Vraag 1
        @expect amount EUR
        Wat kost het?

        Antwoord op vraag 1
        € 12,5 miljoen.

        Vraag 2
        @expect choice open|"in behandeling"
        Wat is de stand?

        Antwoord op vraag 2
        In behandeling.

        Vraag 3
        @expect #3a choice class|new
        @expect #3b yes-no
        Twee dingen:
        a) welke;
        b) klopt het?

        Antwoord op vraag 3
        @value #3a new from "Deze"
        @value #3b yes from "dat klopt"
        Deze, en dat klopt.

        """;

    [Theory]
    [InlineData("PublishTrimmed", "net10.0")]
    [InlineData("PublishSingleFile", "net10.0")]
    [InlineData("PublishTrimmed", "net8.0")]
    public void Trimmed_and_single_file(string property, string framework) => Check(property, framework);

    [NativeAotFact]
    public void Native_ahead_of_time() => Check("PublishAot", "net10.0");

    private static void Check(string property, string framework)
    {
        var app = new Consumer(
            "App",
            $"<TargetFramework>{framework}</TargetFramework><{property}>true</{property}><SelfContained>true</SelfContained>"
                + "<InvariantGlobalization>true</InvariantGlobalization><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
        );
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write("Letters/unused.qa", Consumer.Letter);
        app.Write("Letters/typed.qa", Typed);
        app.Write("Program.cs", Code);
        app.Write("Ministers.cs", "class Ministers { [DocDsl.Answers(\"letter#1\")] void Decide() { } }");
        var published = Dotnet.Run(
            app.Folder,
            "publish",
            app.ProjectPath,
            "-o",
            app.PathOf("out"),
            "--use-current-runtime",
            "-nologo",
            "-tl:off",
            "-clp:NoSummary"
        );
        Assert.True(published.ExitCode == 0 && published.Diagnostics.Count == 0, published.Output);

        using var program = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(app.PathOf("out/App")) { RedirectStandardOutput = true }
        )!;
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        Assert.Equal(0, program.ExitCode);
        Assert.Equal(
            "Twaalf euro. 3 2025Z00001\nMinisters.Decide\n12500000 EUR InBehandeling New True 2\nAntwoord op vraag 1 Antwoord op vraag 2",
            output.ReplaceLineEndings("\n").Trim()
        );
    }
}
