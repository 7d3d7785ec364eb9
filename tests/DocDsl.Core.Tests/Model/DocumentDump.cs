using System.Text;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Emit;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Model;

/// <summary>All that is known of a document, as text.</summary>
internal static class DocumentDump
{
    /// <summary>Called by its name, in both builds of the core: it has nothing of the core in its signature.</summary>
    public static string Of(string text)
    {
        var options = new DocumentOptions("Ministry", DocumentTypeSet.ReadyMade, SeveritySettings.None);
        var document = DocumentCompilation.Create(new SourceText(text, "letter.qa"), options);
        var model = document.Model;
        var dump = new StringBuilder();
        dump.AppendJoin('\n', document.Diagnostics).AppendLine();
        dump.AppendJoin('\n', model.Tree.Elements.Select(element => $"{element.Kind} {element.Span}")).AppendLine();
        dump.AppendJoin('\n', model.Fields.Select(field => $"{field.Name} = {field.Value} {field.ValueSpan}")).AppendLine();
        foreach (var question in model.Questions)
        {
            dump.AppendLine($"{question.Label} {question.Id} {question.State} {question.HeadingSpan} {question.Text} {question.Value}");
            dump.AppendJoin('\n', question.Parts.Select(part => $"{part.Label} {part.Text} {part.Value}")).AppendLine();
        }

        dump.AppendJoin('\n', model.Answers.Select(answer => $"{answer.Label} {answer.Content} {answer.TextSpan} {answer.Text}"));
        dump.AppendJoin('\n', model.Notes.Select(note => $"{note.Id} {note.Text} {string.Join(' ', note.References)}")).AppendLine();
        dump.AppendJoin('\n', model.References.Select(reference => $"{reference.Span} {reference.TargetName}")).AppendLine();
        dump.AppendJoin('\n', Formatter.Format(model)).AppendLine();
        return dump.Append(RecordEmitter.EmitTypes([document.Shape], FolderClasses.None)).ToString();
    }
}
