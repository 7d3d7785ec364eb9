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
            .Collect()
            .Select((files, _) => files.Any(BuildItems.IsLiveMarker))
            .WithTrackingName(TrackingNames.Live);
        var isTooOld = context.ParseOptionsProvider
            .Select((options, _) => options is CSharpParseOptions { LanguageVersion: < LowestLanguageVersion } csharp ? csharp.LanguageVersion.ToDisplayString() : null)
            .WithTrackingName(TrackingNames.LanguageVersion);

        // Every step with an item a file costs every edit, in the driver itself. There are these two; what follows goes over
        // one array, and leaves the items that an edit did not touch the same objects.
        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => DocumentReader.TryRead(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Documents)
            .Collect()
            .Select((files, _) => Sharding.DocumentsByPath(files));
        var index = documents
            .Select((all, _) => new EquatableArray<DocumentEntry>(all.Select(document => document.Entry)))
            .Combine(rootNamespace)
            .Select((pair, _) => DocumentIndex.Create(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Index);

        RegisterTypes(context, documents, index, rootNamespace, isTooOld);
        RegisterFindings(context, documents, index, isLive, isTooOld);
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
        var typed = documents.Combine(barred).Select((pair, _) => Typed(pair.Left, pair.Right.Clashes, pair.Right.IsTooOld));
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
            .Select((pair, _) => pair.Right ? default : AllFindings(pair.Left))
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

    private static EquatableArray<Finding> AllFindings(ImmutableArray<DocumentResult> documents)
    {
        var findings = new List<Finding>();
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Findings.Items.Count; i++)
            {
                findings.Add(document.Findings.Items[i]);
            }
        }

        return new EquatableArray<Finding>(findings.ToArray());
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
