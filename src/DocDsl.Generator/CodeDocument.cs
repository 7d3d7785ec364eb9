using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.Text;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator;

/// <summary>A document as code sees it: a type of its own, a group of one, or a property of its folder's class.</summary>
/// <param name="Name">The type or the property.</param>
/// <param name="FullName">With its namespace, as the run time has it too.</param>
/// <param name="Questions">A question with an id and a number is here by each.</param>
internal sealed record CodeDocument(string Name, string FullName, IReadOnlyList<CodeQuestion> Questions)
{
    public bool Has(int number)
    {
        var name = Naming.OfNumber(number);
        return Questions.Any(question => question.Name == name);
    }

    public bool Has(string id)
    {
        var name = Naming.OfId(id);
        return Questions.Any(question => question.Id is { } exact ? exact == id : question.Type is not null && question.Name == name);
    }

    public string? NearestNumber(int wanted)
    {
        var numbers = Questions
            .Select(question => Naming.TryReadNumber(question.Name, out var number) ? number : 0)
            .Where(number => number > 0)
            .OrderBy(number => Math.Abs((long)number - wanted))
            .ToArray();
        return numbers.Length == 0 ? null : numbers[0].ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The question of nearly an id, or the property of nearly its name; null when nothing is near.</summary>
    public CodeQuestion? NearestId(string id)
    {
        var wanted = Naming.OfId(id);
        return Questions
            .OrderBy(question => question.Name, StringComparer.Ordinal)
            .FirstOrDefault(question =>
                (EditDistance.IsOne(question.Name, wanted) && (question.Id is not null || question.Type is not null))
                || (question.Id is not null && string.Equals(question.Name, wanted, StringComparison.OrdinalIgnoreCase))
            );
    }
}

/// <summary>A question of a document as code sees it.</summary>
/// <param name="Name">Its property, or what that would be called: <c>Question4</c>, <c>Kosten</c>.</param>
/// <param name="Type">The property's type; null where it has no property.</param>
/// <param name="Id">The id that it is looked up by; null where a property has it, or it is here by its number.</param>
/// <param name="Parts">The letters of the parts of one without a property.</param>
internal sealed record CodeQuestion(string Name, ITypeSymbol? Type, string? Id, string Parts)
{
    /// <summary>Whether it lacks a part. The type of a question without an answer does not show its parts.</summary>
    public bool Lacks(char part, Library library) =>
        Type is null
            ? Parts.IndexOf(part) < 0
            : Library.Is(Type, library.Answered) && Type.GetMembers(char.ToUpperInvariant(part).ToString()).IsEmpty;

    /// <summary>Questions without a property, by their ids and by their numbers.</summary>
    /// <param name="list">All that are listed.</param>
    /// <param name="properties">The properties that there are.</param>
    public static IEnumerable<CodeQuestion> Listed(string list, ICollection<string> properties)
    {
        foreach (var question in QuestionList.Read(list))
        {
            if (question.Id is not null && properties.Contains(question.Id))
            {
                continue;
            }

            if (question.Id is { } id)
            {
                yield return new CodeQuestion(Naming.OfId(id), null, id, question.Parts);
            }

            if (question.Number is { } number)
            {
                yield return new CodeQuestion(Naming.OfNumber(number), null, null, question.Parts);
            }
        }
    }
}
