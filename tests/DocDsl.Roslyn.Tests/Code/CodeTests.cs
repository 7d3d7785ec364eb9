using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using DocDsl.Core.Code;
using DocDsl.Workspaces.Code;
using Microsoft.CodeAnalysis.Emit;

namespace DocDsl.Roslyn.Tests.Code;

/// <summary>Generated members, and the code that documents name, from built assemblies.</summary>
[Collection(Seam.Name)]
public class CodeTests
{
    private const string Letter = UseTests.Letter;

    [Theory]
    [InlineData("Costs", "AnsweredQuestion<bool>")]
    [InlineData("Question1", null)] // it has an id
    [InlineData("Question3", "OpenQuestion")]
    [InlineData("Document", "Letter")]
    [InlineData("Question4", null)]
    [InlineData("", null)]
    [InlineData("Costs.A", null)]
    public void A_generated_member(string name, string? type)
    {
        using var folder = new BuiltFolder().Build("App", ("letter.qa", Letter));
        var member = folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", name);
        Assert.Equal(type, member?.Type);
        if (member is not null)
        {
            Assert.NotNull(member.Source?.Text);
            Assert.False(member.Source.IsOnDisk);
            var lines = member.Source.Text.Split('\n');
            Assert.Equal(name, lines[member.Source.Start.Line][member.Source.Start.Character..member.Source.End.Character]);
            Assert.Contains($" {name} {(name == "Document" ? "{ get; }" : "=>")}", lines[member.Source.Start.Line]);
        }
    }

    [Fact]
    public void Generated_code_on_disk()
    {
        using var folder = new BuiltFolder { EmitsGenerated = true }.Build("App", ("letter.qa", Letter));
        var source = folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs")!.Source!;
        Assert.True(source.IsOnDisk);
        Assert.Equal("Costs", File.ReadAllLines(source.Path)[source.Start.Line][source.Start.Character..source.End.Character]);
    }

    [Theory]
    [InlineData("", "{0}/bin/Release/net9.0/linux-x64")]
    [InlineData("", "{0}/obj/Debug/net9.0")]
    [InlineData("<UseArtifactsOutput>true</UseArtifactsOutput>", "artifacts/bin/{0}/debug")]
    [InlineData("<UseArtifactsOutput>true</UseArtifactsOutput><ArtifactsPath>$(Elsewhere)</ArtifactsPath>", "artifacts/obj/{0}/debug")]
    [InlineData("<ArtifactsPath>$(MSBuildThisFileDirectory)sub/out</ArtifactsPath>", "sub/out/bin/{0}/debug_net8.0")]
    public void Where_projects_are_built_to(string properties, string output)
    {
        using var folder = new BuiltFolder { Properties = properties, Output = output }.Build("App", ("letter.qa", Letter));
        Assert.NotNull(folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs"));
    }

    [Fact]
    public void The_newest_is_read_and_the_name_is_the_project_files()
    {
        using var folder = new BuiltFolder().Build("App", ("letter.qa", Letter));
        var dll = folder.DllOf("App");
        folder.Write(
            "App/App.csproj",
            "<Project><PropertyGroup><AssemblyName>My.$(MSBuildProjectName)</AssemblyName></PropertyGroup></Project>"
        );
        folder.Code.Refresh();
        Assert.Null(folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs"));
        var renamed = Path.Combine(Path.GetDirectoryName(dll)!, "My.App.dll");
        File.Move(dll, renamed);
        Assert.NotNull(folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs"));
        Directory.CreateDirectory(folder.PathOf("App/bin/Release/ref"));
        File.WriteAllText(folder.PathOf("App/bin/Release/ref/My.App.dll"), "of no use");
        Assert.NotNull(folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs"));
        File.WriteAllText(folder.PathOf("App/bin/Release/My.App.dll"), "newer, and no assembly");
        Assert.Null(folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs"));
    }

    [Theory]
    [InlineData("App.Store", "class ⟦Store⟧ { void Save() { } }")]
    [InlineData(
        "App.Store.Save",
        "class Store { object Load() => Save(1); object ⟦Save⟧(int i) { return Save(\"\"); }\n // Save(\n"
            + " object ⟦Save⟧(string s) => Save(1); class Inner { void Save() { } } }"
    )]
    [InlineData("App.Store.Save(string)", "class Store { object Save(int i) { return Save(\"\"); } object ⟦Save⟧(string? s) => Save(1); }")]
    [InlineData(
        "App.Store.Save(System.String)",
        "class Store { object Save(int i) { return Save(\"\"); } object ⟦Save⟧(string? s) => Save(1); }"
    )]
    [InlineData("App.Store.Save(string?, byte[])", "class Store { void ⟦Save⟧(string? s, byte[] b) { } void Save(string s) { } }")]
    [InlineData(
        "App.Store.Save(Dictionary<string, int?>, T, U)",
        "class Store<T> { void ⟦Save⟧<U>(Dictionary<string, int?> s, T t, U u) { } void Save(string s) { } }"
    )]
    [InlineData(
        "App.Store.Inner.Save()",
        "partial class Store { class Inner { } } partial class Store { void Save() { } partial class Inner<T> { async Task ⟦Save⟧() "
            + "{ await Task.Yield(); } } }"
    )]
    [InlineData("App.Store.Name", "class Store { public string ⟦Name⟧ { get; set; } = nameof(Name); }")]
    [InlineData("App.Store.Name", "class Store { string Other => Name; public string ⟦Name⟧ => Other; }")]
    [InlineData("App.Store.Name", "record Store(int Number, string ⟦Name⟧ = \"Name\") { public string Other => Name; }")]
    [InlineData("App.Store.KeySize", "class Store { int M() => KeySize; /* KeySize = */ public const int ⟦KeySize⟧ = 32; }")]
    [InlineData("App.Store.Longest", "class Store { static readonly TimeSpan Shortest, ⟦Longest⟧ = Shortest; }")]
    [InlineData("App.Store.Changed", "class Store { event Action? ⟦Changed⟧; void M() => Changed?.Invoke(); }")]
    [InlineData("App.Right.Write", "enum Right { Read, /* Write */ ⟦Write⟧, Both = Read | Write }")]
    [InlineData("App.Right", "[Flags] enum ⟦Right⟧ { Read }")]
    [InlineData("App.IStore", "interface ⟦IStore⟧ { void Save(); }")]
    [InlineData("App.IStore.Save", "interface IStore { void ⟦Save⟧(int i); void ⟦Save⟧(); int Saved { get; } }")]
    [InlineData("App.IStore.Saved", "interface IStore { void Save(int i); int ⟦Saved⟧ { get; } }")]
    [InlineData("App.Saver", "delegate Task<int> ⟦Saver⟧(int i);")]
    [InlineData("App.Store", "partial class ⟦Store⟧ { } partial class ⟦Store⟧ { int Store2() => 1; }")]
    [InlineData("App.Store.Item", "class Store { }")]
    [InlineData("App.Store.Save(int", "class Store { void Save(string s) { } }")]
    [InlineData("App", "class Store { }")]
    [InlineData("", "class Store { }")]
    [InlineData("(", "class Store { }")]
    public void Code_that_a_document_names(string name, string code)
    {
        foreach (var format in (DebugInformationFormat[])[DebugInformationFormat.PortablePdb, DebugInformationFormat.Embedded])
        {
            using var folder = new BuiltFolder { Format = format }.Build(
                "App",
                ("Code.cs", "using System; using System.Collections.Generic; using System.Threading.Tasks;\nnamespace App;\n" + code)
            );
            folder.Expect(folder.Code.FindCode(name));
            if (format == DebugInformationFormat.PortablePdb)
            {
                // Without a PDB the source has all but overloads that others of the name share.
                File.Delete(Path.ChangeExtension(folder.DllOf("App"), ".pdb"));
                folder.Expect(folder.Code.FindCode(name));
            }
        }
    }

    [Fact]
    public void Named_code_in_an_edited_source()
    {
        using var folder = new BuiltFolder().Build(
            "App",
            ("Code.cs", "namespace App; class Store { void Save(int i) { } void Save(string s) { } void Load() { } }")
        );
        folder.Write(
            "App/Code.cs",
            "// one\n// two\nnamespace App;\n\n\nclass Store { void Load() { }\n void Save(int i) { }\n void ⟦Save⟧(string s) { } }"
        );
        folder.Expect(folder.Code.FindCode("App.Store.Save(string)"));
        folder.Write("App/Code.cs", "namespace App; class Store { }");
        Assert.True(Assert.Single(folder.Code.FindCode("App.Store.Save(string)")).IsStale);
    }

    [Fact]
    public void Code_that_says_which_question_it_answers()
    {
        const string Code = """
            using DocDsl;
            namespace App;
            [Answers("letter#1")] class ⟦Whole⟧ { }
            class Checks
            {
                [Answers("letter#3", "app/letter#costs")] void ⟦Check⟧() { [Answers("letter#1")] void ⟦Local⟧() { } Local(); }
                [Answers("letter#2")] void Second() { }
                [Answers("nonsense")] void Third() { }
                [Answers(null!)] void Fourth() { }
                [Answers("other#1")] void Fifth() { }
                [Answers("letter#costs")] const int ⟦Limit⟧ = 3;
                [Answers("letter#costs")] int ⟦Property⟧ => 3;
            }
            """;
        using var folder = new BuiltFolder().Build("App", ("letter.qa", Letter)).Build("Tests", ("Checks.cs", Code));
        var found = folder.Code.FindAnswering("App.Letter", 1, "costs");
        folder.Expect(found);
        Assert.Equal(
            ["App.Whole", "App.Checks.Check", "App.Checks.Local", "App.Checks.Limit", "App.Checks.Property"],
            found.Select(place => place.Name)
        );
        Assert.Single(folder.Code.FindAnswering("App.Letter", 2, null, 'b'));
    }

    [Fact]
    public void A_damaged_or_missing_file_tells_nothing_and_throws_nothing()
    {
        using var folder = new BuiltFolder().Build(
            "App",
            ("letter.qa", Letter),
            ("Code.cs", "[DocDsl.Answers(\"letter#1\")] class C { object M(App.Letter l) => l.Costs.Text + l[1].Text; }")
        );
        var (dll, pdb) = (folder.DllOf("App"), Path.ChangeExtension(folder.DllOf("App"), ".pdb"));
        var (image, symbols) = (File.ReadAllBytes(dll), File.ReadAllBytes(pdb));
        Assert.Equal((1, 1, 1, 1), Ask());
        File.Delete(pdb);
        Assert.Equal((0, 0, 1, 1), Ask());
        File.WriteAllBytes(pdb, symbols[..(symbols.Length / 2)]);
        Ask();
        File.WriteAllBytes(pdb, symbols);
        for (var length = 0; length < image.Length; length += 101)
        {
            File.WriteAllBytes(dll, image[..length]);
            Ask();
        }

        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            var (damagedImage, damagedSymbols) = ((byte[])image.Clone(), (byte[])symbols.Clone());
            for (var j = 0; j < 4; j++)
            {
                damagedImage[random.Next(i % 2 == 0 ? 512 : 0, image.Length)] = (byte)random.Next();
                damagedSymbols[random.Next(symbols.Length)] = (byte)random.Next();
            }

            File.WriteAllBytes(dll, damagedImage);
            File.WriteAllBytes(pdb, damagedSymbols);
            folder.Code.Refresh();
            Ask();
        }

        File.WriteAllBytes(dll, image);
        File.WriteAllBytes(pdb, symbols);
        folder.Code.Refresh();
        Assert.Equal((1, 1, 1, 1), Ask());
        File.Delete(dll);
        Assert.Equal((0, 0, 0, 0), Ask());
        Assert.Null(folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs"));

        (int, int, int, int) Ask()
        {
            var member =
                folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs")
                ?? new GeneratedMember("App", "App.Letter", "Costs", "", null);
            return (
                folder.Code.FindUses(member).Length,
                folder.Code.FindLookups(member, 1, null).Length,
                folder.Code.FindAnswering("App.Letter", 1, null).Length,
                folder.Code.FindCode("C.M").Length
            );
        }
    }

    [Fact]
    public void A_question_that_is_ended_ends()
    {
        using var folder = new BuiltFolder().Build("App", ("letter.qa", Letter));
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        Assert.Throws<OperationCanceledException>(() => folder.Code.FindCode("App.Letter", ended.Token));
    }

    /// <summary>The table of operands is that of the runtime.</summary>
    [Fact]
    public void Every_instruction_has_the_size_that_it_has()
    {
        var codes = typeof(OpCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (OpCode)field.GetValue(null)!)
            .Where(code => code.OpCodeType != OpCodeType.Nternal)
            .ToArray();
        Assert.True(codes.Length > 200);
        Assert.All(
            codes,
            code =>
                Assert.Equal(
                    code.OperandType switch
                    {
                        OperandType.InlineNone => 0,
                        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                        OperandType.InlineVar => 2,
                        OperandType.InlineI8 or OperandType.InlineR => 8,
                        _ => 4,
                    },
                    IlReader.OperandSize((ILOpCode)(ushort)code.Value)
                )
        );
    }

    [Theory]
    [InlineData("$\"{a")]
    [InlineData("$\"\"\"")]
    [InlineData("\"\\")]
    [InlineData("'\\")]
    [InlineData("/*")]
    [InlineData("@$")]
    [InlineData("#")]
    public void Any_text_has_tokens(string text) =>
        Assert.All(CodeTokens.Of(text), token => Assert.InRange(token.End, token.Start, text.Length));

    [Fact]
    public void Any_text_has_tokens_at_random()
    {
        var random = new Random(1);
        const string Signs = "$$@\"\"\"{{}}'\\/*#\n a1:(";
        for (var i = 0; i < 5000; i++)
        {
            Any_text_has_tokens(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Signs[random.Next(Signs.Length)])));
        }

        Any_text_has_tokens(string.Concat(Enumerable.Repeat("$\"{", 100_000)));
    }
}
