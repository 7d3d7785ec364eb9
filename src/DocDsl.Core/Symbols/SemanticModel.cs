using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>
/// What a document means: its questions, answers and notes, and what is inconsistent about them. Does not change once made.
/// </summary>
/// <param name="bound">What the document was bound to.</param>
/// <param name="types">The types that <c>@document</c> may name.</param>
/// <param name="suppressions">The suppressions, in order.</param>
/// <param name="diagnostics">All diagnostics, those of the notation too, without those that are suppressed, in the order of the
/// text.</param>
internal sealed class SemanticModel(
    BoundDocument bound,
    DocumentTypeSet types,
    SuppressionList suppressions,
    ImmutableArray<Diagnostic> diagnostics
)
{
    private readonly DocumentHeader _header = bound.Header;

    /// <summary>The document as written.</summary>
    public SyntaxTree Tree => bound.Symbols.Tree;

    /// <summary>The types that <c>@document</c> may name.</summary>
    public DocumentTypeSet Types { get; } = types;

    /// <inheritdoc cref="DocumentHeader.TypeName"/>
    public string? TypeName => _header.TypeName;

    /// <inheritdoc cref="DocumentHeader.Type"/>
    public DocumentType? Type => _header.Type;

    /// <inheritdoc cref="DocumentHeader.TypeNameSpan"/>
    public TextSpan TypeNameSpan => _header.TypeNameSpan;

    /// <inheritdoc cref="DocumentHeader.Culture"/>
    public string? Culture => _header.Culture;

    /// <inheritdoc cref="DocumentHeader.DocumentSpan"/>
    public TextSpan DocumentSpan => _header.DocumentSpan;

    /// <inheritdoc cref="DocumentHeader.Source"/>
    public string? Source => _header.Source;

    /// <inheritdoc cref="DocumentHeader.IsDraft"/>
    public bool IsDraft => _header.IsDraft;

    /// <inheritdoc cref="DocumentHeader.CSharpName"/>
    public string? CSharpName => _header.CSharpName;

    /// <inheritdoc cref="DocumentHeader.Members"/>
    public DocumentMembers? Members => _header.Members;

    /// <inheritdoc cref="DocumentHeader.CSharpNameSpan"/>
    public TextSpan CSharpNameSpan => _header.CSharpNameSpan;

    /// <inheritdoc cref="DocumentHeader.Numbering"/>
    public NumberingStyle Numbering => _header.Numbering;

    /// <inheritdoc cref="DocumentHeader.NumbersPerGroup"/>
    public bool NumbersPerGroup => _header.NumbersPerGroup;

    /// <summary>
    /// The header's fields: those of directives in their order, then those read from the header's words in the order of the type.
    /// </summary>
    public ImmutableArray<FieldSymbol> Fields => bound.Fields;

    /// <summary>The groups, in order.</summary>
    public ImmutableArray<GroupSymbol> Groups => bound.Symbols.Groups;

    /// <summary>The questions in the order of the document; of a joint heading in the order of its numbers.</summary>
    public ImmutableArray<QuestionSymbol> Questions => bound.Symbols.Questions;

    /// <summary>The answers in the order of the document.</summary>
    public ImmutableArray<AnswerSymbol> Answers => bound.Symbols.Answers;

    /// <summary>The notes in the order of the document.</summary>
    public ImmutableArray<NoteSymbol> Notes => bound.Notes;

    /// <summary>The suppressions, in order.</summary>
    public SuppressionList Suppressions { get; } = suppressions;

    /// <summary>What the texts of questions and answers refer to, in the order of the text.</summary>
    public ImmutableArray<ReferenceSymbol> References => bound.References;

    /// <summary>How it answers the questions of its set; null where its type has none.</summary>
    public SetResponse? Response => bound.Response;

    /// <inheritdoc cref="DocumentHeader.AnsweredDocument"/>
    public string? AnsweredDocument => _header.AnsweredDocument;

    /// <inheritdoc cref="DocumentHeader.AnsweredSpan"/>
    public TextSpan AnsweredSpan => _header.AnsweredSpan;

    /// <inheritdoc cref="DocumentHeader.TranslatedDocument"/>
    public string? TranslatedDocument => _header.TranslatedDocument;

    /// <inheritdoc cref="DocumentHeader.TranslatedSpan"/>
    public TextSpan TranslatedSpan => _header.TranslatedSpan;

    /// <inheritdoc cref="DocumentHeader.Reviewed"/>
    public ReviewInfo? Reviewed => _header.Reviewed;

    /// <inheritdoc cref="DocumentHeader.Version"/>
    public string? Version => _header.Version;

    /// <inheritdoc cref="DocumentHeader.VersionSpan"/>
    public TextSpan VersionSpan => _header.VersionSpan;

    /// <summary>The words of the header that are no field.</summary>
    public TextView Preamble => bound.Symbols.Texts.Preamble;

    /// <summary>The words after the last answer: signature, explanation, end notes.</summary>
    public TextView Closing => bound.Symbols.Texts.Closing;

    /// <summary>What is excluded from the reader's text: running headers, signs of notes, strikes, brackets of references.</summary>
    internal SpanSet Excluded => bound.Excluded;

    /// <summary>All diagnostics, those of the notation too, without those that are suppressed, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>
    /// Whether <c>@allow</c> suppresses a diagnostic. <see cref="Diagnostics"/> has none that are suppressed; who reports more about
    /// the document asks here.
    /// </summary>
    public bool IsSuppressed(Diagnostic diagnostic) => IsSuppressed(diagnostic.Id, diagnostic.Span);

    /// <summary>Whether <c>@allow</c> suppresses a rule at a location.</summary>
    public bool IsSuppressed(string ruleId, TextSpan span) => Suppressions.Find(ruleId, span) >= 0;

    /// <summary>
    /// A question of the set that the document does not have, where the document begins: it is not answered, or not applicable where the
    /// document need not have it.
    /// </summary>
    /// <param name="declared">The question.</param>
    /// <param name="reason">Why it does not apply; null where it does.</param>
    internal QuestionSymbol CreateMissing(DeclaredQuestion declared, string? reason)
    {
        var state =
            reason is not null ? QuestionState.NotApplicable
            : declared.IsOptional ? QuestionState.Open
            : QuestionState.Unanswered;
        var given = new QuestionId(declared.Id, default, IdOrigin.Set);
        var info = new QuestionInfo(
            new QuestionIdentity(Tree, section: 0, written: null, isRepeated: false) { Given = given },
            Group: -1,
            Answer: -1,
            state,
            Typing: null,
            ImmutableArray<PartInfo>.Empty,
            QuestionDetails.Of(reason, unfinished: -1, TextView.Of(Tree, declared.Text, 0))
        );
        return new QuestionSymbol(bound.Symbols, info);
    }

    /// <summary>A diagnostic about what is not done yet, which in a draft is a warning.</summary>
    internal Diagnostic NotYet(Diagnostic diagnostic) => _header.NotYet(diagnostic);
}
