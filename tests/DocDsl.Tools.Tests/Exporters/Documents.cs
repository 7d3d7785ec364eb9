using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>Documents to export: a real one, one with everything, one with hostile text, and none at all.</summary>
internal static class Documents
{
    public const string Everything = """
        @document kamervragen nl-NL
        @number 2025Z00001
        @submitted 2025-08-27

        Vooraf.

        @group Kosten
        Vraag 1
        @id kosten
        @expect amount EUR
        Wat kost <b>het</b> & waarom?1
        @note 1 at "& waarom?" Nota *over* [kosten].

        - een
        - twee

        Antwoord op vraag 1
        @value from "813.000 euro"
        @promise evaluatie by 2026-03-01 from "stuur ik de evaluatie"
        813.000 euro. Daarna stuur ik de evaluatie.[^1]

        Tweede alinea_met_strepen.

        Vragen 2 en 3
        Zijn er # andere `kosten`?

        Antwoord op de vragen 2 en 3
        @status partial
        Zie het antwoord op vraag 1.

        Vraag 4
        @open volgt in maart
        =SOM(A1) "en" 1. dan?

        Vraag 5
        @withdrawn op verzoek
        Toch niet?

        Vraag 6
        @na "geen <b>eigen</b> raad"
        Welke raad?

        Toelichting
        Ter aanvulling.
        """;

    public const string Hostile = """
        @document en
        @subject </title><script>alert(1)</script>

        Question 1
        <script>alert(1)</script><img src=x onerror=alert(1)> ]]> --> {{x}} javascript:alert(1) "quoted" 'single'
        [link](javascript:alert(1)) <!-- -->

        Answer 1
        </main><style>*{display:none}</style> &amp; \\ `code` | a | b |
        ***
        # Not a heading
        1. not a list
        """;

    public static TheoryData<string, string> All =>
        new()
        {
            { "palantir", File.ReadAllText(Repository.PathOf("examples", "Kamervragen", "Letters", "palantir.qa")) },
            { "everything", Everything },
            { "hostile", Hostile },
            { "empty", "" },
            { "broken", "Vraag 1\nVraag 1\nAntwoord 3\n\u0001\u202E x\n@note 1\nopen" },
        };
}
