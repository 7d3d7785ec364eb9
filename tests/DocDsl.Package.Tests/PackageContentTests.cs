using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace DocDsl.Package.Tests;

/// <summary>What is published, as it would be.</summary>
public partial class PackageContentTests
{
    private static readonly string s_files = $"""
        DocDsl:
          analyzers/dotnet/cs/DocDsl.CodeFixes.dll analyzers/dotnet/cs/DocDsl.Core.dll analyzers/dotnet/cs/DocDsl.Generator.dll
          build/net8.0/DocDsl.Live.marker build/net8.0/DocDsl.props build/net8.0/DocDsl.targets
          lib/net8.0/DocDsl.Core.dll lib/net8.0/DocDsl.dll lib/net8.0/DocDsl.xml
        DocDsl.Formats:
          lib/net8.0/DocDsl.Formats.dll lib/net8.0/DocDsl.Formats.xml
        DocDsl.AspNetCore:
          lib/net8.0/DocDsl.AspNetCore.dll lib/net8.0/DocDsl.AspNetCore.xml
        DocDsl.Templates:
          content/faq/.template.config/dotnetcli.host.json content/faq/.template.config/template.json content/faq/Company.Faq-1.csproj
          content/faq/FAQ.md content/faq/Program.cs content/faq/nl/FAQ.md
          content/letters/.template.config/dotnetcli.host.json content/letters/.template.config/template.json
          content/letters/Company.Letters-1.csproj content/letters/Letters/council-questions.qatype
          content/letters/Letters/raadsvragen.qatype content/letters/Letters/swimming-pool.qa content/letters/Letters/zwembad.qa
          content/letters/Program.cs
          content/questionnaire/.template.config/dotnetcli.host.json content/questionnaire/.template.config/template.json
          content/questionnaire/Company.Questionnaire-1.csproj content/questionnaire/Product/Archive.cs
          content/questionnaire/Product/SignIn.cs content/questionnaire/QuestionnaireTests.cs
          content/questionnaire/Questionnaires/contoso.qa content/questionnaire/Questionnaires/security-questions.qatype
          content/questionnaire/SignInTests.cs
        """;

    private static readonly string s_commit = Git("rev-parse HEAD");

    [Theory]
    [InlineData("DocDsl", "")]
    [InlineData("DocDsl.Formats", "AngleSharp CsvHelper DocDsl DocumentFormat.OpenXml Markdig PdfPig YamlDotNet")]
    [InlineData("DocDsl.AspNetCore", "DocDsl DocDsl.Formats")]
    [InlineData("DocDsl.Tool", "")]
    [InlineData("DocDsl.Templates", "")]
    public void A_package_says_what_it_is_and_depends_on_nothing_else(string id, string dependencies)
    {
        using var package = new PackageFile(id);
        var manifest = package.Manifest;
        Assert.Equal((id, PackedPackage.Version), (manifest["id"], manifest["version"]));
        Assert.Equal("The DocDsl authors", manifest["authors"]);
        Assert.Equal(("expression", "MIT"), (manifest.Element("license")!.Attribute("type")!.Value, manifest["license"]));
        Assert.InRange(manifest["description"]!.Length, 60, 300);
        Assert.InRange(manifest["tags"]!.Split(' ').Length, 5, 15);
        Assert.Equal("https://github.com/docdsl/docdsl", manifest["projectUrl"]);
        var repository = manifest.Element("repository")!;
        Assert.Equal(
            ("git", "https://github.com/docdsl/docdsl", s_commit),
            (repository.Attribute("type")?.Value, repository.Attribute("url")?.Value, repository.Attribute("commit")?.Value)
        );
        Assert.Equal(("icon.png", "README.md"), (manifest["icon"], manifest["readme"]));
        Assert.Equal(File.ReadAllBytes(PathOf("docs", "icon.png")), package.Read("icon.png"));
        Assert.Equal(File.ReadAllText(PathOf("LICENSE")), package.ReadText("LICENSE"));
        Assert.Null(manifest["developmentDependency"]);
        Assert.Equal(
            id switch
            {
                "DocDsl.Tool" => "DotnetTool",
                "DocDsl.Templates" => "Template",
                _ => null,
            },
            manifest.Element("packageTypes")?.Elements().Single().Attribute("name")!.Value
        );

        // The packages of one release belong together; others may be newer.
        Assert.Equal(dependencies, string.Join(' ', manifest.Dependencies.Keys.Order(StringComparer.Ordinal)));
        Assert.All(
            manifest.Dependencies.Where(one => one.Key.StartsWith("DocDsl")),
            one => Assert.Equal($"[{PackedPackage.Version}]", one.Value)
        );
        Assert.Equal(id == "DocDsl.AspNetCore", package.ReadText(id + ".nuspec").Contains("Microsoft.AspNetCore.App"));
    }

    /// <summary>nuget.org shows it by itself: a link within the repository leads nowhere there.</summary>
    [Theory]
    [InlineData("DocDsl")]
    [InlineData("DocDsl.Formats")]
    [InlineData("DocDsl.AspNetCore")]
    [InlineData("DocDsl.Tool")]
    [InlineData("DocDsl.Templates")]
    public void The_readme_of_a_package_is_its_own(string id)
    {
        using var package = new PackageFile(id);
        var readme = package.ReadText("README.md");
        Assert.StartsWith($"# {id}\n", readme);
        Assert.All(Link().Matches(readme).Select(link => link.Groups[1].Value), link => Assert.StartsWith("https://", link));
        foreach (Match link in Page().Matches(readme))
        {
            Assert.True(File.Exists(PathOf(link.Groups[1].Value.Split('/'))), link.Value);
        }
    }

    [Fact]
    public void A_package_has_what_it_should_and_nothing_else()
    {
        foreach (var part in s_files.ReplaceLineEndings("\n").Split("\nDocDsl").Select(part => part.Split(":\n", 2)))
        {
            var id = part[0].StartsWith("DocDsl") ? part[0] : "DocDsl" + part[0];
            using var package = new PackageFile(id);
            Assert.Equal(
                part[1].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Concat(Common(id)).Order(StringComparer.Ordinal),
                package.Names
            );
        }

        // The command and what it uses, but no documentation of members and no symbols: those are in its assemblies.
        using var tool = new PackageFile("DocDsl.Tool");
        Assert.All(
            tool.Names.Except(Common("DocDsl.Tool")),
            name => Assert.Matches(@"^tools/net10\.0/any/(.*\.dll|docdsl-tool\.(deps|runtimeconfig)\.json|DotnetToolSettings\.xml)$", name)
        );
        Assert.Equal(
            "DocDsl.Core.dll DocDsl.Formats.dll DocDsl.LanguageServer.dll DocDsl.Workspaces.dll DocDsl.dll docdsl-tool.dll",
            string.Join(' ', tool.OwnAssemblies.Select(Path.GetFileName).Order(StringComparer.Ordinal))
        );
        Assert.Contains("<Command Name=\"docdsl\"", tool.ReadText("tools/net10.0/any/DotnetToolSettings.xml"));

        static string[] Common(string id) => [$"{id}.nuspec", "LICENSE", "README.md", "icon.png"];
    }

    [Fact]
    public void Projects_of_templates_refer_to_this_version()
    {
        using var package = new PackageFile("DocDsl.Templates");
        foreach (var project in package.Names.Where(name => name.EndsWith(".csproj")))
        {
            Assert.Contains($"<PackageReference Include=\"DocDsl\" Version=\"{PackedPackage.Version}\" />", package.ReadText(project));
            Assert.DoesNotContain("$DocDslVersion$", package.ReadText(project));
        }
    }

    /// <summary>Symbols are in the assemblies: what a debugger needs comes with the package, and sources from the repository.</summary>
    [Theory]
    [InlineData("DocDsl")]
    [InlineData("DocDsl.Formats")]
    [InlineData("DocDsl.AspNetCore")]
    [InlineData("DocDsl.Tool")]
    public void Symbols_lead_to_the_sources_of_the_commit_and_name_no_folder_of_this_machine(string id)
    {
        using var package = new PackageFile(id);
        Assert.NotEmpty(package.OwnAssemblies);
        foreach (var assembly in package.OwnAssemblies)
        {
            var (documents, sourceLink) = package.Symbols(assembly);
            Assert.Equal([KeyValuePair.Create("/_/*", $"https://raw.githubusercontent.com/docdsl/docdsl/{s_commit}/*")], sourceLink);
            Assert.NotEmpty(documents);
            Assert.All(documents, document => Assert.StartsWith("/_/", document));
        }

        foreach (var name in package.Names.Where(name => !name.EndsWith(".dll") || package.OwnAssemblies.Contains(name)))
        {
            var bytes = package.Read(name);
            foreach (var folder in new[] { PackedPackage.RepositoryRoot, PackedPackage.Workspace })
            {
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(folder)) < 0, $"{name} has {folder}");
                Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(folder)) < 0, $"{name} has {folder}");
            }
        }
    }

    [Fact]
    public void Packed_again_elsewhere_the_assemblies_have_the_same_bytes()
    {
        var again = Path.Combine(PackedPackage.Workspace, "again");
        PackedPackage.Pack("src/DocDsl.Package", PackedPackage.Version, again, Path.Combine(again, "artifacts"));
        using var first = new PackageFile("DocDsl");
        using var second = System.IO.Compression.ZipFile.OpenRead(Path.Combine(again, $"DocDsl.{PackedPackage.Version}.nupkg"));
        Assert.Equal(5, first.OwnAssemblies.Count());
        foreach (var name in first.OwnAssemblies)
        {
            using var entry = second.GetEntry(name)!.Open();
            using var bytes = new MemoryStream();
            entry.CopyTo(bytes);
            Assert.True(first.Read(name).AsSpan().SequenceEqual(bytes.ToArray()), name);
        }
    }

    /// <summary>A feed that is a folder refuses what nuget.org refuses of a package's form.</summary>
    [Fact]
    public void The_packages_are_pushed()
    {
        var feed = Directory.CreateDirectory(Path.Combine(PackedPackage.Workspace, "published")).FullName;
        var pushed = Dotnet.Run(
            PackedPackage.Workspace,
            ["nuget", "push", Path.Combine(PackedPackage.Feed, $"*.{PackedPackage.Version}.nupkg"), "--source", feed]
        );
        Assert.True(pushed.ExitCode == 0, pushed.Output);
        Assert.Equal(5, Directory.GetFiles(feed, "*.nupkg", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void The_compilers_assemblies_need_nothing_that_a_compiler_does_not_bring()
    {
        using var package = new PackageFile("DocDsl");
        foreach (var name in new[] { "DocDsl.Core.dll", "DocDsl.Generator.dll", "DocDsl.CodeFixes.dll" })
        {
            using var image = new System.Reflection.PortableExecutable.PEReader(
                new MemoryStream(package.Read("analyzers/dotnet/cs/" + name))
            );
            var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(image);
            string[] known =
            [
                "netstandard",
                "System.Memory",
                "System.Buffers",
                // System.Memory is made of it: where one is, the other is.
                "System.Numerics.Vectors",
                "System.Collections.Immutable",
                "System.Runtime.CompilerServices.Unsafe",
                "Microsoft.CodeAnalysis",
                "Microsoft.CodeAnalysis.CSharp",
                "DocDsl.Core",
            ];

            // An editor brings these, and only an editor loads the fixes.
            string[] editors = name == "DocDsl.CodeFixes.dll" ? ["Microsoft.CodeAnalysis.Workspaces", "DocDsl.Generator"] : [];
            Assert.All(
                metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)),
                reference => Assert.Contains(reference, known.Concat(editors))
            );
        }
    }

    private static string PathOf(params string[] parts) => Path.Combine([PackedPackage.RepositoryRoot, .. parts]);

    private static string Git(string arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = PackedPackage.RepositoryRoot, RedirectStandardOutput = true }
        )!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"https://github\.com/docdsl/docdsl/blob/main/([^)#\s]*)")]
    private static partial Regex Page();
}
