using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace DocDsl.Generator;

/// <summary>
/// QA6003: <c>letter[9]</c> and <c>letter["kosten"]</c> where the document has no such question. The generated type tells, so that
/// documents of referenced projects are checked too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LookupAnalyzer : DiagnosticAnalyzer
{
    /// <summary>For the fix: the nearest number or property. Absent where nothing is near.</summary>
    public const string Nearest = "nearest";

    /// <summary>For the fix: there when the nearest is a property.</summary>
    public const string IsProperty = "property";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.Lookups;

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
        if (!lookup.Property.IsIndexer
            || lookup.Arguments.Length != 1
            || !(Library.Same(lookup.Property.ContainingType, library.Document) || Library.Same(lookup.Property.ContainingType, library.Group))
            || lookup.Instance?.Type is not INamedTypeSymbol type
            || type.IsAbstract
            || !(Library.Is(type.BaseType, library.Document) || Library.Same(type.BaseType, library.Group))
            || !lookup.Arguments[0].Value.ConstantValue.HasValue)
        {
            return;
        }

        var names = GeneratedDocuments.QuestionNames(type, library);
        string? nearest;
        var isProperty = false;
        switch (lookup.Arguments[0].Value.ConstantValue.Value)
        {
            case int number when !names.Contains(Naming.OfNumber(number)):
                nearest = GeneratedDocuments.NearestNumber(names, number);
                break;
            case string id when !names.Contains(Naming.ToPascalCase(id)):
                nearest = GeneratedDocuments.NearestId(names, id);
                isProperty = true;
                break;
            default:
                return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty;
        if (nearest is not null)
        {
            properties = properties.Add(Nearest, nearest);
            properties = isProperty ? properties.Add(IsProperty, "") : properties;
        }

        var argument = lookup.Arguments[0].Syntax;
        var hint = nearest is null ? "." : isProperty ? $"; did you mean the property {nearest}?" : $"; did you mean {nearest}?";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(DiagnosticRules.UnknownLookup.Id), argument.GetLocation(), properties, type.Name, argument + hint));
    }
}
