using System.Reflection;
using System.Runtime.Loader;
using CsCheck;
using DocDsl.Core.Tests.Model;
using DocDsl.Core.Tests.Syntax;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Architecture;

/// <summary>
/// The build for netstandard2.0, which the compiler loads, makes of any text what the build for programs does: what one does with a
/// processor's vectors, the other does in other ways.
/// </summary>
public class BothBuildsTests
{
    private static readonly Func<string, string> s_portable = LoadPortable();

    [Fact]
    public void The_portable_build_is_the_one_for_netstandard()
    {
        var context = AssemblyLoadContext.GetLoadContext(s_portable.Method.DeclaringType!.Assembly)!;
        s_portable("");
        var core = Assert.Single(context.Assemblies, assembly => assembly.GetName().Name == "DocDsl.Core");
        Assert.Contains(core.GetReferencedAssemblies(), name => name.Name == "netstandard");
    }

    [Fact]
    public void Of_the_documents_of_this_repository()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("tests", "DocDsl.Core.Tests", "Rules"), "*.qa", SearchOption.AllDirectories);
        Assert.All(files.Select(File.ReadAllText).Append(Repository.ReadPalantir()), Check);
    }

    [Fact]
    public void Of_arbitrary_text() => AnyTextTests.AnyText.Sample(Check, iter: Depth.Of(200));

    /// <summary>Long enough for vectors, with known words and unusual characters at all places of them.</summary>
    [Fact]
    public void Of_words_at_all_places_of_a_vector()
    {
        var letter = "@document kamervragen nl-NL\nVraag 1\nWat?\nAntwoord\n";
        foreach (var word in new[] { "TODO", "n.t.b.", "XXX", "zie vraag 1", "[[#1]]", "<!--", "\u200B", "\u00AD", "\u2028", "\t", "é" })
        {
            for (var place = 0; place < 70; place++)
            {
                Check(letter + new string('e', place) + " " + word + " " + new string('e', 70 - place) + ".\n");
            }
        }
    }

    private static void Check(string text) => Assert.Equal(DocumentDump.Of(text), s_portable(text));

    private static Func<string, string> LoadPortable()
    {
        var own = typeof(DocumentDump).Assembly;
        var dump = new Portable(own.Location)
            .LoadFromAssemblyName(own.GetName())
            .GetType(typeof(DocumentDump).FullName!, throwOnError: true)!;
        return dump.GetMethod(nameof(DocumentDump.Of))!.CreateDelegate<Func<string, string>>();
    }

    /// <summary>Loads these tests once more, with the other build of the core below them.</summary>
    private sealed class Portable(string tests) : AssemblyLoadContext("netstandard2.0")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name switch
            {
                "DocDsl.Core" => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "DocDsl.Core.dll")),
                "DocDsl.Core.Tests" => LoadFromAssemblyPath(tests),
                _ => null,
            };
    }
}
