using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using static DocDsl.Benchmarks.Growth.Shapes;

namespace DocDsl.Benchmarks.Growth;

/// <summary>What is checked in a document alone: parse, bind, rules and names, as <c>docdsl check</c> and the build do.</summary>
internal static class DocumentShapes
{
    private const string Question = "Vraag 1\nWat kost het?\n\nAntwoord op vraag 1\nNiets.\n\n";

    public static IEnumerable<GrowthShape> All =>
        [
            Shape("letter: questions and answers", n => Lines(n, i => Pair(i, "Wat kost dit onderdeel?", $"Dat kost {i} euro."))),
            Shape("letter: one long answer", n => Question + Lines(n, i => $"Dit is zin {i} van een lang antwoord.\n")),
            Shape("letter: unanswered questions", n => Lines(n, i => $"Vraag {i}\nWat kost onderdeel {Word(i)}?\n\n")),
            Shape("questions of the same words", n => Lines(n, i => Pair(i, "Wat kost dit onderdeel dan?", "Niets."))),
            Shape("questions of like words", n => Lines(n, i => Pair(i, $"Wat kost het grote onderdeel {Word(i)} nu precies?", "Niets."))),
            Shape(
                "one answer for all questions",
                n => $"Vragen 1 t/m 999\nWat?\n\nAntwoord op de vragen 1 t/m 999\n" + Lines(n, i => $"Zin {i}.\n")
            ),
            Shape(
                "joint headings",
                n =>
                    Lines(n, i => $"Vragen {2 * i - 1} en {2 * i}\nWat en wie?\n\nAntwoord op de vragen {2 * i - 1} en {2 * i}\nNiets.\n\n")
            ),
            Shape("many answers to one question", n => Question + Lines(n, _ => "Antwoord op vraag 1\nNiets.\n\n")),
            Shape("answers without a question", n => Question + Lines(n, i => $"Antwoord op vraag {i + 1}\nNiets.\n\n")),
            Shape("bare answer headings", n => Lines(n, i => $"Vraag {i}\nWat?\n\nAntwoord\nNiets {i}.\n\n")),
            Shape(
                "@strike with many hits",
                n =>
                    "Vraag 1\n"
                    + Lines(n, _ => "@strike \"de brief\"\n")
                    + Lines(n, _ => "Zie de brief.\n")
                    + "\nAntwoord op vraag 1\nJa.\n"
            ),
            Shape(
                "@strike of distinct words",
                n =>
                    "Vraag 1\n"
                    + Lines(n, i => $"@strike \"woord {i}x\"\n")
                    + Lines(n, i => $"Een woord {i}x hier\n")
                    + "?\n\nAntwoord op vraag 1\nJa.\n"
            ),
            Shape(
                "@strike after words",
                n =>
                    "Vraag 1\n"
                    + Lines(n, i => $"@strike \"woord\" after \"een {i}x\"\n")
                    + Lines(n, i => $"En een {i}x woord hier\n")
                    + "?\n\nAntwoord op vraag 1\nJa.\n"
            ),
            Shape(
                "@strike in many sections",
                n => Lines(n, i => $"Vraag {i}\n@strike \"brief\"\nZie de brief\n?\n\nAntwoord op vraag {i}\nJa.\n\n")
            ),
            Shape("referral chain forward", n => Lines(n, i => Pair(i, "Wat?", $"Zie vraag {i + 1}.")) + Pair(n + 1, "Wie?", "Niemand.")),
            Shape(
                "referral chain back",
                n => Pair(1, "Wie?", "Niemand.") + Lines(n, i => Pair(i + 1, "Wat?", $"Zie het antwoord op vraag {i}."))
            ),
            Shape("referral ring", n => Lines(n, i => Pair(i, "Wat?", $"Zie het antwoord op vraag {i % n + 1}."))),
            Shape("references to one question", n => Lines(n, i => Pair(i, "Wat?", $"Ja, zie ook vraag 1. Dat is {i}."))),
            Shape("references in one answer", n => Question + Lines(n, _ => "Zie ook [[#1]] en vraag 1.\n")),
            Shape("references to nothing", n => Question + Lines(n, i => $"Zie ook [[#{i + 5}]] en vraag {i + 5}.\n")),
            Shape(
                "@note at words nowhere, many sections",
                n => Lines(n, i => Pair(i, "Wat?", $"Niets.\n@note {i} at \"nergens {i}x\" Bron."))
            ),
            Shape(
                "@note at words in another section, many sections",
                n => Lines(n, i => Pair(i, $"Wat is woord {i}x?", "Niets.")) + Lines(n, i => $"@note {i} at \"woord {i}x?\" Bron.\n")
            ),
            Shape(
                "@note with a mark, many sections",
                n =>
                    Lines(n, i => Pair(i, $"Wat is woord {i}’x?", "Niets."))
                    + Lines(n, i => $"@note {i} at \"woord {i}\" mark \"’\" Bron.\n")
            ),
            Shape("@note at words nowhere", n => Question + Lines(n, i => $"@note {i} at \"nergens {i}x\" Bron.\n")),
            Shape(
                "@note at words in another section",
                n =>
                    "Vraag 1\nWat\n"
                    + Lines(n, i => $"en woord {i}x\n")
                    + "?\n\nAntwoord op vraag 1\nJa.\n"
                    + Lines(n, i => $"@note {i} at \"woord {i}x\" Bron.\n")
            ),
            Shape("@note at words of its section", n => Question + Lines(n, i => $"Ook woord {i}x.\n@note {i} at \"woord {i}x.\" Bron.\n")),
            Shape("@note at the same words", n => Question + Lines(n, i => $"Ook dit woord.\n@note {i} at \"woord.\" Bron.\n")),
            Shape(
                "@note in every section",
                n => Lines(n, i => Pair(i, "Wat staat er in de brief?", $"Niets.\n@note {i} at \"Niets.\" Bron."))
            ),
            Shape("[^n] marks", n => Question + Lines(n, i => $"Ook dit[^{i}].\n") + Lines(n, i => $"@note {i} Bron.\n")),
            Shape("one note, many marks", n => Question + Lines(n, _ => "Ook dit[^1].\n") + "@note 1 Bron.\n"),
            Shape("marks without a note", n => Question + Lines(n, i => $"Ook dit[^{i}].\n")),
            Shape("parts in lines", n => Lines(n, i => $"{Parts(i)}Antwoord op vraag {i}\nNiets.\n\n")),
            Shape(
                "parts answered apart",
                n => Lines(n, i => $"{Parts(i)}Antwoord op vraag {i}a\nNiets.\n\nAntwoord op vraag {i}b\nNiets.\n\n")
            ),
            Shape(
                "parts answered with @covers",
                n =>
                    Lines(
                        n,
                        i => $"{Parts(i)}Antwoord op vraag {i}\n@covers {i}a\nNiets.\n\nAntwoord op vraag {i}\n@covers {i}b\nNiets.\n\n"
                    )
            ),
            Shape("parts answered by letter", n => Lines(n, i => $"{Parts(i)}Antwoord op vraag {i}\na) Niets.\nb) Alles.\n\n")),
            Shape(
                "@part with words",
                n =>
                    Lines(
                        n,
                        i =>
                            $"Vraag {i}\n@part a \"de kosten\"\n@part b \"de planning\"\n"
                            + $"Wat is bekend over de kosten en over de planning?\n\nAntwoord op vraag {i}\nNiets.\n\n"
                    )
            ),
            Shape(
                "answers to one part",
                n => "Vraag 1\nWat is bekend over\na) de kosten;\nb) de planning?\n\n" + Lines(n, _ => "Antwoord op vraag 1a\nNiets.\n\n")
            ),
            Shape("headings of parts", n => Lines(n, i => $"Vraag {i}a\nWat?\n\nVraag {i}b\nWie?\n\nAntwoord op vraag {i}\nNiets.\n\n")),
            Shape("a heading of one part repeated", n => "Vraag 1a\nWat?\n\n" + Lines(n, _ => "Vraag 1b\nWie?\n\n")),
            Shape(
                "letters in one question",
                n => "Vraag 1\nWat is\n" + Lines(n, i => $"{(char)('a' + i % 26)}) onderdeel {i};\n") + "?\n\nAntwoord op vraag 1\nJa.\n"
            ),
            Shape("header fields without a type", n => "@document nl\n" + Lines(n, i => $"@veld-{Word(i)} waarde\n") + Question),
            Shape("header fields of a type", n => "@document kamervragen nl-NL\n" + Lines(n, i => $"@askers Lid {i}\n") + Question),
            Shape("unknown fields of a type", n => "@document kamervragen nl-NL\n" + Lines(n, i => $"@veld-{Word(i)} waarde\n") + Question),
            Shape("@status repeated", n => "@document nl\n" + Lines(n, _ => "@status draft\n") + Question),
            Shape("directives repeated below an answer", n => Question + "@status partial\n" + Lines(n, _ => "@status partial\n")),
            Shape(
                "a preamble of many lines",
                n =>
                    "@document kamervragen nl-NL\n\n"
                    + Lines(n, i => $"Vragen van het lid {Word(i)} (FVD) aan de minister.\n")
                    + "\n"
                    + Question
            ),
            Shape(
                "@heading forms and lines",
                n =>
                    "@document en\n"
                    + Lines(n, i => $"@heading question \"Item {i}: {{text}}\"\n")
                    + Lines(n, i => $"\nItem {i}: what?\n\n@answer\nThis.\n")
            ),
            Shape(
                "@heading forms without a start",
                n =>
                    "@document en\n"
                    + Lines(n, i => $"@heading question \"{{text}} Item{i}\"\n")
                    + Lines(n, i => $"\nwhat Item{i}\n\n@answer\nThis.\n")
            ),
            Shape(
                "one form, many questions",
                n => "@document en\n@heading question \"## {n}. {text}\"\n" + Lines(n, i => $"\n## {i}. What?\n\n@answer\nThis.\n")
            ),
            Shape(
                "bare numbers in answers",
                n =>
                    "@document en\n@heading question \"{n}. {text}\"\n"
                    + Lines(n, i => $"\n{i}. What?\n\n@answer\nThis:\n\n1. one;\n\n2. two.\n")
            ),
            Shape(
                "titles in groups",
                n =>
                    "@document faq en\n@heading question+answer \"### {text}\"\n@heading group \"## {text}\"\n"
                    + Lines(n, i => $"\n## Group {Word(i)}\n\n### What is it?\nThis.\n")
            ),
            Shape(
                "titles alike",
                n => "@document faq en\n@heading question+answer \"### {text}\"\n" + Lines(n, _ => "\n### What is it?\nThis.\n")
            ),
            Shape(
                "headings of Markdown that nothing reads",
                n =>
                    "@document faq en\n@heading question+answer \"### {text}\"\n\n### What?\nThis.\n"
                    + Lines(n, i => $"\n## Part {Word(i)}\n\nWords.\n")
            ),
            Shape("lines that look like headings", n => Question + Lines(n, i => $"\nvraag {i}\n\nJa.\n")),
            Shape(
                "@allow and diagnostics",
                n => Question + Lines(n, _ => "@allow QA3005 \"is een naam\"\n") + Lines(n, i => $"Dit is TBD {i}.\n\n")
            ),
            Shape(
                "@allow in every section",
                n => Lines(n, i => $"Vraag {i}\nWat?\n\nAntwoord op vraag {i}\n@allow QA3005 \"is een naam\"\nDit is TBD.\n\n")
            ),
            Shape(
                "unnecessary @allow",
                n => Lines(n, i => $"Vraag {i}\nWat?\n\nAntwoord op vraag {i}\n@allow QA3005 \"is een naam\"\nDit is af.\n\n")
            ),
            Shape("promises", n => Lines(n, i => Pair(i, "Wat?", $"In april zal ik uw Kamer over {Word(i)} informeren."))),
            Shape("promises in one answer", n => Question + Lines(n, i => $"In april zal ik uw Kamer over {Word(i)} informeren.\n")),
            Shape("promises in one line", n => Question + Lines(n, i => $"Ik zal {Word(i)} onderzoeken. ").TrimEnd() + "\n"),
            Shape("promises without an end", n => Question + Lines(n, i => $"zal ik {Word(i)} niet en ") + "\n"),
            Shape(
                "promises and @promise",
                n =>
                    Question
                    + Lines(n, i => $"@promise p{i} from \"{Word(i)}\"\n")
                    + Lines(n, i => $"Ik zal {Word(i)} onderzoeken.\n")
            ),
            Shape("placeholders", n => Question + Lines(n, i => $"Dit is TBD {i}, en [invullen].\n")),
            Shape(
                "@promise in one section",
                n =>
                    Question.TrimEnd('\n')
                    + "\n"
                    + Lines(n, i => $"@promise p{i} by 2026-03-01 from \"brief {i}x\"\n")
                    + Lines(n, i => $"Ik stuur brief {i}x.\n")
            ),
            Shape(
                "@promise in every section",
                n => Lines(n, i => $"Vraag {i}\nWat?\n\nAntwoord op vraag {i}\n@promise p{i} from \"ik stuur\"\nDat ik stuur.\n\n")
            ),
            Shape(
                "@evidence in one section",
                n => "Vraag 1\nWat?\n\nAntwoord op vraag 1\n" + Lines(n, i => $"@evidence code:A.B{i}\n") + "Ja.\n"
            ),
            Shape(
                "@value in every section",
                n =>
                    Lines(
                        n,
                        i =>
                            $"Vraag {i}\n@expect amount EUR\nWat?\n\n"
                            + $"Antwoord op vraag {i}\n@value from \"{i} euro\"\nDat kost {i} euro.\n\n"
                    )
            ),
            Shape(
                "@value for joint questions",
                n =>
                    "Vragen 1 t/m 999\n@expect number\nWat?\n\nAntwoord op de vragen 1 t/m 999\n"
                    + Lines(Math.Min(n, 999), i => $"@value #{i} {i} from \"getal {i}x\"\n")
                    + Lines(n, i => $"Het getal {i}x.\n")
            ),
            Shape("@id", n => Lines(n, i => $"Vraag {i}\n@id vraag-{Word(i)}\nWat?\n\nAntwoord op vraag {i}\nNiets.\n\n")),
            Shape("@id twice", n => Lines(n, i => $"Vraag {i}\n@id dezelfde\nWat?\n\nAntwoord op vraag {i}\nNiets.\n\n")),
            Shape("@optional for joint questions", n => Lines(n, i => $"Vragen {2 * i - 1} en {2 * i}\n@optional #{2 * i}\nWat?\n\n")),
            Shape("@open in every section", n => Lines(n, i => $"Vraag {i}\n@open wordt nagegaan\nWat?\n\n")),
            Shape("misspelt directives", n => "Vraag 1\n" + Lines(n, i => $"@vlaue-{i} x\n") + "Wat?\n"),
            Shape("misplaced directives", n => Question + Lines(n, i => $"@id naam-{i}\nNog iets.\n")),
            Shape("@aside lines", n => Question + Lines(n, i => $"Dit gaat\n@aside Pagina {i} van {n}\nverder.\n")),
            Shape(
                "running headers",
                n => Question + Lines(n, i => $"Dit is een zin die verder\nPagina {i} van 999\ngaat op de volgende bladzijde.\n")
            ),
            Shape("comments", n => Question + Lines(n, i => $"Dit <!-- is {i} --> ook.\n@// weg\n")),
            Shape("comments that do not end", n => Question + Lines(n, _ => "Dit <!-- is ook.\n\n")),
            Shape("blocks that do not end", n => Question + Lines(n, i => $"@note {i}\nBron.\n\nVraag {i + 1}\nWat?\n")),
            Shape("code fences", n => Question + Lines(n, i => $"```\ncode {i}\n```\n")),
            Shape("fences that do not end", n => Question + Lines(n, i => $"````{new string('`', i % 40)}\ncode\n")),
            Shape("lists", n => Question + "Dit zijn:\n" + Lines(n, i => $"- punt {i};\n")),
            Shape("nested lists", n => Question + "Dit zijn:\n" + Lines(n, i => $"{new string(' ', i % 20)}- punt {i};\n")),
            Shape("tables", n => Question + "| a | b |\n|---|---|\n" + Lines(n, i => $"| {i} | x |\n")),
            Shape("one line", n => Question + Lines(n, i => $"woord {i} ") + "\n"),
            Shape("one word", n => Question + Lines(n, _ => "woord") + "\n"),
            Shape("line breaks", n => Question + new string('\n', n)),
            Shape("lines of one letter", n => Question + Lines(n, i => $"{(char)('a' + i % 26)}\n")),
            Shape("brackets", n => Question + new string('[', n) + "\n"),
            Shape("quotation marks", n => Question + "@strike \"" + new string('"', n) + "\n"),
            Shape("hyphens at the ends of lines", n => Question + Lines(n, i => $"ziekenhuis{Word(i)}-\ntor en\n")),
            Shape("web addresses", n => Question + Lines(n, i => $"https://example.org/{i}/\npad\n")),
            Shape("a long range over and over", n => Lines(n, _ => "Vragen 1 t/m 999\nWat?\n\n")),
            Shape("numbers in one heading", n => $"Vragen {Numbers(n)}\nWat?\n\nAntwoord op de vragen {Numbers(n)}\nNiets.\n"),
            Shape(
                "groups",
                n =>
                    "@document questionnaire en\n@numbering per-group\n"
                    + Lines(n, i => $"\n@group Group {Word(i)}\n\nQuestion 1\nWhat?\n\nAnswer to question 1\nThis.\n")
            ),
            Shape("empty groups", n => "@document questionnaire en\n" + Lines(n, i => $"@group Group {Word(i)}\n")),
            Shape("numbers out of order", n => "@document nl\n" + Lines(n, i => Pair(n + 1 - i, "Wat?", "Niets."))),
            Shape("numbers twice", n => "@document nl\n" + Lines(n, i => Pair(i / 2 + 1, "Wat?", "Niets."))),
        ];

    private static GrowthShape Shape(string name, Func<int, string> text) =>
        new(
            name,
            text,
            content =>
            {
                var options = new DocumentOptions("Growth", DocumentTypeSet.ReadyMade, SeveritySettings.None);
                return () => DocumentCompilation.Create(new SourceText(content, "letter.qa"), options);
            }
        );

    private static string Pair(int number, string question, string answer) =>
        $"Vraag {number}\n{question}\n\nAntwoord op vraag {number}\n{answer}\n\n";

    private static string Numbers(int count) => $"{string.Join(", ", Enumerable.Range(1, count))} en {count + 1}";

    private static string Parts(int number) => $"Vraag {number}\nWat is bekend over\na) de kosten;\nb) de planning?\n\n";

    /// <summary>A word of letters alone for each number.</summary>
    private static string Word(int number)
    {
        var word = "";
        for (; number > 0; number /= 20)
        {
            word += "bcdfghjklmnpqrstvwxz"[number % 20] + (number % 3 == 0 ? "a" : "o");
        }

        return word;
    }
}
