using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>One question. A joint heading (<c>Vraag 4 en 5</c>) makes one of these for each number.</summary>
internal sealed class QuestionSymbol : AnswerableSymbol
{
    private readonly DocumentSymbols _document;
    private readonly QuestionDetails _details;
    private readonly int _group;
    private string? _label;

    internal QuestionSymbol(DocumentSymbols document, in QuestionInfo info)
        : base(info.Answer < 0 ? null : document.Answers[info.Answer], info.Typing)
    {
        _document = document;
        _details = info.Details;
        _group = info.Group;
        Identity = info.Identity;
        State = info.State;
        Parts = info.Parts.IsEmpty ? ImmutableArray<PartSymbol>.Empty : Create(info.Parts, document.Answers);
    }

    /// <summary>
    /// 1 or more, once in a document (in a group, where groups number their own); null where questions have no numbers, and for a number's
    /// second use (QA2001).
    /// </summary>
    public int? Number => Identity.Number;

    /// <summary>The group it belongs to; null when it belongs to none.</summary>
    public GroupSymbol? Group => _group < 0 ? null : _document.Groups[_group];

    /// <summary>
    /// What a reader calls it, in the document's language: <c>Vraag 4</c>. In an unnumbered document the label of its heading,
    /// <c>AC-01</c>, or its first words.
    /// </summary>
    public string Label => _label ??= Identity.LabelOf(Identity.Written is null ? Text.Text : "");

    /// <summary>
    /// The identity given by <c>@id</c>; where questions have no numbers and none is given, the question's own first words. Otherwise null.
    /// </summary>
    public string? Id => Identity.Id;

    /// <summary>The label that its heading has in place of a number, <c>AC-01</c>; null where it has none.</summary>
    public string? HeadingLabel => Identity.HeadingLabel;

    /// <summary>Whether <c>@id</c> gives its id, and not its heading or its words.</summary>
    public bool HasOwnId => Id is not null && !Identity.IsLabelled && !IsNamedByWords;

    /// <summary>Whether the id was made of the question's own words.</summary>
    public bool IsNamedByWords => Identity.IsNamedByWords;

    /// <summary>Where the id is; the heading for one that was made of words; empty when there is none.</summary>
    public TextSpan IdSpan => Identity.IdSpan;

    /// <summary>
    /// The answer that is there and says nothing: it is empty, or only a placeholder (QA3004, QA3005), or "not applicable" without a reason
    /// (QA3011). Null where there is none. The question then has no <see cref="AnswerableSymbol.Answer"/>, unless another one.
    /// </summary>
    public AnswerSymbol? Unfinished => _details.Unfinished < 0 ? null : _document.Answers[_details.Unfinished];

    /// <summary>Whether nothing at all says how it is answered (QA3001): no answer, be it empty, and no reason.</summary>
    public bool IsForgotten => State == QuestionState.Unanswered && Unfinished is null;

    /// <summary>Answered, open, withdrawn, not applicable, or not answered.</summary>
    public QuestionState State { get; }

    /// <summary>The reason given with <c>@open</c>, <c>@withdrawn</c> or <c>@na</c>; null otherwise.</summary>
    public string? Reason => _details.Reason;

    /// <summary>Whether it has no answer and needs none: <c>@optional</c>.</summary>
    public bool IsOptional => State == QuestionState.Open && Reason is null;

    /// <summary>Its parts in the order of the text; none when it is not divided.</summary>
    public ImmutableArray<PartSymbol> Parts { get; }

    /// <summary>The heading, without its line end.</summary>
    public TextSpan HeadingSpan => Identity.HeadingSpan;

    /// <summary>The whole section, heading included.</summary>
    public TextSpan Span => Identity.Span;

    /// <summary>The question's words. Questions of one joint heading share them.</summary>
    public TextView Text => _details.OwnText ?? _document.Texts.OfSection(Identity.Section);

    /// <summary>The number as its heading has it, for a second use too.</summary>
    internal QuestionNumber? Written => Identity.Written;

    internal QuestionIdentity Identity { get; }

    /// <summary>
    /// What a message calls it after the word "question": <c>4</c> or <c>'kosten'</c>; null where it has neither number nor id.
    /// </summary>
    internal override string? Name => Identity.Name;

    internal override string? NameOrWords => Identity.NameOrWords(Identity.Name is null ? Text.Text : "");

    internal override string Description => Identity.DescriptionOf(Identity.Name is null ? Text.Text : "");

    /// <summary><c>Vraag 3a</c>; of a question without a number <c>kosten, a</c>.</summary>
    internal string LabelOfPart(char letter) =>
        Written is { } written
            ? Identity.LabelWord + " " + QuestionIdentity.NumberOf(written) + letter
            : Label.TrimEnd(':') + ", " + letter;

    /// <summary>Apart from the constructor, where every question would have the closure that only those with parts need.</summary>
    private ImmutableArray<PartSymbol> Create(ImmutableArray<PartInfo> parts, ImmutableArray<AnswerSymbol> answers) =>
        ImmutableArray.CreateRange(parts, part => new PartSymbol(this, part, part.Answer < 0 ? null : answers[part.Answer]));
}
