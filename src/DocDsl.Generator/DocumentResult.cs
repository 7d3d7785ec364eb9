using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = DocDsl.Core.Diagnostics.Diagnostic;
using DiagnosticSeverity = DocDsl.Core.Diagnostics.DiagnosticSeverity;
using DocumentDefaults = DocDsl.Core.Text.DocumentDefaults;
using LinePosition = DocDsl.Core.Text.LinePosition;
using TextSpan = DocDsl.Core.Text.TextSpan;

namespace DocDsl.Generator;

// What flows through the pipeline: compared by value, and no part of it holds on to a compilation or a syntax tree.

/// <summary>What an additional file is to us.</summary>
internal abstract record FileResult;

/// <summary>A file of ours, not read yet: how a document reads depends on the types that all files declare.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="File">The file itself.</param>
/// <param name="Text">Its text, compared by identity; null when the file cannot be read.</param>
/// <param name="RootNamespace">The project's, as configured.</param>
/// <param name="Shard">The output it belongs to in a large project.</param>
internal sealed record SourceFile(string Path, string File, SourceText? Text, string RootNamespace, int Shard) : FileResult
{
    /// <summary>How much the rules matter in it.</summary>
    public SeveritySettings Severities { get; init; } = SeveritySettings.None;

    /// <summary>Its type and its culture where its text does not name them.</summary>
    public DocumentDefaults Defaults { get; init; } = DocumentDefaults.None;

    /// <summary>Whether it declares a type of documents.</summary>
    public bool IsType { get; } = DocumentFiles.IsType(Path);
}

/// <summary>The file whose presence shows that an editor runs the analyzers.</summary>
internal sealed record LiveMarker : FileResult
{
    public static readonly LiveMarker Instance = new();
}

/// <summary>A document or a type without a path in the project: it is not compiled (QA9003).</summary>
/// <param name="File">The file itself.</param>
internal sealed record UnplacedFile(string File) : FileResult;

/// <summary>What is known of the files that are not compiled.</summary>
/// <param name="IsLive">Whether the analyzers speak.</param>
/// <param name="IsDetailed">Whether an editor shows what is generated, with answers and lines.</param>
/// <param name="Unplaced">The files whose path in the project is unknown, in order.</param>
internal sealed record OtherFiles(bool IsLive, bool IsDetailed, EquatableArray<string> Unplaced)
{
    public static OtherFiles Of(ImmutableArray<FileResult> files)
    {
        var (isLive, documents) = (false, 0);
        List<string>? unplaced = null;
        foreach (var file in files)
        {
            isLive |= file is LiveMarker;
            documents += file is SourceFile { IsType: false } ? 1 : 0;
            if (file is UnplacedFile other)
            {
                (unplaced ??= []).Add(other.File);
            }
        }

        return new OtherFiles(
            isLive,
            isLive && documents <= Sharding.MaxDetailed,
            unplaced is null ? default : new EquatableArray<string>(unplaced.Distinct().OrderBy(file => file, StringComparer.Ordinal))
        );
    }
}

/// <summary>
/// What reading one document gives; kept apart, so that an edit which only moves lines changes only the diagnostics and the guard.
/// </summary>
/// <param name="Shape">The shape that code is generated from.</param>
/// <param name="Guard">The hash of the text.</param>
/// <param name="Diagnostics">What is reported.</param>
/// <param name="References">What it refers to in other documents.</param>
internal sealed record DocumentResult(
    DocumentShape Shape,
    DocumentGuard Guard,
    DocumentDiagnostics Diagnostics,
    EquatableArray<Located<ExternalReference>> References
)
{
    /// <summary>The anchors of other documents that it links to.</summary>
    public EquatableArray<Located<FileLink>> Links { get; init; }

    /// <summary>The document itself, where it answers the questions of another; otherwise null.</summary>
    public SourceFile? Answering { get; init; }

    /// <summary>The document itself, where it takes answers from others; otherwise null.</summary>
    public SourceFile? Taking { get; init; }

    /// <summary>The other documents that it takes answers from, as written.</summary>
    public EquatableArray<string> TakesFrom { get; init; }

    /// <summary>What it promises and fulfils; null where it does neither.</summary>
    public DocumentPromises? Promises { get; init; }

    /// <summary>Where something may be reported of its promises.</summary>
    public EquatableArray<Place> PromisePlaces { get; init; }

    /// <summary>Its date; null where it has none.</summary>
    public string? Date { get; init; }

    /// <summary>The values of its answers, and what it supersedes; null where it has neither.</summary>
    public DocumentValues? Values { get; init; }

    /// <summary>Where something may be reported of these.</summary>
    public EquatableArray<Place> ValuePlaces { get; init; }

    /// <summary>The document itself, where it is a translation of another; otherwise null.</summary>
    public SourceFile? Translating { get; init; }

    /// <summary>Itself among the translations of its original; null where it is not a translation.</summary>
    public TranslationEntry? Translation { get; init; }

    /// <summary>The anchors that others may link to.</summary>
    public EquatableArray<string> Anchors { get; init; }

    /// <summary>What the other documents depend on; one object as long as this one lives.</summary>
    public DocumentEntry Entry { get; } = DocumentEntry.Of(Shape, Diagnostics.NameLocation.File);
}

/// <summary>The diagnostics of one document.</summary>
/// <param name="NameLocation">Where the document is named, for a clash of names.</param>
/// <param name="Items">The diagnostics.</param>
internal sealed record DocumentDiagnostics(Place NameLocation, EquatableArray<LocatedDiagnostic> Items)
{
    /// <summary>The document's suppressions and severities, for diagnostics across documents.</summary>
    public DiagnosticFilter Filter { get; init; } = DiagnosticFilter.None;

    /// <summary>What the document's answers rest on.</summary>
    public EquatableArray<Located<NamedEvidence>> Evidence { get; init; }

    /// <summary>Whether it says that it corrects something that was sent.</summary>
    public bool HasCorrections { get; init; }

    /// <summary>The values that must be equal to facts outside of the document, each with the place of the words that show it.</summary>
    public EquatableArray<LocatedBound> Bound { get; init; }

    /// <summary>Where each answer must have evidence: the questions whose answer has none.</summary>
    public EquatableArray<Located<UnprovenAnswer>> Unproven { get; init; }

    /// <summary>A diagnostic across documents, with its severity; null if it is suppressed or disabled.</summary>
    public LocatedDiagnostic? Report(Diagnostic diagnostic, Place place) =>
        Filter.Apply(diagnostic) is { } found ? new LocatedDiagnostic(found, place) : null;
}

/// <summary>Something of a document, with its line and column.</summary>
internal sealed record Located<T>(T Value, Place Place)
    where T : IEquatable<T>;

/// <summary>A bound value, with the places of its words and of what it is bound to.</summary>
internal sealed record LocatedBound(BoundValue Value, Place Words, Place Fact)
{
    public static EquatableArray<LocatedBound> AllOf(EquatableArray<BoundValue> values, Func<TextSpan, Place> at) =>
        values.Count == 0
            ? default
            : new EquatableArray<LocatedBound>(values.Select(value => new LocatedBound(value, at(value.Words), at(value.Fact.Span))));

    /// <summary>Where something about it is reported.</summary>
    public Place PlaceOf(Diagnostic diagnostic) => diagnostic.Span == Value.Words ? Words : Fact;
}

/// <summary>What is known of a document that others refer to.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Questions">Its questions.</param>
/// <param name="Anchors">The anchors of a file of Markdown.</param>
/// <param name="Date">The date of the document; null where it has none.</param>
internal sealed record CrossTarget(string Path, KnownQuestions Questions, EquatableArray<string> Anchors, string? Date);

/// <summary>A shard, and what other documents contradict in its own.</summary>
/// <param name="Shard">The documents.</param>
/// <param name="Contradictions">Of those of them that have some.</param>
internal sealed record ComparedShard(Shard<DocumentResult> Shard, EquatableArray<DocumentContradictions> Contradictions);

/// <summary>What is wrong with the values of a document beside those of others.</summary>
/// <param name="Path">The document.</param>
/// <param name="Found">What is reported, without its places.</param>
internal sealed record DocumentContradictions(string Path, EquatableArray<PlacedDiagnostic> Found);

/// <summary>What documents need of each other's questions, answers and promises.</summary>
/// <param name="Sets">The questions of the documents that others answer.</param>
/// <param name="Answers">The answers of the documents that others take some from.</param>
/// <param name="Types">The types that documents may have.</param>
/// <param name="Promises">The promises that documents make and fulfil.</param>
/// <param name="Originals">The documents that others translate.</param>
/// <param name="Translations">The translations.</param>
internal sealed record OtherDocuments(
    NamedDocuments<AskedSet> Sets,
    NamedDocuments<AnswerTable> Answers,
    DocumentTypeSet Types,
    PromiseLedger Promises,
    NamedDocuments<TranslationTable> Originals,
    TranslationList Translations
);

/// <summary>A diagnostic at its location in a file.</summary>
internal sealed record LocatedDiagnostic(Core.Diagnostics.Diagnostic Diagnostic, Place Place);

/// <summary>A place in a file.</summary>
internal sealed record Place(string File, TextSpan Span, LinePosition Start, LinePosition End);
