using DocDsl.Core.Text;
using DocDsl.Workspaces.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SourceText = DocDsl.Core.Text.SourceText;

namespace DocDsl.Roslyn.Tests.Code;

/// <summary>
/// A folder with projects, compiled as a build does into their <c>bin</c>. Sources directive the places that are to be found:
/// <c>letter.⟦Costs⟧</c>.
/// </summary>
internal sealed class BuiltFolder : IDisposable
{
    private readonly Dictionary<string, MetadataReference> _built = [];
    private readonly List<(string File, string Text)> _marked = [];

    public BuiltFolder() => Code = new BuiltCode([Root]);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "docdsl-tests", Path.GetRandomFileName());

    public BuiltCode Code { get; private set; }

    public DebugInformationFormat Format { get; init; } = DebugInformationFormat.PortablePdb;

    public OptimizationLevel Optimization { get; init; }

    /// <summary>What the compiler writes in place of the root.</summary>
    public string? Mapped { get; init; }

    public bool EmitsGenerated { get; init; }

    /// <summary>Where assemblies go, below the project; <c>{0}</c> is its name.</summary>
    public string Output { get; init; } = "{0}/bin/Debug/net8.0";

    /// <summary>What <c>Directory.Build.props</c> says.</summary>
    public string Properties { get; init; } = "";

    public string PathOf(string file) => Path.Combine(Root, file);

    public string DllOf(string project) =>
        PathOf(Path.Combine(string.Format(System.Globalization.CultureInfo.InvariantCulture, Output, project), project + ".dll"));

    /// <summary>Writes the files of a project and compiles them, with references to those before it.</summary>
    public BuiltFolder Build(string project, params (string Path, string Text)[] files)
    {
        var folder = PathOf(project) + "/";
        Write($"{project}/{project}.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        Write("Directory.Build.props", $"<Project><PropertyGroup>{Properties}</PropertyGroup></Project>");
        var documents = files.Where(file => file.Path.EndsWith(".qa", StringComparison.Ordinal)).ToArray();
        var compiled = new Project(folder, project, LanguageVersion.Latest, live: false, documents);
        var options = compiled.Compilation.Options.WithOptimizationLevel(Optimization).WithAllowUnsafe(true);
        if (Mapped is not null)
        {
            options = options.WithSourceReferenceResolver(new SourceFileResolver([], Root, [new(Root, Mapped)]));
        }

        compiled.Compilation = compiled
            .Compilation.RemoveAllSyntaxTrees()
            .WithAssemblyName(project)
            .WithOptions(options)
            .AddReferences(_built.Values);
        foreach (var (path, text) in files)
        {
            Write($"{project}/{path}", text);
            if (path.EndsWith(".cs", StringComparison.Ordinal))
            {
                // From bytes, as the compiler does: of those it writes a hash.
                var file = PathOf($"{project}/{path}");
                using var stream = File.OpenRead(file);
                compiled.Compilation = compiled.Compilation.AddSyntaxTrees(
                    CSharpSyntaxTree.ParseText(
                        Microsoft.CodeAnalysis.Text.SourceText.From(
                            stream,
                            checksumAlgorithm: Microsoft.CodeAnalysis.Text.SourceHashAlgorithm.Sha256
                        ),
                        Project.Latest,
                        file
                    )
                );
            }
        }

        var (compilation, diagnostics) = compiled.Compile();
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        foreach (var tree in compilation.SyntaxTrees.Where(tree => EmitsGenerated && !Path.IsPathRooted(tree.FilePath)))
        {
            Write($"{project}/{tree.FilePath}", tree.ToString());
        }

        var generated = compilation
            .SyntaxTrees.Where(tree => !Path.IsPathRooted(tree.FilePath))
            .Select(tree => EmbeddedText.FromSource(tree.FilePath, tree.GetText()));
        var dll = DllOf(project);
        Directory.CreateDirectory(Path.GetDirectoryName(dll)!);
        using (var image = File.Create(dll))
        using (var pdb = Format == DebugInformationFormat.Embedded ? null : File.Create(Path.ChangeExtension(dll, ".pdb")))
        {
            var result = compilation.Emit(
                image,
                pdb,
                options: new EmitOptions(debugInformationFormat: Format, pdbFilePath: project + ".pdb"),
                embeddedTexts: generated
            );
            Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        }

        _built[project] = MetadataReference.CreateFromFile(dll);
        Code.Refresh();
        return this;
    }

    /// <summary>Writes a file, and takes note of what is marked in it.</summary>
    public void Write(string file, string text)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _marked.RemoveAll(marked => marked.File == path);
        _marked.Add((path, text));
        File.WriteAllText(path, text.Replace("⟦", "").Replace("⟧", ""));
    }

    /// <summary>What is marked.</summary>
    public IReadOnlyList<string> Marked =>
        [
            .. _marked
                .OrderBy(marked => marked.File, StringComparer.Ordinal)
                .SelectMany(marked =>
                {
                    var found = new List<string>();
                    var text = marked.Text;
                    for (var open = text.IndexOf('⟦'); open >= 0; open = text.IndexOf('⟦'))
                    {
                        var close = text.IndexOf('⟧');
                        text = text.Remove(close, 1).Remove(open, 1);
                        var source = new SourceText(text.Replace("⟦", "").Replace("⟧", ""));
                        found.Add(Show(marked.File, source.GetLinePosition(open), source.GetLinePosition(close - 1)));
                    }

                    return found;
                }),
        ];

    public void ExpectUses(string member, string type = "App.Letter", string document = "App/letter.qa") =>
        Expect(Uses(member, type, document));

    public IReadOnlyList<CodeLocation> Uses(string member, string type = "App.Letter", string document = "App/letter.qa")
    {
        var found = Code.FindMember(PathOf(document), type, member);
        Assert.NotNull(found);
        return Code.FindUses(found);
    }

    public void Expect(IEnumerable<CodeLocation> places) =>
        Assert.Equal(Marked, places.Select(place => Show(place.File, place.Start, place.End) + (place.IsStale ? " stale" : "")));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string Show(string file, LinePosition start, LinePosition end) => $"{Path.GetRelativePath(Root, file)}({start})-({end})";
}
