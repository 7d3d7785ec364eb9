using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Markdown;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>
/// A document as written. Every character belongs to exactly one element, so that the elements, one after the other,
/// print the file back exactly.
/// </summary>
internal sealed class SyntaxTree
{
    private MarkdownInlines? _inlines;
    private DocumentAnchors? _anchors;

    internal SyntaxTree(
        SourceText text,
        Language? language,
        ImmutableArray<ElementData> elements,
        ImmutableArray<SectionData> sections,
        ImmutableArray<QuestionNumber> numbers,
        ImmutableArray<DirectiveData> directives,
        ImmutableArray<NoteData> notes,
        ImmutableArray<NoteReferenceData> references,
        ImmutableArray<LabelData> labels,
        ImmutableArray<TextSpan> valueLines,
        ImmutableArray<TextSpan> remarkLines,
        ImmutableArray<HeadingDeclaration> unmatchedForms,
        MarkdownBlocks? blocks,
        DetectedHeadings? detected,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        Text = text;
        Language = language;
        ElementTable = elements;
        SectionTable = sections;
        Numbers = numbers;
        DirectiveTable = directives;
        NoteTable = notes;
        NoteReferences = references;
        LabelTable = labels;
        ValueLines = valueLines;
        RemarkLines = remarkLines;
        UnmatchedForms = unmatchedForms;
        Blocks = blocks;
        Detected = detected;
        Diagnostics = diagnostics;
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Text { get; }

    /// <summary>The language of the headings, as declared or as the first heading shows; null when neither does.</summary>
    public Language? Language { get; }

    /// <summary>What does not fit the notation, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The sections in order. The first is the header; every document has one.</summary>
    public IEnumerable<SectionSyntax> Sections => Enumerable.Range(0, SectionTable.Length).Select(index => new SectionSyntax(this, index));

    /// <summary>The lines, runs of one kind taken together, in order; together they are the whole text.</summary>
    public IEnumerable<ElementSyntax> Elements => Enumerable.Range(0, ElementTable.Length).Select(index => new ElementSyntax(this, index));

    /// <summary>The notes in order.</summary>
    public IEnumerable<NoteSyntax> Notes => Enumerable.Range(0, NoteTable.Length).Select(index => new NoteSyntax(this, index));

    internal ImmutableArray<ElementData> ElementTable { get; }

    internal ImmutableArray<SectionData> SectionTable { get; }

    internal ImmutableArray<QuestionNumber> Numbers { get; }

    internal ImmutableArray<DirectiveData> DirectiveTable { get; }

    internal ImmutableArray<NoteData> NoteTable { get; }

    internal ImmutableArray<NoteReferenceData> NoteReferences { get; }

    internal ImmutableArray<LabelData> LabelTable { get; }

    /// <summary>The words of lines of answers that a declared form says to be the answer's value, in order.</summary>
    internal ImmutableArray<TextSpan> ValueLines { get; }

    /// <summary>The words of lines of answers with which, as a declared form says, a remark begins, in order.</summary>
    internal ImmutableArray<TextSpan> RemarkLines { get; }

    /// <summary>The forms of headings that are declared and match no line.</summary>
    internal ImmutableArray<HeadingDeclaration> UnmatchedForms { get; }

    /// <summary>The blocks of a file of Markdown; null for other files.</summary>
    internal MarkdownBlocks? Blocks { get; }

    /// <summary>What is within the blocks of a file of Markdown; null for other files. Read when it is first asked for.</summary>
    internal MarkdownInlines? Inlines => Blocks is null ? null : _inlines ??= MarkdownInlines.Of(Text.Content, Blocks);

    /// <summary>Where links within a file of Markdown can lead; none in other files. Read when it is first asked for.</summary>
    internal DocumentAnchors Anchors => _anchors ??= DocumentAnchors.Of(this);

    /// <summary>
    /// How the questions of a file of Markdown were recognised that declares no form for them; null when it does, or has none.
    /// </summary>
    internal DetectedHeadings? Detected { get; }

    /// <summary>Parses a text. Any text is a document; what does not fit is reported in <see cref="Diagnostics"/>. Never throws.</summary>
    /// <param name="text">The document.</param>
    /// <param name="conventions">Those of the types that <c>@document</c> may name; null when no types are known.</param>
    public static SyntaxTree Parse(SourceText text, ConventionSet? conventions = null) =>
        Parser.Parse(text, conventions ?? ConventionSet.Empty);

    internal SectionSyntax Section(int index) => new(this, index);

    internal NoteSyntax Note(int index) => new(this, index);

    internal DirectiveSyntax Directive(int index) => new(this, index);

    /// <summary>The section in which an element is.</summary>
    internal int SectionOfElement(int element) => Math.Max(0, BinarySearch.LastAtMost(new FirstElements(SectionTable), element));

    /// <summary>The section in which a character is.</summary>
    internal int SectionOfPosition(int position) => Math.Max(0, BinarySearch.LastAtMost(new SectionStarts(this), position));

    /// <summary>
    /// The section whose own text an element is; null for what is no text, for blocks, and for what is neither question nor
    /// answer.
    /// </summary>
    internal SectionSyntax? SectionOfText(int element) =>
        ElementTable[element] is { Kind: ElementKind.Text, Block: BlockKind.None }
        && Section(SectionOfElement(element)) is { Kind: SectionKind.Question or SectionKind.Answer } section
            ? section
            : null;

    /// <summary>The element that holds a position.</summary>
    internal int ElementAt(int position) => Math.Max(0, BinarySearch.LastAtMost(new ElementStarts(ElementTable), position));

    /// <summary>The directive that an element is; null where it is none.</summary>
    internal DirectiveSyntax? DirectiveOfElement(int element)
    {
        var index = BinarySearch.LastAtMost(new DirectiveElements(DirectiveTable), element);
        return index >= 0 && DirectiveTable[index].Element == element ? Directive(index) : null;
    }

    internal int StartOfElement(int index) => index < ElementTable.Length ? ElementTable[index].Start : Text.Length;

    internal TextSpan SpanOfElements(int first, int end) => TextSpan.FromBounds(StartOfElement(first), StartOfElement(end));

    /// <summary>The line of an element that is one line, without its line end and without blanks around it.</summary>
    internal TextSpan LineOfElement(int index) => Trim(SpanOfElements(index, index + 1));

    /// <summary>The line that begins at a position, without its line end and without blanks around it.</summary>
    internal TextSpan WholeLine(int start)
    {
        var length = Text.Content.AsSpan(start).IndexOfAny('\r', '\n');
        return Trim(TextSpan.FromBounds(start, length < 0 ? Text.Length : start + length));
    }

    private TextSpan Trim(TextSpan span)
    {
        var text = Text.Content;
        var start = span.Start;
        var end = span.End;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The label of a section's heading; empty when it has none.</summary>
    internal TextSpan LabelOf(int section)
    {
        var index = LabelTable.IsEmpty ? -1 : BinarySearch.LastAtMost(new LabelSections(LabelTable), section);
        return index >= 0 && LabelTable[index].Section == section
            ? new TextSpan(LabelTable[index].Start, LabelTable[index].Length)
            : default;
    }

    /// <summary>The words of a section's last line that a declared form says to be its value; null when there is none.</summary>
    internal TextSpan? ValueLineIn(int section)
    {
        var span = ValueLines.IsEmpty ? default : Section(section).Span;
        var index = span.Length == 0 ? -1 : BinarySearch.LastAtMost(new SpanStarts(ValueLines), span.End - 1);
        return index >= 0 && ValueLines[index].Start >= span.Start ? ValueLines[index] : null;
    }

    /// <summary>Where the words of a section's remark begin; null when it has none.</summary>
    internal int? RemarkIn(int section)
    {
        if (RemarkLines.IsEmpty)
        {
            return null;
        }

        var span = Section(section).Span;
        var index = BinarySearch.LastAtMost(new SpanStarts(RemarkLines), span.Start - 1) + 1;
        return index < RemarkLines.Length && RemarkLines[index].Start < span.End ? RemarkLines[index].Start : null;
    }

    private readonly struct DirectiveElements(ImmutableArray<DirectiveData> directives) : IPositions
    {
        public int Count => directives.Length;

        public int this[int index] => directives[index].Element;
    }

    private readonly struct SpanStarts(ImmutableArray<TextSpan> spans) : IPositions
    {
        public int Count => spans.Length;

        public int this[int index] => spans[index].Start;
    }

    private readonly struct LabelSections(ImmutableArray<LabelData> labels) : IPositions
    {
        public int Count => labels.Length;

        public int this[int index] => labels[index].Section;
    }

    private readonly struct FirstElements(ImmutableArray<SectionData> sections) : IPositions
    {
        public int Count => sections.Length;

        public int this[int index] => sections[index].FirstElement;
    }

    private readonly struct SectionStarts(SyntaxTree tree) : IPositions
    {
        public int Count => tree.SectionTable.Length;

        public int this[int index] => tree.StartOfElement(tree.SectionTable[index].FirstElement);
    }

    private readonly struct ElementStarts(ImmutableArray<ElementData> elements) : IPositions
    {
        public int Count => elements.Length;

        public int this[int index] => elements[index].Start;
    }
}
