using DocDsl.Core.Compilation;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = DocDsl.Core.Diagnostics.Diagnostic;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA6012 and QA6013, as QA6006 by the analyzer: the code, the build and files of settings change without any document being read again.
/// </summary>
internal static class BoundValueCheck
{
    /// <summary>The values of a document that are not what they are bound to.</summary>
    /// <param name="context">The compilation, with the properties that the build passes on.</param>
    /// <param name="document">The document.</param>
    /// <param name="files">The additional files; asked for where a value is bound to one.</param>
    public static IEnumerable<LocatedDiagnostic> Check(
        AdditionalFileAnalysisContext context,
        DocumentDiagnostics document,
        Func<IEvidenceFiles> files
    )
    {
        foreach (var bound in document.Bound)
        {
            var found = bound.Value.Fact.Kind switch
            {
                FactKind.Constant => CheckConstant(context, bound.Value),
                FactKind.Property => CheckProperty(context, bound.Value),
                _ => BoundFiles.Check(bound.Value, files(), isBuild: true),
            };
            if (found is not null)
            {
                yield return new LocatedDiagnostic(found, bound.PlaceOf(found));
            }
        }
    }

    private static Diagnostic? CheckConstant(AdditionalFileAnalysisContext context, BoundValue bound)
    {
        var compilation = context.Compilation;
        var members = CodeNames.FindAll(compilation, bound.Fact.Name).ToArray();
        if (members.Length == 0)
        {
            return UnknownFact.NotFound(bound.Fact, CodeNames.Nearest(compilation, bound.Fact.Name));
        }

        return
            members.Select(member => Constants.ValueOf(compilation, member, context.CancellationToken)).OfType<string>().FirstOrDefault()
                is { } actual
            ? bound.Compare(actual)
            : UnknownFact.NotConstant(bound.Fact);
    }

    private static Diagnostic? CheckProperty(AdditionalFileAnalysisContext context, BoundValue bound) =>
        !context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + bound.Fact.Name, out var actual)
            ? UnknownFact.NotVisible(bound.Fact)
        : actual.Trim().Length == 0 ? UnknownFact.NoProperty(bound.Fact)
        : bound.Compare(actual);
}
