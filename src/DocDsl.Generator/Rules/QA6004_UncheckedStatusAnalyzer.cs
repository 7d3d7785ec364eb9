using System.Collections.Immutable;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA6004: <c>letter.Kosten.Answer.Text</c> where that answer is refused, postponed or partial, in a member that does not check its
/// status. Only uses of a document's own property are found: what a variable holds is not followed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedStatusAnalyzer : DiagnosticAnalyzer
{
    // The values of AnswerStatus, which the compiler's process does not have as the program's type.
    private static readonly Dictionary<int, string> s_words = new()
    {
        [1] = "partial",
        [2] = "refused",
        [3] = "postponed",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(UncheckedStatus.Rule));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (Library.Of(start.Compilation) is { } library)
            {
                start.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.PropertyReference);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, Library library)
    {
        var use = (IPropertyReferenceOperation)context.Operation;
        if (
            use.Property.Name is not ("Answer" or "Value")
            || !Library.Is(use.Property.ContainingType, library.Answered)
            || Library.Unwrap(use.Instance) is not IPropertyReferenceOperation question
            || StatusOf(question.Property, library) is not { } status
        )
        {
            return;
        }

        IOperation root = use;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        if (!root.Descendants().Any(operation => LooksAtStatus(operation, question.Property, library)))
        {
            context.ReportDiagnostic(
                Descriptors.ToDiagnostic(UncheckedStatus.Of(question.Property.Name, status), use.Syntax.GetLocation())
            );
        }
    }

    private static string? StatusOf(IPropertySymbol question, Library library)
    {
        foreach (var attribute in question.GetAttributes())
        {
            if (
                Library.Same(attribute.AttributeClass, library.StatusAttribute) && attribute.ConstructorArguments is [{ Value: int status }]
            )
            {
                return s_words.TryGetValue(status, out var word) ? word : null;
            }
        }

        return null;
    }

    /// <summary>The status or state of this question, or of one of unknown origin.</summary>
    private static bool LooksAtStatus(IOperation operation, IPropertySymbol question, Library library) =>
        operation is IPropertyReferenceOperation { Property: var property } reference
        && property.Name switch
        {
            "Status" => Library.Same(property.ContainingType, library.Answer)
                && (
                    Library.Unwrap(reference.Instance) is not IPropertyReferenceOperation { Instance: var instance }
                    || IsOrMayBe(instance, question)
                ),
            "State" => Library.Same(property.ContainingType, library.Question) && IsOrMayBe(reference.Instance, question),
            _ => false,
        };

    private static bool IsOrMayBe(IOperation? instance, IPropertySymbol question) =>
        Library.Unwrap(instance) is not IPropertyReferenceOperation other || Library.Same(other.Property, question);
}
