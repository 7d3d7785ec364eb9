using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A note of the document: <c>@note 1 …</c>.</summary>
/// <param name="id">What text refers to it by: <c>1</c>, or a word.</param>
/// <param name="idSpan">Where the id is.</param>
/// <param name="span">The whole note, from <c>@note</c> to <c>@end</c>.</param>
/// <param name="lines">The note's words.</param>
/// <param name="texts">The document's texts.</param>
/// <param name="references">Where text refers to it.</param>
internal sealed class NoteSymbol(
    string id,
    TextSpan idSpan,
    TextSpan span,
    TextRange lines,
    DocumentTexts texts,
    ImmutableArray<TextSpan> references
)
{
    private TextView? _text;

    /// <summary>What text refers to it by: <c>1</c>, or a word.</summary>
    public string Id => id;

    /// <summary>Where the id is.</summary>
    public TextSpan IdSpan => idSpan;

    /// <summary>The whole note, from <c>@note</c> to <c>@end</c>.</summary>
    public TextSpan Span => span;

    /// <summary>The note's words.</summary>
    public TextView Text => _text ??= texts.View(lines, BlockKind.Note);

    /// <summary>
    /// Where text refers to it, in order: each <c>[^1]</c>, or the end of the words after <c>at</c> with the letter's own sign.
    /// </summary>
    public ImmutableArray<TextSpan> References => references;
}
