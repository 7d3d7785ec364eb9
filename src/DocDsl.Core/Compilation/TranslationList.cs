using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>The translations of a project.</summary>
/// <param name="Entries">Those documents that name an original, by path.</param>
internal sealed record TranslationList(EquatableArray<TranslationEntry> Entries)
{
    /// <summary>There are none.</summary>
    public static TranslationList Empty { get; } = new(default(EquatableArray<TranslationEntry>));

    /// <summary>The list of several groups of documents.</summary>
    public static TranslationList Joined(IEnumerable<EquatableArray<TranslationEntry>> parts) => Of(parts.SelectMany(part => part));

    /// <summary>The list of some documents.</summary>
    public static TranslationList Of(IEnumerable<TranslationEntry> entries) =>
        new(new EquatableArray<TranslationEntry>(entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)));

    /// <summary>This list with other paths of all documents.</summary>
    /// <param name="folder">What comes before each, with <c>/</c> at its end.</param>
    public TranslationList From(string folder) =>
        folder.Length == 0 ? this : Of(Entries.Select(entry => entry with { Path = folder + entry.Path }));

    /// <summary>The translations of a document, by path.</summary>
    /// <param name="original">The document.</param>
    /// <param name="except">One that does not count; null for none.</param>
    public EquatableArray<TranslationEntry> Of(string original, string? except = null) =>
        new(Entries.Where(entry => entry.Path != except && DocumentPath.IsNamed(original, entry.Original!)));
}
