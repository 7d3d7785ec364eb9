using DocDsl.Core.Directives;
using DocDsl.Core.Tests;

namespace DocDsl.Fuzz;

/// <summary>The words of the language, and documents that use them: what the fuzzer mixes.</summary>
internal static class Language
{
    /// <summary>What directives and texts have between words.</summary>
    private static readonly string[] s_pieces =
    [
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\f",
        "\uFEFF",
        "\u00A0",
        "\u2028",
        "\u200B",
        "\u00AD",
        "\u202E",
        "\0",
        "\u0301",
        "1",
        "2a",
        "1-9",
        "1, 2 en 3",
        "#1a ",
        "a) ",
        "\nb) ",
        "[^1]",
        "[[#2]]",
        "[[a#1]]",
        "\"a\"",
        " at \"",
        " from \"",
        " after \"",
        "“",
        "’",
        "```\n",
        "~~~\n",
        "<!-- ",
        " -->",
        "**",
        "# ",
        "- ",
        "| ",
        "\n\n",
        "{n}",
        "{text}",
        "{label}",
        "{*}",
        "{",
        "}",
        "question ",
        "answer ",
        "question+answer ",
        "group ",
        "value ",
        "remark ",
        "closing ",
        "class ",
        "per-group\n",
        "none\n",
        "draft\n",
        "text ",
        "date ",
        "number ",
        "integer ",
        "yes-no ",
        "amount EUR ",
        "duration ",
        "url ",
        "person ",
        "office ",
        "choice a|B|class ",
        "list ",
        "required ",
        "matches \"",
        "extends ",
        "kamervragen ",
        "faq ",
        "questionnaire ",
        "document ",
        "by 2026-03-01 ",
        "2025-08-27",
        "813.000 euro",
        "yes ",
        "Ja.",
        "Nee,",
        "TODO",
        "zie vraag 1",
        "code:A.B(c) ",
        "QA3001 ",
        "QA1003 ",
        "(ingezonden 27 augustus 2025)",
        "2025Z15452",
        "Pagina 1 van 5",
        "@@",
        "@// ",
        "@end\n",
    ];

    private static readonly Lazy<string[]> s_words = new(() =>
        [
            .. DirectiveList
                .All.Select(directive => directive + " ")
                .Concat(
                    Core.Languages.Language.All.SelectMany(language =>
                        language
                            .Headings.Select(form => "\n" + form.Keyword + " ")
                            .Concat(language.Closings)
                            .Concat(language.PlaceholderWords)
                            .Append($"@document {language.Culture ?? language.Tag}\n")
                    )
                )
                .Concat(s_pieces)
                .Distinct(),
        ]
    );

    public static IReadOnlyList<string> Words => s_words.Value;

    /// <summary>The documents of the repository: examples, and the cases of all rules without their marks.</summary>
    public static IEnumerable<string> Documents() => Files("examples", "*.qa").Concat(Cases("*.qa")).Concat(Files("seeds", "*.txt"));

    /// <summary>The declarations of document types.</summary>
    public static IEnumerable<string> Types() => Files("examples", "*.qatype").Concat(Cases("*.qatype"));

    private static IEnumerable<string> Cases(string pattern) =>
        Paths(Path.Combine("tests", "DocDsl.Core.Tests", "Rules"), pattern).Select(file => Marked.Read(File.ReadAllText(file)).Text);

    private static IEnumerable<string> Files(string folder, string pattern) => Paths(folder, pattern).Select(File.ReadAllText);

    private static IEnumerable<string> Paths(string folder, string pattern) =>
        Directory
            .GetFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
