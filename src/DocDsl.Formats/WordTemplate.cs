using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocDsl.Formats.Exporters.Word;
using DocDsl.Formats.Importers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace DocDsl.Formats;

/// <summary>
/// A Word file that documents are written into: its letterhead, its styles and its page stay as they are. The text is written in place of
/// its content control tagged <c>docdsl</c> or <c>body</c>, or else at its end; fields of the document fill the content controls that are
/// tagged with their names.
/// </summary>
public sealed class WordTemplate
{
    /// <summary>The size limit of a template.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>The size limit of a template, unpacked, with its pictures.</summary>
    private const long MaxUnpacked = 256L * 1024 * 1024;

    private WordTemplate(byte[] bytes, IReadOnlyList<string> tags)
    {
        Bytes = bytes;
        Tags = tags;
    }

    /// <summary>The tags of its content controls, in the order of the file, each once.</summary>
    public IReadOnlyList<string> Tags { get; }

    internal byte[] Bytes { get; }

    /// <summary>Reads a template: <c>.dotx</c> or <c>.docx</c>.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="WordTemplateException">
    /// It is not a Word file of that format, is damaged or encrypted, has macros, or lacks the styles that say what is a question and
    /// what an answer.
    /// </exception>
    public static WordTemplate Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (UnsupportedFile.KindOf(new ImportSource(bytes, fileName: null)) is { } kind)
        {
            throw new WordTemplateException($"This is {kind}; a template is a Word document or template (.docx, .dotx)");
        }

        try
        {
            Measure(bytes);
            return Open(bytes);
        }
        catch (ImportException problem)
        {
            throw new WordTemplateException("The template cannot be read: " + problem.Message, problem);
        }
        catch (Exception problem)
            when (problem
                    is InvalidDataException
                        or IOException
                        or XmlException
                        or OpenXmlPackageException
                        or UriFormatException
                        or NotSupportedException
                        or ArgumentException
                        or FormatException
                        or InvalidOperationException
            )
        {
            throw new WordTemplateException("The template is damaged, or is no Word document or template (.docx, .dotx)", problem);
        }
    }

    /// <summary>
    /// The tags of content controls that are neither fields of a document nor the place of its text: these stay as they are.
    /// </summary>
    /// <param name="document">The document that is exported.</param>
    public IReadOnlyList<string> UnknownTags(QaDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. Tags.Where(tag => !WordControls.IsKnown(tag, document))];
    }

    private static WordTemplate Open(byte[] bytes)
    {
        using (var file = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false))
        {
            if (file.DocumentType is WordprocessingDocumentType.MacroEnabledDocument or WordprocessingDocumentType.MacroEnabledTemplate)
            {
                throw new WordTemplateException(
                    "The template may have macros (.docm, .dotm); save it as a template without macros (.dotx)"
                );
            }

            if (file.MainDocumentPart is not { } main || main.VbaProjectPart is not null)
            {
                throw new WordTemplateException(
                    "The template has macros, or no text; save it as a template without macros (.dotx)"
                );
            }
        }

        var template = new WordTemplate(bytes, []);
        using var package = WordPackage.Open(template);
        if (package.Body is null)
        {
            throw new WordTemplateException("The template is no Word document or template (.docx, .dotx)");
        }

        if (package.MissingStyles() is { Count: > 0 } missing)
        {
            var names = string.Join(", ", missing.Select(name => $"'{name}'"));
            throw new WordTemplateException(
                $"The template lacks the paragraph styles {names}; create them in Word (Home, Styles, New Style), with or without "
                    + "'DocDsl ' before these names"
            );
        }

        var controls = new WordControls(package);
        _ = controls.Body();
        return new WordTemplate(bytes, controls.Tags);
    }

    /// <summary>The size is measured: the one that the archive declares may be forged.</summary>
    private static void Measure(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        var left = MaxUnpacked;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            using var packed = entry.Open();
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0)
                {
                    throw new WordTemplateException($"The template is larger than {MaxUnpacked / 1024 / 1024} MB when decompressed");
                }
            }
        }
    }
}
