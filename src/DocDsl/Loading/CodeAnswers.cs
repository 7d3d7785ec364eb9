using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;

namespace DocDsl.Loading;

/// <summary>The code that answers questions, by assembly.</summary>
internal sealed class CodeAnswers
{
    private static readonly ConditionalWeakTable<Assembly, CodeAnswers> s_known = [];

    private readonly (QuestionName Question, string Member)[] _all;
    private readonly ConcurrentDictionary<string, ILookup<string, (QuestionName Question, string Member)>> _ofDocuments = [];

    private CodeAnswers(Assembly assembly) =>
        _all = [
            .. assembly
                .GetCustomAttributes<AnsweredByAttribute>()
                .Select(attribute => (Question: QuestionName.TryParse(attribute.Question)!, attribute.Member))
                .Where(answer => answer.Question?.Document is not null),
        ];

    /// <summary>The types and members of an assembly that answer a question, by name, each once.</summary>
    public static IReadOnlyList<string> Find(Assembly assembly, Question question, char? part = null)
    {
        var type = question.Document.CodeName;
        var answers = s_known.GetValue(assembly, static assembly => new CodeAnswers(assembly)).OfDocument(type);
        var byNumber = question.Number is { } number ? answers[KeyOf(number)] : [];
        var byId = question.Id is { } id ? answers[DocumentPath.KeyInCode(id, '/')] : [];
        return Once.List(
            byNumber
                .Concat(byId)
                .Where(answer => answer.Question.Means(type, question.Number, question.Id, part))
                .Select(answer => answer.Member)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .ToArray()
        );
    }

    /// <summary>Those of one document, by what they name of it.</summary>
    private ILookup<string, (QuestionName Question, string Member)> OfDocument(string type) =>
        _ofDocuments.GetOrAdd(
            type,
            static (type, all) =>
                all.Where(answer => DocumentPath.IsInCode(type, answer.Question.Document!))
                    .ToLookup(answer =>
                        answer.Question.Number is { } named ? KeyOf(named.Number) : DocumentPath.KeyInCode(answer.Question.Id!, '/')
                    ),
            _all
        );

    /// <summary>No id has this sign.</summary>
    private static string KeyOf(int number) => $"#{number}";
}
