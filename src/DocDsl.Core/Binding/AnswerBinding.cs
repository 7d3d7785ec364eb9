using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>Values of questions and parts, and the details of answers. Most documents have neither.</summary>
/// <param name="Typings">What is known of the values, by question and part.</param>
/// <param name="Details">Who answers, promises and evidence, by the index of the answer.</param>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record AnswerBinding(
    IReadOnlyDictionary<Answerable, Typing> Typings,
    IReadOnlyDictionary<int, AnswerDetails> Details,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    private static readonly AnswerBinding s_none = new(
        new Dictionary<Answerable, Typing>(),
        new Dictionary<int, AnswerDetails>(),
        ImmutableArray<Diagnostic>.Empty
    );

    public static AnswerBinding Bind(
        SyntaxTree tree,
        DocumentHeader header,
        BoundSections sections,
        DocumentTexts texts,
        BoundParts parts,
        BoundPartAnswers partAnswers,
        AnswerContents contents,
        SetMatch? match,
        SharedAnswers? shared
    )
    {
        if (
            sections.QuestionDirectives.IsEmpty
            && sections.AnswerDirectives.IsEmpty
            && header.Type?.Expect is null
            && match?.Set.HasKinds != true
        )
        {
            return s_none;
        }

        var quotes = new AnswerQuotes(tree, sections, texts);
        var (typings, diagnostics) = ValueBinder.Bind(tree, header, sections, texts, parts, partAnswers, quotes, contents, match, shared);
        var (details, more) = AnswerDetailsBinder.Bind(tree.Language, sections, quotes, shared);
        return new AnswerBinding(typings, details, diagnostics.AddRange(more));
    }

    public Typing? TypingOf(Answerable answerable) => Typings.Count > 0 && Typings.TryGetValue(answerable, out var typing) ? typing : null;

    public AnswerDetails DetailsOf(int answer) =>
        Details.Count > 0 && Details.TryGetValue(answer, out var details) ? details : AnswerDetails.None;
}
