using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>CommonMark, with notes as most readers know them (<c>[^1]</c>).</summary>
internal static class MarkdownExporter
{
    private const string Special = "\\`*_{}[]<>#|&~!^$\"'";

    public static string Export(QaDocument document)
    {
        var text = new StringBuilder();
        var notes = new Dictionary<DocumentNote, string>();
        foreach (var note in document.Notes)
        {
            var isPlain = note.Id.All(char.IsAsciiLetterOrDigit) && !notes.ContainsValue(note.Id);
            notes.TryAdd(note, isPlain ? note.Id : "note-" + (notes.Count + 1));
        }

        text.Append("# ").Append(Escape(document.Name)).Append("\n\n");
        foreach (var field in document.Fields)
        {
            text.Append("- **").Append(Escape(field.Name)).Append("**: ").Append(Escape(OneLine(field.Value))).Append('\n');
        }

        text.Append(document.Fields.Count > 0 ? "\n" : "");
        AppendText(text, document.RichPreamble, notes);
        var group = default(QuestionGroup);
        var written = new HashSet<Answer>();
        foreach (var joint in document.Questions.GroupBy(question => question.Span))
        {
            var first = joint.First();
            if (first.Group is not null && !first.Group.Equals(group))
            {
                group = first.Group;
                text.Append("# ").Append(Escape(OneLine(group.Title))).Append("\n\n");
            }

            text.Append("## ").Append(Escape(Labels.Of([.. joint]))).Append("\n\n");
            AppendText(text, first.RichText, notes);
            foreach (var question in joint)
            {
                var state = Labels.StateOf(question);
                if (state is not null)
                {
                    text.Append('*').Append(Escape(joint.Count() > 1 ? $"{question.Label}: {state}" : state)).Append("*\n\n");
                }
            }

            // An answer to several questions is written once, after the last of them.
            foreach (
                var answer in document.Answers.Where(answer =>
                    answer.Questions.Count > 0
                    && joint.Contains(answer.Questions.MaxBy(question => question.Span.Start)!)
                    && written.Add(answer)
                )
            )
            {
                AppendAnswer(text, answer, notes);
            }
        }

        foreach (var answer in document.Answers.Where(written.Add))
        {
            AppendAnswer(text, answer, notes);
        }

        if (document.Closing.Length > 0)
        {
            text.Append("---\n\n");
            AppendText(text, document.RichClosing, notes);
        }

        foreach (var (note, id) in notes)
        {
            text.Append("[^").Append(id).Append("]: ").Append(Escape(OneLine(note.Text))).Append("\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendAnswer(StringBuilder text, Answer answer, Dictionary<DocumentNote, string> notes)
    {
        text.Append("### ").Append(Escape(OneLine(answer.Label))).Append("\n\n");
        AppendText(text, answer.RichText, notes);
    }

    private static void AppendText(StringBuilder text, RichText rich, Dictionary<DocumentNote, string> notes)
    {
        foreach (var paragraph in rich.Paragraphs)
        {
            for (var i = 0; i < paragraph.Lines.Count; i++)
            {
                foreach (var run in paragraph.Lines[i].Runs)
                {
                    text.Append(run.Note is { } note ? $"[^{notes[note]}]" : Escape(run.Text));
                }

                text.Append(i + 1 < paragraph.Lines.Count ? "\\\n" : "\n\n");
            }
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A backslash before each character that has a meaning, wherever it is: the words stay what they were.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isNumbered =
                c is '.' or ')'
                && i > 0
                && char.IsAsciiDigit(text[i - 1])
                && text.AsSpan(0, i).TrimStart().IndexOfAnyExceptInRange('0', '9') < 0;
            if (isNumbered || Special.Contains(c) || (c is '-' or '+' or '=' or ':' && text.AsSpan(0, i).IsWhiteSpace()))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
