using DocDsl.Core.Compilation;
using DocDsl.Core.Text;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using SemanticModel = DocDsl.Core.Symbols.SemanticModel;

namespace DocDsl.CodeFixes;

/// <summary>Reads a document of a project as the generator and the analyzer do, with the types that the project knows.</summary>
internal static class DocumentModel
{
    /// <returns>Null where the project has no compilation.</returns>
    public static async Task<SemanticModel?> ReadAsync(TextDocument document, CancellationToken cancellation)
    {
        var project = document.Project;
        var compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        if (compilation is null)
        {
            return null;
        }

        var types = TypeReader.Read(project.AnalyzerOptions, compilation, cancellation).Types;
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return SemanticAnalysis.Analyze(new SourceText(text.ToString()), types);
    }
}
