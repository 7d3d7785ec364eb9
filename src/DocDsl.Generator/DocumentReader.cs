using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using DocDsl.Core.Binding;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = DocDsl.Core.Diagnostics.Diagnostic;
using SemanticModel = DocDsl.Core.Symbols.SemanticModel;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;
using TextSpan = DocDsl.Core.Text.TextSpan;

namespace DocDsl.Generator;

/// <summary>Reads an additional file as a document, for the generator and the analyzers alike.</summary>
internal static class DocumentReader
{
    // One reading a text: the compiler and the analyzers, and each run after an edit elsewhere, share it. The model is let go:
    // nobody asks for it again, and it is several times as large.
    private static readonly ConditionalWeakTable<RoslynText, Reading> s_readings = new();

    /// <summary>What a file was taken for, and under which options: nearly all files are taken again at an edit of one.</summary>
    private static readonly ConditionalWeakTable<AdditionalText, Taking> s_takings = new();

    /// <summary>How a text is bound; a test puts a fault here to see that none is silent.</summary>
    internal static Func<SourceText, DocumentTypeSet, SemanticModel> Bind { get; set; } = SemanticModel.Create;

    /// <summary>Takes the additional files that are ours, without reading what they say.</summary>
    public static ImmutableArray<FileResult> TakeAll(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var taken = ImmutableArray.CreateBuilder<FileResult>(files.Length);
        foreach (var file in files)
        {
            var taking = s_takings.GetOrCreateValue(file);
            var (under, result) = taking.Last;
            if (!ReferenceEquals(under, provider))
            {
                result = TryTake(file, provider, cancellation);
                taking.Last = Tuple.Create<AnalyzerConfigOptionsProvider?, FileResult?>(provider, result);
            }

            if (result is not null)
            {
                taken.Add(result);
            }
        }

        return taken.ToImmutable();
    }

    /// <summary>Takes an additional file; null when it is none of ours.</summary>
    public static FileResult? TryTake(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        if (!BuildItems.IsOurs(file.Path))
        {
            return BuildItems.IsLiveMarker(file) ? LiveMarker.Instance : null;
        }

        var options = provider.GetOptions(file);
        return BuildItems.PathOf(options) is { } path
            ? new SourceFile(path, file.Path, file.GetText(cancellation), BuildItems.RootNamespace(provider), Sharding.NumberOf(path)) { Severities = BuildItems.SeveritiesOf(options) }
            : null;
    }

    /// <summary>Reads a document. Never throws: a fault of DocDsl itself is QA9001, and the document has an empty type.</summary>
    public static DocumentResult Read(SourceFile file, DocumentTypeSet types)
    {
        if (file.Text is null)
        {
            return Failed(file, new IOException("the file cannot be read"));
        }

        var reading = s_readings.GetOrCreateValue(file.Text);
        lock (reading)
        {
            return reading.Result is { } result && reading.Types.Equals(types) && reading.File.Equals(file)
                ? result
                : reading.Keep(file, types, ReadAnew(file, file.Text, types));
        }
    }

    private static DocumentResult ReadAnew(SourceFile file, RoslynText text, DocumentTypeSet types)
    {
        try
        {
            var model = Bind(new SourceText(text.ToString()), types);
            var found = new List<Diagnostic>(model.Diagnostics);
            var shape = ShapeBuilder.Build(model, file.Path, file.RootNamespace, found);
            found.RemoveAll(model.IsSuppressed);
            if (!IsUnicode(text.Encoding))
            {
                found.Insert(0, DiagnosticRules.InvalidCharacter.At(default, "The file is not saved as UTF-8 or UTF-16"));
            }

            var nameSpan = model.CSharpName is null ? model.DocumentSpan : model.CSharpNameSpan;
            return new DocumentResult(
                shape,
                new DocumentGuard(file.Path, shape.Name, TextHash.Of(model.Tree.Text.Content)),
                new DocumentDiagnostics(Place(file.File, text, nameSpan), new EquatableArray<LocatedDiagnostic>(file.Severities.Apply(found).Select(diagnostic => Locate(diagnostic, file.File, text))))
                {
                    Severities = file.Severities,
                    Evidence = new EquatableArray<CodeEvidence>(model.Answers.SelectMany(answer => answer.Evidence)
                        .Where(evidence => evidence.IsCode && !model.IsSuppressed(DiagnosticRules.EvidenceNotFound.Id, evidence.Span))
                        .Select(evidence => new CodeEvidence(evidence.Target, evidence.Span, Place(file.File, text, evidence.Span)))),
                    Unproven = file.Severities.RequiresEvidence ? UnprovenAnswers(model, file.File, text) : default,
                    SuppressesNameClash = model.IsSuppressed(DiagnosticRules.NameClash.Id, nameSpan),
                },
                CrossReferences.Of(model, span => Place(file.File, text, span)));
        }
        catch (Exception fault)
        {
            return Failed(file, fault);
        }
    }

    /// <summary>An answer that is refused, postponed or given elsewhere claims nothing.</summary>
    private static EquatableArray<UnprovenAnswer> UnprovenAnswers(SemanticModel model, string file, RoslynText text) =>
        new(model.Questions
            .Where(question => question.Answer is { Status: AnswerStatus.Answered or AnswerStatus.Partial }
                && model.Answers.All(answer => answer.Evidence.IsEmpty || !answer.Questions.Contains(question))
                && !model.IsSuppressed(DiagnosticRules.NoEvidence.Id, question.Answer.HeadingSpan))
            .Select(question =>
            {
                // Where the evidence is to be written, and suppressed.
                var heading = question.Answer!.HeadingSpan;
                return new UnprovenAnswer(question.Number, question.Id, model.NotYet(DiagnosticRules.NoEvidence.At(heading, question.Description)), Place(file, text, heading));
            }));

    private static DocumentResult Failed(SourceFile file, Exception fault)
    {
        var path = file.Path;
        var name = Naming.Of(path, file.RootNamespace, csharpName: null);
        var place = new Place(file.File, default, default, default);
        var message = fault.Message.Replace("\r", "").Replace('\n', ' ').TrimEnd('.');
        var diagnostic = DiagnosticRules.InternalError.At(default, fault.GetType().Name, message);
        return new DocumentResult(
            new DocumentShape(path, name, TypeShapeBuilder.Root, path + ".", 0, default, default),
            new DocumentGuard(path, name, 0),
            new DocumentDiagnostics(place, new EquatableArray<LocatedDiagnostic>([new LocatedDiagnostic(diagnostic.Id, diagnostic.Severity, diagnostic.Message, place)])),
            default);
    }

    private static bool IsUnicode(Encoding? encoding) => encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding;

    /// <summary>A diagnostic at its line and column.</summary>
    public static LocatedDiagnostic Locate(Diagnostic diagnostic, string file, RoslynText text) =>
        new(diagnostic.Id, diagnostic.Severity, diagnostic.Message, Place(file, text, diagnostic.Span));

    private static Place Place(string path, RoslynText text, TextSpan span)
    {
        // A file that was read with a byte order mark has lost it by now; spans are the compiler's own.
        var roslyn = new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length);
        var lines = text.Lines.GetLinePositionSpan(roslyn);
        return new Place(path, span, new LinePosition(lines.Start.Line, lines.Start.Character), new LinePosition(lines.End.Line, lines.End.Character));
    }

    private sealed class Taking
    {
        public Tuple<AnalyzerConfigOptionsProvider?, FileResult?> Last { get; set; } = Tuple.Create<AnalyzerConfigOptionsProvider?, FileResult?>(null, null);
    }

    private sealed class Reading
    {
        public DocumentResult? Result { get; private set; }

        public SourceFile File { get; private set; } = null!;

        public DocumentTypeSet Types { get; private set; } = DocumentTypeSet.ReadyMade;

        public DocumentResult Keep(SourceFile file, DocumentTypeSet types, DocumentResult result)
        {
            (File, Types) = (file, types);
            return Result = result;
        }
    }
}
