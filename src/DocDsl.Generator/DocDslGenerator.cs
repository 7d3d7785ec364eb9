using System.Text;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.Generator;

/// <summary>
/// Wires documents to types and diagnostics; the work is in <see cref="DocumentReader"/> and <see cref="RecordEmitter"/>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class DocDslGenerator : IIncrementalGenerator
{
    /// <summary>Sealed <c>ToString</c> in a base record needs it.</summary>
    private const LanguageVersion LowestLanguageVersion = LanguageVersion.CSharp10;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rootNamespace = context
            .AnalyzerConfigOptionsProvider.Select((options, _) => Naming.Qualified(BuildItems.RootNamespace(options)))
            .WithTrackingName(TrackingNames.RootNamespace);
        var isTooOld = context
            .ParseOptionsProvider.Select(
                (options, _) =>
                    options is CSharpParseOptions { LanguageVersion: < LowestLanguageVersion } csharp
                        ? csharp.LanguageVersion.ToDisplayString()
                        : null
            )
            .WithTrackingName(TrackingNames.LanguageVersion);

        // Every step with an item a file costs every edit, in the driver itself; so does every further look at the list of
        // files, which the driver compares again for each. Hence one look and no such step; what follows has 64 items at most.
        var files = context
            .AdditionalTextsProvider.Collect()
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => ProjectFiles.Take(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Files);
        var others = files.Select((all, _) => all.Others).WithTrackingName(TrackingNames.OtherFiles);
        var isLive = others.Select((other, _) => other.IsLive).WithTrackingName(TrackingNames.Live);
        var isDetailed = others.Select((other, _) => other.IsDetailed).WithTrackingName(TrackingNames.Detailed);
        var typeFiles = files.Select((all, _) => all.Types).WithTrackingName(TrackingNames.TypeFiles);
        var referenced = context
            .CompilationProvider.Select((compilation, _) => TypeReader.ReferencedBy(compilation))
            .WithTrackingName(TrackingNames.ReferencedTypes);
        var types = typeFiles
            .Combine(referenced)
            .Select((pair, _) => TypeReader.Read(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Types);
        var today = context
            .AnalyzerConfigOptionsProvider.Select((options, _) => BuildItems.Today(options))
            .WithTrackingName(TrackingNames.Today);
        var known = types.Combine(today).Select((pair, _) => pair.Left.Types.On(pair.Right));
        var sources = files.SelectMany((all, _) => all.Documents).WithTrackingName(TrackingNames.Shards);
        var shards = sources
            .Combine(known.Combine(isDetailed))
            .Select((pair, _) => Sharding.Read(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.Documents);
        // What the documents depend on in each other is first taken out of each shard: where an edit changes none of it, nothing that
        // looks at all documents runs.
        var entries = shards
            .Select((shard, _) => new EquatableArray<DocumentEntry>(shard.Items.Select(document => document.Entry)))
            .Collect()
            .Select((all, _) => EquatableArray<DocumentEntry>.Joined(all))
            .WithTrackingName(TrackingNames.Entries);
        var list = context.AnalyzerConfigOptionsProvider.Select(
            (options, _) =>
                new DocumentName(Naming.Qualified(BuildItems.RootNamespace(options)), Naming.OfList(BuildItems.ListName(options)))
        );
        var needed = entries
            .Combine(list)
            .Select((pair, _) => FolderClasses.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.NeededFolders);
        var sharing = entries.Select((all, _) => SharedName.Of(all)).WithTrackingName(TrackingNames.Sharing);
        var ownTypes = entries
            .Combine(needed.Combine(sharing))
            .Combine(context.CompilationProvider)
            .Select((pair, _) => OwnTypes.Find(pair.Left.Left, pair.Left.Right.Left, pair.Left.Right.Right, pair.Right))
            .WithTrackingName(TrackingNames.OwnTypes);
        var index = entries
            .Combine(types.Combine(needed.Combine(sharing)).Combine(ownTypes))
            .Select(
                (pair, _) =>
                {
                    var ((read, (folders, shared)), own) = pair.Right;
                    return DocumentIndex.Create(pair.Left, read.Shapes.Select(shape => shape.Name.FullName), own, folders, shared);
                }
            )
            .WithTrackingName(TrackingNames.Index);
        var folders = index.Select((named, _) => named.Folders).WithTrackingName(TrackingNames.Folders);
        var clashes = index.Select((named, _) => named.Clashes).WithTrackingName(TrackingNames.Clashes);
        var reported = index.Select((named, _) => EquatableArray<DocumentClash>.Joined([named.Clashes, named.SharedClashes]));
        var names = index.Select((named, _) => named.Shared).WithTrackingName(TrackingNames.SharedNames);
        var mentions = shards
            .Select((shard, _) => CrossReferences.MentionsOf(shard))
            .Collect()
            .Select((all, _) => Mentions.Joined(all))
            .WithTrackingName(TrackingNames.Mentions);
        // Not by the names, which depend on all entries: each path from an output to an input is a step that the driver may list.
        var records = shards
            .Combine(mentions)
            .Select((pair, _) => CrossReferences.SharingOf(pair.Left, pair.Right))
            .Collect()
            .Combine(names)
            .Select((pair, _) => SharedRecords.Create(pair.Right, pair.Left.SelectMany(shard => shard)))
            .WithTrackingName(TrackingNames.SharedRecords);
        var sets = sources
            .Combine(mentions.Combine(known))
            .Select((pair, _) => CrossReferences.SetsOf(pair.Left, pair.Right.Left, pair.Right.Right))
            .Collect()
            .Select((all, _) => NamedDocuments<AskedSet>.Joined(all, set => set.Path))
            .WithTrackingName(TrackingNames.AskedSets);
        var taken = sources
            .Combine(mentions.Combine(known))
            .Select((pair, _) => CrossReferences.AnswersOf(pair.Left, pair.Right.Left, pair.Right.Right))
            .Collect()
            .Select((all, _) => NamedDocuments<AnswerTable>.Joined(all, table => table.Path))
            .WithTrackingName(TrackingNames.TakenAnswers);
        var promises = shards
            .Select((shard, _) => CrossReferences.PromisesOf(shard))
            .Collect()
            .Select((all, _) => PromiseLedger.Joined(all))
            .WithTrackingName(TrackingNames.Promises);
        var values = shards
            .Select((shard, _) => CrossReferences.ValuesOf(shard))
            .Collect()
            .Select((all, _) => ContradictionIndex.Joined(all))
            .WithTrackingName(TrackingNames.Values);
        var compared = shards
            .Combine(values)
            .Select((pair, _) => CrossReferences.Compare(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Contradictions);
        var originals = sources
            .Combine(mentions.Combine(known))
            .Select((pair, _) => CrossReferences.OriginalsOf(pair.Left, pair.Right.Left, pair.Right.Right))
            .Collect()
            .Select((all, _) => NamedDocuments<TranslationTable>.Joined(all, table => table.Path))
            .WithTrackingName(TrackingNames.Originals);
        var translations = shards
            .Select((shard, _) => CrossReferences.TranslationsOf(shard))
            .Collect()
            .Select((all, _) => TranslationList.Joined(all))
            .WithTrackingName(TrackingNames.Translations);
        var asked = sets.Combine(taken)
            .Combine(known.Combine(promises))
            .Combine(originals.Combine(translations))
            .Select(
                (pair, _) =>
                {
                    var (((asking, answers), (read, ledger)), (translated, list)) = pair;
                    return new OtherDocuments(asking, answers, read, ledger, translated, list);
                }
            );
        var targets = shards
            .Combine(mentions)
            .Select((pair, _) => CrossReferences.TargetsOf(pair.Left, pair.Right))
            .Collect()
            .Select((all, _) => NamedDocuments<CrossTarget>.Joined(all, target => target.Path))
            .WithTrackingName(TrackingNames.CrossTargets);

        RegisterDocumentTypes(context, types, folders, isTooOld, isLive);
        RegisterTypes(context, shards, clashes, folders, records, isTooOld);
        RegisterIndex(context, index, rootNamespace, isTooOld);
        RegisterDiagnostics(context, compared, reported, targets, asked, isLive);
        context.RegisterSourceOutput(
            others.Select((other, _) => other.Unplaced),
            (output, unplaced) =>
            {
                foreach (var file in unplaced)
                {
                    output.ReportDiagnostic(Descriptors.ToDiagnostic(UnknownPath.Of(file), Location.None));
                }
            }
        );
        context.RegisterSourceOutput(
            context.AnalyzerConfigOptionsProvider.Select((options, _) => BuildItems.TodayProblem(options)),
            (output, problem) =>
            {
                if (problem is not null)
                {
                    output.ReportDiagnostic(Descriptors.ToDiagnostic(problem, Location.None));
                }
            }
        );
        context.RegisterSourceOutput(
            CodeAnswer.Of(context),
            (output, answers) =>
            {
                if (answers.Count > 0)
                {
                    output.AddSource("DocDsl.Answers.g.cs", SourceText.From(CodeAnswer.Emit(answers), Encoding.UTF8));
                }
            }
        );
    }

    private static void RegisterDocumentTypes(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<TypeSet> types,
        IncrementalValueProvider<FolderClasses> folders,
        IncrementalValueProvider<string?> isTooOld,
        IncrementalValueProvider<bool> isLive
    )
    {
        var shapes = types.Select((read, _) => read.Shapes).WithTrackingName(TrackingNames.TypeRecords);
        context.RegisterSourceOutput(
            shapes.Combine(folders).Combine(isTooOld),
            (output, pair) =>
            {
                var ((records, classes), tooOld) = pair;
                if (records.Count > 0 && tooOld is null)
                {
                    output.AddSource("DocDsl.Types.g.cs", SourceText.From(TypeEmitter.Emit(records, classes), Encoding.UTF8));
                }
            }
        );
        context.RegisterSourceOutput(
            types.Select((read, _) => read.Diagnostics).Combine(isLive),
            (output, pair) =>
            {
                foreach (var diagnostic in pair.Right ? default : pair.Left)
                {
                    output.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
                }
            }
        );
    }

    private static void RegisterTypes(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<Shard<DocumentResult>> shards,
        IncrementalValueProvider<EquatableArray<DocumentClash>> clashes,
        IncrementalValueProvider<FolderClasses> folders,
        IncrementalValueProvider<SharedRecords> records,
        IncrementalValueProvider<string?> isTooOld
    )
    {
        var typed = shards.Combine(clashes.Combine(isTooOld)).Where(pair => pair.Right.Right is null);
        var types = typed
            .Combine(records)
            .Select((pair, _) => Sharding.Typed(pair.Left.Left, pair.Left.Right.Left, document => pair.Right.Apply(document.Shape)))
            .WithTrackingName(TrackingNames.TypeShards);
        var guards = typed
            .Select((pair, _) => Sharding.Typed(pair.Left, pair.Right.Left, document => document.Guard))
            .WithTrackingName(TrackingNames.GuardShards);
        context.RegisterSourceOutput(
            types.Where(shard => shard.Items.Count > 0).Combine(folders),
            (output, pair) =>
                output.AddSource(
                    $"DocDsl.{pair.Left.Name}.g.cs",
                    SourceText.From(RecordEmitter.EmitTypes(pair.Left.Items, pair.Right), Encoding.UTF8)
                )
        );
        context.RegisterSourceOutput(
            records.Combine(folders).Combine(isTooOld),
            (output, pair) =>
            {
                var ((shared, classes), tooOld) = pair;
                if (shared.Items.Count > 0 && tooOld is null)
                {
                    output.AddSource("DocDsl.Translations.g.cs", SourceText.From(SharedEmitter.Emit(shared.Items, classes), Encoding.UTF8));
                }
            }
        );
        context.RegisterSourceOutput(
            guards.Where(shard => shard.Items.Count > 0),
            (output, shard) =>
                output.AddSource($"DocDsl.{shard.Name}.Hash.g.cs", SourceText.From(RecordEmitter.EmitGuards(shard.Items), Encoding.UTF8))
        );
    }

    private static void RegisterIndex(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<DocumentIndex> index,
        IncrementalValueProvider<string> rootNamespace,
        IncrementalValueProvider<string?> isTooOld
    ) =>
        context.RegisterSourceOutput(
            index.Combine(rootNamespace).Combine(isTooOld),
            (output, pair) =>
            {
                var ((documents, name), tooOld) = pair;
                if (documents.Entries.Count == 0)
                {
                    return;
                }

                if (tooOld is null)
                {
                    output.AddSource("DocDsl.Documents.g.cs", SourceText.From(RecordEmitter.EmitIndex(name, documents), Encoding.UTF8));
                }
                else
                {
                    output.ReportDiagnostic(Descriptors.ToDiagnostic(LanguageVersionTooLow.Of(tooOld), Location.None));
                }
            }
        );

    private static void RegisterDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ComparedShard> shards,
        IncrementalValueProvider<EquatableArray<DocumentClash>> clashes,
        IncrementalValueProvider<NamedDocuments<CrossTarget>> targets,
        IncrementalValueProvider<OtherDocuments> asked,
        IncrementalValueProvider<bool> isLive
    )
    {
        // In an editor the analyzers report the diagnostics of one document; those across documents they cannot see.
        var diagnostics = shards
            .Combine(clashes.Combine(targets).Combine(asked.Combine(isLive)))
            .Select(
                (pair, _) =>
                {
                    var ((taken, others), (known, live)) = pair.Right;
                    return Sharding.Diagnostics(pair.Left, taken, others, known, live);
                }
            )
            .WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(
            diagnostics.Where(found => found.Count > 0),
            (output, found) =>
            {
                foreach (var diagnostic in found)
                {
                    output.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
                }
            }
        );
    }
}
