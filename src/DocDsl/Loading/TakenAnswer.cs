using DocDsl.Core.Symbols;

namespace DocDsl.Loading;

/// <summary>
/// An answer of another document as the document has it that takes it: its notes are among that document's, and its references are seen
/// from there.
/// </summary>
internal sealed class TakenAnswer
{
    private readonly DocumentContent _content;
    private RichText? _richText;

    public TakenAnswer(Answer source, DocumentContent content)
    {
        Source = source;
        _content = content;
        IsFromElsewhere = source.Content != content;
    }

    /// <summary>The answer whose words these are.</summary>
    public Answer Source { get; }

    public bool IsFromElsewhere { get; }

    // Not at once: to see a reference from here, all answers here are looked at.
    public IReadOnlyList<QuestionReference> References =>
        IsFromElsewhere ? Once.List(Source.References.Select(See).ToArray()) : Source.References;

    public IReadOnlyList<DocumentNote> Notes =>
        IsFromElsewhere ? Once.List(Source.Notes.Select(note => _content.TakenNotes[note]).ToArray()) : Source.Notes;

    public RichText RichText =>
        IsFromElsewhere
            ? Once.Get(ref _richText, this, static it => TakenNote.Take(it.Source.RichText, it._content.TakenNotes, it.See))
            : Source.RichText;

    /// <summary>A reference to a question of the other document: here it is to the one that takes its answer, where there is one.</summary>
    private QuestionReference See(QuestionReference reference)
    {
        if (reference.Document is not null || reference.Target is not { } target)
        {
            return reference;
        }

        return _content.FindTaking(target) is { } own
            ? new QuestionReference(null, own.Number, null, own.Number is null ? own.Id : null, reference.Span, own)
            : reference with
            {
                Document = DocumentPath.WithoutExtension(target.Document.Path),
                Target = null,
            };
    }
}
