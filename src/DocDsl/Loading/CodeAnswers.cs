using System.Reflection;
using System.Runtime.CompilerServices;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;

namespace DocDsl.Loading;

/// <summary>The code that answers questions, by assembly.</summary>
internal static class CodeAnswers
{
    private static readonly ConditionalWeakTable<Assembly, (QuestionName? Question, string Member)[]> s_known = [];

    /// <summary>The types and members of an assembly that answer a question, by name, each once.</summary>
    public static IReadOnlyList<string> Find(Assembly assembly, Question question, char? part = null)
    {
        var type = question.Document.GetType().FullName!;
        return Once.List(
            s_known
                .GetValue(assembly, Read)
                .Where(answer => answer.Question?.Means(type, question.Number, question.Id, part) == true)
                .Select(answer => answer.Member)
                .Distinct()
                .ToArray()
        );
    }

    private static (QuestionName? Question, string Member)[] Read(Assembly assembly) =>
        assembly
            .GetCustomAttributes<AnsweredByAttribute>()
            .Select(attribute => (QuestionName.TryParse(attribute.Question), attribute.Member))
            .ToArray();
}
