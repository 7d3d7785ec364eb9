using System.Runtime.CompilerServices;
using System.Text;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = DocDsl.Core.Diagnostics.Diagnostic;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;
using SemanticModel = DocDsl.Core.Symbols.SemanticModel;
using TextSpan = DocDsl.Core.Text.TextSpan;

namespace DocDsl.Generator;

/// <summary>Reads an additional file as a document, for the generator and the analyzers alike.</summary>
internal static partial class DocumentReader
{
    // One reading a text: the compiler and the analyzers, and each run after an edit elsewhere, share it. The model is let go:
    // it is never requested again, and it is several times as large.
    private static readonly ConditionalWeakTable<RoslynText, Reading> s_readings = new();

    private static readonly ConditionalWeakTable<RoslynText, Asked> s_asked = new();

    private static readonly ConditionalWeakTable<RoslynText, Taken> s_taken = new();

    private static readonly ConditionalWeakTable<RoslynText, Translated> s_translated = new();

    /// <summary>How a text is bound; a test replaces it with one that throws, to verify that it is reported.</summary>
    internal static Func<SourceText, DocumentTypeSet, SemanticModel> Bind { get; set; } = DocumentCompilation.Bind;

    /// <summary>Selects an additional file; null if it is not a document, a type or the marker.</summary>
    public static FileResult? TryTake(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var isOurs = BuildItems.IsOurs(file.Path);
        if (!isOurs && !MarkdownFiles.IsMarkdown(file.Path))
        {
            return BuildItems.IsLiveMarker(file, provider) ? LiveMarker.Instance : null;
        }

        // A file of Markdown without a path is somebody else's.
        var options = provider.GetOptions(file);
        return BuildItems.PathOf(options) is { } path
                ? new SourceFile(path, file.Path, file.GetText(cancellation), BuildItems.RootNamespace(provider), Sharding.NumberOf(path))
                {
                    Severities = BuildItems.SeveritiesOf(options),
                    Defaults = BuildItems.DefaultsOf(options),
                }
            : isOurs ? new UnplacedFile(file.Path)
            : null;
    }

    /// <summary>Compiles a document. Never throws: an internal error of DocDsl is QA9001, and the document has an empty type.</summary>
    /// <param name="file">The document.</param>
    /// <param name="types">The types that it may name.</param>
    /// <param name="isDetailed">Whether an editor shows what is generated, with answers and lines.</param>
    public static DocumentResult Read(SourceFile file, DocumentTypeSet types, bool isDetailed)
    {
        if (file.Text is null)
        {
            var fault = new IOException("the file cannot be read");
            var failed = DocumentCompilation.Failed(file.Path, OptionsOf(file, types, isDetailed), fault);
            return ResultOf(failed, file, RoslynText.From(""));
        }

        var reading = s_readings.GetOrCreateValue(file.Text);
        lock (reading)
        {
            return
                reading.Result is { } result && reading.File.Equals(file) && reading.IsDetailed == isDetailed && reading.Types.IsFor(types)
                ? result
                : reading.Keep(file, isDetailed, Compile(file, file.Text, reading.Types.Note(types), isDetailed));
        }
    }

    /// <summary>The questions that a document asks; read once a text.</summary>
    public static AskedSet QuestionsOf(SourceFile file, DocumentTypeSet types)
    {
        var known = s_asked.GetOrCreateValue(file.Text!);
        lock (known)
        {
            if (known.Set is null || !known.Types.IsFor(types))
            {
                var text = new SourceText(file.Text!.ToString(), file.Path, file.Defaults);
                known.Set = null;
                known.Set = AskedSet.Of(Bind(text, known.Types.Note(types)));
            }

            return known.Set;
        }
    }

    /// <summary>What is wrong with the questions of a document that answers another; found once for a text and a set.</summary>
    public static EquatableArray<LocatedDiagnostic> CheckAnswers(SourceFile file, DocumentTypeSet types, AskedSet set)
    {
        var known = s_asked.GetOrCreateValue(file.Text!);
        lock (known)
        {
            if (!set.Equals(known.Answered) || !known.AnsweredTypes.IsFor(types))
            {
                known.Answered = null;
                var text = new SourceText(file.Text!.ToString(), file.Path, file.Defaults);
                var found = set.Check(text, known.AnsweredTypes.Note(types), file.Severities)
                    .Select(diagnostic => Locate(diagnostic, file.File, file.Text));
                known.Answered = set;
                known.Found = new EquatableArray<LocatedDiagnostic>(found);
            }

            return known.Found;
        }
    }

    /// <summary>The answers of a document that others take; found once a text.</summary>
    public static AnswerTable AnswersOf(SourceFile file, DocumentTypeSet types)
    {
        var known = s_taken.GetOrCreateValue(file.Text!);
        lock (known)
        {
            if (known.Table is null || !known.Types.IsFor(types))
            {
                var text = new SourceText(file.Text!.ToString(), file.Path, file.Defaults);
                known.Table = null;
                known.Table = AnswerTable.Of(Bind(text, known.Types.Note(types)));
            }

            return known.Table;
        }
    }

    /// <summary>
    /// What is reported of a document that takes answers from others, beyond what it shows alone; found once for a text and the others.
    /// </summary>
    public static EquatableArray<LocatedDiagnostic> CheckTaken(SourceFile file, DocumentTypeSet types, NamedDocuments<AnswerTable> tables)
    {
        var known = s_taken.GetOrCreateValue(file.Text!);
        lock (known)
        {
            if (!tables.Equals(known.Others) || !known.OtherTypes.IsFor(types))
            {
                known.Others = null;
                var text = new SourceText(file.Text!.ToString(), file.Path, file.Defaults);
                var alone = DocumentCompilation.Create(text, OptionsOf(file, known.OtherTypes.Note(types), isDetailed: false));
                var found = alone.With(new KnownAnswers(tables)).Diagnostics.Except(alone.Diagnostics);
                known.Others = tables;
                known.Found = new EquatableArray<LocatedDiagnostic>(found.Select(diagnostic => Locate(diagnostic, file.File, file.Text)));
            }

            return known.Found;
        }
    }

    /// <summary>What the translations of a document depend on; found once a text.</summary>
    public static TranslationTable TranslationOf(SourceFile file, DocumentTypeSet types)
    {
        var known = s_translated.GetOrCreateValue(file.Text!);
        lock (known)
        {
            if (known.Table is null || !known.Types.IsFor(types))
            {
                var text = new SourceText(file.Text!.ToString(), file.Path, file.Defaults);
                known.Table = null;
                known.Table = TranslationTable.Of(Bind(text, known.Types.Note(types)));
            }

            return known.Table;
        }
    }

    /// <summary>What is wrong with a translation; found once for a text, its original and the other translations.</summary>
    public static EquatableArray<LocatedDiagnostic> CheckTranslation(
        SourceFile file,
        DocumentTypeSet types,
        TranslationTable original,
        EquatableArray<TranslationEntry> others
    )
    {
        var known = s_translated.GetOrCreateValue(file.Text!);
        lock (known)
        {
            if (!original.Equals(known.Original) || !others.Equals(known.Others) || !known.OriginalTypes.IsFor(types))
            {
                known.Original = null;
                var text = new SourceText(file.Text!.ToString(), file.Path, file.Defaults);
                var model = Bind(text, known.OriginalTypes.Note(types));
                var filter = DiagnosticFilter.Of(model, file.Severities);
                var found = TranslationCheck.Check(model, original, others).Select(filter.Apply).OfType<Diagnostic>();
                known.Found = new EquatableArray<LocatedDiagnostic>(found.Select(diagnostic => Locate(diagnostic, file.File, file.Text)));
                (known.Original, known.Others) = (original, others);
            }

            return known.Found;
        }
    }

    private static DocumentResult Compile(SourceFile file, RoslynText text, DocumentTypeSet types, bool isDetailed) =>
        ResultOf(
            DocumentCompilation.Create(new SourceText(text.ToString(), file.Path, file.Defaults), OptionsOf(file, types, isDetailed)),
            file,
            text
        );

    private static DocumentOptions OptionsOf(SourceFile file, DocumentTypeSet types, bool isDetailed) =>
        new(
            file.RootNamespace,
            types,
            file.Severities,
            isUnicode: IsUnicode(file.Text?.Encoding),
            file: isDetailed ? file.File : null,
            bind: Bind
        );

    /// <summary>What the pipeline keeps of a document: values at lines and columns, without the model.</summary>
    private static DocumentResult ResultOf(DocumentCompilation document, SourceFile file, RoslynText text)
    {
        Place At(TextSpan span) => Place(file.File, text, span);
        var values = document.Values;
        return new DocumentResult(
            document.Shape,
            new DocumentGuard(
                file.Path,
                document.HasFailed ? 0 : TextHash.Of(document.Model.Tree.Text.Content),
                document.Shape.Hash,
                file.Defaults
            ),
            new DocumentDiagnostics(
                At(document.NameSpan),
                new EquatableArray<LocatedDiagnostic>(document.Diagnostics.Select(diagnostic => Locate(diagnostic, file.File, text)))
            )
            {
                Filter = document.Filter,
                Evidence = Located(document.Evidence, evidence => evidence.Target.Span, At),
                Bound = LocatedBound.AllOf(document.Bound, At),
                HasCorrections = document.Model.Answers.Any(answer => !answer.Corrections.IsEmpty),
                Unproven = Located(document.Unproven, answer => answer.Diagnostic.Span, At),
            },
            Located(document.References, reference => reference.Span, At)
        )
        {
            Answering = document.References.Any(reference => reference.IsAnswers) ? file : null,
            Taking = SameAs.IsIn(document.Model) ? file : null,
            TakesFrom = SameAs.DocumentsIn(document.Model),
            Translating = document.Translation is null ? null : file,
            Translation = document.Translation,
            Promises = document.Promises,
            PromisePlaces = document.Promises is { } promises ? new EquatableArray<Place>(promises.Places().Select(At)) : default,
            Date = FieldDates.DateOf(document.Model),
            Values = values?.Values,
            ValuePlaces = values is null ? default : new EquatableArray<Place>(values.Places.Select(At)),
            Links = Located(
                new EquatableArray<FileLink>(document.Links.Where(link => link.Anchor.Length > 0)),
                link => link.AnchorSpan,
                At
            ),
            Anchors = new EquatableArray<string>(document.Model.Tree.Anchors.Names.OrderBy(name => name, StringComparer.Ordinal)),
        };
    }

    private static EquatableArray<Located<T>> Located<T>(EquatableArray<T> items, Func<T, TextSpan> spanOf, Func<TextSpan, Place> at)
        where T : IEquatable<T> =>
        items.Count == 0 ? default : new EquatableArray<Located<T>>(items.Select(item => new Located<T>(item, at(spanOf(item)))));

    private static bool IsUnicode(Encoding? encoding) => encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding;

    /// <summary>A diagnostic at its line and column.</summary>
    public static LocatedDiagnostic Locate(Diagnostic diagnostic, string file, RoslynText text) =>
        new(diagnostic, Place(file, text, diagnostic.Span));

    private static Place Place(string path, RoslynText text, TextSpan span)
    {
        // A file that was read with a byte order mark has lost it by now; spans are the compiler's own.
        var roslyn = new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length);
        var lines = text.Lines.GetLinePositionSpan(roslyn);
        return new Place(
            path,
            span,
            new LinePosition(lines.Start.Line, lines.Start.Character),
            new LinePosition(lines.End.Line, lines.End.Character)
        );
    }

    private sealed class Asked
    {
        public AskedSet? Set { get; set; }

        public ReadTypes Types { get; } = new();

        public AskedSet? Answered { get; set; }

        public ReadTypes AnsweredTypes { get; } = new();

        public EquatableArray<LocatedDiagnostic> Found { get; set; }
    }

    private sealed class Taken
    {
        public AnswerTable? Table { get; set; }

        public ReadTypes Types { get; } = new();

        public NamedDocuments<AnswerTable>? Others { get; set; }

        public ReadTypes OtherTypes { get; } = new();

        public EquatableArray<LocatedDiagnostic> Found { get; set; }
    }

    private sealed class Translated
    {
        public TranslationTable? Table { get; set; }

        public ReadTypes Types { get; } = new();

        public TranslationTable? Original { get; set; }

        public EquatableArray<TranslationEntry> Others { get; set; }

        public ReadTypes OriginalTypes { get; } = new();

        public EquatableArray<LocatedDiagnostic> Found { get; set; }
    }

    private sealed class Reading
    {
        public DocumentResult? Result { get; private set; }

        public SourceFile File { get; private set; } = null!;

        public ReadTypes Types { get; } = new();

        public bool IsDetailed { get; private set; }

        public DocumentResult Keep(SourceFile file, bool isDetailed, DocumentResult result)
        {
            (File, IsDetailed) = (file, isDetailed);
            return Result = result;
        }
    }

    /// <summary>The types under which a text was read, and what it asked of them: an edit of others does not concern it.</summary>
    private sealed class ReadTypes
    {
        private DocumentTypeSet? _types;
        private TypeDependence? _dependence;

        /// <summary>Whether the text would read the same under some types.</summary>
        public bool IsFor(DocumentTypeSet types)
        {
            if (_types?.Equals(types) == true || (_types?.Today == types.Today && _dependence?.HoldsFor(types) == true))
            {
                _types = types;
                return true;
            }

            return false;
        }

        /// <summary>The types to read the text under.</summary>
        public DocumentTypeSet Note(DocumentTypeSet types)
        {
            (_types, _dependence) = (types, new TypeDependence());
            return types.NotingIn(_dependence);
        }
    }
}
