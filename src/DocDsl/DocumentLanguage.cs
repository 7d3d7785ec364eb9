using System.Globalization;
using DocDsl.Core.Languages;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Natural;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl;

/// <summary>A natural language in which DocDsl reads documents.</summary>
public sealed class DocumentLanguage
{
    private readonly Language _language;

    private DocumentLanguage(Language language)
    {
        _language = language;
        Words = new PageWords(language);
    }

    /// <summary>For a document whose language is not known.</summary>
    public static DocumentLanguage English { get; } = Create(Language.All.First(language => language.Tag == "en"));

    /// <summary>The ISO 639-1 code: <c>nl</c>.</summary>
    public string Tag => _language.Tag;

    /// <summary>The English name: <c>Dutch</c>.</summary>
    public string Name => _language.Name;

    /// <summary>The ISO 639-2 code: <c>nld</c>.</summary>
    public string ThreeLetterCode => _language.ThreeLetterCode;

    /// <summary>The words of a page that shows a document.</summary>
    public PageWords Words { get; }

    /// <summary>The <see cref="Tag"/>.</summary>
    public override string ToString() => Tag;

    /// <summary>
    /// A value as people write it in this language: <c>1 maart 2026</c>, <c>€ 12,50</c>, <c>Ja</c>, <c>email en sms</c>.
    /// </summary>
    /// <param name="value">The value of an answer or a field.</param>
    /// <param name="culture">The document's culture: <c>en-US</c> has the month before the day. Null for what most do.</param>
    /// <returns>The <see cref="InvariantValue.Text"/>, where people write no other, as of a web address or a choice.</returns>
    public string Format(InvariantValue value, string? culture)
    {
        ArgumentNullException.ThrowIfNull(value);
        return NaturalWriter.WriteAll(value.Text, value.Type, _language, culture);
    }

    /// <summary>A date as people write it in this language: <c>1 maart 2026</c>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="culture">The document's culture: <c>en-US</c> has the month before the day. Null for what most do.</param>
    public string Format(DateOnly date, string? culture) =>
        NaturalWriter.Write(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ValueType.Of(ValueKind.Date), _language, culture);

    internal static DocumentLanguage Create(Language language) => new(language);
}
