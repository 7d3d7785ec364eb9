using DocDsl.Core.Binding;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>
/// Imports a file of Markdown: what it is where it stands, written in the plain notation. Such a file needs no import to be a document; who
/// imports it wants a <c>.qa</c> file.
/// </summary>
internal static class MarkdownImporter
{
    public static bool Detect(ImportSource source) => source.IsText && source.IsMarkdown;

    public static ImportResult Import(ImportSource source, ImportOptions options)
    {
        var sheet = new Sheet("Markdown");
        var text = Sheet.Clean(source.Text);
        sheet.Source.Add((text, 1));
        var document = QaDocument.Parse(text, "source.md", options.Type, options.Culture);
        sheet.Culture = document.Culture;
        sheet.Preamble = document.PreambleMarkdown ?? "";
        sheet.Closing = document.ClosingMarkdown ?? "";
        var group = default(QuestionGroup);
        foreach (var question in document.Questions)
        {
            if (question.Group is { } next && next != group)
            {
                group = next;
                sheet.Items.Add(new SheetGroup(question.Span.Line, next.Title, next.IntroductionMarkdown ?? ""));
            }

            var answer = string.Join("\n\n", question.Answers.Select(one => one.Markdown));
            sheet.Items.Add(
                new SheetQuestion(question.Span.Line, Sheet.OneLine(question.Markdown ?? question.Text), answer)
                {
                    Number = question.Number,
                    Label = question.Number is null && question.Label == question.Id ? question.Id : null,
                }
            );
        }

        var notRead = document.Groups.Where(one => one.Questions.Count == 0).ToList();
        if (notRead.Count > 0)
        {
            sheet.Preamble += string.Concat(notRead.Select(one => $"\n\n{one.Title}\n\n{one.IntroductionMarkdown}"));
        }

        foreach (var answer in document.Answers.Where(one => one.Questions.Count == 0))
        {
            sheet.Closing += $"\n\n{answer.Markdown}";
            sheet.Report(answer.Span.Line, "The answer answers no question of the file; it was put at its end", 0.5);
        }

        Omit(sheet, document);
        sheet.Notes.AddRange(document.Notes.Select(note => (note.Id, note.Text)));
        foreach (var problem in document.Diagnostics.Where(problem => problem.Id == "QA1007"))
        {
            sheet.Report(problem.Span.Line, problem.Message, 0.7);
        }

        return SheetWriter.Write(sheet, options);
    }

    /// <summary>What no reader sees: directives, comments, the front matter, and the signs of headings.</summary>
    private static void Omit(Sheet sheet, QaDocument document)
    {
        var source = new SourceText(document.SourceText, document.Path, new DocumentDefaults(document.TypeName, document.Culture));
        var tree = SyntaxTree.Parse(source, DocumentTypeSet.ReadyMade.Conventions);
        foreach (var directive in tree.Section(0).Directives.Where(one => one.Kind == DirectiveKind.Field))
        {
            sheet.Report(1, $"The field '{directive.Name}' was left out", 0.9);
        }

        foreach (var element in tree.Elements)
        {
            var isNote = element.Kind == ElementKind.Directive && element.ToString().TrimStart().StartsWith("[^", StringComparison.Ordinal);
            if (element.Kind is ElementKind.Comment or ElementKind.Heading or ElementKind.Label or ElementKind.Directive && !isNote)
            {
                sheet.Omitted.Add(element.ToString());
            }
        }

        var (comments, _) = HtmlComments.Find(tree, new KnownWords(tree.Text.Content, tree.Language, null));
        sheet.Omitted.AddRange(comments.Select(tree.Text.ToString));
    }
}
