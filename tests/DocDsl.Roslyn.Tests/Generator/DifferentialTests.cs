using System.Text.RegularExpressions;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>A build and a workspace report the same of the same documents: ids, spans, messages and severities.</summary>
[Collection(Seam.Name)]
public partial class DifferentialTests
{
    private static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    /// <summary>The documents of the repository: examples, seeds, and the wrong and right ones of each rule's page.</summary>
    private static readonly (string Path, string Text)[] s_documents =
    [
        .. new[] { "examples", "seeds", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file =>
                Path.GetExtension(file) is ".qa" or ".txt" && !file.Split('/', '\\').Any(Core.Compilation.DocumentFiles.IsExcludedFolder)
            )
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.ChangeExtension(Path.GetRelativePath(Root, file).Replace('\\', '/'), ".qa"), File.ReadAllText(file)))
            .DistinctBy(file => file.Item1),
        .. Directory
            .EnumerateFiles(Path.Combine(Root, "docs", "rules"), "QA*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(page =>
                QaBlock()
                    .Matches(File.ReadAllText(page))
                    .Select((block, index) => ($"docs/{Path.GetFileNameWithoutExtension(page)}-{index}.qa", block.Groups[1].Value))
            ),
    ];

    private static readonly (string Path, string Text)[] s_types =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Root, "examples"), "*.qatype", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            // Two of them are versions of one type, in files of one name.
            .Select((file, index) => ($"types/{index}/{Path.GetFileName(file)}", File.ReadAllText(file))),
    ];

    [Fact]
    public void Each_document_by_itself()
    {
        Assert.True(s_documents.Length > 80, s_documents.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var found = 0;
        foreach (var document in s_documents)
        {
            var hosts = new Hosts([document, .. s_types]);
            var build = hosts.Build();
            Assert.Equal(build, hosts.Check());
            found += build.Length;
        }

        // The wrong document of each rule's page breaks that rule; those about C# have none.
        Assert.True(found >= 40, found.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("docdsl_severity.QA3001", "warning")]
    [InlineData("docdsl_severity.QA3001", "rubbish")]
    [InlineData("docdsl_severity.QA2005", "none")]
    public void All_documents_in_one_project(string? key, string? value)
    {
        var hosts = new Hosts([.. s_documents, .. s_types]);
        if (key is not null)
        {
            hosts.Settings.Add((key, value!));
        }

        Assert.Equal(hosts.Build(), hosts.Check());
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    [GeneratedRegex("^```qa\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex QaBlock();
}
