using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Expressions;

/// <summary>
/// Reads an expression into steps. It takes only what is the same in every engine and needs no backtracking: what it does not know is
/// reported, never taken for characters.
/// </summary>
/// <param name="text">The expression.</param>
internal sealed partial class ExpressionParser(string text)
{
    private const int MaxInstructions = 1_000;
    private const int MaxDepth = 50;

    private int _position;

    /// <summary>What is wrong, at its place in the expression; null when nothing is.</summary>
    public Diagnostic? Problem { get; private set; }

    private bool IsAtEnd => _position >= text.Length || Problem is not null;

    public Instruction[] Parse()
    {
        var steps = ReadAlternatives(depth: 0);
        if (_position < text.Length)
        {
            Report(InvalidType.UnopenedBracketOfExpression.At(new TextSpan(_position, 1)));
        }

        steps.Add(new Instruction(ExpressionStep.Match));
        return steps.ToArray();
    }

    /// <summary>Reads up to a closing bracket, or to the end.</summary>
    private List<Instruction> ReadAlternatives(int depth)
    {
        var alternatives = new Stack<List<Instruction>>();
        alternatives.Push(ReadSequence(depth));
        while (!IsAtEnd && text[_position] == '|')
        {
            _position++;
            alternatives.Push(ReadSequence(depth));
        }

        var result = alternatives.Pop();
        while (alternatives.Count > 0 && Problem is null)
        {
            var first = alternatives.Pop();
            first.Insert(0, new Instruction(ExpressionStep.Branch, 1, first.Count + 2));
            first.Add(new Instruction(ExpressionStep.Jump, result.Count + 1));
            result = Append(first, result);
        }

        return result;
    }

    private List<Instruction> ReadSequence(int depth)
    {
        var result = new List<Instruction>();
        while (!IsAtEnd && text[_position] is not ('|' or ')'))
        {
            var start = _position;
            var piece = ReadPiece(depth);
            Append(result, IsAtEnd ? piece : ReadQuantifiers(piece, start));
        }

        return result;
    }

    private List<Instruction> ReadPiece(int depth)
    {
        var start = _position;
        switch (text[_position++])
        {
            case '(':
                return ReadGroup(start, depth);
            case '[':
                return Take(ReadSet(start));
            case '\\':
                return ReadEscape(start);
            case '.':
                return Take(CharacterSet.Any);
            case '^':
                return One(new Instruction(ExpressionStep.AtStart));
            case '$':
                return One(new Instruction(ExpressionStep.AtEnd));
            case '*' or '+' or '?':
                return Fail(InvalidType.NothingToRepeat.At(Since(start), Written(start)));
            case '{':
                return Fail(InvalidType.UnescapedInExpression.At(Since(start), '{'));
            case var c:
                return Take(CharacterSet.Of(c));
        }
    }

    private List<Instruction> ReadGroup(int start, int depth)
    {
        if (depth >= MaxDepth)
        {
            return Fail(InvalidType.TooComplexExpression.At(new TextSpan(0, text.Length)));
        }

        if (_position < text.Length && text[_position] == '?')
        {
            _position = Math.Min(text.Length, _position + 2);
            if (text[_position - 1] != ':')
            {
                return NotSupported(start);
            }
        }

        var inner = ReadAlternatives(depth + 1);
        if (Problem is null && _position == text.Length)
        {
            return Fail(InvalidType.UnclosedBracketOfExpression.At(new TextSpan(start, 1), '('));
        }

        _position++;
        return inner;
    }

    private List<Instruction> ReadEscape(int start)
    {
        if (_position < text.Length && text[_position] is 'b' or 'B')
        {
            return One(new Instruction(text[_position++] == 'b' ? ExpressionStep.AtWordEdge : ExpressionStep.NotAtWordEdge));
        }

        var set = CharacterSet.Empty();
        if (!TryReadEscapedSet(set, start) && ReadEscapedCharacter(start) is var c)
        {
            set.Add(c, c);
        }

        return Take(set);
    }

    private List<Instruction> ReadQuantifiers(List<Instruction> piece, int start)
    {
        var quantifier = _position;
        if (!TryReadQuantifier(out var min, out var max))
        {
            return piece;
        }

        var isLazy = !IsAtEnd && text[_position] == '?';
        _position += isLazy ? 1 : 0;
        if (piece is [{ Step: >= ExpressionStep.AtStart }])
        {
            return Fail(InvalidType.NothingToRepeat.At(Since(quantifier), Written(quantifier)));
        }

        // Each repetition has steps of its own.
        if ((long)(piece.Count + 1) * Math.Max(min, max) > MaxInstructions)
        {
            return Fail(InvalidType.TooComplexExpression.At(Since(start)));
        }

        return Repeat(piece, min, max, isLazy);
    }

    /// <summary>Reads <c>*</c>, <c>+</c>, <c>?</c> or <c>{2,3}</c>; without an upper limit <paramref name="max"/> is −1.</summary>
    private bool TryReadQuantifier(out int min, out int max)
    {
        (min, max) = (0, -1);
        var start = _position;
        switch (IsAtEnd ? '\0' : text[_position])
        {
            case '*':
                _position++;
                return true;
            case '+':
                _position++;
                min = 1;
                return true;
            case '?':
                _position++;
                max = 1;
                return true;
            case '{':
                _position++;
                break;
            default:
                return false;
        }

        if (!TryReadCount(out min))
        {
            Report(InvalidType.UnescapedInExpression.At(new TextSpan(start, 1), '{'));
            return false;
        }

        max = min;
        if (_position < text.Length && text[_position] == ',')
        {
            _position++;
            max = TryReadCount(out var upper) ? upper : -1;
        }

        if (_position == text.Length || text[_position] != '}')
        {
            Report(InvalidType.UnescapedInExpression.At(new TextSpan(start, 1), '{'));
            return false;
        }

        _position++;
        if (max >= 0 && max < min)
        {
            Report(InvalidType.ReversedInExpression.At(Since(start), Written(start)));
        }

        return Problem is null;
    }

    private bool TryReadCount(out int count)
    {
        count = 0;
        var start = _position;
        while (_position < text.Length && Characters.IsDigit(text[_position]))
        {
            count = Math.Min(MaxInstructions + 1, (count * 10) + text[_position++] - '0');
        }

        return _position > start;
    }

    private static List<Instruction> Repeat(List<Instruction> piece, int min, int max, bool isLazy)
    {
        var result = new List<Instruction>();
        for (var i = 0; i < min; i++)
        {
            result.AddRange(piece);
        }

        if (max < 0)
        {
            // As "a+" or "(a+)?": where a piece may be empty, "a*" by a jump back would prefer the wrong branch.
            if (min == 0)
            {
                result.Add(Branch(1, piece.Count + 2, isLazy));
                result.AddRange(piece);
            }

            result.Add(Branch(-piece.Count, 1, isLazy));
            return result;
        }

        for (var left = max - min; left > 0; left--)
        {
            result.Add(Branch(1, left * (piece.Count + 1), isLazy));
            result.AddRange(piece);
        }

        return result;
    }

    private static Instruction Branch(int again, int on, bool isLazy) =>
        isLazy ? new Instruction(ExpressionStep.Branch, on, again) : new Instruction(ExpressionStep.Branch, again, on);

    private List<Instruction> Append(List<Instruction> steps, List<Instruction> others)
    {
        if (steps.Count + others.Count > MaxInstructions)
        {
            return Fail(InvalidType.TooComplexExpression.At(new TextSpan(0, text.Length)));
        }

        steps.AddRange(others);
        return steps;
    }

    private static List<Instruction> One(Instruction step) => [step];

    private static List<Instruction> Take(CharacterSet set) => One(new Instruction(ExpressionStep.Take, Set: set));

    private TextSpan Since(int start) => TextSpan.FromBounds(start, Math.Min(_position, text.Length));

    private string Written(int start) => text.Substring(start, Math.Min(_position, text.Length) - start);

    private List<Instruction> NotSupported(int start) => Fail(InvalidType.NotInExpressions.At(Since(start), Written(start)));

    private List<Instruction> Fail(Diagnostic problem)
    {
        Report(problem);
        return [];
    }

    private void Report(Diagnostic problem) => Problem ??= problem;
}
