using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Values;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>After <c>@when</c>: what may be compared, with what, and what joins comparisons.</summary>
internal static class ConditionCompletions
{
    /// <param name="context">The cursor.</param>
    /// <param name="before">The words of the condition before that at the cursor.</param>
    public static void Add(CompletionContext context, string[] before)
    {
        if (context.Document.Type is not { } type)
        {
            return;
        }

        var names = before.Select(word => word.Trim('(', ')')).ToArray();
        var last = names.LastOrDefault() ?? "";
        var compared = Array.FindLast(names, name => KindOf(type, name) is not null);
        var isAfterValue = Array.LastIndexOf(names, "is") > Array.LastIndexOf(names, compared ?? "");
        if (last is "is" or "not" or "or" && isAfterValue && compared is not null)
        {
            AddValues(context, KindOf(type, compared)!, isFirst: last == "is");
        }

        if (last is "" or "and" or "or" || (last == "not" && !isAfterValue))
        {
            AddNames(context, type);
        }
        else if (KindOf(type, last) is not null)
        {
            Propose(context, "is", "compares a value");
        }
        else if (last is not ("is" or "not"))
        {
            Propose(context, "and", "both must hold");
            Propose(context, "or", "another value, or another comparison");
        }
    }

    private static void AddValues(CompletionContext context, ValueType kind, bool isFirst)
    {
        string[] values = kind.Kind == ValueKind.YesNo ? ["yes", "no"] : [.. kind.Choices];
        foreach (var value in values)
        {
            var isWord = value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
            Propose(context, isWord ? value : $"\"{value}\"", kind.ToString(), CompletionKind.Value);
        }

        if (isFirst)
        {
            Propose(context, "not", "any other value");
            Propose(context, "given", "there is a value");
            Propose(context, "missing", "there is no value");
        }
    }

    private static void AddNames(CompletionContext context, DocumentType type)
    {
        foreach (var field in type.Fields)
        {
            Propose(context, field.Name, field.Type.ToString(), CompletionKind.Field);
        }

        // A condition must not depend on a question that has one.
        foreach (var question in (type.Set?.Questions ?? []).Where(question => question is { When: null, Expected: not null }))
        {
            Propose(context, question.Id, CompletionContext.FirstWords(question.Text), CompletionKind.Reference);
        }

        Propose(context, "not", "the opposite");
    }

    private static ValueType? KindOf(DocumentType type, string name) => type.FindField(name)?.Type ?? type.Set?.Find(name)?.Expected;

    private static void Propose(CompletionContext context, string word, string detail, int kind = CompletionKind.Keyword) =>
        context.Add(context.WordStart("()\""), word, kind, detail, end: context.WordEnd("()\""));
}
