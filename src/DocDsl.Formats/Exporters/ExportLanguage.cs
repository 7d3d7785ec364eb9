using DocDsl.Core.Languages;

namespace DocDsl.Formats.Exporters;

/// <summary>The language of an exported document. One whose language is not known has English words.</summary>
internal static class ExportLanguage
{
    /// <summary>The language's words for a page.</summary>
    public static ExportWords WordsOf(QaDocument document) => (Find(document) ?? English.Table).Exports;

    /// <summary>The language's tag, for a document that declares no culture.</summary>
    public static string TagOf(QaDocument document) => (Find(document) ?? English.Table).Tag;

    /// <summary>The ISO 639-2 code; "und" when the language is not known.</summary>
    public static string ThreeLetterCodeOf(QaDocument document) => Find(document)?.ThreeLetterCode ?? "und";

    /// <summary>The word for "and" in a list.</summary>
    public static string AndOf(QaDocument document) => Find(document)?.And is [var and, ..] ? and : English.Table.And[0];

    private static Language? Find(QaDocument document) => document.Content.Model.Tree.Language;
}
