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
            .Select((options, _) => BuildItems.RootNamespace(options))
            .WithTrackingName(TrackingNames.RootNamespace);
        var isLive = context.AdditionalTextsProvider
            .Where(BuildItems.IsLiveMarker)
            .Collect()
            .Select((markers, _) => !markers.IsEmpty)
            .WithTrackingName(TrackingNames.Live);
        var languageVersion = context.ParseOptionsProvider
            .Select((options, _) => options is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.Default)
            .WithTrackingName(TrackingNames.LanguageVersion);
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => (File: pair.Left, Path: BuildItems.PathOf(pair.Left, pair.Right)))
            .Where(file => file.Path is not null)
            .WithTrackingName(TrackingNames.Files);

        var documents = files
            .Combine(rootNamespace)
            .Select((pair, cancellation) => DocumentReader.Read(pair.Left.File, pair.Left.Path!, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Documents);
        var shapes = documents.Select((document, _) => document.Shape).WithTrackingName(TrackingNames.Shapes);
        var guards = documents.Select((document, _) => document.Guard).WithTrackingName(TrackingNames.Guards);
        var findings = documents.Select((document, _) => document.Findings).WithTrackingName(TrackingNames.Findings);
        var index = shapes
            .Select((shape, _) => new DocumentEntry(shape.Path, shape.Name))
            .Collect()
            .Combine(rootNamespace)
            .Select((pair, _) => DocumentIndex.Create(pair.Left, Naming.Qualified(pair.Right)))
            .WithTrackingName(TrackingNames.Index);

        RegisterTypes(context, shapes, guards, index, rootNamespace, languageVersion);
        RegisterFindings(context, findings, index, isLive, languageVersion);
    }

    private static void RegisterTypes(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DocumentShape> shapes,
        IncrementalValuesProvider<DocumentGuard> guards,
        IncrementalValueProvider<DocumentIndex> index,
        IncrementalValueProvider<string> rootNamespace,
        IncrementalValueProvider<LanguageVersion> languageVersion)
    {
        // Documents whose name is taken get no type; the set is the same until a document is added, removed or renamed.
        var barred = index.Combine(languageVersion).Select((pair, _) => (Paths: Barred(pair.Left), IsTooOld: pair.Right < LowestLanguageVersion));
        var typeShards = shapes.Collect().Combine(barred)
            .SelectMany((pair, _) => Sharding.Split(Allowed(pair.Left, pair.Right, shape => shape.Path), shape => shape.Path))
            .WithTrackingName(TrackingNames.TypeShards);
        var guardShards = guards.Collect().Combine(barred)
            .SelectMany((pair, _) => Sharding.Split(Allowed(pair.Left, pair.Right, guard => guard.Path), guard => guard.Path))
            .WithTrackingName(TrackingNames.GuardShards);

        context.RegisterSourceOutput(typeShards, (output, shard) =>
            output.AddSource($"DocDsl.{shard.Name}.g.cs", SourceText.From(RecordEmitter.EmitTypes(shard.Items), Encoding.UTF8)));
        context.RegisterSourceOutput(guardShards, (output, shard) =>
            output.AddSource($"DocDsl.{shard.Name}.Hash.g.cs", SourceText.From(RecordEmitter.EmitGuards(shard.Items), Encoding.UTF8)));
        context.RegisterSourceOutput(index.Combine(rootNamespace).Combine(languageVersion), (output, pair) =>
        {
            var ((documents, name), version) = pair;
            if (version >= LowestLanguageVersion && documents.Entries.Count > 0)
            {
                output.AddSource("DocDsl.Documents.g.cs", SourceText.From(RecordEmitter.EmitIndex(Naming.Qualified(name), documents), Encoding.UTF8));
            }
        });
    }

    private static void RegisterFindings(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DocumentFindings> findings,
        IncrementalValueProvider<DocumentIndex> index,
        IncrementalValueProvider<bool> isLive,
        IncrementalValueProvider<LanguageVersion> languageVersion)
    {
        // In an editor the analyzers tell what one document says about itself.
        context.RegisterSourceOutput(findings.Where(document => document.Items.Count > 0).Combine(isLive), (output, pair) =>
        {
            foreach (var finding in pair.Right ? default : pair.Left.Items)
            {
                output.ReportDiagnostic(Descriptors.ToDiagnostic(finding));
            }
        });

        var clashes = index.Select((documents, _) => documents.Clashes);
        context.RegisterSourceOutput(
            findings.Combine(clashes).Where(pair => pair.Right.Any(clash => clash.Path == pair.Left.Path)),
            (output, pair) =>
            {
                var clash = pair.Right.First(clash => clash.Path == pair.Left.Path);
                var diagnostic = DiagnosticRules.NameClash.At(default, $"The document {clash.Path}", clash.Other);
                output.ReportDiagnostic(Descriptors.ToDiagnostic(new Finding(diagnostic.Id, diagnostic.Severity, diagnostic.Message, pair.Left.NamePlace)));
            });

        context.RegisterSourceOutput(index.Combine(languageVersion), (output, pair) =>
        {
            if (pair.Right < LowestLanguageVersion && pair.Left.Entries.Count > 0)
            {
                output.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.Of(DiagnosticRules.LanguageVersionTooLow.Id), Location.None, pair.Right.ToDisplayString()));
            }
        });
    }

    private static EquatableArray<string> Barred(DocumentIndex index) => new(index.Clashes.Select(clash => clash.Path));

    private static ImmutableArray<T> Allowed<T>(ImmutableArray<T> items, (EquatableArray<string> Paths, bool IsTooOld) barred, Func<T, string> pathOf) =>
        barred.IsTooOld ? ImmutableArray<T>.Empty
        : barred.Paths.Count == 0 ? items
        : items.Where(item => !barred.Paths.Contains(pathOf(item))).ToImmutableArray();
}
