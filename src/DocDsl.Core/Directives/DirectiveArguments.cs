using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of a directive, parsed once and kept in the syntax tree.</summary>
internal abstract record DirectiveArguments
{
    /// <summary>Whether something about them was reported (QA1002): what they have may then be incomplete.</summary>
    public bool IsMalformed { get; init; }
}

/// <summary>The arguments of a directive that may name one question of a joint heading, or a part.</summary>
/// <param name="Target">The question or part; null where none is named.</param>
internal abstract record TargetedArguments(QuestionTarget? Target) : DirectiveArguments;

/// <summary>
/// The question or part that a directive names: <c>#5</c>, <c>#5a</c>; <c>#a</c> is a part of the only question, which may have
/// no number.
/// </summary>
/// <param name="Number">The question, with its part; number 0 for the only question.</param>
/// <param name="Span">Without the <c>#</c>.</param>
/// <param name="Label">The question's label, <c>#AC-01</c>; null where it is named by its number.</param>
internal readonly record struct QuestionTarget(QuestionNumber Number, TextSpan Span, string? Label = null)
{
    /// <summary>What a message calls it.</summary>
    public string Name => Label ?? Number.ToString();
}
