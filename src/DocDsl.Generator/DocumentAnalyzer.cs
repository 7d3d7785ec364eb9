using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Generator;

/// <summary>The live view: the same diagnostics as one types, where an editor has put its marker among the additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer : DiagnosticAnalyzer
{
    /// <summary>For the fix of QA6006: the nearest name. Absent where nothing is near.</summary>
    public const string Nearest = "nearest";

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
        if (DocumentReader.TryTake(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) is not SourceFile file)
        {
            return;
        }

        var types = project.TypesOf(context.Compilation, context.CancellationToken);
        if (!file.IsType)
        {
            var document = DocumentReader.Read(file, types.Types);
            CheckEvidence(context, document.Diagnostics);
            CheckUnproven(context, document, project);
        }

        if (!project.IsLive)
        {
            return;
        }

        var diagnostics = file.IsType
            ? types.Diagnostics.Where(diagnostic => diagnostic.Place.File == file.File)
            : DocumentReader.Read(file, types.Types).Diagnostics.Items;
        foreach (var diagnostic in diagnostics)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
        }
    }

    /// <summary>
    /// QA6006, in a build too: it is about the code, and the generator must not run anew with each key pressed there. What a document
    /// names was read with it; here it is only looked up.
    /// </summary>
    private static void CheckEvidence(AdditionalFileAnalysisContext context, DocumentDiagnostics document)
    {
        foreach (var (evidence, place) in document.Evidence)
        {
            if (CodeNames.Exists(context.Compilation, evidence.Name))
            {
                continue;
            }

            var nearest = CodeNames.Nearest(context.Compilation, evidence.Name);
            var found = DiagnosticRules.EvidenceNotFound.At(evidence.Span, evidence.Name, nearest is null ? "." : $"; did you mean '{nearest}'?");
            Report(context, document, found, place, nearest is null ? null : ImmutableDictionary<string, string?>.Empty.Add(Nearest, nearest));
        }
    }

    /// <summary>QA6008, for the same reason.</summary>
    private static void CheckUnproven(AdditionalFileAnalysisContext context, DocumentResult document, Project project)
    {
        foreach (var (question, place) in document.Diagnostics.Unproven)
        {
            if (!project.AnswersOf(context.Compilation).Any(answer => answer.Means(document.Shape.Name.FullName, question.Number, question.Id)))
            {
                Report(context, document.Diagnostics, question.Diagnostic, place);
            }
        }
    }

    private static void Report(
        AdditionalFileAnalysisContext context, DocumentDiagnostics document, Core.Diagnostics.Diagnostic found, Place place, ImmutableDictionary<string, string?>? properties = null)
    {
        if (document.Report(found, place) is { } diagnostic)
        {
            context.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic, properties));
        }
    }

    /// <summary>What is looked up once for all files of a project, not once a file.</summary>
    private sealed class Project(AnalyzerOptions options)
    {
        private readonly ConditionalWeakTable<Compilation, StrongBox<TypeSet>> _types = new();
        private readonly ConditionalWeakTable<Compilation, QuestionName[]> _answers = new();

        public bool IsLive { get; } = options.AdditionalFiles.Any(BuildItems.IsLiveMarker);

        public TypeSet TypesOf(Compilation compilation, CancellationToken cancellation) =>
            _types.GetValue(compilation, key => new StrongBox<TypeSet>(TypeReader.Read(options, key, cancellation))).Value!;

        /// <summary>The questions that code says it answers, as the generator has listed them.</summary>
        public QuestionName[] AnswersOf(Compilation compilation) =>
            _answers.GetValue(compilation, static key => key.Assembly.GetAttributes()
                .Where(attribute => attribute is { AttributeClass.Name: "AnsweredByAttribute", ConstructorArguments: [{ Value: string }, _] })
                .Select(attribute => QuestionName.TryParse((string)attribute.ConstructorArguments[0].Value!))
                .OfType<QuestionName>()
                .ToArray());
    }
}
