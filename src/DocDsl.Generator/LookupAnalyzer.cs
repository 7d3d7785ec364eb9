using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Diagnostics;
using DocDsl.Emit;
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

    private const string NumberPrefix = "Question";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.Lookups;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // A project without the library has nothing to look up.
            var document = start.Compilation.GetTypeByMetadataName("DocDsl.QaDocument");
            var group = start.Compilation.GetTypeByMetadataName("DocDsl.QuestionGroup");
            var question = start.Compilation.GetTypeByMetadataName("DocDsl.Question");
            if (document is not null && group is not null && question is not null)
            {
                start.RegisterOperationAction(operation => Analyze(operation, document, group, question), OperationKind.PropertyReference);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol document, INamedTypeSymbol group, INamedTypeSymbol question)
    {
        var lookup = (IPropertyReferenceOperation)context.Operation;
        if (!lookup.Property.IsIndexer
            || lookup.Arguments.Length != 1
            || !(Same(lookup.Property.ContainingType, document) || Same(lookup.Property.ContainingType, group))
            || lookup.Instance?.Type is not INamedTypeSymbol type
            || type.IsAbstract
            || !(Derives(type.BaseType, document) || Same(type.BaseType, group))
            || !lookup.Arguments[0].Value.ConstantValue.HasValue)
        {
            return;
        }

        var names = QuestionNames(type, question);
        string? nearest;
        var isProperty = false;
        switch (lookup.Arguments[0].Value.ConstantValue.Value)
        {
            case int number when !names.Contains(NumberPrefix + Text(number)):
                nearest = NearestNumber(names, number);
                break;
            case string id when !names.Contains(Naming.ToPascalCase(id)):
                nearest = NearestId(names, id);
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

    /// <summary>The properties that are questions; a document's groups have those that number their own.</summary>
    private static HashSet<string> QuestionNames(INamedTypeSymbol type, INamedTypeSymbol question)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var owner in type.GetTypeMembers().Insert(0, type))
        {
            foreach (var property in owner.GetMembers().OfType<IPropertySymbol>())
            {
                for (var current = property.Type; current is not null; current = current.BaseType)
                {
                    if (Same(current, question))
                    {
                        names.Add(property.Name);
                        break;
                    }
                }
            }
        }

        return names;
    }

    private static string? NearestNumber(HashSet<string> names, int wanted)
    {
        var numbers = names
            .Where(name => name.StartsWith(NumberPrefix, StringComparison.Ordinal))
            .Select(name => int.TryParse(name.Substring(NumberPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0)
            .OrderBy(number => Math.Abs((long)number - wanted))
            .ToArray();
        return numbers.Length == 0 ? null : Text(numbers[0]);
    }

    private static string? NearestId(HashSet<string> names, string id)
    {
        var wanted = Naming.ToPascalCase(id);
        return names.OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => Syntax.EditDistance.IsOne(name, wanted));
    }

    /// <summary>A document's record derives from its type's, and that from the root of all documents.</summary>
    private static bool Derives(INamedTypeSymbol? type, INamedTypeSymbol document)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Same(type, document))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(ISymbol? left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
