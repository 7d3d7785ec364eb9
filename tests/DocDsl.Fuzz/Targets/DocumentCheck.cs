using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using Microsoft.CodeAnalysis.CSharp;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;
using SourceText = DocDsl.Core.Text.SourceText;
using TextSpan = DocDsl.Core.Text.TextSpan;

namespace DocDsl.Fuzz.Targets;

/// <summary>What holds for every text, whatever it is made of.</summary>
internal static class DocumentCheck
{
    private const int MaxCharacters = 500;

    private static readonly CSharpParseOptions s_oldest = new(LanguageVersion.CSharp10);

    /// <summary>The hashes of code that was parsed: most documents are variations with the same types.</summary>
    private static readonly HashSet<int> s_parsed = [];

    /// <summary>Reads a document: it is printed back, and whatever is reported or shown lies in it.</summary>
    public static SemanticModel Read(SourceText text, DocumentTypeSet types)
    {
        Counts.Document();
        var tree = SyntaxTree.Parse(text, types.Conventions);
        Finding.Unless(
            string.Concat(tree.Elements.Select(element => element.ToString())) == text.Content,
            "The tree does not print back its text"
        );
        Finding.Unless(tree.Sections.Sum(section => section.Span.Length) == text.Length, "The sections are not the whole text");
        var model = SemanticAnalysis.Analyze(tree, types);
        foreach (var diagnostic in model.Diagnostics)
        {
            Finding.Unless(IsWithin(diagnostic.Span, text), $"{diagnostic.Id} lies outside the text");
            Finding.Unless(diagnostic.Message.Length > 0, $"{diagnostic.Id} says nothing");
        }

        foreach (
            var view in model
                .Questions.Select(question => question.Text)
                .Concat(model.Answers.Select(answer => answer.Text))
                .Concat(model.Questions.SelectMany(question => question.Parts).Select(part => part.Text))
                .Concat(model.Notes.Select(note => note.Text))
                .Append(model.Preamble)
                .Append(model.Closing)
        )
        {
            CheckView(text, view);
        }

        return model;
    }

    /// <summary>The generated code can be parsed by the oldest compiler's language.</summary>
    public static DocumentShape Code(SemanticModel model)
    {
        var shape = ShapeBuilder.Build(model, "Letters/letter.qa", "Ministry", []);
        CheckCode(RecordEmitter.EmitTypes([shape], FolderClasses.None));
        return shape;
    }

    public static void CheckCode(string code)
    {
        if (!s_parsed.Add(code.GetHashCode(StringComparison.Ordinal)))
        {
            return;
        }

        if (s_parsed.Count > 1_000_000)
        {
            s_parsed.Clear();
        }

        var problem = CSharpSyntaxTree
            .ParseText(code, s_oldest)
            .GetDiagnostics()
            .FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Finding.Unless(problem is null, $"The generated code is no C#: {problem}");
    }

    private static bool IsWithin(TextSpan span, SourceText text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;

    /// <summary>
    /// Each character of a text that is no join comes from that very character of the file, unless the file leaves the words to its set.
    /// </summary>
    private static void CheckView(SourceText text, TextView view)
    {
        for (var i = 0; i < Math.Min(view.Text.Length, MaxCharacters); i++)
        {
            var span = view.ToSource(new TextSpan(i, 1));
            Finding.Unless(IsWithin(span, text) && span.End > 0, "A reader's text lies outside the text");
            Finding.Unless(
                view.IsOfSet || char.IsWhiteSpace(view.Text[i]) || view.Text[i] == text.Content[span.Start],
                "A reader's text is not that of the file"
            );
        }
    }
}
