using System.Collections.Immutable;
using System.Text;
using DocDsl.Diagnostics;
using DocDsl.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace DocDsl.Generator;

/// <summary>Wires documents to types and diagnostics; the work is in <see cref="DocumentReader"/> and <see cref="RecordEmitter"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DocDslGenerator : IIncrementalGenerator
{
    /// <summary>Sealed <c>ToString</c> in a base record needs it.</summary>
    private const LanguageVersion LowestLanguageVersion = LanguageVersion.CSharp10;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => Naming.Qualified(BuildItems.RootNamespace(options)))
            .WithTrackingName(TrackingNames.RootNamespace);
        var isLive = context.AdditionalTextsProvider
            .Where(BuildItems.IsLiveMarker)
            .Collect()
            .Select((markers, _) => !markers.IsEmpty)
            .WithTrackingName(TrackingNames.Live);
        var isTooOld = context.ParseOptionsProvider
            .Select((options, _) => options is CSharpParseOptions { LanguageVersion: < LowestLanguageVersion } csharp ? csharp.LanguageVersion.ToDisplayString() : null)
            .WithTrackingName(TrackingNames.LanguageVersion);

        // Each step that has an item a document costs every edit: this is the only one that does more than hand on.
        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany((pair, cancellation) => DocumentReader.TryRead(pair.Left, pair.Right, cancellation) is { } document
                ? ImmutableArray.Create(document)
                : ImmutableArray<DocumentResult>.Empty)
            .WithTrackingName(TrackingNames.Documents);
        var index = documents
            .Select((document, _) => new DocumentEntry(document.Shape.Path, document.Shape.Name))
            .Collect()
            .Combine(rootNamespace)
            .Select((pair, _) => DocumentIndex.Create(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Index);
        var all = documents.Collect();

        RegisterTypes(context, all, index, rootNamespace, isTooOld);
        RegisterFindings(context, all, index, isLive, isTooOld);
    }

    private static void RegisterTypes(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ImmutableArray<DocumentResult>> documents,
        IncrementalValueProvider<DocumentIndex> index,
        IncrementalValueProvider<string> rootNamespace,
        IncrementalValueProvider<string?> isTooOld)
    {
        // Documents whose name is taken get no type.
        var barred = index.Combine(isTooOld).Select((pair, _) => (pair.Left.Clashes, IsTooOld: pair.Right is not null));
        var typed = documents.Combine(barred).Select((pair, _) => Sharding.InOrder(Typed(pair.Left, pair.Right.Clashes, pair.Right.IsTooOld)));
        var types = typed.SelectMany((all, _) => Sharding.Split(all, document => document.Shape)).WithTrackingName(TrackingNames.TypeShards);
        var guards = typed.SelectMany((all, _) => Sharding.Split(all, document => document.Guard)).WithTrackingName(TrackingNames.GuardShards);

        context.RegisterSourceOutput(types, (output, shard) =>
            output.AddSource($"DocDsl.{shard.Name}.g.cs", SourceText.From(RecordEmitter.EmitTypes(shard.Items), Encoding.UTF8)));
        context.RegisterSourceOutput(guards, (output, shard) =>
            output.AddSource($"DocDsl.{shard.Name}.Hash.g.cs", SourceText.From(RecordEmitter.EmitGuards(shard.Items), Encoding.UTF8)));
        context.RegisterSourceOutput(index.Combine(rootNamespace).Combine(isTooOld), (output, pair) =>
        {
            var ((entries, name), tooOld) = pair;
            if (tooOld is null && entries.Entries.Count > 0)
            {
                output.AddSource("DocDsl.Documents.g.cs", SourceText.From(RecordEmitter.EmitIndex(name, entries), Encoding.UTF8));
            }
        });
    }

    private static void RegisterFindings(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ImmutableArray<DocumentResult>> documents,
        IncrementalValueProvider<DocumentIndex> index,
        IncrementalValueProvider<bool> isLive,
        IncrementalValueProvider<string?> isTooOld)
    {
        // In an editor the analyzers tell what one document says about itself.
        var findings = documents
            .Combine(isLive)
            .Select((pair, _) => new EquatableArray<Finding>(pair.Right ? [] : pair.Left.SelectMany(document => document.Findings.Items)))
            .WithTrackingName(TrackingNames.Findings);
        var clashes = documents.Combine(index.Select((entries, _) => entries.Clashes)).Select((pair, _) => ToFindings(pair.Left, pair.Right));
        context.RegisterSourceOutput(findings, Report);
        context.RegisterSourceOutput(clashes, Report);
        context.RegisterSourceOutput(index.Combine(isTooOld), (output, pair) =>
        {
            if (pair.Right is not null && pair.Left.Entries.Count > 0)
            {
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(DiagnosticRules.LanguageVersionTooLow.Id), Location.None, pair.Right));
            }
        });
    }

    private static void Report(SourceProductionContext output, EquatableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.ReportDiagnostic(Descriptors.ToDiagnostic(finding));
        }
    }

    private static ImmutableArray<DocumentResult> Typed(ImmutableArray<DocumentResult> documents, EquatableArray<DocumentClash> clashes, bool isTooOld) =>
        isTooOld ? ImmutableArray<DocumentResult>.Empty
        : clashes.Count == 0 ? documents
        : documents.Where(document => !clashes.Any(clash => clash.Path == document.Shape.Path)).ToImmutableArray();

    private static EquatableArray<Finding> ToFindings(ImmutableArray<DocumentResult> documents, EquatableArray<DocumentClash> clashes)
    {
        if (clashes.Count == 0)
        {
            return default;
        }

        var places = documents.ToDictionary(document => document.Shape.Path, document => document.Findings.NamePlace);
        return new EquatableArray<Finding>(clashes.Select(clash =>
        {
            var diagnostic = DiagnosticRules.NameClash.At(default, $"The document {clash.Path}", clash.Other);
            return new Finding(diagnostic.Id, diagnostic.Severity, diagnostic.Message, places[clash.Path]);
        }));
    }
}
