using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Fuzz.Targets;

/// <summary>
/// A document that is edited: by keys, after each of which its lines must be those of the text as a whole; by fixes, each of which must
/// do what it promises; and by the formatter.
/// </summary>
internal sealed class EditTarget : FuzzTarget
{
    private const int MaxKeys = 12;
    private const int MaxDiagnostics = 4;

    public override string Name => "edit";

    public override int Weight => 3;

    public override int MaxLength => 1024;

    public override IEnumerable<byte[]> Seeds() => Language.Documents().Where(text => text.Length < 2048).Select(Texts.Bytes);

    public override void Run(byte[] input)
    {
        var text = new SourceText(Texts.Of(input));
        var model = DocumentCheck.Read(text, DocumentTypeSet.ReadyMade);
        CheckLayout(model);
        CheckFixes(model);
        Type(text, new Random(Texts.HashOf(input)));
    }

    private static void Type(SourceText text, Random random)
    {
        for (var i = random.Next(MaxKeys); i >= 0; i--)
        {
            Counts.Edit();
            _ = text.LineCount; // From now on the beginnings of lines are kept, and mended by each change.
            var start = random.Next(text.Length + 1);
            var length = Math.Min(text.Length - start, random.Next(3) == 0 ? random.Next(80) : random.Next(2));
            var change = new TextChange(new TextSpan(start, length), Insertion(text, random));
            text = text.WithChange(change);
            CheckLines(text);
        }

        var edited = DocumentCheck.Read(text, DocumentTypeSet.ReadyMade);
        var anew = DocumentCheck.Read(new SourceText(text.Content), DocumentTypeSet.ReadyMade);
        Finding.Unless(Meaning.IsSame(edited, anew), "An edited document is not read as the same text");
    }

    private static string Insertion(SourceText text, Random random)
    {
        if (random.Next(3) > 0)
        {
            return Language.Words[random.Next(Language.Words.Count)];
        }

        var start = random.Next(text.Length + 1);
        return text.Content.Substring(start, Math.Min(text.Length - start, random.Next(60)));
    }

    private static void CheckLines(SourceText text)
    {
        var whole = new SourceText(text.Content);
        Finding.Unless(text.LineCount == whole.LineCount, "An edit loses or makes lines");
        for (var line = 0; line < whole.LineCount; line++)
        {
            Finding.Unless(text.GetLine(line) == whole.GetLine(line), "An edit moves a line's beginning");
        }
    }

    /// <summary>Formatting changes no meaning, and the second time nothing.</summary>
    private static void CheckLayout(SemanticModel model)
    {
        Counts.Edit();
        var formatted = DocumentCheck.Read(model.Tree.Text.WithChanges(Formatter.Format(model)), model.Types);
        Finding.Unless(Meaning.IsSame(model, formatted), "Formatting changes the meaning");
        Finding.Unless(Formatter.Format(formatted).IsEmpty, "Formatting twice is not the same as once");
    }

    private static void CheckFixes(SemanticModel model)
    {
        foreach (var diagnostic in model.Diagnostics.DistinctBy(diagnostic => diagnostic.Id).Take(MaxDiagnostics))
        {
            foreach (var fix in Fixes.For(model, diagnostic))
            {
                Counts.Edit();
                Finding.Unless(fix.Title.Length > 0 && !fix.Title.Contains('\n'), $"A fix of {diagnostic.Id} has no title of one line");
                var mended = DocumentCheck.Read(model.Tree.Text.WithChanges(fix.Changes), model.Types);
                Finding.Unless(Count(mended) < Count(model), $"A fix of {diagnostic.Id} does not remove it");
            }

            int Count(SemanticModel document) => document.Diagnostics.Count(other => other.Id == diagnostic.Id);
        }

        Counts.Edit();
        var done = Fixes.ApplyAll(model, (_, fix) => fix.IsAutomatic);
        if (!ReferenceEquals(done, model.Tree.Text))
        {
            Finding.Unless(
                ReferenceEquals(Fixes.ApplyAll(DocumentCheck.Read(done, model.Types), (_, fix) => fix.IsAutomatic), done),
                "Applying all fixes twice is not the same as once"
            );
        }
    }
}
