namespace DocDsl.Core.DocumentTypes.Expressions;

/// <summary>One step of an expression. Jumps count from the step itself, so that a piece can be repeated as it is.</summary>
/// <param name="Step">What it does.</param>
/// <param name="Next">Where it goes on.</param>
/// <param name="Other">Where a branch goes on when that leads nowhere.</param>
/// <param name="Set">The characters that are taken.</param>
internal readonly record struct Instruction(ExpressionStep Step, int Next = 1, int Other = 0, CharacterSet? Set = null);

internal enum ExpressionStep : byte
{
    /// <summary>Takes one character.</summary>
    Take,

    /// <summary>Goes on in two places.</summary>
    Branch,

    /// <summary>Goes on in one place.</summary>
    Jump,

    /// <summary><c>^</c></summary>
    AtStart,

    /// <summary><c>$</c></summary>
    AtEnd,

    /// <summary><c>\b</c></summary>
    AtWordEdge,

    /// <summary><c>\B</c></summary>
    NotAtWordEdge,

    /// <summary>The end of the expression.</summary>
    Match,
}
