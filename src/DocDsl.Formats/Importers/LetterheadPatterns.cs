using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>The patterns of a letterhead's column, built from the words of all languages that define one.</summary>
internal sealed class LetterheadPatterns
{
    private const string Name = @"\p{Lu}[\p{L}’'-]*";

    private readonly string[] _links;
    private readonly string[] _dateLabels;
    private readonly string[] _referenceLabels;

    public LetterheadPatterns(IEnumerable<Language> languages)
    {
        var known = languages.Where(language => language.Imports.Letterhead is not null).ToArray();
        _links = Words(letterhead => letterhead.NameLinks);
        _dateLabels = Words(letterhead => letterhead.DateLabels);
        _referenceLabels = Words(letterhead => letterhead.ReferenceLabels);
        var link = $"(?:{ImportPatterns.OneOf(_links)})";
        var inner = $"(?:{ImportPatterns.OneOf([.. _links, .. Words(letterhead => letterhead.NameArticles)])})";
        var and = $"(?:{ImportPatterns.OneOf(known.SelectMany(language => language.And))})";
        var marked = ImportPatterns.OneOf([.. _dateLabels, .. _referenceLabels]);
        var labels = ImportPatterns.OneOf([.. _dateLabels, .. _referenceLabels, .. Words(letterhead => letterhead.Labels)]);
        var boxes = ImportPatterns.OneOf(Words(letterhead => letterhead.PostBox));
        var departments = ImportPatterns.OneOf(Words(letterhead => letterhead.Departments));
        var headings = known.SelectMany(language => language.Headings).ToArray();
        var keywords = ImportPatterns.OneOf(headings.Select(form => form.Keyword));
        var phrases = ImportPatterns.OneOf(headings.SelectMany(form => form.Links));

        NoisyHeading = new(
            $@"^\s*(?:{keywords})(?: (?:{phrases}))?(?: \d+(?:,| {and})?)+ +"
                + $@"(?<tail>\d{{5,}}\S*|[A-Z]\S*-\d{{5,}}|{marked}|\d{{1,2}} \p{{Ll}}+ 20\d\d)\s*$"
        );
        Label = new($@"(?<=^\s*)(?:{labels}|(?:{boxes}) \d+|www\.\S+|[TFME] 0\d[\d -]+)(?=\s*$)");
        GluedLabel = new($@"\S +(?<tail>{labels})\s*$");
        Office = new($@"^(?<before>.*?(?:^|\s))(?<tail>(?:{departments}) {Name}(?:(?: {inner})* {Name})*(?: {link})?)\s*$");
        Rest = new($@"(?<=^\s*)(?:{link} )?-?{Name}(?: {link})?(?: {Name})*(?=\s*$)");
        Tail = new($@"[.?!] +(?<tail>{link} {Name}(?:(?: {and})? {Name})*)\s*$");

        string[] Words(Func<LetterheadWords, string> list) =>
            [.. known.SelectMany(language => ImportPatterns.Split(list(language.Imports.Letterhead!))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A heading with a part of the column after its numbers: "Vraag 5 6702756".</summary>
    public Regex NoisyHeading { get; }

    /// <summary>A line that is a label of the column, a post box, an address or a telephone number.</summary>
    public Regex Label { get; }

    /// <summary>A label after the words of a line.</summary>
    public Regex GluedLabel { get; }

    /// <summary>The name of a department at the end of a line.</summary>
    public Regex Office { get; }

    /// <summary>A line that continues the name of a department.</summary>
    public Regex Rest { get; }

    /// <summary>The end of such a name after the end of a sentence: no sentence begins with a small "en".</summary>
    public Regex Tail { get; }

    public bool IsDateLabel(string words) => _dateLabels.Contains(words, StringComparer.Ordinal);

    public bool IsReferenceLabel(string words) => _referenceLabels.Contains(words, StringComparer.Ordinal);

    /// <summary>Whether words of the column cannot be its end: "Portefeuille Politieorganisatie en".</summary>
    public bool IsContinued(string words) => Array.Exists(_links, link => words.EndsWith(" " + link, StringComparison.Ordinal));
}
