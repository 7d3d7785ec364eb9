using System.Globalization;
using System.Text;

namespace DocDsl.Benchmarks.Emission;

/// <summary>A letter of ten questions in which no two are alike, in the ways in which a program can have it.</summary>
internal sealed class EmissionLetter
{
    public const int Questions = 10;

    private static readonly string[] s_words = (
        "kunt u naar aanleiding van uw beantwoording nader toelichten wat daarmee bedoeld wordt er is in het verleden op geen enkele wijze "
        + "gebruik gemaakt deze voorziening door organisatieonderdeel wel kan politie basis een signaal contact leggen met ketenpartners "
        + "dit als sprake blijkt concrete verdenking zware georganiseerde criminaliteit of hoge kans aanslagen hierbij worden "
        + "vanzelfsprekend verstrekkingsbepalingen uit wet politiegegevens acht genomen algoritmeregister impactvolle algoritmes waaronder "
        + "hoog risico systemen geregistreerd leverancier inkoop begroting toezicht privacy gemeente kabinet motie onderzoek gegevens"
    ).Split(' ');

    private readonly int _id;
    private readonly (string Asked, string Answer)[] _questions;

    public EmissionLetter(int id)
    {
        _id = id;
        var random = new Random(id);
        _questions = [.. Enumerable.Range(0, Questions).Select(_ => (Words(random, 35, '?'), Words(random, 55, '.')))];
    }

    /// <summary>A document.</summary>
    /// <param name="hasIds">Whether each question has an id, which names its member.</param>
    /// <param name="members">What <c>@members</c> says.</param>
    public string Document(bool hasIds, string members = "all")
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"@document kamervragen nl-NL\n@members {members}\n@number 2025Z{_id:00000}\n@asker Van Houwelingen\n\nBetreft vragen {_id}\n"
        );
        for (var i = 0; i < Questions; i++)
        {
            var id = hasIds ? string.Create(CultureInfo.InvariantCulture, $"@id onderwerp-{i + 1}\n") : "";
            text.Append(CultureInfo.InvariantCulture, $"\nVraag {i + 1}\n{id}\n{_questions[i].Asked}\n");
            text.Append(CultureInfo.InvariantCulture, $"\nAntwoord op vraag {i + 1}\n\n{_questions[i].Answer}\n");
        }

        return text.ToString();
    }

    /// <summary>A class as a person would write it: two constants a question.</summary>
    public string Constants()
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"namespace Letters {{ public static class L{_id:00000} {{ ");
        for (var i = 0; i < Questions; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $"public const string Vraag{i + 1} = @\"{_questions[i].Asked}\"; ");
            code.Append(CultureInfo.InvariantCulture, $"public const string Antwoord{i + 1} = @\"{_questions[i].Answer}\"; ");
        }

        return code.Append("} }\n").ToString();
    }

    private static string Words(Random random, int count, char end)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(s_words[random.Next(s_words.Length)]).Append(i % 12 == 11 ? '\n' : ' ');
        }

        text[0] = char.ToUpperInvariant(text[0]);
        text[^1] = end;
        return text.ToString();
    }
}
