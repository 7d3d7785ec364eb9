using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A note of the document: <c>@note 1 …</c>.</summary>
internal sealed class NoteSymbol
{
    internal NoteSymbol(string id, TextSpan idSpan, TextSpan span, TextView text)
    {
        Id = id;
        IdSpan = idSpan;
        Span = span;
        Text = text;
    }

    /// <summary>What text refers to it by: <c>1</c>, or a word.</summary>
    public string Id { get; }

    /// <summary>Where the id stands.</summary>
    public TextSpan IdSpan { get; }

    /// <summary>The whole note, from <c>@note</c> to <c>@end</c>.</summary>
    public TextSpan Span { get; }

    /// <summary>The note's words.</summary>
    public TextView Text { get; }

    /// <summary>The places that refer to it, in order: each <c>[^1]</c>, or the end of the words after <c>at</c> with the letter's own mark.</summary>
    public ImmutableArray<TextSpan> References { get; internal set; } = ImmutableArray<TextSpan>.Empty;
}
