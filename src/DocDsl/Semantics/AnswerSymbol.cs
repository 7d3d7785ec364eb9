using System.Collections.Immutable;
using DocDsl.Text;

namespace DocDsl.Semantics;

/// <summary>One answer, to one question or to several.</summary>
public sealed class AnswerSymbol
{
    private readonly SourceText _source;

    internal AnswerSymbol(SourceText source, TextSpan headingSpan, TextSpan span, TextView text)
    {
        _source = source;
        HeadingSpan = headingSpan;
        Span = span;
        Text = text;
    }

    /// <summary>The words of its heading: <c>Antwoord op vraag 4</c>.</summary>
    public string Label => _source.ToString(HeadingSpan);

    /// <summary>The questions it answers, in the order of its heading; empty when none of them is there.</summary>
    public ImmutableArray<QuestionSymbol> Questions { get; internal set; } = ImmutableArray<QuestionSymbol>.Empty;

    /// <summary>What kind of answer it is.</summary>
    public AnswerStatus Status { get; internal set; }

    /// <summary>The heading, without its line end.</summary>
    public TextSpan HeadingSpan { get; }

    /// <summary>The whole section, heading included.</summary>
    public TextSpan Span { get; }

    /// <summary>The answer's words.</summary>
    public TextView Text { get; }
}
