using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA6005: a <c>switch</c> over what a question can be, over its state, over the status of an answer, or over the numbers or ids of one
/// document's questions, that misses one. A default that only throws handles nothing: it only reports at run time what this reports now.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(IncompleteSwitch.Rule));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (Library.Of(start.Compilation) is { } library)
            {
                start.RegisterOperationAction(
                    operation => Analyze(operation, library),
                    OperationKind.Switch,
                    OperationKind.SwitchExpression
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, Library library)
    {
        var value = Library.Unwrap(
            context.Operation is ISwitchOperation statement ? statement.Value : ((ISwitchExpressionOperation)context.Operation).Value
        );
        var cases = SwitchCases.Of(context.Operation);
        if (value?.Type is null || cases.HandlesAll)
        {
            return;
        }

        var place = (context.Operation.SemanticModel!, value.Syntax.SpanStart);
        var missing =
            Library.Same(value.Type, library.Question) ? MissingTypes(cases, library, place)
            : Library.Same(value.Type, library.Status) || Library.Same(value.Type, library.State)
                ? MissingMembers(cases, (INamedTypeSymbol)value.Type, place)
            : value is IPropertyReferenceOperation { Property: { Name: "Number" or "Id" } property } use
            && Library.Same(property.ContainingType, library.Question)
                ? MissingQuestions(cases, QuestionSource.DocumentOf(use.Instance, library), property.Name == "Number")
            : [];
        if (missing.Count > 0)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(IncompleteSwitch.Of(missing), value.Syntax.GetLocation()));
        }
    }

    private static List<string> MissingTypes(SwitchCases cases, Library library, (SemanticModel Model, int Position) place) =>
        new[] { library.Answered!, library.Open!, library.Withdrawn!, library.NotApplicable! }
            .Where(type => !cases.Types.Any(handled => Library.Is(type, (INamedTypeSymbol)handled.OriginalDefinition)))
            .Select(type => type.ToMinimalDisplayString(place.Model, place.Position))
            .ToList();

    private static List<string> MissingMembers(
        SwitchCases cases,
        INamedTypeSymbol enumeration,
        (SemanticModel Model, int Position) place
    ) =>
        enumeration
            .GetMembers()
            .OfType<IFieldSymbol>()
            .Where(member => member.HasConstantValue && !cases.Constants.Contains(member.ConstantValue))
            .Select(member => $"{enumeration.ToMinimalDisplayString(place.Model, place.Position)}.{member.Name}")
            .ToList();

    private static List<string> MissingQuestions(SwitchCases cases, CodeDocument? document, bool byNumber)
    {
        if (document is null || (cases.Constants.Count == 0 && !cases.IsPlain))
        {
            return [];
        }

        if (!byNumber)
        {
            // A switch over ids cannot be complete if a question of the document has no id.
            var handled = cases.Constants.OfType<string>().Select(Naming.OfId).ToList();
            return document
                .Questions.Where(question => !Naming.TryReadNumber(question.Name, out _) && !handled.Contains(question.Name))
                .Select(question => $"\"{question.Id ?? Naming.ToKebabCase(question.Name)}\"")
                .Distinct()
                .ToList();
        }

        return document
            .Questions.Select(question => Naming.TryReadNumber(question.Name, out var number) ? number : 0)
            .Where(number => number > 0 && !cases.Constants.Contains(number))
            .Distinct()
            .OrderBy(number => number)
            .Select(number => number.ToString(CultureInfo.InvariantCulture))
            .ToList();
    }
}
