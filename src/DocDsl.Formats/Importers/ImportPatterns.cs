using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>
/// What imports look for, made of the words of all languages: the language of a letter is known only when its headings are found,
/// and letters quote others. Each pattern is made when it is first asked for.
/// </summary>
internal sealed class ImportPatterns
{
    /// <summary>A pattern that nothing matches, in place of a list of no words.</summary>
    private const string Nothing = "(?!)";

    private static ImportPatterns? s_current;

    private readonly ImmutableArray<Language> _languages;
    private readonly LetterForm[] _letters;

    private ImportPatterns(ImmutableArray<Language> languages)
    {
        _languages = languages;
        _letters = [.. languages.SelectMany(language => language.Imports.Letters)];
    }

    /// <summary>The patterns of the languages that are known.</summary>
    public static ImportPatterns Current
    {
        get
        {
            var languages = Language.All;
            var current = Volatile.Read(ref s_current);
            if (current is null || current._languages != languages)
            {
                current = new ImportPatterns(languages);
                Volatile.Write(ref s_current, current);
            }

            return current;
        }
    }

    /// <summary>The kinds of letters that are recognised.</summary>
    public IReadOnlyList<LetterForm> Letters => _letters;

    /// <summary>The published questions and answers that are recognised.</summary>
    public IReadOnlyList<PaperPatterns> Papers =>
        field ??= [.. _languages.SelectMany(language => language.Imports.Papers).Select(form => new PaperPatterns(form))];

    /// <summary>A line that has a heading's form, roughly.</summary>
    public Regex Heading =>
        field ??= Linear(
            $@"^[\s#*]*(?:(?:{Keywords(_ => true)})(?:[^.?!\d]{{0,30}}\d[^.?!]{{0,40}}[.:]?)?"
                + $@"|{Keywords(form => form.MayStandAlone)})[\s:*]*$"
        );

    /// <summary>A line that begins as the heading of an answer.</summary>
    public Regex AnswerHeading => field ??= Linear($@"^\s*(?:{Keywords(form => form.IsAnswer && !form.IsWordOfSentences)})[^.]{{0,40}}$");

    /// <summary>A line that begins the closing.</summary>
    public Regex Closing => field ??= Linear($@"^\s*(?:{OneOf(_languages.SelectMany(language => language.Closings))})");

    /// <summary>A line that begins as a letter's title.</summary>
    public Regex Title => field ??= Linear($@"^\s*(?:{Any(_letters.SelectMany(letter => new[] { letter.Titles, letter.Numbers }))})");

    /// <summary>A line that is a letter's number and nothing else, in a text of several lines.</summary>
    public Regex LoneNumber => field ??= new(@$"^(?:{Any(_letters.Select(letter => letter.Numbers))})[ \t]*$", RegexOptions.Multiline);

    /// <summary>The footer of a page of a letter whose kind is known.</summary>
    public Regex Footer => field ??= Linear(Any(_letters.Select(letter => letter.Footers)));

    /// <summary>The name of a letter's file.</summary>
    public Regex FileName => field ??= Linear($"^(?:{Any(_letters.Select(letter => letter.FileNames))})$");

    /// <summary>A line that is the number of a page: "Pagina 2 van 4", "- 3 -".</summary>
    public Regex PageNumber =>
        field ??= Linear($@"^(?:{Listed(words => words.Page)}) \d+(?: ?(?:{Listed(words => words.PageOf)}|/) ?\d+)?$|^[-–] ?\d+ ?[-–]$");

    /// <summary>A page's number among other words: "– 3 –", "Seite 3".</summary>
    public Regex PageNumberWithin =>
        field ??= Linear($@"[-–—] ?(?<number>[0-9]{{1,4}}) ?[-–—]|\b(?:{Listed(words => words.Page)}) (?<number>[0-9]{{1,4}})\b");

    /// <summary>After the number of a note and a space, what only notes begin with: titles of papers, addresses on the web.</summary>
    public Regex SpacedNote =>
        field ??= Linear(
            $@"^ {{1,8}}(?:{Listed(words => words.NoteOpenings)}|https?:|www\.|ECLI|\p{{Lu}}[\p{{L}} .]+, \d{{1,2}} \p{{L}}+ \d{{4}}|[«‘“])"
        );

    /// <summary>After a number, what makes it an ordinal or a measure: "2e kwartaal", "3de keer", "4x"; not "1de Limburger".</summary>
    public Regex Unit =>
        field ??= Linear($@"^(?:(?:{OneOf(Ordinals(isArticle: false))}|x|m|km|kg)\b|(?:{OneOf(Ordinals(isArticle: true))}) \p{{Ll}})");

    /// <summary>A line of nothing but the signs of notes: "2 3", "2, 3 en 4".</summary>
    public Regex OnlyNumbers =>
        field ??= Linear($@"^\s*\d{{1,2}}(?:(?:,|,? (?:{OneOf(_languages.SelectMany(language => language.And))}))? \d{{1,2}})*\s*$");

    /// <summary>At the end of a text, an abbreviation that a number follows: "nr.".</summary>
    public Regex Abbreviation => field ??= new($@"\b(?:{Listed(words => words.Abbreviations)})\.$");

    /// <summary>At the end of a text, a word that the number after it belongs to.</summary>
    public Regex Counted =>
        field ??= new($@"(?:(?<=^|[\s(])(?:{Listed(words => words.BeforeNumbers)})|[-–=+<>€$]) +$", RegexOptions.IgnoreCase);

    /// <summary>The headings of columns of questions and answers, as <see cref="QuestionColumns.KeyOf"/> gives them.</summary>
    public IReadOnlyDictionary<string, ColumnKind> Columns => field ??= ColumnsOf(_languages);

    /// <summary>The letterheads of the languages that have one.</summary>
    public LetterheadPatterns Letterhead => field ??= new(_languages);

    /// <summary>One of some words, as they are; the longest first.</summary>
    public static string OneOf(IEnumerable<string> words) =>
        Any(
            words
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal)
                .Select(Regex.Escape)
        );

    /// <summary>The words of a list.</summary>
    public static string[] Split(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, ColumnKind> ColumnsOf(ImmutableArray<Language> languages)
    {
        var columns = new Dictionary<string, ColumnKind>(StringComparer.Ordinal);
        Add(words => words.Question, ColumnKind.Question);
        Add(words => words.Answer, ColumnKind.Answer);
        Add(words => words.Number, ColumnKind.Number);
        Add(words => words.Remark, ColumnKind.Remark);
        Add(words => words.Group, ColumnKind.Group);
        return columns;

        void Add(Func<ColumnWords, string> list, ColumnKind kind)
        {
            foreach (var words in languages.Select(language => language.Imports.Columns).OfType<ColumnWords>())
            {
                foreach (var word in Split(list(words)))
                {
                    columns.TryAdd(word, kind);
                }
            }
        }
    }

    private static string Any(IEnumerable<string> patterns) =>
        string.Join('|', patterns.Where(pattern => pattern.Length > 0)) is { Length: > 0 } any ? any : Nothing;

    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking);

    private string Listed(Func<ImportWords, string> list) => OneOf(_languages.SelectMany(language => Split(list(language.Imports))));

    /// <summary>The words that begin headings; one that ends in a letter ends there.</summary>
    private string Keywords(Func<HeadingForm, bool> isMeant) =>
        Any(
            _languages
                .SelectMany(language => language.Headings)
                .Where(isMeant)
                .Select(form => Regex.Escape(form.Keyword) + (char.IsLetter(form.Keyword[^1]) ? @"\b" : ""))
                .Distinct(StringComparer.Ordinal)
        );

    /// <summary>What may be glued to a number; an article is one only before a small letter.</summary>
    private IEnumerable<string> Ordinals(bool isArticle) =>
        _languages.SelectMany(language =>
            language
                .Values.Ordinals.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(ordinal => ValueWords.Has(language.Values.BeforeDate, ordinal) == isArticle)
        );
}
