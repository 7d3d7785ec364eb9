using System.Globalization;
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
    /// an id.
    /// </summary>
    public IEnumerable<(string Name, ITypeSymbol Type)> QuestionsOf(INamedTypeSymbol type)
    {
        var numbers = NumbersOf(type).ToLookup(named => named.Property, named => named.Number, StringComparer.Ordinal);
        return type.GetMembers()
            .OfType<IPropertySymbol>()
            .Where(property => Is(property.Type, Question))
            .SelectMany(property =>
                numbers[property.Name].Select(Naming.OfNumber).Prepend(property.Name).Select(name => (name, property.Type))
            );
    }

    /// <summary>The numbers of questions whose properties are named by their ids.</summary>
    public IEnumerable<(int Number, string Property)> NumbersOf(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Where(attribute => Same(attribute.AttributeClass, NumbersAttribute))
            .Select(attribute => attribute.ConstructorArguments is [{ Value: string numbers }] ? numbers : "")
            .SelectMany(numbers => numbers.Split(','))
            .Select(named => named.Split('='))
            .Where(named => named.Length == 2)
            .Select(named => (int.Parse(named[0], CultureInfo.InvariantCulture), named[1]));

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
