using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>
/// The translations among a project's documents: those that are saved, read once, and above them those that an editor has open.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="open">What an editor has open; null where there is none.</param>
internal sealed class ProjectTranslations(ProjectFolder project, IOpenFiles? open)
{
    private readonly Lazy<ImmutableDictionary<string, TranslationEntry>> _saved = new(() =>
        project
            .NamedFiles.ReadInParallel(file => Read(project, file, ProjectFolder.ReadSaved(file)))
            .OfType<TranslationEntry>()
            .ToImmutableDictionary(entry => entry.Path, StringComparer.Ordinal)
    );

    /// <summary>What the translations of a document depend on.</summary>
    private readonly ConcurrentDictionary<string, (string? Open, TranslationTable Made)> _originals = new(StringComparer.Ordinal);

    /// <summary>What was read of the texts that are open, so that a key in one of them reads no other again.</summary>
    private readonly ConcurrentDictionary<string, (string? Text, TranslationEntry? Entry)> _open = new(StringComparer.Ordinal);

    /// <summary>The translations as they are now.</summary>
    public TranslationList List
    {
        get
        {
            var entries = _saved.Value;
            foreach (var file in (open?.Documents ?? []).Where(project.IsOwn))
            {
                var text = open!.Find(file);
                if (!_open.TryGetValue(file, out var known) || !ReferenceEquals(known.Text, text))
                {
                    _open[file] = known = (text, Read(project, file, text));
                }

                var relative = project.Relative(file);
                entries = known.Entry is { } entry ? entries.SetItem(relative, entry) : entries.Remove(relative);
            }

            return TranslationList.Of(entries.Values);
        }
    }

    /// <summary>What is wrong with a translation (QA8111 and those after it), with the severities that are set.</summary>
    public IEnumerable<Diagnostic> Check(DocumentCompilation document)
    {
        var entry = document.Translation!;
        return project.Named(entry.Original!) is [var original]
            ? TranslationCheck
                .Check(document.Model, OriginalOf(original), List.Of(original, except: entry.Path))
                .Select(document.Filter.Apply)
                .OfType<Diagnostic>()
            : [];
    }

    private TranslationTable OriginalOf(string relative) =>
        project.Known(_originals, relative, text => TranslationTable.Of(DocumentCompilation.Bind(text, project.Types)));

    private static TranslationEntry? Read(ProjectFolder project, string file, string? text)
    {
        if (text is null || !TranslationEntry.MayBeIn(text))
        {
            return null;
        }

        var source = new SourceText(text, project.Relative(file), project.Items.DefaultsOf(file));
        return TranslationEntry.Of(DocumentCompilation.Bind(source, project.Types)) is { Original: not null } entry ? entry : null;
    }
}
