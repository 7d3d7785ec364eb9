using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocDsl.Core.Attestation;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Generator;

/// <summary>The live view: the same diagnostics as one types, where an editor has put its marker among the additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer : DiagnosticAnalyzer
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, Project> s_projects = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var project = s_projects.GetValue(context.Options, static options => new Project(options));
        if (BuildItems.IsLock(context.AdditionalFile))
        {
            ReportLock(context, project);
            return;
        }

        if (
            DocumentReader.TryTake(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken)
            is not SourceFile file
        )
        {
            return;
        }

        var types = project.TypesOf(context.Compilation, context.CancellationToken);
        if (!file.IsType)
        {
            var document = DocumentReader.Read(file, types.Types, project.IsDetailed);
            Report(context, document.Diagnostics, UnknownEvidenceCheck.Check(context.Compilation, document.Diagnostics));
            Report(context, document.Diagnostics, NotATestCheck.Check(context.Compilation, document.Diagnostics));
            Report(context, document.Diagnostics, MissingEvidenceCheck.Check(context.Compilation, document));
            Report(context, document.Diagnostics, BoundValueCheck.Check(context, document.Diagnostics, () => project.Files.Of(file.File)));
            Report(context, document.Diagnostics, FileEvidenceCheck.Check(document.Diagnostics, () => project.Files.Of(file.File)));
            Report(
                context,
                document.Diagnostics,
                AttestationCheck.Check(file.Path, document.Diagnostics, project.Lock, () => MeaningsFor(context, project, file, types))
            );
            if (project.Lock is { } lockFile)
            {
                var corrects = document.Diagnostics.HasCorrections;
                var meanings = () => MeaningsFor(context, project, file, types);
                foreach (var found in DocumentReader.CheckSent(file, types.Types, corrects, lockFile, meanings))
                {
                    context.ReportDiagnostic(Descriptors.ToDiagnostic(found));
                }
            }
        }

        if (!project.IsLive)
        {
            return;
        }

        var diagnostics = file.IsType
            ? types.Diagnostics.Where(diagnostic => diagnostic.Place.File == file.File)
            : DocumentReader.Read(file, types.Types, project.IsDetailed).Diagnostics.Items;
        foreach (var diagnostic in diagnostics)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
        }
    }

    /// <summary>What is wrong with the lock file itself: in a build too, as all that the analyzer finds.</summary>
    private static void ReportLock(AdditionalFileAnalysisContext context, Project project)
    {
        if (project.Lock is not { } lockFile || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var types = project.TypesOf(context.Compilation, context.CancellationToken).Types;
        var entries = LockEntries.Check(lockFile, path => DocumentReader.LockedOf(project.Documents.Find(path), types), types.Today);
        foreach (var found in entries)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(DocumentReader.Locate(found, context.AdditionalFile.Path, text)));
        }
    }

    private static EvidenceMeanings MeaningsFor(AdditionalFileAnalysisContext context, Project project, SourceFile file, TypeSet types) =>
        new(
            name => CompilationMeanings.OfCode(context.Compilation, name),
            () => project.Files.Of(file.File),
            new AnalyzedAnswers(project.Documents, types.Types)
        );

    private static void Report(AdditionalFileAnalysisContext context, DocumentDiagnostics document, IEnumerable<LocatedDiagnostic> found)
    {
        foreach (var located in found)
        {
            if (document.Report(located.Diagnostic, located.Place) is { } diagnostic)
            {
                context.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
            }
        }
    }

    /// <summary>What is looked up once for all files of a project, not once a file.</summary>
    private sealed class Project(AnalyzerOptions options)
    {
        private readonly ConditionalWeakTable<Compilation, StrongBox<TypeSet>> _types = new();
        private readonly Lazy<AdditionalEvidence> _files = new(() => new AdditionalEvidence(options));
        private readonly Lazy<LockFile?> _lock = new(() => BuildItems.LockOf(options));
        private readonly Lazy<NamedDocuments<SourceFile>> _documents = new(() => DocumentsOf(options));

        public bool IsLive { get; } =
            options.AdditionalFiles.Any(file => BuildItems.IsLiveMarker(file, options.AnalyzerConfigOptionsProvider));

        /// <summary>Few documents name files: for all others the additional files are not even listed.</summary>
        public AdditionalEvidence Files => _files.Value;

        /// <summary>What was attested and sent; null where the project has no such file.</summary>
        public LockFile? Lock => _lock.Value;

        /// <summary>The documents of the project.</summary>
        public NamedDocuments<SourceFile> Documents => _documents.Value;

        /// <summary>As the generator reads documents, which shares the result.</summary>
        public bool IsDetailed { get; } =
            options.AdditionalFiles.Count(file => BuildItems.IsDocument(file, options.AnalyzerConfigOptionsProvider))
                <= Sharding.MaxDetailed
            && options.AdditionalFiles.Any(file => BuildItems.IsLiveMarker(file, options.AnalyzerConfigOptionsProvider));

        public TypeSet TypesOf(Compilation compilation, CancellationToken cancellation) =>
            _types.GetValue(compilation, key => new StrongBox<TypeSet>(TypeReader.Read(options, key, cancellation))).Value!;

        private static NamedDocuments<SourceFile> DocumentsOf(AnalyzerOptions options) =>
            NamedDocuments<SourceFile>.Joined(
                ImmutableArray.Create(
                    new EquatableArray<SourceFile>(
                        options
                            .AdditionalFiles.Select(file =>
                                DocumentReader.TryTake(file, options.AnalyzerConfigOptionsProvider, CancellationToken.None)
                            )
                            .OfType<SourceFile>()
                            .Where(file => !file.IsType)
                    )
                ),
                file => file.Path
            );
    }
}
