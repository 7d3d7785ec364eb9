using System.IO.Compression;

namespace DocDsl.Package.Tests;

public class PackageContentTests
{
    [Fact]
    public void The_package_holds_what_it_should_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(Path.Combine(PackedPackage.Feed, $"DocDsl.{PackedPackage.Version}.nupkg"));
        Assert.Equal(
            [
                "DocDsl.nuspec",
                "LICENSE",
                "README.md",
                "analyzers/dotnet/cs/DocDsl.CodeFixes.dll",
                "analyzers/dotnet/cs/DocDsl.Core.dll",
                "analyzers/dotnet/cs/DocDsl.Generator.dll",
                "build/net8.0/DocDsl.Live.marker",
                "build/net8.0/DocDsl.props",
                "build/net8.0/DocDsl.targets",
                "icon.png",
                "lib/net8.0/DocDsl.Core.dll",
                "lib/net8.0/DocDsl.dll",
                "lib/net8.0/DocDsl.xml",
            ],
            package
                .Entries.Select(entry => entry.FullName)
                .Where(name =>
                    !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml"
                )
                .Order(StringComparer.Ordinal)
        );

        using var reader = new StreamReader(package.GetEntry("DocDsl.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec);
        Assert.Contains("<repository type=\"git\" url=\"https://github.com/docdsl/docdsl\"", nuspec);
        Assert.Contains("<readme>README.md</readme>", nuspec);
        Assert.Contains("<icon>icon.png</icon>", nuspec);
        Assert.DoesNotContain("<dependency ", nuspec);
        Assert.DoesNotContain("developmentDependency", nuspec);
    }

    [Fact]
    public void The_compilers_assemblies_need_nothing_that_a_compiler_does_not_bring()
    {
        using var package = ZipFile.OpenRead(Path.Combine(PackedPackage.Feed, $"DocDsl.{PackedPackage.Version}.nupkg"));
        foreach (var name in new[] { "DocDsl.Core.dll", "DocDsl.Generator.dll", "DocDsl.CodeFixes.dll" })
        {
            using var stream = new MemoryStream();
            using (var entry = package.GetEntry("analyzers/dotnet/cs/" + name)!.Open())
            {
                entry.CopyTo(stream);
            }

            stream.Position = 0;
            using var image = new System.Reflection.PortableExecutable.PEReader(stream);
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
}
