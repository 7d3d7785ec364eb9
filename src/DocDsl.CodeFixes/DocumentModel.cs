using DocDsl.Core.Compilation;
using DocDsl.Core.Text;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using SemanticModel = DocDsl.Core.Symbols.SemanticModel;

namespace DocDsl.CodeFixes;

/// <summary>Reads a document of a project as the generator and the analyzer do, with the types that the project knows.</summary>
internal static class DocumentModel
{
    /// <returns>Null where the project has no compilation, and for a file that is not one of its documents.</returns>
    public static async Task<SemanticModel?> ReadAsync(TextDocument document, CancellationToken cancellation)
    {
        var project = document.Project;
        var compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        if (compilation is null || FileOf(document, cancellation) is not { } file)
        {
            return null;
        }

        var types = TypeReader.Read(project.AnalyzerOptions, compilation, cancellation).Types;
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return SemanticAnalysis.Analyze(new SourceText(text.ToString(), file.Path, file.Defaults), types);
    }

    /// <summary>The file as the generator sees it: with its path in the project, and what the project gives it.</summary>
    private static SourceFile? FileOf(TextDocument document, CancellationToken cancellation)
    {
        var options = document.Project.AnalyzerOptions;
        var file = options.AdditionalFiles.FirstOrDefault(file => file.Path == document.FilePath);
        return file is null
            ? null
            : DocumentReader.TryTake(file, options.AnalyzerConfigOptionsProvider, cancellation) as SourceFile;
    }
}
