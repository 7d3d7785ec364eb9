using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using DocDsl.Roslyn.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests;

/// <summary>The examples of <c>docs/api.md</c>, compiled and run as they are there: each with the output that follows it.</summary>
public partial class ApiPageTests
{
    private const string Usings =
        "global using System; global using System.Linq; global using Acme; global using Acme.Answers; global using DocDsl;";

    private static readonly string s_page = File.ReadAllText(Path.Combine(Root(), "docs", "api.md")).ReplaceLineEndings("\n");

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, Blocks().Count)];

    [Fact]
    public void The_page_has_examples()
    {
        Assert.True(Blocks().Count > 5);
        Assert.Equal(Blocks().Count, CodeBlocks().Count(s_page));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example(int index)
    {
        var block = Blocks()[index];
        Assert.Equal(block.Groups["output"].Value, Run(block.Groups["code"].Value));
    }

    private static string Run(string code)
    {
        var document = ("Answers/contoso.qa", DocumentBlock().Match(s_page).Groups[1].Value);
        var project = new Project("Acme", LanguageVersion.Latest, live: false, document);
        project.Compilation = project
            .Compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(
                CSharpSyntaxTree.ParseText(Usings, Project.Latest, "/project/Usings.cs", Encoding.UTF8),
                CSharpSyntaxTree.ParseText(code, Project.Latest, "/project/Program.cs", Encoding.UTF8)
            )
            .WithOptions(project.Compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        var main = CompileTests.Load(document.Item2, document, project).EntryPoint!;
        var output = new StringWriter { NewLine = "\n" };
        lock (s_page)
        {
            var console = Console.Out;
            Console.SetOut(output);
            try
            {
                main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(console);
            }
        }

        return output.ToString();
    }

    private static IReadOnlyList<Match> Blocks() => Example().Matches(s_page);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "DocDsl.sln")) && folder.Parent is not null)
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("```qa\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex DocumentBlock();

    [GeneratedRegex("```csharp\n")]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("```csharp\n(?<code>[^`]*?)```\n\n```text\n(?<output>[^`]*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
