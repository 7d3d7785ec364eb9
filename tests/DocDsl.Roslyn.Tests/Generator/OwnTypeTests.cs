using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Documents beside code of the same names, and projects of one namespace.</summary>
public class OwnTypeTests
{
    private const string Letter = "Vraag 1\nWat?\nAntwoord op vraag 1\nDit.\n";

    [Theory]
    [InlineData("namespace Ministry { public class Letter { } }")]
    [InlineData("namespace Ministry { public sealed record Letter { } }")]
    [InlineData("namespace Ministry { public partial class Letter { } }")]
    [InlineData("namespace Ministry { public interface Letter { } }")]
    [InlineData("namespace Ministry { public enum Letter { } }")]
    [InlineData("namespace Ministry { public delegate void Letter(); }")]
    [InlineData("namespace Ministry { public record struct Letter { } }")]
    public void A_type_of_the_code_is_a_clash_of_the_document(string code)
    {
        var (compilation, diagnostics) = Project(code, ("letter.qa", Letter), ("other.qa", Letter)).Compile();
        Assert.Equal(
            "/project/letter.qa(1,1): error QA6001: The C# name 'Ministry.Letter' of the document letter.qa is already the name of a type "
                + "in the project's code",
            GeneratorTests.Print(Assert.Single(diagnostics))
        );
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.Other"));
    }

    [Theory]
    [InlineData("namespace Ministry { public partial record Letter { public int Own => 1; } }")]
    [InlineData("namespace Ministry { public class Letter<T> { } }")]
    [InlineData("namespace Elsewhere { public class Letter { } }")]
    [InlineData("public class Letter { }")]
    [InlineData("namespace Ministry { public static partial class Documents { public static int Own => 1; } }")]
    public void Parts_of_the_generated_types_are_none(string code)
    {
        var (compilation, diagnostics) = Project(code, ("letter.qa", Letter)).Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.Documents"));
    }

    [Theory]
    [InlineData("namespace Ministry.Letter { public class Own { } }", "namespace")]
    [InlineData("namespace Ministry { internal partial record Letter { } }", "type")]
    public void Nor_can_it_have_the_name_of_a_namespace_or_another_accessibility(string code, string what)
    {
        var (_, diagnostics) = Project(code, ("letter.qa", Letter)).Compile();
        Assert.EndsWith($"is already the name of a {what} in the project's code", GeneratorTests.Print(Assert.Single(diagnostics)));
    }

    [Fact]
    public void A_list_of_the_codes_own_is_left_alone()
    {
        var (compilation, diagnostics) = Project("namespace Ministry { public class Documents { } }", ("letter.qa", Letter)).Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.AllDocuments"));
    }

    [Fact]
    public void Two_projects_of_one_namespace_have_lists_of_their_own()
    {
        var library = new Project(("one.qa", Letter)).Compile().Compilation.WithAssemblyName("Library").ToMetadataReference();
        var other = new Project(("two.qa", Letter)).Named("Letters").Compile().Compilation.WithAssemblyName("Other").ToMetadataReference();
        var app = Project(
                "class Use { object[] Of => [Ministry.Documents.All, Ministry.Letters.All, Ministry.Two.Document]; }",
                ("three.qa", Letter)
            )
            .Named("class")
            .Referring(library)
            .Referring(other);
        var (compilation, diagnostics) = app.Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.class"));
    }

    private static Project Project(string code, params (string Path, string Text)[] documents)
    {
        var project = new Project(documents);
        var tree = CSharpSyntaxTree.ParseText("#pragma warning disable CS1591\n" + code, Roslyn.Tests.Project.Latest);
        project.Compilation = project.Compilation.AddSyntaxTrees(tree);
        return project;
    }
}
