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
/// QA6003: <c>letter[9]</c>, <c>letter["kosten"]</c> and <c>letter.GetQuestion&lt;…&gt;("kosten")</c> where the document has no such
/// question. It reads the generated type, so that documents of referenced projects are checked too.
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
                start.RegisterOperationAction(
                    operation => Analyze(operation, library),
                    OperationKind.PropertyReference,
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, Library library)
    {
        var (lookup, instance, arguments) = context.Operation switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true } indexer => (indexer.Property, indexer.Instance, indexer.Arguments),
            IInvocationOperation { TargetMethod.Name: "GetQuestion" } call => (
                (ISymbol)call.TargetMethod,
                call.Instance,
                call.Arguments
            ),
            _ => default,
        };
        if (
            lookup is null
            || arguments.Length != 1
            || !(Library.Same(lookup.ContainingType, library.Document) || Library.Same(lookup.ContainingType, library.Group))
            || instance?.Type is not INamedTypeSymbol type
            || type.IsAbstract
            || !(Library.Is(type.BaseType, library.Document) || Library.Same(type.BaseType, library.Group))
            || !arguments[0].Value.ConstantValue.HasValue
        )
        {
            return;
        }

        var names = GeneratedDocuments.QuestionNames(type, library);
        var found = arguments[0].Value.ConstantValue.Value switch
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
            context.ReportDiagnostic(Descriptors.ToDiagnostic(found, arguments[0].Syntax.GetLocation()));
        }
    }
}
