using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>
/// Reads a condition from left to right, and stops at what is wrong. <c>not</c> binds tighter than <c>and</c>, which binds tighter than
/// <c>or</c>. An <c>or</c> after a value of <c>is</c> goes on with another value, unless a comparison begins there.
/// </summary>
internal sealed class ConditionParser
{
    private readonly TextSpan _span;
    private readonly List<ConditionToken> _tokens;
    private int _position;

    public ConditionParser(string content, TextSpan span)
    {
        _span = span;
        _tokens = ConditionLexer.Read(content, span, out var problem);
        Problem = problem;
    }

    /// <summary>What is wrong first; null when nothing is.</summary>
    public Diagnostic? Problem { get; private set; }

    private ConditionToken Current => _tokens[_position];

    private ConditionToken Next => _tokens[Math.Min(_position + 1, _tokens.Count - 1)];

    /// <returns>Null when something is wrong.</returns>
    public ConditionNode? Parse()
    {
        if (Problem is not null)
        {
            return null;
        }

        if (_tokens.Count == 1)
        {
            return Fail(InvalidCondition.Empty.At(_span));
        }

        if (_tokens.Count > Condition.MaxTokens)
        {
            return Fail(InvalidCondition.TooComplex.At(_span));
        }

        var result = ReadAlternatives(depth: 0);
        return Problem is null && Current.Kind != ConditionTokenKind.End ? Fail(Unexpected()) : result;
    }

    private ConditionNode? ReadAlternatives(int depth) => ReadJoined("or", () => ReadJoined("and", () => ReadPart(depth)));

    private ConditionNode? ReadJoined(string word, Func<ConditionNode?> read)
    {
        var parts = new List<ConditionNode>();
        do
        {
            if (read() is not { } part)
            {
                return null;
            }

            parts.Add(part);
        } while (TryReadWord(word));

        return Connective.Join(word == "and", parts);
    }

    private ConditionNode? ReadPart(int depth)
    {
        var isBracket = Current.Kind == ConditionTokenKind.Opening;
        if (!isBracket && !Current.IsWord("not"))
        {
            return ReadComparison();
        }

        if (depth == Condition.MaxDepth)
        {
            return Fail(InvalidCondition.TooComplex.At(_span));
        }

        var start = _tokens[_position++];
        if (!isBracket)
        {
            return ReadPart(depth + 1) is { } part ? Negation.Of(part) : null;
        }

        var inner = ReadAlternatives(depth + 1);
        if (inner is not null && Current.Kind != ConditionTokenKind.Closing)
        {
            return Fail(Current.Kind == ConditionTokenKind.End ? InvalidCondition.UnclosedBracket.At(start.Span) : Unexpected());
        }

        _position += inner is null ? 0 : 1;
        return inner;
    }

    private ConditionNode? ReadComparison()
    {
        var name = Current;
        if (!name.IsName)
        {
            return Fail(
                name.Kind is not (ConditionTokenKind.End or ConditionTokenKind.Closing)
                    ? InvalidCondition.NotName.At(name.Span, Written(name))
                : _position > 0 ? InvalidCondition.NothingAfter.At(_tokens[_position - 1].Span, _tokens[_position - 1].Text)
                : InvalidCondition.UnopenedBracket.At(name.Span)
            );
        }

        _position++;
        if (TryReadWord("is"))
        {
            var isNegated = TryReadWord("not");
            var isMissing = TryReadWord("missing");
            var result =
                isMissing || TryReadWord("given")
                    ? new Comparison(name, ComparisonOperator.Given, [])
                    : ReadValues(name, ComparisonOperator.Is, isNegated ? "is not" : "is");
            return result is not null && isNegated != isMissing ? Negation.Of(result) : result;
        }

        if (Current.Kind != ConditionTokenKind.Operator)
        {
            return Fail(InvalidCondition.NoOperator.At(name.Span, name.Text));
        }

        var sign = _tokens[_position++];
        return OperatorOf(sign.Text) is { } compare
            ? ReadValues(name, compare, sign.Text)
            : Fail(InvalidCondition.UnknownOperator.At(sign.Span, sign.Text));
    }

    private ConditionNode? ReadValues(ConditionToken name, ComparisonOperator compare, string written)
    {
        var values = new List<ConditionToken>();
        do
        {
            if (!Current.IsValue)
            {
                return Fail(InvalidCondition.NoValue.At(_tokens[_position - 1].Span, written));
            }

            values.Add(ReadValue());
        } while (compare == ComparisonOperator.Is && GoesOnWithValue() && TryReadWord("or"));

        return new Comparison(name, compare, values);
    }

    private ConditionToken ReadValue()
    {
        var value = _tokens[_position++];
        if (!ConditionLexer.IsNumberAndUnit(value, Current))
        {
            return value;
        }

        var unit = _tokens[_position++];
        return value with { Text = value.Text + " " + unit.Text, Span = TextSpan.FromBounds(value.Span.Start, unit.Span.End) };
    }

    /// <summary>
    /// In <c>stage is beta or stable</c> another value comes after <c>or</c>, in <c>stage is beta or in-use is yes</c> a comparison: a
    /// name with an operator.
    /// </summary>
    private bool GoesOnWithValue()
    {
        var after = _tokens[Math.Min(_position + 2, _tokens.Count - 1)];
        return Next.IsValue && !(Next.IsName && (after.IsWord("is") || after.Kind == ConditionTokenKind.Operator));
    }

    private Diagnostic Unexpected() =>
        Current.Kind == ConditionTokenKind.Closing ? InvalidCondition.UnopenedBracket.At(Current.Span)
        : Current.IsName && _tokens[_position - 1].IsName ? InvalidCondition.SeveralWords.At(Current.Span, Current.Text)
        : InvalidCondition.Unexpected.At(Current.Span, Written(Current));

    private static ComparisonOperator? OperatorOf(string sign) =>
        sign switch
        {
            "<" => ComparisonOperator.Less,
            "<=" => ComparisonOperator.AtMost,
            ">" => ComparisonOperator.Greater,
            ">=" => ComparisonOperator.AtLeast,
            _ => null,
        };

    private static string Written(ConditionToken token) => token.Kind == ConditionTokenKind.Quoted ? "\"" + token.Text + "\"" : token.Text;

    private bool TryReadWord(string word)
    {
        var isThere = Current.IsWord(word);
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private ConditionNode? Fail(Diagnostic problem)
    {
        Problem ??= problem;
        return null;
    }
}
