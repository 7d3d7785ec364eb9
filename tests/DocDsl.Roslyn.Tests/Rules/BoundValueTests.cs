using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>QA6012, QA6013: a value is what the code, the build or a file of settings says, or both are told.</summary>
public class BoundValueTests
{
    private const string Code = """
        namespace Vault
        {
            public enum Place { EuOnly, EuAndUk }
            public static class Store
            {
                public const int KeySize = 256;
                public const string Cipher = "AES";
                public const bool IsEncrypted = true;
                public const Place Where = Place.EuAndUk;
                public const decimal Fee = 12.50m;
                public static readonly int Attempts = 4 + 1;
                public static readonly int Random = System.Environment.ProcessorCount;
                public static int Months => 12;
                public static string Kept { get; } = "P12M";
                public static int Changing { get; set; } = 5;
                public static void Save() { }
            }
        }
        """;

    private const string Settings = """
        {
          // Kept as the contract says.
          "Retention": { "Backups": "12 months", "Days": 30, "Off~/Site": true, "None": null, "Deep": { "er": [1, 2] }, },
          "Factors": ["app", "key"]
        }
        """;

    [Theory]
    [InlineData("integer", "256", "code:Vault.Store.KeySize", "")]
    [InlineData("text", "AES", "code:Vault.Store.Cipher", "")]
    [InlineData("yes-no", "yes", "code:Vault.Store.IsEncrypted", "")]
    [InlineData("choice \"EU only\" | \"EU and UK\"", "EU and UK", "code:Vault.Store.Where", "")]
    [InlineData("choice \"EU only\" | \"EU and UK\"", "EU only", "code:Vault.Place.EuOnly", "")]
    [InlineData("amount EUR", "12.50 EUR", "code:Vault.Store.Fee", "")]
    [InlineData("number", "5", "code:Vault.Store.Attempts", "")]
    [InlineData("duration", "12 months", "code:Vault.Store.Months", "")]
    [InlineData("duration", "12 months", "code:Vault.Store.Kept", "")]
    [InlineData("duration", "12 months", "file:settings.json#/Retention/Backups", "")]
    [InlineData("duration", "30 days", "file:settings.json#/Retention/Days", "")]
    [InlineData("yes-no", "yes", "file:settings.json#/Retention/Off~0~1Site", "")]
    [InlineData("choices app | key | sms", "app, key", "file:settings.json#/Factors", "")]
    [InlineData("text", "key", "file:settings.json#/Factors/1", "")]
    [InlineData("yes-no", "yes", "msbuild:TreatWarningsAsErrors", "")]
    [InlineData("yes-no", "yes", "msbuild:Nullable", "")]
    [InlineData(
        "integer",
        "128",
        "code:Vault.Store.KeySize",
        "(8,9): error QA6012: The answer says '128', but 'Vault.Store.KeySize' is '256'"
    )]
    [InlineData(
        "yes-no",
        "no",
        "msbuild:TreatWarningsAsErrors",
        "(8,9): error QA6012: The answer says 'no', but 'TreatWarningsAsErrors' is 'true'"
    )]
    [InlineData(
        "duration",
        "6 months",
        "file:settings.json#/Retention/Backups",
        "(8,9): error QA6012: The answer says '6 months', but 'settings.json#/Retention/Backups' is '12 months'"
    )]
    [InlineData(
        "choice \"EU only\" | \"EU and UK\"",
        "EU only",
        "code:Vault.Store.Where",
        "(8,9): error QA6012: The answer says 'EU only', but 'Vault.Store.Where' is 'EuAndUk'"
    )]
    [InlineData(
        "integer",
        "1",
        "code:Vault.Store.KeySise",
        "(7,@): error QA6013: The type or member 'Vault.Store.KeySise' was not found; did you mean 'Vault.Store.KeySize'?"
    )]
    [InlineData("integer", "1", "code:No.Such", "(7,@): error QA6013: The type or member 'No.Such' was not found")]
    [InlineData("integer", "1", "code:Vault.Store.Random", NotConstant + "Random" + IsRequired)]
    [InlineData("integer", "5", "code:Vault.Store.Changing", NotConstant + "Changing" + IsRequired)]
    [InlineData("integer", "5", "code:Vault.Store.Save", NotConstant + "Save" + IsRequired)]
    [InlineData(
        "integer",
        "5",
        "code:Vault.Store.Cipher",
        "(7,@): error QA6013: 'Vault.Store.Cipher' is 'AES', which cannot be compared with a value of the kind integer"
    )]
    [InlineData(
        "yes-no",
        "yes",
        "msbuild:NoSuch",
        "(7,@): error QA6013: The build does not pass on its property 'NoSuch'; add '<CompilerVisibleProperty Include=\"NoSuch\" />' to "
            + "the project"
    )]
    [InlineData("yes-no", "yes", "msbuild:Version", "(7,@): error QA6013: The property 'Version' of the build has no value")]
    [InlineData(
        "integer",
        "5",
        "file:other.json#/a",
        "(7,@): error QA6013: A build reads the file 'other.json' only where it is among the project's AdditionalFiles; add "
            + "'<AdditionalFiles Include=\"other.json\" />'"
    )]
    [InlineData(
        "integer",
        "5",
        "file:../../../etc/x.json#/a",
        "(7,@): error QA6013: The file '../../../etc/x.json' is outside of the project and its repository; it is not read"
    )]
    [InlineData("integer", "5", "file:broken.json#/a", "(7,@): error QA6013: The file 'broken.json' is not valid JSON (line 3)")]
    [InlineData(
        "integer",
        "5",
        "file:settings.json#/Retention",
        "(7,@): error QA6013: The file 'settings.json' has no value at '/Retention'"
    )]
    [InlineData(
        "integer",
        "5",
        "file:settings.json#/Retention/None",
        "(7,@): error QA6013: The file 'settings.json' has no value at '/Retention/None'"
    )]
    public async Task A_value_and_what_it_is_bound_to(string kind, string value, string fact, string expected)
    {
        var project = Create(kind, value, fact);
        Assert.Empty(project.Run().Diagnostics);
        var column = 1 + $"@value {Written(value)} from \"{value}\" is {fact[..(fact.IndexOf(':') + 1)]}".Length;
        Assert.Equal(
            expected.Length == 0 ? "" : "/project/a.qa" + expected.Replace("@", column.ToString(), StringComparison.Ordinal),
            string.Join("\n", (await project.AnalyzeAsync(project.Texts)).Select(Generator.GeneratorTests.Print))
        );
    }

    private const string NotConstant = "(7,@): error QA6013: 'Vault.Store.";
    private const string IsRequired =
        "' is not a constant: a 'const', an enum member, or a 'static readonly' field or property with a constant value is required";

    [Fact]
    public async Task Either_is_suppressed_and_switched_off()
    {
        var project = Create("integer", "5", "code:Vault.Store.KeySize");
        project.Replace(0, project.Texts[0].GetText().ToString().Replace("@value", "@allow QA6012 \"agreed\"\n@value"));
        Assert.Empty(await project.AnalyzeAsync(project.Texts));

        project = Create("integer", "5", "code:No.Such");
        Assert.Single(await project.AnalyzeAsync(project.Texts));
        project.Set("docdsl_severity.QA6013", "none");
        Assert.Empty(await project.AnalyzeAsync(project.Texts));
    }

    /// <summary>As somebody edits the code: neither the document nor its types are read again.</summary>
    [Fact]
    public async Task A_constant_goes_from_5_to_10_and_the_answer_that_says_five_fails()
    {
        var project = Create("integer", "5", "code:Code.MostFailures", words: "five");
        Edit(5);
        project.Run();
        Assert.Empty(await project.AnalyzeAsync(project.Texts));

        Edit(10);
        var steps = project.Run().TrackedSteps[TrackingNames.Documents].SelectMany(step => step.Outputs);
        Assert.All(steps, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(
            "/project/a.qa(8,9): error QA6012: The answer says '5', but 'Code.MostFailures' is '10'",
            string.Join("\n", (await project.AnalyzeAsync(project.Texts)).Select(Generator.GeneratorTests.Print))
        );

        void Edit(int number) =>
            project.Compilation = project.Compilation.ReplaceSyntaxTree(
                project.Compilation.SyntaxTrees[0],
                CSharpSyntaxTree.ParseText($"public static class Code {{ public const int MostFailures = {number}; }}", Project.Latest)
            );
    }

    [Theory]
    [InlineData("@value 128 from \"keys of 128 bits\" is", "integer", "We use keys of 128 bits.", "256", "We use keys of 256 bits.")]
    [InlineData("@value from \"128\" is", "integer", "We use keys of 128 bits.", "256", "We use keys of 256 bits.")]
    [InlineData("@value 6 months from \"for 6 months\" is", "duration", "Kept for 6 months.", "12", "Kept for 12 months.")]
    [InlineData("@value DES from \"DES\" is", "text", "By DES.", "\"AES\"", "By AES.")]
    [InlineData("@value 5 from \"five keys\" is", "integer", "We have five keys.", "10", null)]
    [InlineData("@value 5 from \"5 keys of 5 bits\" is", "integer", "We have 5 keys of 5 bits.", "10", null)]
    public async Task A_fix_lets_the_answer_say_what_the_code_says(string value, string kind, string answer, string code, string? corrected)
    {
        var text = $"@document en\nQuestion 1\n@expect {kind}\nWhat?\n\nAnswer 1\n{value} code:Code.One\n{answer}\n";
        var type = code[0] == '"' ? "string" : "int";
        using var project = new CodeFixes.EditorProject(
            ("Code.cs", $"public static class Code {{ public const {type} One = {code}; }}"),
            ("a.qa", text)
        );
        var found = Assert.Single(await project.DiagnoseAsync(new DocumentAnalyzer()));
        Assert.Equal("QA6012", found.Id);
        var actions = await project.OfferAsync(new DocDsl.CodeFixes.Rules.BoundValueCodeFixProvider(), found);
        if (corrected is null)
        {
            Assert.Empty(actions);
            return;
        }

        await project.ApplyAsync(Assert.Single(actions));
        Assert.Contains(corrected, project.TextOf("a.qa"), StringComparison.Ordinal);
        Assert.Empty(await project.DiagnoseAsync(new DocumentAnalyzer()));
    }

    private static Project Create(string kind, string value, string fact, string? words = null)
    {
        words ??= value;
        var project = new Project(
            (
                "a.qa",
                $"@document en\nQuestion 1\n@expect {kind}\nWhat?\n\nAnswer 1\n@value {Written(value)} from \"{words}\" is {fact}\n"
                    + $"We have {words} of it.\n"
            )
        )
            .WithProperty("TreatWarningsAsErrors", "true")
            .WithProperty("Nullable", "enable")
            .WithProperty("Version", "")
            .WithProperty("ProjectDir", "/project/");
        project.Compilation = project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Code, Project.Latest));
        project.Add("settings.json", Settings);
        project.Add("broken.json", "{\n  \"a\": 5,\n  b\n}\n");
        return project;
    }

    private static string Written(string value) =>
        value.Contains(' ', StringComparison.Ordinal) && !value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;
}
