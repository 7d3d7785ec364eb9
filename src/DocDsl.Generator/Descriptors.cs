using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using Severity = DocDsl.Core.Diagnostics.DiagnosticSeverity;

namespace DocDsl.Generator;

/// <summary>The table of rules as the compiler knows it.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = DiagnosticRules.All.ToDictionary(rule => rule.Id, Create);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = s_byId.Values.ToImmutableArray();

    /// <summary>Those of the analyzer of C# that looks questions up.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Lookups { get; } = ImmutableArray.Create(Of(DiagnosticRules.UnknownLookup.Id));

    public static DiagnosticDescriptor Of(string id) => s_byId[id];

    /// <summary>A diagnostic as the compiler reports it, at its line and column.</summary>
    public static Diagnostic ToDiagnostic(LocatedDiagnostic diagnostic, ImmutableDictionary<string, string?>? properties = null)
    {
        var descriptor = Of(diagnostic.Id);
        var severity = ToRoslyn(diagnostic.Severity);

        // A draft lowers a rule's severity: then that is what the user may configure.
        return Diagnostic.Create(
            descriptor.Id,
            descriptor.Category,
            diagnostic.Message,
            severity,
            severity,
            isEnabledByDefault: true,
            warningLevel: severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error ? 0 : 1,
            descriptor.Title,
            descriptor.Description,
            descriptor.HelpLinkUri,
            ToLocation(diagnostic.Place),
            properties: properties);
    }

    public static Location ToLocation(Place place) =>
        Location.Create(
            place.File,
            new TextSpan(place.Span.Start, place.Span.Length),
            new LinePositionSpan(new LinePosition(place.Start.Line, place.Start.Character), new LinePosition(place.End.Line, place.End.Character)));

    private static DiagnosticDescriptor Create(Rule rule) =>
        new(rule.Id, rule.Title, rule.CompilerFormat, "DocDsl." + rule.Category, ToRoslyn(rule.DefaultSeverity), isEnabledByDefault: true, helpLinkUri: rule.HelpLink);

    private static Microsoft.CodeAnalysis.DiagnosticSeverity ToRoslyn(Severity severity) => severity switch
    {
        Severity.Error => Microsoft.CodeAnalysis.DiagnosticSeverity.Error,
        Severity.Warning => Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
        _ => Microsoft.CodeAnalysis.DiagnosticSeverity.Info,
    };
}
