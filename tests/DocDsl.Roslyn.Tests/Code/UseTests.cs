using DocDsl.Workspaces.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace DocDsl.Roslyn.Tests.Code;

/// <summary>The uses of a question's property, from built assemblies.</summary>
[Collection(Seam.Name)]
public class UseTests
{
    public const string Letter =
        "@document en\nQuestion 1\n@id costs\n@expect yes-no\nIs it dear?\nAnswer 1\n@value yes from \"Yes.\"\nYes.\nQuestion 2\n"
        + "Since\na) when;\nb) whom?\nAnswer 2\nMay, all.\nQuestion 3\n@open later\nWhy?\n";

    private const string Groups =
        "@document en\n@numbering per-group\n@group Access\nQuestion 1\nWho?\nAnswer 1\nAll.\n@group Rest\nQuestion 1\n@id b-1\n"
        + "What?\nAnswer 1\nAll.\n";

    [Theory]
    [InlineData("class C { bool M() => Letter.Document.⟦Costs⟧.Value; }")]
    [InlineData(
        "class C { void M() {\n  var letter = Letter.Document;\n\n"
            + "  System.Console.WriteLine($\"a \\\" Costs {letter . ⟦Costs⟧.Value:Costs} {{letter.Costs}}\");\n } }"
    )]
    [InlineData("class C { void M(Letter l) { System.Action f = () => { _ = l.⟦Costs⟧; }; f(); } }")]
    [InlineData("using System.Linq; class C { bool M(Letter l) => new[] { 1 }.Any(x => l.⟦Costs⟧.Value) && l.⟦Costs⟧.Value; }")]
    [InlineData(
        "using System.Threading.Tasks; class C { async Task<bool> M(Letter l) { await Task.Yield(); return await "
            + "Task.FromResult(true) && l.⟦Costs⟧.Value; } }"
    )]
    [InlineData(
        "using System.Collections.Generic; class C { IEnumerable<bool> M(Letter l) { yield return l.⟦Costs⟧.Value; yield return "
            + "false; yield return l\n.⟦Costs⟧.Value; } }"
    )]
    [InlineData(
        "class C { bool M(Letter l) => l is { ⟦Costs⟧.Value: true }; bool N(object l) => l is Letter { ⟦Costs⟧: { Value: true } }; }"
    )]
    [InlineData("class C { static readonly bool s = Letter.Document.⟦Costs⟧.Value; bool P { get; } = Letter.Document.⟦Costs⟧.Value; }")]
    [InlineData("class C { bool M(Letter a, Letter b) => /* a.Costs */ a.⟦Costs⟧.Value & b.⟦Costs⟧.Value; // a.Costs\n }")]
    [InlineData(
        "class Other { public int Costs => 1; } class C { string M(Other o, Letter l) => o.Costs + \"l.Costs\" + l.⟦Costs⟧.Text + "
            + "o.Costs + nameof(C); }"
    )]
    [InlineData(
        "class Other { public int Costs => 1; } class C { object M(Other o, Letter l) => F(() => o.Costs, l.⟦Costs⟧); object "
            + "F(System.Func<int> f, object o) => o; }"
    )]
    [InlineData(
        "class C { object M(Letter l) { System.Linq.Expressions.Expression<System.Func<object>> e = () => l.⟦Costs⟧; return e; } }"
    )]
    [InlineData("class C<T> { string M<U>(Letter l, U u, T t) => u + l.⟦Costs⟧.Text + t; }")]
    [InlineData("class C { string M(Letter? l) { string N() => l?.⟦Costs⟧.Text ?? \"\"; return N(); } }")]
    [InlineData(
        "class C { int M(Letter l, int i) { switch (i) { case 0: return 1; case 1: return 2; case 2: return 9; case 3: return "
            + "l.⟦Costs⟧.Text.Length; default: return 0x6F28286F + (int)(0x28286F6F6F282828L % i); } } }"
    )]
    [InlineData(
        "class C { string M(Letter l) => \"\"\" l.Costs \" \"\"\" + $$\"\"\" {l.Costs} {{l.⟦Costs⟧.Text}} \"\"\" + @\"l.Costs \"\" "
            + "\" + $@\"{l.⟦Costs⟧.Text + \"}\"}\"\"\" + '\"' + l.⟦Costs⟧; }"
    )]
    [InlineData("partial record Letter { public bool IsDear(Letter l) => ⟦Costs⟧ == l.⟦Costs⟧; }")]
    [InlineData(
        "class O { public object? Costs { get; set; } public void F(O Costs) { } } class C { void M(O o, Letter l) { o.Costs = "
            + "l.⟦Costs⟧; o.F(new O { Costs = l.⟦Costs⟧ }); o.Costs(l.⟦Costs⟧); } } static class E { public static void Costs(this O o, "
            + "object x) { } }"
    )]
    [InlineData("partial record Letter { public bool IsDear => ⟦Costs⟧.Value; }")]
    [InlineData("class C { string M(Letter l) { \n#if false\n l.Costs\n#endif\n return l.Question3 + \"\"; } }")]
    public void A_use_in_the_same_project(string code)
    {
        foreach (var optimization in (OptimizationLevel[])[OptimizationLevel.Debug, OptimizationLevel.Release])
        {
            using var folder = new BuiltFolder { Optimization = optimization }.Build(
                "App",
                ("letter.qa", Letter),
                ("Code.cs", "using App;\nnamespace App;\n" + Order(code))
            );
            folder.ExpectUses("Costs");
        }
    }

    [Fact]
    public void Uses_in_other_projects_and_with_their_PDB_within()
    {
        using var folder = new BuiltFolder { Format = DebugInformationFormat.Embedded }
            .Build("App", ("letter.qa", Letter), ("Code.cs", "class C { object M(App.Letter l) => l.⟦Costs⟧; }"))
            .Build(
                "Web",
                ("letter.qa", Letter),
                ("Pages/Page.cs", "class P { object M(App.Letter l, Web.Letter w) => l.⟦Costs⟧.Text + w.Costs.Text; }")
            )
            .Build("Other", ("Page.cs", "class P { object M() => 1; }"));
        folder.ExpectUses("Costs");
        Assert.Single(folder.Uses("Costs", "Web.Letter", "Web/letter.qa"));

        // What was read stays readable, and by many at once.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Parallel.For(
            0,
            100,
            i =>
            {
                if (i % 10 == 0)
                {
                    folder.Code.Refresh();
                }

                folder.ExpectUses("Costs");
            }
        );
    }

    [Fact]
    public void Parts_and_groups()
    {
        using (
            var folder = new BuiltFolder().Build(
                "App",
                ("letter.qa", Letter),
                ("Code.cs", "class C { object M(App.Letter l) => l.Question2.⟦A⟧.Text + l.Question2.B.Text; }")
            )
        )
        {
            folder.ExpectUses("Question2.A");
            Assert.Equal("AnsweredPart", folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Question2.A")!.Type);
            Assert.Equal("Letter.Question2Parts", folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Question2")!.Type);
        }

        using var groups = new BuiltFolder().Build(
            "App",
            ("letter.qa", Groups),
            ("Code.cs", "class C { object M(App.Letter l) => l.Access.⟦Question1⟧.Text + l.Rest.B1.Text + l.Access[1].Text; }")
        );
        groups.ExpectUses("Access.Question1");
        var member = groups.Code.FindMember(groups.PathOf("App/letter.qa"), "App.Letter", "Access.Question1")!;
        Assert.Equal(("AnsweredQuestion", "App.Letter+AccessGroup"), (member.Type, member.DeclaringType));
        Assert.Single(groups.Code.FindLookups(member, 1, null));
    }

    [Theory]
    [InlineData("// new\n\n\nclass C { object M(App.Letter l) =>\n l.⟦Costs⟧; \n object N(App.Letter l) => l.⟦Costs⟧.Text; }")]
    [InlineData("class C { object M(App.Letter l) => l.⟦Costs⟧; }")]
    [InlineData(
        "class D { void X(App.Letter l) { } }\nclass C { object M(App.Letter l) => l.⟦Costs⟧.Text; object N(App.Letter l) => "
            + "l.⟦Costs⟧; bool O(App.Letter l) => l.Costs.Value; } "
    )]
    public void Edited_since_the_build(string edited)
    {
        using var folder = new BuiltFolder().Build(
            "App",
            ("letter.qa", Letter),
            ("Code.cs", "class C { object M(App.Letter l) => l.Costs; object N(App.Letter l) => l.Costs.Text; }")
        );
        folder.Write("App/Code.cs", edited);
        Assert.Subset(folder.Marked.ToHashSet(), folder.Uses("Costs").Where(use => !use.IsStale).Select(Show).ToHashSet());
        Assert.Contains(folder.Uses("Costs"), use => !use.IsStale);

        string Show(CodeLocation place) => $"{Path.GetRelativePath(folder.Root, place.File)}({place.Start})-({place.End})";
    }

    [Fact]
    public void Moved_far_since_the_build()
    {
        using var folder = new BuiltFolder().Build(
            "App",
            ("letter.qa", Letter),
            ("Code.cs", "class C { object M(App.Letter l) => l.Costs; object N(App.Letter l) => l.Costs.Text; }")
        );
        folder.Write(
            "App/Code.cs",
            new string('\n', 100)
                + "class C {\n object M(App.Letter l) => l.⟦Costs⟧; // l.Costs\n\n object N(App.Letter l) => l.⟦Costs⟧.Text; }"
        );
        folder.ExpectUses("Costs");
    }

    [Fact]
    public void Taken_out_since_the_build_a_use_is_stale()
    {
        using var folder = new BuiltFolder().Build(
            "App",
            ("letter.qa", Letter),
            ("Code.cs", "class C {\n object M(App.Letter l) =>\n  l.Costs;\n}")
        );
        folder.Write("App/Code.cs", "class C { } // l.Costs\n");
        var use = Assert.Single(folder.Uses("Costs"));
        Assert.Equal((true, new Core.Text.LinePosition(2, 2), use.Start), (use.IsStale, use.Start, use.End));
        File.Delete(folder.PathOf("App/Code.cs"));
        Assert.True(Assert.Single(folder.Uses("Costs")).IsStale);
    }

    [Theory]
    [InlineData("/_")]
    [InlineData("/elsewhere/deep/_")]
    public void Paths_that_a_deterministic_build_wrote(string mapped)
    {
        using var folder = new BuiltFolder { Mapped = mapped }.Build(
            "App",
            ("letter.qa", Letter),
            ("Sub/Code.cs", "class C { object M(App.Letter l) => l.⟦Costs⟧; }")
        );
        folder.ExpectUses("Costs");
    }

    [Fact]
    public void A_new_build_is_read_again()
    {
        using var folder = new BuiltFolder().Build(
            "App",
            ("letter.qa", Letter),
            ("Code.cs", "class C { object M(App.Letter l) => l.⟦Costs⟧; }")
        );
        folder.ExpectUses("Costs");
        folder.Build(
            "App",
            ("letter.qa", Letter.Replace("costs", "price")),
            ("Code.cs", "class C { object M(App.Letter l) => l.⟦Price⟧; object N(App.Letter l) => l.⟦Price⟧; }")
        );
        Assert.Null(folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs"));
        folder.ExpectUses("Price");
    }

    [Fact]
    public void A_page_from_which_a_generator_makes_code()
    {
        const string Page = "<h1>It's Costs, isn't it?</h1>\n<p>\n  @Model.⟦Costs⟧.Text\n</p>\n";
        using var folder = new BuiltFolder();
        var page = folder.PathOf("App/Pages/Page.cshtml");
        folder.Build(
            "App",
            ("letter.qa", Letter),
            ("Pages/Page.cshtml", Page),
            (
                "Pages/Page.g.cs",
                $"class P {{ App.Letter Model = App.Letter.Document; object M() {{\n#line (3,4)-(3,21) 9 \"{page}\"\n"
                    + $"return Model.Costs.Text;\n#line default\n}} }}"
            )
        );
        folder.ExpectUses("Costs");
    }

    [Fact]
    public void Look_ups_by_number_and_id()
    {
        const string Code = """
            class C
            {
                private readonly App.Letter _letter = App.Letter.Document;
                private static object M(App.Letter l, DocDsl.QaDocument any)
                {
                    var local = App.Letter.Document;
                    _ = l[⟦1⟧].Text + l[2].Text + any[1].Text;
                    _ = local[⟦"costs"⟧];
                    return local["other"];
                }

                private object N() => _letter[⟦1⟧].Text + App.Letter.Document[⟦"costs"⟧].Text;
                private async System.Threading.Tasks.Task<object> O(App.Letter l)
                { await System.Threading.Tasks.Task.Yield(); return l[⟦1⟧]; }
            }
            """;
        using var folder = new BuiltFolder().Build("App", ("letter.qa", Letter), ("Code.cs", Code));
        folder.Expect(folder.Code.FindLookups(folder.Code.FindMember(folder.PathOf("App/letter.qa"), "App.Letter", "Costs")!, 1, "costs"));
    }

    /// <summary>Directives go first.</summary>
    private static string Order(string code)
    {
        if (!code.StartsWith("using ", StringComparison.Ordinal))
        {
            return code;
        }

        var end = code.IndexOf(';') + 1;
        return code[..end] + "\n" + code[end..];
    }
}
