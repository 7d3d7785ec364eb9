using System.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl diff old.qa new.qa</c></summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "The earlier document or type; - for standard input." };
        var current = new Argument<string>("new") { Description = "The later document or type; - for standard input." };
        var command = new Command(
            "diff",
            """
            Compare two versions of a document or of a type.

            Lists, in the order of the later version, what was added, removed, reworded, renamed or moved: questions, answers,
            values, promises, dates, notes and status of documents; questions, kinds, conditions and fields of types (.qatype).
            Then the changes to the generated code, and why code may break.

            Exit code: 0 code that uses it still compiles, 1 it may not, 2 invalid arguments, 3 a file cannot be read.

            Examples:
              docdsl diff old.qa new.qa
              docdsl diff review-1.qatype review.qatype
              git show HEAD:Letters/palantir.qa | docdsl diff - Letters/palantir.qa
            """
        )
        {
            old,
            current,
        };
        var defaults = DefaultsOptions.AddTo(command, current);
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(old)!,
                parsed.GetValue(current)!,
                defaults.Of(parsed),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(string old, string current, DocumentDefaults defaults, TextWriter output, TextWriter error)
    {
        var report = new DiffReport(output);
        try
        {
            // Both are read in the project of the later one, under its name, so that their generated types have one name.
            var place = InputFile.LocationOf(current == PathList.Standard ? old : current);
            var workspace = new Workspace { Defaults = defaults };
            if (DocumentFiles.IsType(old) || DocumentFiles.IsType(current))
            {
                new TypeDiff(ReadType(workspace, old, place), ReadType(workspace, current, place), report).Write();
            }
            else
            {
                new DocumentDiff(Check(workspace, old, place), Check(workspace, current, place), report).Write();
            }
        }
        catch (Exception problem) when (FileErrors.Include(problem))
        {
            error.WriteLine(problem.Message);
            return ExitCode.FileError;
        }

        report.WriteReasons();
        return report.IsBreaking ? ExitCode.Diagnostics : ExitCode.Success;
    }

    private static CheckedDocument Check(Workspace workspace, string path, string place) =>
        Check(workspace, path, place, Read(path, InputFile.ReadDocument));

    /// <summary>A document; whether it is Markdown, its own name says.</summary>
    /// <param name="workspace">Knows the project.</param>
    /// <param name="path">The document.</param>
    /// <param name="place">The absolute path of the file in the project as which it is read.</param>
    /// <param name="content">The document's text.</param>
    /// <exception cref="IOException">It has another type than was given.</exception>
    public static CheckedDocument Check(Workspace workspace, string path, string place, string content)
    {
        var text = workspace.TextOf(place, content);
        if (MarkdownFiles.IsMarkdown(path) || DocumentFiles.IsDocument(path))
        {
            text = new SourceText(text.Content, Path.ChangeExtension(text.Path, Path.GetExtension(path)), text.Defaults);
        }

        var document = workspace.Check(place, text);
        DefaultsOptions.Hold(workspace.Defaults, document.Model, path);
        return document;
    }

    private static DocumentType ReadType(Workspace workspace, string path, string place) => ReadTypes(workspace, path, place).Own[0];

    /// <summary>A type, among the other types of a project, before which it comes.</summary>
    /// <param name="workspace">Knows the project.</param>
    /// <param name="path">The type; - for standard input.</param>
    /// <param name="place">The absolute path of a file of the project.</param>
    /// <exception cref="IOException">It cannot be read, or declares no type.</exception>
    public static DocumentTypeSet ReadTypes(Workspace workspace, string path, string place) =>
        ReadTypes(
            workspace,
            path,
            place,
            Read(path, file => file == PathList.Standard ? InputFile.ReadDocument(file) : DocumentFile.Read(file))
        );

    /// <inheritdoc cref="ReadTypes(Workspace, string, string)"/>
    /// <param name="workspace">Knows the project.</param>
    /// <param name="path">The type.</param>
    /// <param name="place">The absolute path of a file of the project.</param>
    /// <param name="text">The type's declaration.</param>
    public static DocumentTypeSet ReadTypes(Workspace workspace, string path, string place, string text)
    {
        var source = new TypeSource(text, Path: path);
        var name = DocumentTypeSet.Create([source]).Own[0].Name;
        if (name.Length == 0)
        {
            throw new IOException($"{path}: declares no document type.");
        }

        var others = workspace.ProjectOf(place).Types.Own.Where(type => type.Name != name).Select(type => type.Source);
        return DocumentTypeSet.Create([source, .. others]);
    }

    private static string Read(string path, Func<string, DocumentFile> read)
    {
        try
        {
            return read(path).Text;
        }
        catch (IOException problem)
        {
            throw new IOException($"{path}: {problem.Message}", problem);
        }
    }
}
