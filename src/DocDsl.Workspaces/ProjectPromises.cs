using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>
/// The promises of a project's documents: those that are saved, read once, and above them those that an editor has open.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="open">What an editor has open; null where there is none.</param>
internal sealed class ProjectPromises(ProjectFolder project, IOpenFiles? open)
{
    private readonly Lazy<ImmutableDictionary<string, DocumentPromises>> _saved = new(() =>
        project
            .NamedFiles.ReadInParallel(file => Read(project, file, ProjectFolder.ReadSaved(file)))
            .OfType<DocumentPromises>()
            .ToImmutableDictionary(document => document.Path, StringComparer.Ordinal)
    );

    private volatile State? _last;
    private volatile Tuple<PromiseLedger, string, PromiseLedger>? _from;

    /// <summary>The promises as they are now.</summary>
    public PromiseLedger Ledger
    {
        get
        {
            var texts = (open?.Documents ?? [])
                .Where(project.IsOwn)
                .Order(StringComparer.Ordinal)
                .Select(file => (File: file, Text: open!.Find(file)))
                .ToArray();
            var last = _last;
            if (last is null || !last.Texts.SequenceEqual(texts))
            {
                _last = last = new State(texts, Create(texts, last));
            }

            return last.Ledger;
        }
    }

    /// <summary>The promises with the paths of their documents as seen from a folder.</summary>
    /// <param name="folder">Empty for the project's own, else with <c>/</c> at its end.</param>
    public PromiseLedger LedgerFrom(string folder)
    {
        var ledger = Ledger;
        if (folder.Length == 0)
        {
            return ledger;
        }

        var known = _from;
        if (known is null || !ReferenceEquals(known.Item1, ledger) || known.Item2 != folder)
        {
            _from = known = Tuple.Create(ledger, folder, ledger.From(folder));
        }

        return known.Item3;
    }

    /// <summary>What is wrong with the promises that a document makes and fulfils, with the severities that are set.</summary>
    /// <param name="document">With its places.</param>
    /// <param name="filter">The document's suppressions and severities.</param>
    public IEnumerable<Diagnostic> Check(DocumentPromises document, DiagnosticFilter filter) =>
        Ledger.With(document).Check(document, project.Types.Today, project.Named).Select(filter.Apply).OfType<Diagnostic>();

    private static DocumentPromises? Read(ProjectFolder project, string file, string? text) =>
        text is not null && DocumentPromises.MayBeIn(text)
            ? DocumentPromises
                .Of(DocumentCompilation.Bind(new SourceText(text, project.Relative(file), project.Items.DefaultsOf(file)), project.Types))
                ?.WithoutPlaces()
            : null;

    private PromiseLedger Create((string File, string? Text)[] texts, State? last)
    {
        var documents = _saved.Value;
        foreach (var (file, text) in texts)
        {
            var relative = project.Relative(file);
            documents = Known(file, text, last) is { } promises ? documents.SetItem(relative, promises) : documents.Remove(relative);
        }

        return new PromiseLedger(
            new EquatableArray<DocumentPromises>(documents.Values.OrderBy(document => document.Path, StringComparer.Ordinal))
        );
    }

    /// <summary>An edit of one document reads no other again.</summary>
    private DocumentPromises? Known(string file, string? text, State? last) =>
        last?.Texts.Contains((file, text)) == true ? last.Ledger.Find(project.Relative(file)) : Read(project, file, text);

    private sealed record State((string File, string? Text)[] Texts, PromiseLedger Ledger);
}
