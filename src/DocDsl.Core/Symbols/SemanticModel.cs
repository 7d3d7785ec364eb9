using DocDsl.Core.Directives;
using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>What a document means: its questions, answers and notes, and what is inconsistent about them.</summary>
internal sealed class SemanticModel
{
    internal SemanticModel(SyntaxTree tree) => Tree = tree;

    /// <summary>The document as written.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The types that <c>@document</c> may name.</summary>
    public DocumentTypeSet Types { get; internal set; } = DocumentTypeSet.ReadyMade;

    /// <summary>The type that <c>@document</c> names; null when it names none.</summary>
    public string? TypeName { get; internal set; }

    /// <summary>The document's type; null when it names none, or one that is not there (QA5007).</summary>
    public DocumentType? Type { get; internal set; }

    /// <summary>Where the type's name stands; empty when there is none.</summary>
    public TextSpan TypeNameSpan { get; internal set; }

    /// <summary>The culture that <c>@document</c> names, as written; null when it names none.</summary>
    public string? Culture { get; internal set; }

    /// <summary>The line of <c>@document</c>; empty when there is none.</summary>
    public TextSpan DocumentSpan { get; internal set; }

    /// <summary>The file that the document was transcribed from, as <c>@source</c> names it; null when it does not.</summary>
    public string? Source { get; internal set; }

    /// <summary>Whether the document says that it is a draft: what is not answered yet is then a warning.</summary>
    public bool IsDraft { get; internal set; }

    /// <summary>The C# name given by <c>@csharp</c>, identifiers joined by dots; null when none is given.</summary>
    public string? CSharpName { get; internal set; }

    /// <summary>Where that name stands; empty when there is none.</summary>
    public TextSpan CSharpNameSpan { get; internal set; }

    /// <summary>How the questions are numbered.</summary>
    public NumberingStyle Numbering { get; internal set; }

    /// <summary>Whether each group numbers its own questions.</summary>
    public bool NumbersPerGroup => Numbering == NumberingStyle.PerGroup;

    /// <summary>The header's fields: those of directives in their order, then those read from the header's words in the order of the type.</summary>
    public ImmutableArray<FieldSymbol> Fields { get; internal set; } = ImmutableArray<FieldSymbol>.Empty;

    /// <summary>The groups, in order.</summary>
    public ImmutableArray<GroupSymbol> Groups { get; internal set; } = ImmutableArray<GroupSymbol>.Empty;

    /// <summary>The questions in the order of the document; of a joint heading in the order of its numbers.</summary>
    public ImmutableArray<QuestionSymbol> Questions { get; internal set; } = ImmutableArray<QuestionSymbol>.Empty;

    /// <summary>The answers in the order of the document.</summary>
    public ImmutableArray<AnswerSymbol> Answers { get; internal set; } = ImmutableArray<AnswerSymbol>.Empty;

    /// <summary>The notes in the order of the document.</summary>
    public ImmutableArray<NoteSymbol> Notes { get; internal set; } = ImmutableArray<NoteSymbol>.Empty;

    /// <summary>The suppressions, in order.</summary>
    public ImmutableArray<SuppressionSymbol> Suppressions { get; internal set; } = ImmutableArray<SuppressionSymbol>.Empty;

    /// <summary>What the texts of questions and answers refer to, in the order of the text.</summary>
    public ImmutableArray<ReferenceSymbol> References { get; internal set; } = ImmutableArray<ReferenceSymbol>.Empty;

    /// <summary>The words of the header that are no field.</summary>
    public TextView Preamble { get; internal set; } = null!;

    /// <summary>The words after the last answer: signature, explanation, end notes.</summary>
    public TextView Closing { get; internal set; } = null!;

    /// <summary>All diagnostics, those of the notation too, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal set; } = ImmutableArray<Diagnostic>.Empty;

    /// <summary>
    /// Whether <c>@allow</c> suppresses a diagnostic. What the model itself finds is left out of <see cref="Diagnostics"/> already; who
    /// finds more about the document asks here.
    /// </summary>
    public bool IsSuppressed(Diagnostic diagnostic) => IsSuppressed(diagnostic.Id, diagnostic.Span);

    /// <summary>Whether <c>@allow</c> suppresses a rule's diagnostic at a place.</summary>
    public bool IsSuppressed(string ruleId, TextSpan span)
    {
        foreach (var suppression in Suppressions)
        {
            if (suppression.RuleId == ruleId && suppression.Covers(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A diagnostic about what is not done yet, which in a draft is a warning.</summary>
    internal Diagnostic NotYet(Diagnostic diagnostic) => IsDraft ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic;

    /// <summary>Reads a document. Any text is one; what is inconsistent is told in <see cref="Diagnostics"/>. Never throws.</summary>
    /// <param name="text">The document.</param>
    /// <param name="types">The types that <c>@document</c> may name.</param>
    public static SemanticModel Create(SourceText text, DocumentTypeSet types) =>
        Create(SyntaxTree.Parse(text, types.Conventions), types);

    /// <summary>Binds a document. Any tree can be bound; what is inconsistent is told in <see cref="Diagnostics"/>. Never throws.</summary>
    /// <param name="tree">The document, as parsed.</param>
    /// <param name="types">The types that <c>@document</c> may name; the ready-made ones when null.</param>
    public static SemanticModel Create(SyntaxTree tree, DocumentTypeSet? types = null) => new Binder(tree, types ?? DocumentTypeSet.ReadyMade).Bind();
}
