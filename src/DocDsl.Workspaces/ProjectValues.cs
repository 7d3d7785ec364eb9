using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>
/// The values of the answers of a project's documents, and what they supersede: of those that are saved, and above them of those that an
/// editor has open.
/// </summary>
internal sealed class ProjectValues
{
    private readonly ProjectFolder _project;
    private readonly IOpenFiles? _open;
    private readonly Lazy<ImmutableDictionary<string, DocumentValues>> _saved;

    /// <summary>Those that supersede something: an export of one document reads no others.</summary>
    private readonly Lazy<DocumentValues[]> _superseding;

    /// <summary>The names of the types that say what kind of value the answers of their documents have.</summary>
    private readonly Lazy<string[]> _types;

    private readonly ConcurrentDictionary<string, (string? Open, string Made)> _dates = new(StringComparer.Ordinal);
    private volatile State? _last;

    /// <param name="project">The project.</param>
    /// <param name="open">What an editor has open; null where there is none.</param>
    /// <param name="known">What is known of saved files already.</param>
    public ProjectValues(ProjectFolder project, IOpenFiles? open, KnownValues known)
    {
        (_project, _open) = (project, open);
        _types = new(() =>
            [.. project.Types.Names.Where(name => project.Types.Find(name) is { } type && DocumentValues.MayBeIn(type))]
        );
        _superseding = new(() =>
            [
                .. project
                    .NamedFiles.ReadInParallel(file =>
                        ProjectFolder.ReadSaved(file) is { } text && DocumentValues.MaySupersede(text) ? Read(file, text) : null
                    )
                    .OfType<DocumentValues>()
                    .Where(document => document.Superseded.Count > 0)
                    .OrderBy(document => document.Path, StringComparer.Ordinal),
            ]
        );
        _saved = new(() =>
            project
                .NamedFiles.ReadInParallel(file =>
                    known.Of(file, project.Relative(file), project.Types, () => Read(file, ProjectFolder.ReadSaved(file)))
                )
                .OfType<DocumentValues>()
                .ToImmutableDictionary(document => document.Path, StringComparer.Ordinal)
        );
    }

    /// <summary>The values as they are now.</summary>
    public ContradictionIndex Index => IndexWith(path: null, values: null);

    /// <summary>Which answers supersede which, with the paths of their documents as seen from a folder.</summary>
    /// <param name="folder">Empty for the project's own, else with <c>/</c> at its end.</param>
    public Supersessions SupersessionsFrom(string folder)
    {
        var documents = _open is null ? _superseding.Value : [.. Index.Documents.Where(document => document.Superseded.Count > 0)];
        return new Supersessions(
            documents.Select(document =>
                document with
                {
                    Path = folder + document.Path,
                }
            )
        );
    }

    /// <summary>What is wrong with the values of a document beside those of others, and with what it supersedes.</summary>
    /// <param name="document">With its places.</param>
    /// <param name="contradictions">What others contradict, whatever the document suppresses.</param>
    /// <param name="filter">The document's suppressions and severities.</param>
    public List<Diagnostic> Check(
        LocatedValues document,
        DiagnosticFilter filter,
        out EquatableArray<PlacedDiagnostic> contradictions
    )
    {
        contradictions = IndexWith(document.Values.Path, document.Values).Check(document.Values);
        var found = new List<Diagnostic>();
        foreach (var diagnostic in contradictions.Concat(Superseded(document.Values)))
        {
            if (filter.Apply(diagnostic.At(document.Places[diagnostic.Place])) is { } reported)
            {
                found.Add(reported);
            }
        }

        return found;
    }

    private IEnumerable<PlacedDiagnostic> Superseded(DocumentValues document) =>
        ContradictionIndex.CheckSuperseded(document, _project.Named, DateOf);

    private string? DateOf(string path) =>
        _project.Known(_dates, path, text => FieldDates.DateOf(DocumentCompilation.Bind(text, _project.Types)) ?? "")
            is { Length: > 0 } date
            ? date
            : null;

    /// <summary>An edit of one document reads no other again, nor itself: its values are known.</summary>
    /// <param name="path">A document as seen from the project; null for none.</param>
    /// <param name="values">Its values.</param>
    private ContradictionIndex IndexWith(string? path, DocumentValues? values)
    {
        var last = _last ?? new State([], new ContradictionIndex(ContradictionIndex.Sorted(_saved.Value.Values)));
        var files = (_open?.Documents ?? []).Where(_project.IsOwn).Select(file => (File: file, Text: _open!.Find(file))).ToArray();
        var index = last.Index;
        foreach (var (file, _) in last.Texts.ExceptBy(files.Select(file => file.File), file => file.File))
        {
            index = index.With(_project.Relative(file), _saved.Value.GetValueOrDefault(_project.Relative(file)));
        }

        for (var i = 0; i < files.Length; i++)
        {
            var relative = _project.Relative(files[i].File);
            if (relative == path)
            {
                // As it is now checked, which another thread may have seen change meanwhile.
                index = index.With(relative, values);
                files[i].Text = null;
            }
            else if (!last.Texts.Contains(files[i]) || files[i].Text is null)
            {
                index = index.With(relative, Read(files[i].File, files[i].Text));
            }
        }

        if (!ReferenceEquals(index, last.Index) || !last.Texts.SequenceEqual(files) || _last is null)
        {
            _last = new State(files, index);
        }

        // What is checked need not be saved, nor be a document of the _project.
        return path is null ? index : index.With(path, values);
    }

    private DocumentValues? Read(string file, string? text) =>
        text is not null && MayBeIn(file, text)
            ? DocumentValues.Of(
                DocumentCompilation.Bind(new SourceText(text, _project.Relative(file), _project.Items.DefaultsOf(file)), _project.Types)
            )
            : null;

    /// <summary>Whether a text may have values, or supersede answers: others need not be read.</summary>
    private bool MayBeIn(string file, string text)
    {
        if (DocumentValues.MayBeIn(text))
        {
            return true;
        }

        var types = _types.Value;
        var written = types.Length == 0 ? null : _project.Items.DefaultsOf(file).Written;
        return types.Any(name =>
            text.Contains(name, StringComparison.Ordinal) || written?.Contains(name, StringComparison.Ordinal) == true
        );
    }

    private sealed record State((string File, string? Text)[] Texts, ContradictionIndex Index);
}
