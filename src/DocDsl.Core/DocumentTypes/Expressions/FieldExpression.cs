using System.Diagnostics.CodeAnalysis;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Expressions;

/// <summary>
/// The expression after a field's <c>matches</c>. It means the same wherever documents are compiled or read, and takes time in proportion
/// to text and expression (all branches are followed at once, the algorithm of Thompson and Pike): neither holds of .NET's expressions
/// in every process of a compiler.
/// </summary>
internal sealed class FieldExpression : IEquatable<FieldExpression>
{
    private readonly string _text;
    private readonly Instruction[] _steps;

    /// <summary>For each ASCII character whether a match may begin with it; null where a match may be empty.</summary>
    private readonly bool[]? _mayBegin;

    private FieldExpression(string text, Instruction[] steps)
    {
        _text = text;
        _steps = steps;
        _mayBegin = FirstCharacters(steps);
    }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">As written.</param>
    /// <param name="expression">The expression; null when it is malformed.</param>
    /// <param name="problem">What is wrong, its span counted from the beginning of <paramref name="text"/>.</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out FieldExpression? expression,
        [NotNullWhen(false)] out Diagnostic? problem
    )
    {
        var parser = new ExpressionParser(text);
        var steps = parser.Parse();
        problem = parser.Problem;
        expression = problem is null ? new FieldExpression(text, steps) : null;
        return problem is null;
    }

    /// <summary>Whether a whole value matches.</summary>
    public bool IsMatch(string value) => IsMatch(value, out _);

    /// <param name="value">The value.</param>
    /// <param name="work">How many steps were taken.</param>
    internal bool IsMatch(string value, out long work)
    {
        if (_mayBegin is not null && (value.Length == 0 || !MayBegin(value[0])))
        {
            work = 1;
            return false;
        }

        var run = new ExpressionRun(_steps, value);
        run.Begin(start: 0, position: 0);
        for (var i = 0; i < value.Length && run.IsAlive; i++)
        {
            run.Read(i, mayEnd: false);
        }

        var isMatch = run.Read(value.Length, mayEnd: true) is not null;
        work = run.Work;
        return isMatch;
    }

    /// <summary>The first match in a text that begins and ends where words do; null when there is none.</summary>
    public TextSpan? FindWords(string text) => FindWords(text, out _);

    /// <param name="text">The text.</param>
    /// <param name="work">How many steps were taken.</param>
    internal TextSpan? FindWords(string text, out long work)
    {
        var run = new ExpressionRun(_steps, text);
        TextSpan? found = null;
        for (var i = 0; i <= text.Length && (found is null || run.IsAlive); i++)
        {
            if (!run.IsAlive && i < text.Length && !MayBegin(text[i]))
            {
                continue;
            }

            // A match that began earlier is preferred.
            if (found is null && (i == 0 || !CharacterSet.IsWord(text[i - 1])))
            {
                run.Begin(start: i, position: i);
            }

            var mayEnd = i == text.Length || !CharacterSet.IsWord(text[i]);
            found = run.Read(i, mayEnd) is { } start ? TextSpan.FromBounds(start, i) : found;
        }

        work = run.Work;
        return found;
    }

    private bool MayBegin(char c) => _mayBegin is null || c >= _mayBegin.Length || _mayBegin[c];

    private static bool[]? FirstCharacters(Instruction[] steps)
    {
        var result = new bool[128];
        var seen = new bool[steps.Length];
        var open = new Stack<int>([0]);
        while (open.Count > 0)
        {
            var index = open.Pop();
            if (seen[index])
            {
                continue;
            }

            seen[index] = true;
            var step = steps[index];
            switch (step.Step)
            {
                case ExpressionStep.Match:
                    return null;
                case ExpressionStep.Take:
                    for (var c = '\0'; c < result.Length; c++)
                    {
                        result[c] |= step.Set!.Contains(c);
                    }

                    break;
                case ExpressionStep.Branch:
                    open.Push(index + step.Other);
                    open.Push(index + step.Next);
                    break;
                default:
                    open.Push(index + step.Next);
                    break;
            }
        }

        return result;
    }

    public bool Equals(FieldExpression? other) => other?._text == _text;

    public override bool Equals(object? obj) => Equals(obj as FieldExpression);

    public override int GetHashCode() => _text.GetHashCode();

    /// <summary>As written.</summary>
    public override string ToString() => _text;
}
