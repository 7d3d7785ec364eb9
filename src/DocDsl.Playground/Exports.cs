using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DocDsl.Playground;

/// <summary>
/// What the page calls, in a thread of its own. Results are JSON; lines and columns begin at 0 and count UTF-16 code units, as those of the
/// Language Server Protocol and of JavaScript do. A text is passed whole: a letter has some tens of kilobytes.
/// </summary>
internal static partial class Exports
{
    private static readonly Folder s_folder = new();

    /// <summary>Creates or replaces a file.</summary>
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="text">The whole text.</param>
    [JSExport]
    internal static void Write(string name, string text) => s_folder.Write(name, text);

    /// <summary>Removes a file; nothing where there is none.</summary>
    [JSExport]
    internal static void Remove(string name) => s_folder.Remove(name);

    /// <summary>The diagnostics, the colours and the counts of a file: <see cref="CheckResult"/>.</summary>
    [JSExport]
    internal static string Check(string name) => Json(s_folder.Check(name), PlaygroundJson.Default.CheckResult);

    /// <summary>Completion at a place.</summary>
    [JSExport]
    internal static string Complete(string name, int line, int character) =>
        Json(s_folder.Complete(name, new(line, character)), PlaygroundJson.Default.CompletionList);

    /// <summary>What is known of a place, in HTML; null for nothing.</summary>
    [JSExport]
    internal static string? Hover(string name, int line, int character) => s_folder.Hover(name, new(line, character));

    /// <summary>The fixes at a place.</summary>
    [JSExport]
    internal static string Actions(string name, int line, int character) =>
        Json(s_folder.Actions(name, new(line, character)), PlaygroundJson.Default.EditResultArray);

    /// <summary>The text with all safe fixes.</summary>
    [JSExport]
    internal static string FixAll(string name) => s_folder.FixAll(name);

    /// <summary>The text in the canonical layout.</summary>
    [JSExport]
    internal static string Format(string name) => s_folder.Format(name);

    /// <summary>The outline.</summary>
    [JSExport]
    internal static string Outline(string name) => Json(s_folder.Outline(name), PlaygroundJson.Default.DocumentSymbolArray);

    /// <summary>The document as a page, with the lines that its elements come from; null for a declaration of a type.</summary>
    [JSExport]
    internal static string? Preview(string name) =>
        s_folder.Preview(name) is { } preview ? Json(preview, PlaygroundJson.Default.PreviewResult) : null;

    /// <summary>The C# that is generated for a file.</summary>
    [JSExport]
    internal static string Code(string name) => s_folder.Code(name);

    /// <summary>The document as a file of another format.</summary>
    /// <param name="name">The document.</param>
    /// <param name="format">The name of an <see cref="Formats.ExportFormat"/>.</param>
    [JSExport]
    internal static byte[] Export(string name, string format) => s_folder.Export(name, format);

    /// <summary>A file of any format as a document: <see cref="ImportedFile"/>. Throws where it cannot be read, with the reason.</summary>
    [JSExport]
    internal static string Import(string name, byte[] bytes) => Json(Importing.Import(name, bytes), PlaygroundJson.Default.ImportedFile);

    /// <summary>The page of a rule, in HTML; null where there is none.</summary>
    /// <param name="rule">For example <c>QA3001</c>.</param>
    [JSExport]
    internal static string? Explain(string rule) => MarkdownPage.OfRule(rule);

    private static string Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
