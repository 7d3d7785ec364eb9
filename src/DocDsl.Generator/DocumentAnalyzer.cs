using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocDsl.Emit;
using DocDsl.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Generator;

/// <summary>The live view: the same findings as one types, where an editor has put its marker among the additional files.</summary>
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
        if (!project.IsLive || DocumentReader.TryTake(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) is not SourceFile file)
        {
            return;
        }

        var types = project.TypesOf(context.Compilation, context.CancellationToken);
        var findings = file.IsType
            ? types.Findings.Where(finding => finding.Place.File == file.File)
            : DocumentReader.Read(file, types.Types).Findings.Items;
        foreach (var finding in findings)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(finding));
        }
    }

    /// <summary>What is looked up once for all files of a project, not once a file.</summary>
    private sealed class Project(AnalyzerOptions options)
    {
        private readonly ConditionalWeakTable<Compilation, StrongBox<TypeSet>> _types = new();

        public bool IsLive { get; } = options.AdditionalFiles.Any(BuildItems.IsLiveMarker);

        public TypeSet TypesOf(Compilation compilation, CancellationToken cancellation) =>
            _types.GetValue(compilation, key => new StrongBox<TypeSet>(Read(key, cancellation))).Value!;

        private TypeSet Read(Compilation compilation, CancellationToken cancellation)
        {
            var files = options.AdditionalFiles
                .Where(file => BuildItems.IsTypeFile(file.Path))
                .Select(file => DocumentReader.TryTake(file, options.AnalyzerConfigOptionsProvider, cancellation))
                .ToImmutableArray();
            return TypeReader.Read(TypeReader.FilesOf(files), TypeReader.ReferencedBy(compilation));
        }
    }
}
