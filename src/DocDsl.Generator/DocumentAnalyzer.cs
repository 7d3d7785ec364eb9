using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Generator;

/// <summary>The live view: the same findings as one types, where an editor has put its marker among the additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer : DiagnosticAnalyzer
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, StrongBox<bool>> s_isLive = new();

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
        if (!IsLive(context.Options)
            || DocumentReader.TryRead(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) is not DocumentResult result)
        {
            return;
        }

        foreach (var finding in result.Findings.Items)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(finding));
        }
    }

    /// <summary>Looked up once for all files of a project, not once a file.</summary>
    private static bool IsLive(AnalyzerOptions options) =>
        s_isLive.GetValue(options, static options => new StrongBox<bool>(options.AdditionalFiles.Any(BuildItems.IsLiveMarker))).Value;
}
