using System.CommandLine;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Input;

/// <summary>The files of a command line. Standard input may stand for one of them, which is then as it will be when it is saved.</summary>
internal sealed class InputFiles : IOpenFiles
{
    private readonly string? _standard;
    private readonly string _shown;
    private readonly Lazy<DocumentFile> _read = new(() => InputFile.ReadDocument(PathList.Standard));

    /// <param name="standardPath">The file for which standard input stands; null for none.</param>
    /// <param name="defaults">What holds where a document does not say it itself.</param>
    /// <param name="types">The types that documents may have, in place of those of their projects; null for those.</param>
    /// <param name="today">The day for which documents are checked; null for the clock's.</param>
    public InputFiles(string? standardPath, DocumentDefaults defaults, DocumentTypeSet? types = null, DateOnly? today = null)
    {
        _standard = standardPath is null ? null : Path.GetFullPath(standardPath);
        _shown = standardPath?.Replace(Path.DirectorySeparatorChar, '/') ?? "standard input";
        Workspace = new Workspace(_standard is null ? null : this)
        {
            Defaults = defaults,
            Today = today ?? DateOnly.FromDateTime(DateTime.Today),
            Bind = (text, own) => DocumentCompilation.Bind(text, types ?? own),
        };
    }

    /// <summary>Knows standard input as the file that it stands for.</summary>
    public Workspace Workspace { get; }

    IEnumerable<string> IOpenFiles.Types => _standard is not null && DocumentFiles.IsType(_standard) ? [_standard] : [];

    IEnumerable<string> IOpenFiles.Documents => _standard is not null && !DocumentFiles.IsType(_standard) ? [_standard] : [];

    public static Option<string?> StandardPath() =>
        new("--stdin-path")
        {
            HelpName = "PATH",
            Description = "Read standard input as if it were the file PATH: with its project, types and settings.",
        };

    /// <summary>Paths are named where there is no default, and standard input is one of them where it stands for a file.</summary>
    public static void Validate(Command command, Argument<string[]> paths, Option<string?> standardPath, bool isRequired) =>
        command.Validators.Add(result =>
        {
            // What was written and not its values, which cannot be asked for where another option has none.
            var given = result.GetResult(paths)?.Tokens ?? [];
            if (result.GetResult(standardPath) is null)
            {
                if (isRequired && given.Count == 0)
                {
                    result.AddError("PATHS is missing");
                }
            }
            else if (given.Count > 0 && given.All(token => token.Value != PathList.Standard))
            {
                result.AddError("--stdin-path is for standard input; name no paths, or also '-'");
            }
        });

    /// <summary>The paths to read: of none that are given standard input where it stands for a file, otherwise a default.</summary>
    /// <param name="given">As given.</param>
    /// <param name="standardPath">The file for which standard input stands; null for none.</param>
    /// <param name="otherwise">The default.</param>
    public static string[] PathsOf(string[]? given, string? standardPath, params string[] otherwise) =>
        given is { Length: > 0 } ? given
        : standardPath is not null ? [PathList.Standard]
        : otherwise;

    /// <summary>A document, or the declaration of a type.</summary>
    public DocumentFile Read(string path) => path == PathList.Standard ? _read.Value : DocumentFile.Read(path);

    /// <inheritdoc cref="InputFile.ReadDocument"/>
    public DocumentFile ReadDocument(string path) =>
        DocumentFiles.IsType(LocationOf(path)) ? throw new IOException(InputFile.IsType) : Read(path);

    /// <summary>A file by its absolute path.</summary>
    public DocumentFile ReadLocation(string file) =>
        file == _standard || (_standard is null && file == InputFile.LocationOf(PathList.Standard)) ? _read.Value : DocumentFile.Read(file);

    /// <summary>The absolute path of a document.</summary>
    public string LocationOf(string path) => path == PathList.Standard && _standard is not null ? _standard : InputFile.LocationOf(path);

    /// <summary>A path as reports show it.</summary>
    public string Shown(string path) => path == PathList.Standard ? _shown : path;

    IEnumerable<string> IOpenFiles.DocumentsNamed(string name) =>
        _standard is not null
        && (DocumentFiles.IsDocument(_standard) || MarkdownFiles.IsMarkdown(_standard))
        && Path.GetFileNameWithoutExtension(_standard).Equals(name, StringComparison.OrdinalIgnoreCase)
            ? [_standard]
            : [];

    string? IOpenFiles.Find(string file) => file == _standard ? _read.Value.Text : null;
}
