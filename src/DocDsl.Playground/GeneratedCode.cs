using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Emit;
using Document = DocDsl.LanguageServer.Documents.Document;

namespace DocDsl.Playground;

/// <summary>The C# that a build generates for a file: the type of a document, or the record of a declared type.</summary>
internal static class GeneratedCode
{
    /// <param name="document">The file.</param>
    /// <param name="all">All files: documents without members are properties of a class that they share.</param>
    public static string Of(Document document, IEnumerable<Document> all)
    {
        var entries = all.Where(each => each.Checked is not null).Select(each => each.Checked!.Named(each.Path).Entry);
        var folders = FolderClasses.Of(new(entries), new DocumentName(document.Project.RootNamespace, document.Project.ListName));
        if (document.IsType)
        {
            var name = document.Type?.Name;
            return TypeEmitter.Emit(document.Project.TypeShapes.Where(shape => shape.Type == name), folders);
        }

        // With documentation, which is not needed for anything else here.
        var shape = DocumentCompilation
            .Create(document.Text, new DocumentOptions(document.Project.RootNamespace, document.Project.Types, SeveritySettings.None))
            .Shape;
        return RecordEmitter.EmitTypes([shape], folders);
    }
}
