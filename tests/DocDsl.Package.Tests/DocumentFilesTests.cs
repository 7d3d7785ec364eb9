using System.Runtime.CompilerServices;
using System.Text.Json;
using DocDsl.Core.Compilation;

namespace DocDsl.Package.Tests;

/// <summary>The globs of <c>DocDsl.targets</c> and <see cref="DocumentFiles"/> find the same files.</summary>
public class DocumentFilesTests
{
    private static readonly string[] s_files =
    [
        "a.qa",
        "A2.QA",
        ".dot.qa",
        "sub/b.qa",
        "sub/.dot.qa",
        "t.qatype",
        "sub/T2.QATYPE",
        "bin.qa",
        "binary/c.qa",
        "x.qab",
        "y.qa.user",
        "qa",
        "bin/d.qa",
        "obj/d.qa",
        "sub/bin/e.qa",
        "sub/deep/obj/e.qa",
        "Sub2/Bin/f.qa",
        "node_modules/x/g.qa",
        "sub/Node_Modules/g.qatype",
        ".git/h.qa",
        ".vs/deep/h.qa",
        "sub/.hidden/i.qa",
    ];

    [Fact]
    public void Globs_and_code_agree()
    {
        var build = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "src", "DocDsl.Package", "build"));
        var folder = Directory.CreateTempSubdirectory("docdsl-globs").FullName;
        try
        {
            foreach (var file in s_files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                File.WriteAllText(Path.Combine(folder, file), "");
            }

            File.WriteAllText(
                Path.Combine(folder, "App.csproj"),
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <Import Project="{build}/DocDsl.props" />
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <Import Project="{build}/DocDsl.targets" />
                </Project>
                """
            );
            var result = Dotnet.Run(folder, "msbuild", "-getItem:DocDsl");
            Assert.True(result.ExitCode == 0, result.Output);
            var items = JsonDocument
                .Parse(result.Output)
                .RootElement.GetProperty("Items")
                .GetProperty("DocDsl")
                .EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'));
            Assert.Equal(
                s_files
                    .Where(file => (DocumentFiles.IsDocument(file) || DocumentFiles.IsType(file)) && DocumentFiles.IsIncluded(file))
                    .Order(StringComparer.Ordinal),
                items.Order(StringComparer.Ordinal)
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
