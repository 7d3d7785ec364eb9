using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Generator;
using DocDsl.Workspaces;

namespace DocDsl.Roslyn.Tests;

/// <summary>The same files in a build and in a workspace, which is what the command and the language server check with.</summary>
internal sealed class Hosts(params (string Path, string Text)[] files)
{
    /// <summary>What <c>.editorconfig</c> says of all documents and types.</summary>
    public List<(string Key, string Value)> Settings { get; } = [];

    /// <summary>What both take for today.</summary>
    public static DateOnly Today { get; } = new(2026, 9, 1);

    /// <summary>What takes the place of the binder in both; null for the real one. Only in a test of <see cref="Seam"/>.</summary>
    public Func<SourceText, DocumentTypeSet, SemanticModel>? Bind { get; init; }

    /// <summary>What the generator reports: file, span, severity, id and message of each, in the order of the text.</summary>
    public string[] Build()
    {
        var bind = DocumentReader.Bind;
        try
        {
            DocumentReader.Bind = Bind ?? bind;
            var project = new Project(files).On(Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

            // The compiler hands keys over in lower case.
            Settings.ForEach(setting => project.Set(setting.Key.ToLowerInvariant(), setting.Value));
            return Sorted(
                project
                    .Run()
                    .Diagnostics.Select(diagnostic =>
                        (
                            (diagnostic.Location.GetLineSpan().Path ?? throw new InvalidOperationException(diagnostic.ToString()))[
                                "/project/".Length..
                            ],
                            diagnostic.Location.SourceSpan.Start,
                            diagnostic.Location.SourceSpan.End,
                            diagnostic.Severity.ToString(),
                            diagnostic.Id,
                            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
                        )
                    )
            );
        }
        finally
        {
            DocumentReader.Bind = bind;
        }
    }

    /// <summary>What a workspace reports of the same files on the disk.</summary>
    public string[] Check()
    {
        var folder = Directory.CreateTempSubdirectory("docdsl-hosts").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Ministry.csproj"), "<Project />");
            File.WriteAllText(
                Path.Combine(folder, ".editorconfig"),
                $"root = true\n[*.{{qa,qatype,md}}]\n{string.Concat(Settings.Select(setting => $"{setting.Key} = {setting.Value}\n"))}"
            );
            foreach (var (path, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.WriteAllText(Path.Combine(folder, path), text);
            }

            var workspace = Bind is null ? new Workspace { Today = Today } : new Workspace { Bind = Bind, Today = Today };
            var found = new List<(string, int, int, string, string, string)>();
            var named = new List<NamedDocument>();
            foreach (var (path, text) in files)
            {
                var file = Path.Combine(folder, path);
                if (Core.Compilation.DocumentFiles.IsType(path))
                {
                    found.AddRange(workspace.CheckType(file).Diagnostics.Select(diagnostic => Of(path, diagnostic)));
                    continue;
                }

                var document = workspace.Check(file, text);
                found.AddRange(document.Diagnostics.Where(IsOfDocuments).Select(diagnostic => Of(path, diagnostic)));
                named.Add(document.Named(file));
            }

            found.AddRange(
                workspace
                    .CheckNames(named)
                    .SelectMany(file => file.Select(diagnostic => Of(Path.GetRelativePath(folder, file.Key), diagnostic)))
            );
            return Sorted(found);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The generator sees no files but documents; the analyzer looks for what answers rest on besides (EvidenceTests).</summary>
    private static bool IsOfDocuments(Core.Diagnostics.Diagnostic diagnostic) =>
        diagnostic.Id != "QA4013" && (diagnostic.Id != "QA4012" || diagnostic["question"] is not null);

    private static (string, int, int, string, string, string) Of(string path, Core.Diagnostics.Diagnostic diagnostic) =>
        (
            path,
            diagnostic.Span.Start,
            diagnostic.Span.End,
            diagnostic.Severity.ToString().Replace("Information", "Info", StringComparison.Ordinal),
            diagnostic.Id,
            diagnostic.Message
        );

    private static string[] Sorted(IEnumerable<(string Path, int Start, int End, string Severity, string Id, string Message)> found) =>
        [
            .. found
                .OrderBy(one => one.Path, StringComparer.Ordinal)
                .ThenBy(one => one.Start)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
                .ThenBy(one => one.Message, StringComparer.Ordinal)
                .Select(one => $"{one.Path} [{one.Start}..{one.End}) {one.Severity} {one.Id}: {one.Message}"),
        ];
}
