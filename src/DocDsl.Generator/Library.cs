using DocDsl.Core.Compilation;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator;

/// <summary>The types of the library that analyzers of C# look for.</summary>
internal sealed class Library
{
    private Library(Compilation compilation)
    {
        Document = compilation.GetTypeByMetadataName("DocDsl.QaDocument");
        Group = compilation.GetTypeByMetadataName("DocDsl.QuestionGroup");
        Question = compilation.GetTypeByMetadataName("DocDsl.Question");
        Answered = compilation.GetTypeByMetadataName("DocDsl.AnsweredQuestion");
        Open = compilation.GetTypeByMetadataName("DocDsl.OpenQuestion");
        Withdrawn = compilation.GetTypeByMetadataName("DocDsl.WithdrawnQuestion");
        NotApplicable = compilation.GetTypeByMetadataName("DocDsl.NotApplicableQuestion");
        Answer = compilation.GetTypeByMetadataName("DocDsl.Answer");
        Status = compilation.GetTypeByMetadataName("DocDsl.AnswerStatus");
        State = compilation.GetTypeByMetadataName("DocDsl.QuestionState");
        StatusAttribute = compilation.GetTypeByMetadataName("DocDsl.CompilerServices.AnswerStatusAttribute");
        NumbersAttribute = compilation.GetTypeByMetadataName("DocDsl.CompilerServices.QuestionNumbersAttribute");
    }

    public INamedTypeSymbol? Document { get; }

    public INamedTypeSymbol? Group { get; }

    public INamedTypeSymbol? Question { get; }

    public INamedTypeSymbol? Answered { get; }

    public INamedTypeSymbol? Open { get; }

    public INamedTypeSymbol? Withdrawn { get; }

    public INamedTypeSymbol? NotApplicable { get; }

    public INamedTypeSymbol? Answer { get; }

    public INamedTypeSymbol? Status { get; }

    public INamedTypeSymbol? State { get; }

    public INamedTypeSymbol? StatusAttribute { get; }

    public INamedTypeSymbol? NumbersAttribute { get; }

    /// <returns>Null for a project without the library, which has nothing to look at, and for one with an older library.</returns>
    public static Library? Of(Compilation compilation)
    {
        var library = new Library(compilation);
        var isComplete =
            library is
            {
                Document: not null,
                Group: not null,
                Question: not null,
                Answered: not null,
                Open: not null,
                Withdrawn: not null,
                NotApplicable: not null,
                Answer: not null,
                Status: not null,
                State: not null,
                StatusAttribute: not null,
                NumbersAttribute: not null
            };
        return isComplete ? library : null;
    }

    /// <summary>
    /// What the questions of a document or a group are called: by their properties, and as <c>Question4</c> where a property is named by
    /// an id; and those without a property.
    /// </summary>
    public IEnumerable<CodeQuestion> QuestionsOf(INamedTypeSymbol type)
    {
        var list = ListOf(type);
        var numbers = NumbersOf(type).ToLookup(named => named.Property, named => named.Number, StringComparer.Ordinal);
        var properties = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (Is(property.Type, Question))
            {
                properties.Add(property.Name);
                yield return new CodeQuestion(property.Name, property.Type, null, "");
                foreach (var number in numbers[property.Name])
                {
                    yield return new CodeQuestion(Naming.OfNumber(number), property.Type, null, "");
                }
            }
        }

        foreach (var question in CodeQuestion.Listed(list, properties))
        {
            yield return question;
        }
    }

    /// <summary>The numbers of questions whose properties are named by their ids.</summary>
    public IEnumerable<(int Number, string Property)> NumbersOf(INamedTypeSymbol type) =>
        QuestionList
            .Read(ListOf(type))
            .Where(question => question is { Number: not null, Id: { } property } && !type.GetMembers(property).IsEmpty)
            .Select(question => (question.Number!.Value, question.Id!));

    private string ListOf(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => Same(attribute.AttributeClass, NumbersAttribute))
            is { ConstructorArguments: [{ Value: string list }] }
            ? list
            : "";

    public static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>Whether a type is another, or derives from it.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? other)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Same(type.OriginalDefinition, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An expression without the conversions around it.</summary>
    public static IOperation? Unwrap(IOperation? operation)
    {
        while (operation is Microsoft.CodeAnalysis.Operations.IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
