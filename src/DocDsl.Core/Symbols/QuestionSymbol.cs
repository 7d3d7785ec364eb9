using DocDsl.Core.Directives;
using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>One question. A joint heading (<c>Vraag 4 en 5</c>) makes one of these for each number.</summary>
internal sealed class QuestionSymbol : AnswerableSymbol
{
    private const int MaxFirstWordsLength = 60;

    private readonly string _labelWord;
    private string? _label;

    internal QuestionSymbol(QuestionNumber? written, int? number, GroupSymbol? group, string labelWord, TextSpan headingSpan, TextSpan span, TextView text)
    {
        Written = written;
        Number = number;
        Group = group;
        _labelWord = labelWord;
        HeadingSpan = headingSpan;
        Span = span;
        Text = text;
    }

    /// <summary>1 or more, once in a document (in a group, where groups number their own); null where questions have no numbers, and for a number's second use (QA2001).</summary>
    public int? Number { get; }

    /// <summary>The group it stands in; null when it stands in none.</summary>
    public GroupSymbol? Group { get; }

    /// <summary>What a reader calls it, in the document's language: <c>Vraag 4</c>. In an unnumbered document its <see cref="Id"/> or first words.</summary>
    public string Label => _label ??= Written is { } written ? _labelWord + " " + NumberOf(written) : Id is null || IsNamedByWords ? FirstWords(Text.Text) : Id;

    /// <summary>The identity given by <c>@id</c>; where questions have no numbers and none is given, the question's own first words. Otherwise null.</summary>
    public string? Id { get; internal set; }

    /// <summary>Whether the id was made of the question's own words.</summary>
    public bool IsNamedByWords { get; internal set; }

    /// <summary>Where the id stands; the heading for one that was made of words; empty when there is none.</summary>
    public TextSpan IdSpan { get; internal set; }

    /// <summary>Where it stands: answered, open, withdrawn, or simply forgotten.</summary>
    public QuestionState State { get; internal set; }

    /// <summary>The reason given with <c>@open</c> or <c>@withdrawn</c>; null otherwise.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Its parts in the order of the text; none when it is not divided.</summary>
    public ImmutableArray<PartSymbol> Parts { get; internal set; } = ImmutableArray<PartSymbol>.Empty;

    /// <summary>The heading, without its line end.</summary>
    public TextSpan HeadingSpan { get; }

    /// <summary>The whole section, heading included.</summary>
    public TextSpan Span { get; }

    /// <summary>The number as its heading has it, for a second use too.</summary>
    internal QuestionNumber? Written { get; }

    /// <summary>What a message calls it after the word "question": <c>4</c> or <c>'kosten'</c>; null where it has neither number nor id.</summary>
    internal override string? Name => Written is { } written ? NumberOf(written) : Id is null || IsNamedByWords ? null : $"'{Id}'";

    /// <summary>What a message calls it: <c>Question 4</c>.</summary>
    internal override string Description =>
        Written is { } written ? "Question " + NumberOf(written)
        : Id is not null && !IsNamedByWords ? $"Question '{Id}'"
        : "This question";

    /// <summary>The question's words. Questions of one joint heading share them.</summary>
    public TextView Text { get; internal set; }

    /// <summary><c>Vraag 3a</c>; of a question without a number <c>kosten, a</c>.</summary>
    internal string LabelOfPart(char letter) =>
        Written is { } written ? _labelWord + " " + NumberOf(written) + letter : Label.TrimEnd(':') + ", " + letter;

    /// <summary>Without the part: "Vraag 3a" heads a part of question 3.</summary>
    private static string NumberOf(QuestionNumber written) => written.Number.ToString(CultureInfo.InvariantCulture);

    private static string FirstWords(string text)
    {
        var end = text.IndexOf('\n');
        text = end < 0 ? text : text.Substring(0, end);
        if (text.Length <= MaxFirstWordsLength)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', MaxFirstWordsLength);
        return text.Substring(0, cut > 0 ? cut : MaxFirstWordsLength) + "…";
    }
}
