using DocDsl.Core.Languages;

namespace DocDsl;

/// <summary>A natural language in which DocDsl reads documents.</summary>
public sealed class DocumentLanguage
{
    private DocumentLanguage(string tag, string name, string threeLetterCode, PageWords words)
    {
        Tag = tag;
        Name = name;
        ThreeLetterCode = threeLetterCode;
        Words = words;
    }

    /// <summary>For a document whose language is not known.</summary>
    public static DocumentLanguage English { get; } = Create(Language.All.First(language => language.Tag == "en"));

    /// <summary>The ISO 639-1 code: <c>nl</c>.</summary>
    public string Tag { get; }

    /// <summary>The English name: <c>Dutch</c>.</summary>
    public string Name { get; }

    /// <summary>The ISO 639-2 code: <c>nld</c>.</summary>
    public string ThreeLetterCode { get; }

    /// <summary>The words of a page that shows a document.</summary>
    public PageWords Words { get; }

    /// <summary>The <see cref="Tag"/>.</summary>
    public override string ToString() => Tag;

    internal static DocumentLanguage Create(Language language)
    {
        var words = language.Exports;
        return new(
            language.Tag,
            language.Name,
            language.ThreeLetterCode,
            new PageWords(
                words.Skip,
                words.Questions,
                words.Answered,
                words.Open,
                words.Withdrawn,
                words.Notes,
                words.About,
                words.Coverage,
                words.Joint,
                words.Back,
                words.Closing,
                language.And is [var and, ..] ? and : "and",
                words.QuestionOf,
                words.NotFound
            )
        );
    }
}
