using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

/// <summary>What an import looks for in the letters of a language; lists are separated by <c>|</c>.</summary>
internal sealed class ImportWords
{
    /// <summary>The culture of a letter whose headings alone show its language; the language's tag when null.</summary>
    public string? Culture { get; init; }

    /// <summary>Small words that nearly every sentence has, by which a paragraph's language is known; parted by blanks.</summary>
    public string SmallWords { get; init; } = "";

    /// <summary>Words before a page's number.</summary>
    public string Page { get; init; } = "";

    /// <summary>The word between a page's number and the number of pages.</summary>
    public string PageOf { get; init; } = "";

    /// <summary>How a note may begin that has a space after its number.</summary>
    public string NoteOpenings { get; init; } = "";

    /// <summary>Words that a number belongs to, so that it is not the sign of a note: <c>artikel 3</c>.</summary>
    public string BeforeNumbers { get; init; } = "";

    /// <summary>Abbreviations that a number follows, without their full stop.</summary>
    public string Abbreviations { get; init; } = "";

    /// <summary>The letterhead that text extraction mixes into the text; null where none is known.</summary>
    public LetterheadWords? Letterhead { get; init; }

    /// <summary>How the columns of tables of questions and answers are headed; null where none is known.</summary>
    public ColumnWords? Columns { get; init; }

    /// <summary>Letters that are recognised by their words.</summary>
    public ImmutableArray<LetterForm> Letters { get; init; } = ImmutableArray<LetterForm>.Empty;

    /// <summary>Published questions and answers that are recognised by their words, and read by their own headings.</summary>
    public ImmutableArray<PaperForm> Papers { get; init; } = ImmutableArray<PaperForm>.Empty;
}
