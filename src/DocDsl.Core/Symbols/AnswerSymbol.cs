using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>One answer, to one question or to several.</summary>
internal sealed class AnswerSymbol
{
    private readonly SyntaxTree _tree;
    private readonly bool _hasLabel;

    internal AnswerSymbol(SyntaxTree tree, bool hasLabel, TextSpan headingSpan, TextSpan span, TextView text)
    {
        _tree = tree;
        _hasLabel = hasLabel;
        HeadingSpan = headingSpan;
        Span = span;
        Text = text;
    }

    /// <summary>The words of its heading, <c>Antwoord op vraag 4</c>; under a directive (<c>@answer 4</c>), or a heading of a declared form, what such a heading would say.</summary>
    public string Label
    {
        get
        {
            var heading = _tree.Text.ToString(HeadingSpan);
            return !_hasLabel || heading.Length == 0 || heading[0] == '@'
                ? $"{_tree.Language?.AnswerLabel ?? "Answer to question"} {string.Join(", ", Questions.Select(question => question.Written?.ToString() ?? question.Label))}".TrimEnd()
                : heading;
        }
    }

    /// <summary>The questions it answers, in the order of its heading; empty when none of them is there.</summary>
    public ImmutableArray<QuestionSymbol> Questions { get; internal set; } = ImmutableArray<QuestionSymbol>.Empty;

    /// <summary>What kind of answer it is.</summary>
    public AnswerStatus Status { get; internal set; }

    /// <summary>Who answers, as <c>@by</c> says; null when it does not.</summary>
    public string? By { get; internal set; }

    /// <summary>The commitments made in it, in order.</summary>
    public ImmutableArray<PromiseSymbol> Promises { get; internal set; } = ImmutableArray<PromiseSymbol>.Empty;

    /// <summary>What shows that it is true, as <c>@evidence</c> says, in order.</summary>
    public ImmutableArray<EvidenceSymbol> Evidence { get; internal set; } = ImmutableArray<EvidenceSymbol>.Empty;

    /// <summary>The heading, without its line end.</summary>
    public TextSpan HeadingSpan { get; }

    /// <summary>The whole section, heading included.</summary>
    public TextSpan Span { get; }

    /// <summary>The answer's words.</summary>
    public TextView Text { get; }
}
