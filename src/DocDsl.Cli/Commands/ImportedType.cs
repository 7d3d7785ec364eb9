using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Workbooks;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>The type of an imported workbook's document: one that the project has, or a new one beside the document.</summary>
/// <param name="Options">With what the type says about the workbook, or with the name of the new type.</param>
/// <param name="Path">The file of a new type; null where none is written.</param>
internal sealed record ImportedType(ImportOptions Options, string? Path)
{
    private static readonly string[] s_workbooks = [".xlsx", ".xlsm"];

    /// <param name="options">As given; <see cref="ImportOptions.Type"/> is a type of the project, or the name of the new one.</param>
    /// <param name="file">The workbook, or any other file, of which no type is made.</param>
    /// <param name="output">The document; null for standard output.</param>
    /// <exception cref="IOException">Another file declares a type of the name that the new one would have.</exception>
    public static ImportedType Of(ImportOptions options, string file, string? output)
    {
        if (options.Format != "xlsx" && !(options.Format is null && s_workbooks.Any(file.ToLowerInvariant().EndsWith)))
        {
            return new ImportedType(options, null);
        }

        var types = new Workspace().ProjectOf(System.IO.Path.GetFullPath(output ?? "new.qa")).Types;
        var path = output is null ? null : System.IO.Path.ChangeExtension(output, DocumentFiles.TypeExtension);
        if (options.Type is { } name && types.Find(name) is { } type && !IsAt(type, path))
        {
            var isSaid = options.Maps.Count > 0 || options.Sheet is not null || type.Set is null;
            return new ImportedType(isSaid ? options : options with { Maps = [.. type.Set!.Sheets.Select(sheet => sheet.Text)] }, null);
        }

        if (path is null)
        {
            return new ImportedType(options, null);
        }

        var declared = options.Type ?? Workbook.TypeNameOf(path);
        return types.Find(declared) is { } other && !IsAt(other, path)
            ? throw new IOException(
                $"the type '{declared}' is declared already; add --type {declared} to hold the document to it, or --type and another name."
            )
            : new ImportedType(options with { Type = null, NewType = declared }, path);
    }

    /// <summary>Refuses to write a type over another, before the document is written.</summary>
    /// <exception cref="IOException">It exists.</exception>
    public void Check(ImportResult result, Destination destination)
    {
        if (Path is not null && result.DocumentType is not null && !destination.Overwrites && File.Exists(Path))
        {
            throw new IOException($"'{Path}' already exists.");
        }
    }

    /// <summary>Writes the type, if the source has questions for one, and says so.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public IEnumerable<string> Write(ImportResult result, Destination destination)
    {
        if (Path is null || result.DocumentType is not { } text)
        {
            return [];
        }

        FileWriter.Write(Path, text, destination.Overwrites);
        var questions = DocumentTypeSet.Create([new TypeSource(text)]).Find(Options.NewType!)?.Set?.Questions.Length ?? 0;
        return [$"{PathList.Shown(Path)}: the type '{Options.NewType}' with {Severities.Counted(questions, "question")}"];
    }

    private static bool IsAt(DocumentType type, string? path) =>
        path is not null
        && type.Source.Path.Length > 0
        && string.Equals(
            System.IO.Path.GetFullPath(type.Source.Path),
            System.IO.Path.GetFullPath(path),
            StringComparison.OrdinalIgnoreCase
        );
}
