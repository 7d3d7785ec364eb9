using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DocDsl.Generator.Rules;

/// <summary>Finds the document whose questions an expression goes through, where the code around it shows it.</summary>
internal static class QuestionSource
{
    /// <summary>The document.</summary>
    /// <returns>Null where the question may be of any document.</returns>
    public static CodeDocument? DocumentOf(IOperation? question, Library library) =>
        Library.Unwrap(question) switch
        {
            ILocalReferenceOperation local => Of(FindLoop(local), library),
            IParameterReferenceOperation parameter => Of(FindReceiver(parameter), library),
            _ => null,
        };

    private static CodeDocument? Of(IOperation? collection, Library library) =>
        Library.Unwrap(collection) is IPropertyReferenceOperation { Property.Name: "Questions", Instance: { } instance }
        && !Library.Is(instance.Type, library.Group)
            ? GeneratedDocuments.Of(Library.Unwrap(instance), library)
            : null;

    /// <summary>What <c>foreach (var q in …)</c> goes through.</summary>
    private static IOperation? FindLoop(ILocalReferenceOperation local)
    {
        for (IOperation? operation = local; operation is not null; operation = operation.Parent)
        {
            if (operation is IForEachLoopOperation loop && loop.Locals.Any(candidate => Library.Same(candidate, local.Local)))
            {
                return loop.Collection;
            }
        }

        return null;
    }

    /// <summary>What <c>….Select(q =&gt; …)</c> is called on.</summary>
    private static IOperation? FindReceiver(IParameterReferenceOperation parameter)
    {
        for (IOperation? operation = parameter; operation is not null; operation = operation.Parent)
        {
            if (
                operation is IAnonymousFunctionOperation function
                && function.Symbol.Parameters is [var first, ..]
                && Library.Same(first, parameter.Parameter)
            )
            {
                var call = function.Parent;
                while (call is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
                {
                    call = call.Parent;
                }

                return call is IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var receiver, ..] }
                    ? receiver.Value
                    : null;
            }
        }

        return null;
    }
}
