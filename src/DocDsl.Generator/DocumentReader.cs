using System.Runtime.CompilerServices;
using System.Text;
using DocDsl.Diagnostics;
using DocDsl.Emit;
using DocDsl.Text;
using DocDsl.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = DocDsl.Diagnostics.Diagnostic;
using SemanticModel = DocDsl.Semantics.SemanticModel;
using SyntaxTree = DocDsl.Syntax.SyntaxTree;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;
using TextSpan = DocDsl.Text.TextSpan;

namespace DocDsl.Generator;

/// <summary>Reads an additional file as a document, for the generator and the analyzers alike.</summary>
internal static class DocumentReader
{
    // One reading a text: the compiler and the analyzers, and each run after an edit elsewhere, share it. The model is let go:
    // nobody asks for it again, and it is several times as large.
    private static readonly ConditionalWeakTable<RoslynText, Reading> s_readings = new();

    /// <summary>How a text is bound; a test puts a fault here to see that none is silent.</summary>
    internal static Func<SyntaxTree, SemanticModel> Bind { get; set; } = SemanticModel.Create;

    /// <summary>Reads an additional file.</summary>
    /// <returns>Null when it is none of ours.</returns>
    public static FileResult? TryRead(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        BuildItems.PathOf(file, options) is { } path ? Read(file, path, BuildItems.RootNamespace(options), cancellation)
        : BuildItems.IsLiveMarker(file) ? LiveMarker.Instance
        : null;

    /// <summary>Reads a document. Never throws but for cancellation: a fault of DocDsl itself is QA9001, and the document has an empty type.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Its path relative to the project, with <c>/</c>.</param>
    /// <param name="rootNamespace">The project's root namespace, as configured.</param>
    /// <param name="cancellation">Ends reading the file.</param>
    private static DocumentResult Read(AdditionalText file, string path, string rootNamespace, CancellationToken cancellation)
    {
        var text = file.GetText(cancellation);
        if (text is null)
        {
            return Failed(file.Path, path, rootNamespace, new IOException("the file cannot be read"));
        }

        var reading = s_readings.GetOrCreateValue(text);
        lock (reading)
        {
            return reading.Result is { } result && reading.RootNamespace == rootNamespace && result.Shape.Path == path && result.Findings.NamePlace.File == file.Path
                ? result
                : reading.Keep(rootNamespace, Read(file.Path, text, path, rootNamespace));
        }
    }

    private static DocumentResult Read(string file, RoslynText text, string path, string rootNamespace)
    {
        try
        {
            var model = Bind(SyntaxTree.Parse(new SourceText(text.ToString())));
            var found = new List<Diagnostic>(model.Diagnostics);
            var shape = ShapeBuilder.Build(model, path, rootNamespace, found);
            if (!IsUnicode(text.Encoding))
            {
                found.Insert(0, DiagnosticRules.InvalidCharacter.At(default, "The file is not saved as UTF-8 or UTF-16"));
            }

            var nameSpan = model.CSharpName is null ? model.DocumentSpan : model.CSharpNameSpan;
            return new DocumentResult(
                shape,
                new DocumentGuard(path, shape.Name, TextHash.Of(model.Tree.Text.Content)),
                new DocumentFindings(
                    Place(file, text, nameSpan),
                    new EquatableArray<Finding>(found.Select(diagnostic => new Finding(diagnostic.Id, diagnostic.Severity, diagnostic.Message, Place(file, text, diagnostic.Span))))),
                Sharding.NumberOf(path));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Failed(file, path, rootNamespace, fault);
        }
    }

    private static DocumentResult Failed(string file, string path, string rootNamespace, Exception fault)
    {
        var name = Naming.Of(path, rootNamespace, csharpName: null);
        var place = new Place(file, default, default, default);
        var message = fault.Message.Replace("\r", "").Replace('\n', ' ').TrimEnd('.');
        var diagnostic = DiagnosticRules.InternalError.At(default, fault.GetType().Name, message);
        return new DocumentResult(
            new DocumentShape(path, name, path + ".", 0, default, default),
            new DocumentGuard(path, name, 0),
            new DocumentFindings(place, new EquatableArray<Finding>([new Finding(diagnostic.Id, diagnostic.Severity, diagnostic.Message, place)])),
            Sharding.NumberOf(path));
    }

    private static bool IsUnicode(Encoding? encoding) => encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding;

    private static Place Place(string path, RoslynText text, TextSpan span)
    {
        // A file that was read with a byte order mark has lost it by now; spans are the compiler's own.
        var roslyn = new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length);
        var lines = text.Lines.GetLinePositionSpan(roslyn);
        return new Place(path, span, new LinePosition(lines.Start.Line, lines.Start.Character), new LinePosition(lines.End.Line, lines.End.Character));
    }

    private sealed class Reading
    {
        public DocumentResult? Result { get; private set; }

        public string RootNamespace { get; private set; } = "";

        public DocumentResult Keep(string rootNamespace, DocumentResult result)
        {
            RootNamespace = rootNamespace;
            return Result = result;
        }
    }
}
