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

    private static string Write(int id, int questions, bool markdown)
    {
        var heading = markdown ? "## " : "";
        var text = new StringBuilder();
        var notes = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(markdown ? "---\nnumber: 2025Z" : "@document kamervragen nl-NL\n@number 2025Z")}{id:00000}\n{(markdown ? "---\n" : "")}\nBetreft vragen {id}\n");
        for (var number = 1; number <= questions; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{heading}Vraag {number}\n\n");
            Paragraph(text, id + number, 2, $"[^{number}]");
            text.Append(CultureInfo.InvariantCulture, $"\n{heading}Antwoord op vraag {number}\n\n");
            Paragraph(text, id + number * 7, 3, "");
            text.Append('\n');
            Paragraph(text, id + number * 11, 2, "");
            notes.Append(CultureInfo.InvariantCulture, $"{(markdown ? $"[^{number}]: " : $"@note {number} ")}Aanhangsel Handelingen II, vergaderjaar 2024-2025, nr. {1000 + number}.\n");
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
