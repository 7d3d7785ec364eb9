using System.Globalization;
using System.Text;

namespace DocDsl.Benchmarks;

/// <summary>
/// Letters of six sentences that return: nearly every question is like another (QA2005), as in real letters none is.
/// </summary>
internal static class AlikeLetters
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

    public static string Document(int id, int questions)
    {
        var text = new StringBuilder();
        var notes = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@document kamervragen nl-NL\n@number 2025Z{id:00000}\n\nBetreft vragen {id}\n");
        for (var number = 1; number <= questions; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nVraag {number}\n\n");
            Paragraph(text, id + number, 2, $"[^{number}]");
            text.Append(CultureInfo.InvariantCulture, $"\nAntwoord op vraag {number}\n\n");
            Paragraph(text, id + number * 7, 3, "");
            text.Append('\n');
            Paragraph(text, id + number * 11, 2, "");
            notes.Append(
                CultureInfo.InvariantCulture,
                $"@note {number} Aanhangsel Handelingen II, vergaderjaar 2024-2025, nr. {1000 + number}.\n"
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
