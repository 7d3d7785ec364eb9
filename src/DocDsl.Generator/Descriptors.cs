using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using CoreDiagnostic = DocDsl.Core.Diagnostics.Diagnostic;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;
using Severity = DocDsl.Core.Diagnostics.DiagnosticSeverity;

namespace DocDsl.Generator;

/// <summary>Descriptors and diagnostics of Roslyn for the rules.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = RuleList.All.ToDictionary(rule => rule.Id, Create);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = s_byId.Values.ToImmutableArray();

    public static DiagnosticDescriptor Of(Rule rule) => s_byId[rule.Id];

    /// <summary>A diagnostic as the compiler reports it. Its properties go with it, for code fixes.</summary>
    public static Diagnostic ToDiagnostic(CoreDiagnostic diagnostic, Location location)
    {
        var descriptor = Of(diagnostic.Rule);
        var severity = ToRoslyn(diagnostic.Severity);

        // A draft lowers a rule's severity: then that is what the user may configure.
        return Diagnostic.Create(
            descriptor.Id,
            descriptor.Category,
            diagnostic.Message,
            severity,
            severity,
            isEnabledByDefault: true,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            descriptor.Title,
            descriptor.Description,
            descriptor.HelpLinkUri,
            location,
            properties: ToRoslyn(diagnostic)
        );
    }

    public static Diagnostic ToDiagnostic(LocatedDiagnostic diagnostic) =>
        ToDiagnostic(diagnostic.Diagnostic, ToLocation(diagnostic.Place));

    public static Location ToLocation(Place place) =>
        Location.Create(
            place.File,
            new TextSpan(place.Span.Start, place.Span.Length),
            new LinePositionSpan(
                new LinePosition(place.Start.Line, place.Start.Character),
                new LinePosition(place.End.Line, place.End.Character)
            )
        );

    private static DiagnosticDescriptor Create(Rule rule) =>
        new(
            rule.Id,
            rule.Title,
            rule.CompilerFormat,
            "DocDsl." + rule.Category,
            ToRoslyn(rule.DefaultSeverity),
            isEnabledByDefault: true,
            helpLinkUri: rule.HelpLink
        );

    private static ImmutableDictionary<string, string?>? ToRoslyn(CoreDiagnostic diagnostic) =>
        diagnostic.Properties.Count == 0
            ? null
            : diagnostic.Properties.ToImmutableDictionary(property => property.Name, property => (string?)property.Value);

    private static DiagnosticSeverity ToRoslyn(Severity severity) =>
        severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
