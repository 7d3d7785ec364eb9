using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>Splits a condition into its words, values and signs.</summary>
internal static class ConditionLexer
{
    /// <summary>The tokens, of which the last is the end; one that is never closed ends them too.</summary>
    public static List<ConditionToken> Read(string content, TextSpan span, out Diagnostic? problem)
    {
        problem = null;
        var tokens = new List<ConditionToken>();
        var reader = new ArgumentReader(content, span);
        while (!reader.IsAtEnd && problem is null)
        {
            var start = reader.Rest.Start;
            if (reader.TryReadQuoted(out var quoted))
            {
                problem = quoted.IsUnclosed ? InvalidCondition.UnclosedQuotation.At(quoted.Span) : null;
                tokens.Add(new ConditionToken(ConditionTokenKind.Quoted, quoted.Value.Trim(), quoted.Span));
                continue;
            }

            var kind = content[start] switch
            {
                '(' => ConditionTokenKind.Opening,
                ')' => ConditionTokenKind.Closing,
                var c when IsOperator(c) => ConditionTokenKind.Operator,
                _ => ConditionTokenKind.Word,
            };
            var end = start + 1;
            while (end < span.End && IsOfSame(kind, content[end]))
            {
                end++;
            }

            tokens.Add(new ConditionToken(kind, content.Substring(start, end - start), TextSpan.FromBounds(start, end)));
            reader = new ArgumentReader(content, TextSpan.FromBounds(end, span.End));
        }

        tokens.Add(new ConditionToken(ConditionTokenKind.End, "", new TextSpan(span.End, 0)));
        return tokens;
    }

    /// <summary>A value as a condition writes it: in quotation marks where it would be something else without them.</summary>
    public static string Write(string value)
    {
        var tokens = Read(value, new TextSpan(0, value.Length), out _);
        return tokens.Count == 2 && tokens[0].IsName && tokens[0].Text == value ? value
            : tokens.Count == 3 && IsNumberAndUnit(tokens[0], tokens[1]) && tokens[0].Text + " " + tokens[1].Text == value ? value
            : "\"" + value.Replace("\"", "\"\"") + "\"";
    }

    /// <summary>Whether two words are one value, <c>12.50 EUR</c> or <c>3 weeks</c>.</summary>
    public static bool IsNumberAndUnit(ConditionToken number, ConditionToken unit) =>
        number.IsName
        && Characters.IsDigit(number.Text[number.Text[0] == '-' && number.Text.Length > 1 ? 1 : 0])
        && unit.IsName
        && unit.Text.All(Characters.IsAsciiLetter);

    private static bool IsOfSame(ConditionTokenKind kind, char c) =>
        kind switch
        {
            ConditionTokenKind.Operator => IsOperator(c),
            ConditionTokenKind.Word => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '"' or '<' or '>' or '='),
            _ => false,
        };

    private static bool IsOperator(char c) => c is '<' or '>' or '=' or '!' or '&' or '|';
}
