using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA6003: <c>letter[9]</c>, <c>letter["kosten"]</c> and <c>letter.GetQuestion&lt;…&gt;("kosten")</c> where the document has no such
/// question. It reads the generated type, or the table of documents without one, so that those of referenced projects are checked too.
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
            || !arguments[0].Value.ConstantValue.HasValue
            || GeneratedDocuments.Of(instance, library) is not { } document
        )
        {
            return;
        }

        var found = arguments[0].Value.ConstantValue.Value switch
        {
            int number when !document.Has(number) => UnknownLookup.Number(document.Name, number, document.NearestNumber(number)),
            string id when !document.Has(id) => document.NearestId(id) switch
            {
                { Id: { } nearest } => UnknownLookup.Lookup(document.Name, id, SymbolDisplay.FormatLiteral(nearest, quote: true)),
                var near => UnknownLookup.Id(document.Name, id, near?.Name),
            },
            _ => null,
        };
        if (found is not null)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(found, arguments[0].Syntax.GetLocation()));
        }
    }
}
