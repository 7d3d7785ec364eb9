using System.Globalization;
using System.Text;
using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers.Structured;

/// <summary>Imports a text, and shows the questions of the document that was made of it.</summary>
public abstract class StructuredTest
{
    protected static ImportResult Import(string text, string? name = null, string? format = null) =>
        DocumentImporter.Import(Encoding.UTF8.GetBytes(text), new ImportOptions { FileName = name, Format = format });

    /// <summary>The message of a file that is not imported: one line, which ends in a full stop.</summary>
    protected static string Refused(string text, string? name = null, string? format = null) =>
        Refused(Encoding.UTF8.GetBytes(text), name, format);

    protected static string Refused(byte[] bytes, string? name = null, string? format = null)
    {
        var message = Assert
            .Throws<ImportException>(() => DocumentImporter.Import(bytes, new ImportOptions { FileName = name, Format = format }))
            .Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }

    /// <summary>A line for each question: group, number or id, question, answers. No word of the source is missing.</summary>
    protected static string[] Questions(ImportResult result)
    {
        Assert.True(result.Words.IsComplete, $"{result.Words}\n{result.Text}");
        return
        [
            .. QaDocument
                .Parse(result.Text)
                .Questions.Select(question =>
                    string.Join(
                        " | ",
                        question.Group?.Title ?? "",
                        question.Number?.ToString(CultureInfo.InvariantCulture) ?? question.Id,
                        question.Text,
                        string.Join(" / ", question.Answers.Select(answer => answer.Text)).Replace("\n", "\\n", StringComparison.Ordinal)
                    )
                ),
        ];
    }

    protected static string[] Messages(ImportResult result) =>
        [.. result.Diagnostics.Select(diagnostic => $"({diagnostic.Line}) {diagnostic.Message}")];
}
