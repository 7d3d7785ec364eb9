using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Directives;
using DocDsl.LanguageServer.Features.Diagnostics;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Documents;

/// <summary>What is kept of each file of the workspace: enough to find things across files, and none of its text.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Uri">As the client writes it, else as it is made of the path.</param>
/// <param name="Version">The client's; null for a file that is not open.</param>
/// <param name="Found">Its diagnostics, without those that depend on the names of other documents.</param>
/// <param name="Named">Its name in C#; null for a declaration of a type.</param>
/// <param name="Questions">What it asks.</param>
/// <param name="Known">What other documents may know of its questions; null for a declaration of a type.</param>
/// <param name="Mentions">The documents that it names, as written.</param>
/// <param name="Anchors">The anchors of a file of Markdown, which other documents may link to.</param>
/// <param name="Linked">The files that it links to, absolute.</param>
/// <param name="TypeName">The type that it has, or declares; null where there is none.</param>
internal sealed record CheckedFile(
    string Path,
    string Uri,
    int? Version,
    FoundDiagnostics Found,
    NamedDocument? Named,
    ImmutableArray<NamedLocation> Questions,
    KnownQuestions? Known,
    ImmutableArray<string> Mentions,
    ImmutableArray<string> Anchors,
    ImmutableArray<string> Linked,
    string? TypeName
)
{
    private const int MaxNameLength = 120;

    /// <summary>
    /// The documents whose questions it answers, whose answers it takes or supersedes, or that it translates, as written.
    /// </summary>
    public ImmutableArray<string> Takes { get; private init; } = [];

    /// <summary>What it promises and fulfils, on which those depend that do either; null where it does neither.</summary>
    public DocumentPromises? Promises { get; private init; }

    /// <summary>The values of its answers, on which those depend that have some; null where it has none and supersedes nothing.</summary>
    public DocumentValues? Values { get; private init; }

    /// <summary>What others contradict of these, as its diagnostics have it.</summary>
    public EquatableArray<PlacedDiagnostic> Contradictions { get; private init; }

    /// <summary>Itself among the translations of its original, on which these depend; null where it is not a translation.</summary>
    public TranslationEntry? Translation { get; private init; }

    /// <summary>Whether it depends on what any other document may promise, fulfil or translate.</summary>
    public bool DependsOnAll => Promises is not null || Translation is not null;

    /// <summary>Of its text, on which those depend that take from it.</summary>
    public ulong TextHash { get; private init; }

    /// <summary>The files that its check has read.</summary>
    public ImmutableArray<Dependency> Dependencies { get; private init; } = [];

    /// <summary>This file, as a dependency of others.</summary>
    public Dependency AsDependency => new(Path, Version is null ? 0 : TextHash);

    public static CheckedFile Of(Document document)
    {
        var found = FoundDiagnostics.Of(document, clash: null);
        if (document.Checked is not { } known)
        {
            var type = document.Type;
            ImmutableArray<NamedLocation> declared = type is { Name.Length: > 0 }
                ? [new NamedLocation(type.Name, document.Text.ToRange(type.NameSpan))]
                : [];
            return new CheckedFile(document.Path, document.Uri, document.Version, found, null, declared, null, [], [], [], type?.Name);
        }

        return new CheckedFile(
            document.Path,
            document.Uri,
            document.Version,
            found,
            known.Named(document.Path),
            [
                .. known.Model.Questions.Select(question => new NamedLocation(
                    NameOf(question.Label, question.Text.Text),
                    document.Text.ToRange(question.HeadingSpan)
                )),
            ],
            KnownQuestions.Of(known.Shape),
            [.. known.Compilation.References.Select(reference => reference.Document).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. known.Model.Tree.Anchors.Names.Order(StringComparer.Ordinal)],
            [
                .. known
                    .Compilation.Links.Select(link => link.Path)
                    .Concat(
                        known
                            .Compilation.Evidence.Where(evidence => evidence.Target.Kind == EvidenceTargetKind.File)
                            .Select(evidence => evidence.Target.Path)
                    )
                    .Concat(known.Compilation.Bound.Select(bound => bound.Fact.Path).Where(path => path.Length > 0))
                    .Select(document.FileOfLink)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            known.Model.TypeName
        )
        {
            Takes =
            [
                .. SameAs.DocumentsIn(known.Model),
                .. new[] { known.Model.AnsweredDocument, known.Model.TranslatedDocument }.OfType<string>(),
                // Their dates count.
                .. known.Model.Answers.SelectMany(answer => answer.Supersedes).Select(reference => reference.Document).OfType<string>(),
            ],
            Translation = known.Compilation.Translation,
            Promises = known.Compilation.Promises?.WithoutPlaces(),
            Values = known.Compilation.Values?.Values,
            Contradictions = known.Contradictions,
            TextHash = document.TextHash,
            Dependencies = document.Dependencies,
        };
    }

    /// <summary><c>Vraag 3: Welke datasets worden …</c></summary>
    private static string NameOf(string label, string text)
    {
        var line = text.Replace('\n', ' ');
        var name = line.StartsWith(label.TrimEnd('…'), StringComparison.Ordinal) ? line : $"{label}: {line}";
        return Shorten(name);
    }

    /// <summary>A text that is too long for its place, cut; never within a character.</summary>
    public static string Shorten(string name, int maxLength = MaxNameLength) =>
        name.Length <= maxLength ? name : name[..(char.IsHighSurrogate(name[maxLength - 1]) ? maxLength - 1 : maxLength)] + "…";
}

/// <summary>Something that has a name, at its place.</summary>
internal sealed record NamedLocation(string Name, Range Range);
