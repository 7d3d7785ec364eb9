using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes.Conditions;
using DocDsl.Core.Text;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl.Core.Tests.DocumentTypes.Conditions;

/// <summary>The names that the conditions of these tests may mention: a few fields and questions of each sort.</summary>
internal static class Example
{
    private static readonly Dictionary<string, ConditionOperand> s_operands = new()
    {
        ["stage"] = Operand("choice alpha|beta|Stable|\"in review\"|not"),
        ["regions"] = Operand("choice eu|us|asia list"),
        ["since"] = Operand("date"),
        ["size"] = Operand("number"),
        ["users"] = Operand("integer"),
        ["cost"] = Operand("amount EUR"),
        ["price"] = Operand("amount"),
        ["kept"] = Operand("duration"),
        ["owner"] = Operand("person"),
        ["site"] = Operand("url"),
        ["title"] = Operand("text"),
        ["many"] = Operand("choice " + string.Join('|', Enumerable.Range(1, 12).Select(i => $"c{i}"))),
        ["personal-data"] = Operand("yes-no"),
        ["AC-01"] = Operand("yes-no"),
        ["1.2.3"] = Operand("yes-no"),
        ["free"] = new ConditionOperand(null),
        ["in-use"] = new ConditionOperand(TypeOf("yes-no"), isConditional: true),
    };

    public static IEnumerable<string> Names => s_operands.Keys;

    public static Condition Parse(string text)
    {
        var condition = Condition.Parse(text, new TextSpan(0, text.Length), out var problem);
        Assert.Null(problem);
        return condition!;
    }

    /// <summary>A condition that must be right.</summary>
    public static Condition Bind(string text) => Bind(Parse(text), diagnostic => Assert.Fail(diagnostic.ToString()));

    public static Condition Bind(Condition condition, Action<Diagnostic> report) =>
        condition.Bind(name => s_operands.GetValueOrDefault(name), new NearNames(s_operands.Keys).Nearest, report);

    /// <summary>
    /// The truth of a condition where values are given: <c>stage=beta; regions=eu|us; since=</c>. Of a name that is not there nothing is
    /// known.
    /// </summary>
    public static bool? Evaluate(string condition, string values)
    {
        var given = values
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1].Split('|', StringSplitOptions.RemoveEmptyEntries));
        return Bind(condition).Evaluate(name => given.GetValueOrDefault(name));
    }

    private static ConditionOperand Operand(string type) => new(TypeOf(type));

    private static ValueType TypeOf(string written)
    {
        var reader = new ArgumentReader(written, new TextSpan(0, written.Length));
        Assert.True(ValueType.TryParse(ref reader, out var type, out _));
        return type;
    }
}
