using System.Collections.Immutable;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>What the stages of binding make of a document, before any rule has looked at it.</summary>
/// <param name="Header">What the header's directives say.</param>
/// <param name="Symbols">Questions, answers and groups.</param>
/// <param name="Fields">The header's fields.</param>
/// <param name="Notes">The notes.</param>
/// <param name="References">What the texts refer to.</param>
/// <param name="Response">How it answers the questions of its set; null where its type has none.</param>
internal sealed record BoundDocument(
    DocumentHeader Header,
    DocumentSymbols Symbols,
    ImmutableArray<FieldSymbol> Fields,
    ImmutableArray<NoteSymbol> Notes,
    ImmutableArray<ReferenceSymbol> References,
    SetResponse? Response
)
{
    /// <summary>The document as written.</summary>
    public SyntaxTree Tree => Symbols.Tree;

    /// <summary>What is excluded from the reader's text.</summary>
    public SpanSet Excluded => Symbols.Texts.Excluded;

    /// <summary>The questions in the order of the document; of a joint heading in the order of its numbers.</summary>
    public ImmutableArray<QuestionSymbol> Questions => Symbols.Questions;

    /// <summary>The answers in the order of the document.</summary>
    public ImmutableArray<AnswerSymbol> Answers => Symbols.Answers;
}
