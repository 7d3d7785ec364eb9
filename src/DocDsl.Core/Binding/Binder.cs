using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Tree to symbols. Each stage is a function from the results of the stages before it to a result that does not change: the compiler
/// checks that none is asked for before it is there.
/// </summary>
internal static class Binder
{
    /// <param name="tree">The document.</param>
    /// <param name="types">The types that it may name.</param>
    /// <param name="shared">What the answers say that <c>@same-as</c> names; null where other documents are not known.</param>
    public static BindingResult Bind(SyntaxTree tree, DocumentTypeSet types, SharedAnswers? shared)
    {
        var (header, headerDiagnostics) = HeaderBinder.Bind(tree, types);
        var sections = SameAsBinder.Add(JointAnswers.Add(tree, SectionBinder.Bind(tree, header)), shared);
        var words = new KnownWords(tree.Text.Content, tree.Language, header.Type);

        // What no reader reads. Words are looked for only once all of it is known.
        var notes = NoteBinder.Bind(tree);
        var runningHeaders = RunningHeaderLines.Find(tree, words, header.Type);
        var (comments, unclosed) = HtmlComments.Find(tree, words);
        var marks = tree.Inlines?.Marks ?? ImmutableArray<TextSpan>.Empty;
        var withoutBrackets = SpanSet.Create(notes.Excluded, runningHeaders, comments, marks);
        var found = ReferenceFinder.Find(tree, sections.Answers, withoutBrackets, words);
        var brackets = found.BracketsIn(tree.Text.Content);
        var excluded = brackets.IsEmpty ? withoutBrackets : SpanSet.Create(notes.Excluded, runningHeaders, comments, marks, brackets);

        var texts = new DocumentTexts(tree, sections.More, sections.Closing, excluded);
        var (fields, fieldDiagnostics) = FieldBinder.Bind(tree, header, texts.Preamble);
        var set = header.Type?.Set ?? (header.AnsweredDocument is null ? null : types.Answered);
        var match = set is null ? null : SetMatcher.Match(set, sections, texts);
        sections = match is null ? sections : sections with { Questions = SetIds.Add(match, sections.Questions) };
        var questions = DerivedIds.Add(header, sections, texts, tree.Language);
        if (questions != sections.Questions)
        {
            sections = sections with { Questions = questions };
        }

        // From here on what says nothing answers nothing.
        var contents = AnswerContents.Find(tree, header, sections, excluded, shared);
        sections = contents.Apply(sections);

        var parts = PartBinder.Bind(tree, words, header, sections, texts, match);
        var partAnswers = PartAnswerBinder.Bind(tree, header, sections, parts, contents);
        var answers = AnswerBinding.Bind(tree, header, sections, texts, parts, partAnswers, contents, match, shared);
        var applicability = match is null ? null : SetApplicability.Find(match, header.Type, fields, sections, answers);
        var symbols = SymbolFactory.Create(tree, header, sections, texts, parts, partAnswers, answers, contents, match, applicability);
        var (references, referenceDiagnostics) = ReferenceBinder.Bind(found, header, sections, symbols);

        var diagnostics = new List<Diagnostic>();
        diagnostics.AddRange(headerDiagnostics);
        diagnostics.AddRange(sections.Diagnostics);
        diagnostics.AddRange(notes.Diagnostics);
        diagnostics.AddRange(fieldDiagnostics);
        diagnostics.AddRange(parts.Diagnostics);
        diagnostics.AddRange(partAnswers.Diagnostics);
        QuestionStates.Check(sections.Questions, texts, diagnostics);
        diagnostics.AddRange(answers.Diagnostics);
        diagnostics.AddRange(referenceDiagnostics);
        if (unclosed is not null)
        {
            diagnostics.Add(unclosed);
        }

        return new BindingResult(
            new BoundDocument(
                header,
                symbols,
                fields,
                CreateNotes(notes, texts),
                references,
                match is null ? null : SetResponse.Create(match, header, symbols, applicability!.Applies)
            ),
            words,
            sections.Dangling,
            diagnostics
        );
    }

    private static ImmutableArray<NoteSymbol> CreateNotes(BoundNotes notes, DocumentTexts texts) =>
        notes.Notes.IsEmpty
            ? ImmutableArray<NoteSymbol>.Empty
            : ImmutableArray.CreateRange(
                notes.Notes,
                note => new NoteSymbol(note.Id, note.IdSpan, note.Span, note.Range, texts, note.References)
            );
}

/// <summary>What binding gives to the rules.</summary>
/// <param name="Document">The symbols.</param>
/// <param name="Words">Where the words are that rules look for.</param>
/// <param name="Dangling">Answers, and the numbers that they name and no question before them has.</param>
/// <param name="Diagnostics">What was reported, in no order.</param>
internal sealed record BindingResult(
    BoundDocument Document,
    KnownWords Words,
    ImmutableArray<DanglingAnswer> Dangling,
    IReadOnlyList<Diagnostic> Diagnostics
);
