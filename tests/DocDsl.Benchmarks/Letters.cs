using System.Globalization;
using System.Text;

namespace DocDsl.Benchmarks;

/// <summary>Letters of any size in the words of a real one, as a document and as Markdown with the same content.</summary>
internal static class Letters
{
    private static readonly string[] s_sentences =
    [
        "Kunt u, naar aanleiding van uw beantwoording van eerdere schriftelijke vragen, nader toelichten wat daarmee bedoeld wordt?",
        "Er is in het heden of verleden op geen enkele wijze gebruik gemaakt van deze voorziening door het organisatieonderdeel.",
        "Wel kan de politie op basis van een signaal op casusniveau contact leggen met ketenpartners.",
        "Dit kan als er sprake blijkt van een concrete verdenking van zware en georganiseerde criminaliteit of een hoge kans op aanslagen.",
        "Hierbij worden vanzelfsprekend de verstrekkingsbepalingen uit de Wet politiegegevens (Wpg) in acht genomen.",
        "In het Algoritmeregister worden impactvolle algoritmes, waaronder ‘hoog risico’ systemen, geregistreerd.",
    ];

    /// <summary>A letter as DocDsl reads it.</summary>
    public static string Document(int id, int questions) => Write(id, questions, markdown: false);

    /// <summary>The same letter in Markdown.</summary>
    public static string Markdown(int id, int questions) => Write(id, questions, markdown: true);

    /// <summary>
    /// A letter of about a size in which no two questions are alike: in a real one none are, and likeness is looked into.
    /// </summary>
    /// <param name="characters">Its length, about.</param>
    public static string Varied(int characters)
    {
        var random = new Random(characters);
        var words = s_sentences.SelectMany(sentence => sentence.Split(' ')).ToArray();
        var text = new StringBuilder("@document kamervragen nl-NL\n@number 2025Z15452\n\nBetreft vragen over Palantir\n");
        for (var number = 1; text.Length < characters; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nVraag {number}\n\n");
            Words(30, "?[^1]\n");
            text.Append(CultureInfo.InvariantCulture, $"\nAntwoord op vraag {number}\n\n");
            Words(50, ".\n");
        }

        return text.Append("\n@note 1 Aanhangsel Handelingen II, vergaderjaar 2024-2025, nr. 2877.\n").ToString();

        void Words(int count, string end)
        {
            for (var i = 0; i < count; i++)
            {
                text.Append(words[random.Next(words.Length)].Trim('.', ',', '?', '(', ')')).Append(i % 12 == 11 ? '\n' : ' ');
            }

            text.Length--;
            text.Append(end);
        }
    }

    private static string Write(int id, int questions, bool markdown)
    {
        var heading = markdown ? "## " : "";
        var text = new StringBuilder();
        var notes = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{(markdown ? "---\nnumber: 2025Z" : "@document kamervragen nl-NL\n@number 2025Z")}{id:00000}\n"
                + $"{(markdown ? "---\n" : "")}\nBetreft vragen {id}\n"
        );
        for (var number = 1; number <= questions; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{heading}Vraag {number}\n\n");
            Paragraph(text, id + number, 2, $"[^{number}]");
            text.Append(CultureInfo.InvariantCulture, $"\n{heading}Antwoord op vraag {number}\n\n");
            Paragraph(text, id + number * 7, 3, "");
            text.Append('\n');
            Paragraph(text, id + number * 11, 2, "");
            notes.Append(
                CultureInfo.InvariantCulture,
                $"{(markdown ? $"[^{number}]: " : $"@note {number} ")}Aanhangsel Handelingen II, vergaderjaar 2024-2025, nr. "
                    + $"{1000 + number}.\n"
            );
        }

        return text.Append('\n').Append(notes).ToString();
    }

    private static void Paragraph(StringBuilder text, int seed, int sentences, string end)
    {
        var column = 0;
        for (var i = 0; i < sentences; i++)
        {
            foreach (var word in s_sentences[(seed + i * 5) % s_sentences.Length].Split(' '))
            {
                if (column + word.Length > 86)
                {
                    text.Length--;
                    text.Append('\n');
                    column = 0;
                }

                text.Append(word).Append(' ');
                column += word.Length + 1;
            }
        }

        text.Length--;
        text.Append(end).Append('\n');
    }
}
