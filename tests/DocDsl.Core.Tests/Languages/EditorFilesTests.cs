using System.Text;
using System.Text.RegularExpressions;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;

namespace DocDsl.Core.Tests.Languages;

/// <summary>
/// The files for Vim and Emacs have the words of the language from its lists of directives and languages, between two marks; with
/// DOCDSL_UPDATE=1 this writes them.
/// </summary>
public partial class EditorFilesTests
{
    private const int MaxColumns = 120;

    [Fact]
    public void Vim_has_all_words()
    {
        var text = new StringBuilder();
        foreach (var (name, words) in Words())
        {
            Append(text, $"let s:{name} = [", "\\ ", words.Select(word => $"'{word}'"), ", ", " ]");
        }

        var headings = Headings()
            .Select(form =>
                $"{{'keyword': '{form.Keyword}', 'answer': {Bit(form.IsAnswer)}, 'plural': {Bit(form.IsPlural)}, "
                + $"'glued': {Bit(form.IsGlued)}, 'alone': {Bit(form.MayStandAlone)}, "
                + $"'links': [{string.Join(", ", form.Links.Select(link => $"'{link}'"))}]}}"
            );
        Append(text, "let s:headings = [", "\\ ", headings, ", ", " ]");
        Check(["vim", "syntax", "qa.vim"], "\" ", text.ToString());

        static int Bit(bool value) => value ? 1 : 0;
    }

    [Fact]
    public void Emacs_has_all_words()
    {
        var text = new StringBuilder();
        foreach (var (name, words) in Words())
        {
            var symbol = name == "words" ? "argument-words" : name;
            Append(text, $"(defconst docdsl--{symbol} '(", "", words.Select(word => $"\"{word}\""), " ", "))");
        }

        var headings = Headings()
            .Select(form =>
                $"(\"{form.Keyword}\" {Is(form.IsAnswer)} {Is(form.IsPlural)} {Is(form.IsGlued)} {Is(form.MayStandAlone)}"
                + string.Concat(form.Links.Select(link => $" \"{link}\""))
                + ")"
            );
        Append(text, ";; Each: the word, whether it heads an answer, is a plural, has its number glued to it, may stand alone; links.\n"
            + "(defconst docdsl--headings '(", "", headings, " ", "))");
        Check(["emacs", "docdsl-mode.el"], ";; ", text.ToString());

        static string Is(bool value) => value ? "t" : "nil";
    }

    private static IEnumerable<(string Name, IEnumerable<string> Words)> Words() =>
        [
            ("directives", DirectiveList.All.Select(directive => directive.Name).Order(StringComparer.Ordinal)),
            (
                "clauses",
                DirectiveList.All.SelectMany(directive => Clause().Matches(directive.Syntax)).Select(match => match.Value).Distinct()
            ),
            (
                "words",
                DirectiveList
                    .All.SelectMany(directive =>
                        Enum.GetValues<SectionKind>().Where(directive.IsAllowedIn).SelectMany(directive.GetWords).Select(word => word.Word)
                    )
                    // What only begins an argument is not one.
                    .Where(word => char.IsLetter(word[^1]))
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            ),
            ("numbers", Of(language => language.NumberWords)),
            ("and", Of(language => language.And)),
            ("to", Of(language => language.To)),
            ("closings", Of(language => language.Closings)),
        ];

    private static IEnumerable<string> Of(Func<Language, IEnumerable<string>> get) => Language.All.SelectMany(get).Distinct();

    private static IEnumerable<HeadingForm> Headings() => Language.All.SelectMany(language => language.Headings);

    /// <summary>Lines of a list, none wider than the files' others where that can be.</summary>
    private static void Append(StringBuilder text, string begin, string prefix, IEnumerable<string> items, string separator, string end)
    {
        text.Append(begin);
        var line = "";
        var all = items.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var item = i < all.Count - 1 ? all[i] + separator : all[i];
            if (line.Length == 0 || line.Length + item.Length > MaxColumns)
            {
                text.Append(line.TrimEnd()).Append("\n  ").Append(prefix);
                line = "";
            }

            line += item;
        }

        text.Append(line).Append(end).Append('\n');
    }

    private static void Check(string[] path, string comment, string words)
    {
        var file = Repository.PathOf(["src", "editors", .. path]);
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var begin = text.IndexOf('\n', text.IndexOf($"{comment}<words>", StringComparison.Ordinal)) + 1;
        var end = text.IndexOf($"{comment}</words>", StringComparison.Ordinal);
        var expected = text[..begin] + words + text[end..];
        if (Environment.GetEnvironmentVariable("DOCDSL_UPDATE") == "1")
        {
            File.WriteAllText(file, expected);
            text = expected;
        }

        Assert.Equal(expected, text);
    }

    // A word before quoted words, a date or a period, but no argument itself: that is first, or one of several.
    [GeneratedRegex("""(?<!@[a-z]+ |[|] |[@\w])[a-z]{2,}(?= (?:"|\d{4}-|\d+ [a-z]))""")]
    private static partial Regex Clause();
}
