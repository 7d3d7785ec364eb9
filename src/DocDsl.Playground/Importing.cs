using DocDsl.Core.Compilation;
using DocDsl.Core.Markdown;
using DocDsl.Core.Text;
using DocDsl.Formats;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Playground;

/// <summary>Files of any format, opened as documents.</summary>
internal static class Importing
{
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="bytes">The file.</param>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public static ImportedFile Import(string name, byte[] bytes)
    {
        if (DocumentFiles.IsDocument(name) || DocumentFiles.IsType(name) || MarkdownFiles.IsMarkdown(name))
        {
            if (!TextDecoder.TryDecode(bytes, out var text, out _))
            {
                throw new ImportException($"{name} is not text in UTF-8 or UTF-16.");
            }

            return new ImportedFile(Format: null, [new NamedText(name, text)], [], AllWordsKept: true);
        }

        var document = Path.ChangeExtension(name, DocumentFiles.DocumentExtension);
        var result = DocumentImporter.Import(
            bytes,
            new ImportOptions
            {
                FileName = name,
                Source = name,
                NewType = name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? Workbook.TypeNameOf(name) : null,
            }
        );
        return new ImportedFile(
            result.Format,
            [
                new NamedText(document, result.Text),
                .. result.DocumentType is { } type
                    ? [new NamedText(Path.ChangeExtension(name, DocumentFiles.TypeExtension), type)]
                    : Array.Empty<NamedText>(),
            ],
            [
                .. result
                    .Diagnostics.Where(diagnostic => diagnostic.NeedsReview)
                    .Select(diagnostic => new ImportNote(diagnostic.Line, diagnostic.Message, diagnostic.Confidence)),
            ],
            result.Words.IsComplete
        );
    }
}
