using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA6003: <c>letter[9]</c> and <c>letter["kosten"]</c> where the document has no such question. It reads the generated type, so that
/// documents of referenced projects are checked too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownLookupAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(UnknownLookup.Rule));

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
        var lookup = (IPropertyReferenceOperation)context.Operation;
        if (
            !lookup.Property.IsIndexer
            || lookup.Arguments.Length != 1
            || !(
                Library.Same(lookup.Property.ContainingType, library.Document)
                || Library.Same(lookup.Property.ContainingType, library.Group)
            )
            || lookup.Instance?.Type is not INamedTypeSymbol type
            || type.IsAbstract
            || !(Library.Is(type.BaseType, library.Document) || Library.Same(type.BaseType, library.Group))
            || !lookup.Arguments[0].Value.ConstantValue.HasValue
        )
        {
            return;
        }

        var names = GeneratedDocuments.QuestionNames(type, library);
        var found = lookup.Arguments[0].Value.ConstantValue.Value switch
        {
            int number when !names.Contains(Naming.OfNumber(number)) => UnknownLookup.Number(
                type.Name,
                number,
                GeneratedDocuments.NearestNumber(names, number)
            ),
            string id when !names.Contains(Naming.ToPascalCase(id)) => UnknownLookup.Id(
                type.Name,
                id,
                GeneratedDocuments.NearestId(names, id)
            ),
            _ => null,
        };
        if (found is not null)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(found, lookup.Arguments[0].Syntax.GetLocation()));
        }
    }
}
