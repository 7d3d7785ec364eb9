namespace DocDsl.Formats.Exporters;

/// <summary>A document in its languages: the original and its translations, as far as they are exported too.</summary>
internal static class Editions
{
    /// <returns>The original first; none where there is but one.</returns>
    public static IReadOnlyList<QaDocument> Of(QaDocument document, IEnumerable<QaDocument> documents)
    {
        var original = document.Translates ?? document;
        var exported = original.Translations.Count == 0 ? [] : documents.Select(other => other.Path).ToHashSet(StringComparer.Ordinal);
        var editions = original
            .Translations.Prepend(original)
            .Where(edition => edition.Path == document.Path || exported.Contains(edition.Path))
            .ToList();
        return editions.Count > 1 ? editions : [];
    }

    /// <summary>The language tag of a document: <c>en-GB</c>.</summary>
    public static string TagOf(QaDocument edition) => edition.Culture ?? (edition.Language ?? DocumentLanguage.English).Tag;
}
