using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Rules;

/// <summary>Which sentences read like promises, by when they are to be kept, and which only look like it.</summary>
public class PossiblePromiseTests
{
    private const string Undated = "";

    private static readonly Dictionary<string, (string Question, string Answer)> s_headings = new()
    {
        ["nl"] = ("Vraag 1", "Antwoord op vraag 1"),
        ["en"] = ("Question 1", "Answer to question 1"),
        ["de"] = ("Frage 1", "Antwort zu Frage 1"),
        ["fr"] = ("Question 1", "Réponse à la question 1"),
    };

    [Theory]
    [InlineData("nl", "Ik zal uw Kamer hierover informeren.", Undated)]
    [InlineData("nl", "Hierover zal ik uw Kamer voor de zomer informeren.", "2026-06-20")]
    [InlineData("nl", "Voor de zomer van 2027 zal ik u de evaluatie sturen.", "2027-06-20")]
    [InlineData("nl", "Voor het zomerreces informeer ik de Kamer.", "2026-06-30")]
    [InlineData("nl", "Vóór 1 maart 2026 stuur ik uw Kamer een brief.", "2026-02-28")]
    [InlineData("nl", "Uiterlijk op 1 april stuur ik de Tweede Kamer een brief.", "2026-04-01")]
    [InlineData("nl", "Ik zal dit in het eerste kwartaal onderzoeken.", "2026-03-31")]
    [InlineData("nl", "Ik zal dit in het tweede kwartaal van 2027 laten evalueren.", "2027-06-30")]
    [InlineData("nl", "In het vierde kwartaal zal ik dit nagaan.", "2026-12-31")]
    [InlineData("nl", "Voor het einde van het jaar kom ik hierop terug.", "2026-12-31")]
    [InlineData("nl", "Ik ben voornemens om u in april 2026 nader te informeren.", "2026-04-30")]
    [InlineData("nl", "Eind 2026 zal ik de regeling evalueren.", "2026-12-31")]
    [InlineData("nl", "Begin 2026 zal ik de regeling evalueren.", "2026-03-31")]
    [InlineData("nl", "Medio april zal ik de regeling evalueren.", "2026-04-15")]
    [InlineData("nl", "Begin volgend jaar zal ik de regeling evalueren.", "2027-03-31")]
    [InlineData("nl", "Nog dit voorjaar zeg ik u een brief toe.", "2026-06-20")]
    [InlineData("nl", "Binnen zes weken zal ik uw Kamer berichten.", "2026-02-21")]
    [InlineData("nl", "Binnen zes weken na ontvangst van het rapport zal ik uw Kamer berichten.", Undated)]
    [InlineData("nl", "Uw Kamer wordt hierover voor 1 mei 2026 geïnformeerd.", "2026-04-30")]
    [InlineData("nl", "Het kabinet zal uw Kamer in het najaar informeren.", "2026-12-20")]
    [InlineData("nl", "Het kabinet verkent dit en zal de Tweede Kamer begin volgend jaar informeren.", "2027-03-31")]
    [InlineData("nl", "Het kabinet zal de regels daarom aanpassen.", Undated)]
    [InlineData("nl", "Ik verwacht uw Kamer deze maand te kunnen informeren.", "2026-01-31")]
    [InlineData("nl", "Zodra dit beeld er is, zal ik in gesprek treden met de veiligheidsregio's.", Undated)]
    [InlineData("nl", "Ik zal dat nog in 2026 onderzoeken.", "2026-12-31")]
    [InlineData("nl", "Ik verwacht dat ik uw Kamer voor de zomer zal informeren.", "2026-06-20")]
    [InlineData("nl", "Het rapport van 3 maart 2025 zal ik voor 1 mei 2026 publiceren.", "2026-04-30")]
    [InlineData("nl", "Na de zomer zal ik uw Kamer informeren.", Undated)]
    [InlineData("nl", "De begroting voor 2027 zal ik uw Kamer nader toelichten en sturen.", Undated)]
    [InlineData("en", "I will write to the House before the summer.", "2026-06-20")]
    [InlineData("en", "We will publish the evaluation by 1 March 2026.", "2026-03-01")]
    [InlineData("en", "We will publish the evaluation before March 1, 2026.", "2026-02-28")]
    [InlineData("en", "We will publish the evaluation in the first quarter of 2027.", "2027-03-31")]
    [InlineData("en", "I shall report back by the end of the year.", "2026-12-31")]
    [InlineData("en", "We'll review this in early 2027.", "2027-03-31")]
    [InlineData("en", "I undertake to send the report within six weeks.", "2026-02-21")]
    [InlineData("en", "The Government will publish its response later this year.", "2026-12-31")]
    [InlineData("en", "The Government will publish its response in due course.", Undated)]
    [InlineData("en", "I will investigate this.", Undated)]
    [InlineData("en", "We intend to introduce passkeys this autumn.", "2026-12-20")]
    [InlineData("en", "We will offer passkeys in Q3 2026.", "2026-09-30")]
    [InlineData("en", "We will offer passkeys by mid-2026.", "2026-06-30")]
    [InlineData("de", "Ich werde den Bundestag vor der Sommerpause informieren.", "2026-06-30")]
    [InlineData("de", "Bis zum 1. März 2026 werde ich den Bericht vorlegen.", "2026-03-01")]
    [InlineData("de", "Bis Ende März werden wir die Regelung evaluieren.", "2026-03-31")]
    [InlineData("de", "Im ersten Quartal 2027 werden wir das untersuchen.", "2027-03-31")]
    [InlineData("de", "Ende nächsten Jahres werden wir das untersuchen.", "2027-12-31")]
    [InlineData("de", "Ich sage Ihnen einen Bericht innerhalb von sechs Wochen zu.", "2026-02-21")]
    [InlineData("de", "Die Bundesregierung wird den Bundestag zu gegebener Zeit unterrichten.", Undated)]
    [InlineData("de", "Wir beabsichtigen, die Ergebnisse im Herbst zu veröffentlichen.", "2026-12-20")]
    [InlineData("fr", "Je vous informerai avant l'été.", "2026-06-20")]
    [InlineData("fr", "J’enverrai le rapport au plus tard le 1er mars 2026.", "2026-03-01")]
    [InlineData("fr", "Nous publierons les résultats d'ici la fin de l'année.", "2026-12-31")]
    [InlineData("fr", "Je m'engage à transmettre le rapport dans les six semaines.", "2026-02-21")]
    [InlineData("fr", "Nous évaluerons la mesure au premier trimestre 2027.", "2027-03-31")]
    [InlineData("fr", "Je ne manquerai pas de vous informer prochainement.", Undated)]
    [InlineData("fr", "Nous allons examiner la question l'année prochaine.", "2027-12-31")]
    public void A_promise_is_found_with_its_day(string language, string sentence, string due) =>
        Assert.Equal(due, Find(language, sentence, "2026-01-10"));

    [Theory]
    [InlineData("nl", "Hieronder zal ik hierop ingaan en u informeren.")]
    [InlineData("nl", "Ik zal dat niet onderzoeken.")]
    [InlineData("nl", "Dit zal blijken uit het onderzoek.")]
    [InlineData("nl", "De inspectie zal dit onderzoeken.")]
    [InlineData("nl", "Ik zou dit kunnen onderzoeken.")]
    [InlineData("nl", "Indien nodig zal ik uw Kamer informeren.")]
    [InlineData("nl", "Mocht dat anders zijn, dan zal ik uw Kamer informeren.")]
    [InlineData("nl", "Ik heb toegezegd dat ik uw Kamer zal informeren.")]
    [InlineData("nl", "Ik heb uw Kamer hierover geïnformeerd.")]
    [InlineData("nl", "Hierbij stuur ik uw Kamer het rapport.")]
    [InlineData("nl", "Met deze brief informeer ik uw Kamer nader.")]
    [InlineData("nl", "Ik verwacht dat de inspectie uw Kamer zal informeren.")]
    [InlineData("nl", "Zal ik dit onderzoeken?")]
    [InlineData("nl", "Ik zal het advies afwachten, dat de commissie zal publiceren.")]
    [InlineData("nl", "De minister schreef: «Ik zal uw Kamer informeren.»")]
    [InlineData("nl", "De minister schreef: “Dat is zo. Ik zal uw Kamer informeren.”")]
    [InlineData("nl", "> Ik zal uw Kamer informeren.")]
    [InlineData("nl", "In het antwoord op vraag 1 van een andere brief zal ik u informeren.")]
    [InlineData("nl", "Uw Kamer wordt jaarlijks geïnformeerd.")]
    [InlineData("en", "I will now explain this.")]
    [InlineData("en", "I will set out the reasons below.")]
    [InlineData("en", "We would investigate that.")]
    [InlineData("en", "We will not publish it.")]
    [InlineData("en", "The supplier will publish the report.")]
    [InlineData("en", "We will notify customers within 72 hours of becoming aware.")]
    [InlineData("en", "If that happens, we will publish a statement.")]
    [InlineData("en", "We will send a confirmation.")]
    [InlineData("en", "We review our policy every year and will update it annually.")]
    [InlineData("en", "He said that the board will evaluate it.")]
    [InlineData("de", "Im Folgenden werde ich das prüfen.")]
    [InlineData("de", "Ich würde das prüfen.")]
    [InlineData("de", "Ich werde das nicht veröffentlichen.")]
    [InlineData("de", "Die Behörde wird das prüfen.")]
    [InlineData("de", "Falls nötig, werde ich den Bundestag informieren.")]
    [InlineData("de", "Wir werden informiert.")]
    [InlineData("fr", "Je publierais le rapport.")]
    [InlineData("fr", "Je ne publierai pas le rapport.")]
    [InlineData("fr", "L'agence publiera le rapport.")]
    [InlineData("fr", "Si nécessaire, je vous informerai.")]
    [InlineData("fr", "Je présenterai ci-dessous les raisons.")]
    public void What_only_looks_like_one_is_not(string language, string sentence) =>
        Assert.Null(Find(language, sentence, "2026-01-10"));

    [Theory]
    [InlineData("nl", "Voor de zomer zal ik uw Kamer informeren.", Undated)]
    [InlineData("nl", "Voor de zomer van 2026 zal ik uw Kamer informeren.", "2026-06-20")]
    [InlineData("nl", "Binnen zes weken zal ik uw Kamer informeren.", Undated)]
    [InlineData("nl", "Voor 1 maart zal ik uw Kamer informeren.", Undated)]
    [InlineData("nl", "Voor 1 maart 2026 zal ik uw Kamer informeren.", "2026-02-28")]
    [InlineData("nl", "Het op 1 maart 2024 besproken rapport zal ik publiceren.", Undated)]
    [InlineData("nl", "Dit jaar zal ik uw Kamer informeren.", Undated)]
    [InlineData("en", "We will publish it by the end of the year.", Undated)]
    [InlineData("en", "We will publish it in 2027.", "2027-12-31")]
    [InlineData("de", "Bis Ende März werden wir das prüfen.", Undated)]
    [InlineData("fr", "Nous publierons les résultats en avril 2026.", "2026-04-30")]
    public void Without_a_date_of_the_document_only_words_with_a_year_say_when(string language, string sentence, string due) =>
        Assert.Equal(due, Find(language, sentence, date: null));

    [Fact]
    public void Each_cue_has_letters_by_which_it_is_found()
    {
        foreach (var promises in Language.All.Select(language => language.Promises))
        {
            var stems = promises.Stems.Split('|', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in promises.Forms)
            {
                // Cues such as "je" are found by their acts.
                Assert.All(
                    form.Cues.Split('|'),
                    cue =>
                        Assert.True(
                            stems.Any(stem => new PromiseStem(stem, [new PromiseForm(cue, "")], []).HasCue)
                                || (form.Acts.Length > 0 && Array.TrueForAll(form.Acts.Split('|'), act => EndsInStem(act, stems))),
                            cue
                        )
                );
            }

            Assert.All(stems, stem => Assert.True(stem[0] == '-' || new PromiseStem(stem, promises.Forms, []).HasCue, stem));
        }

        static bool EndsInStem(string act, string[] stems) =>
            act.Split(' ').Any(word => stems.Any(stem => stem[0] == '-' && word.EndsWith(stem[1..], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("zal\nik uw Kamer\r\ninformeren.")]
    [InlineData("Ik\nzal uw Kamer informeren.")]
    [InlineData("Ik ga dit onderzoeken.")]
    public void A_line_may_end_within_it(string words) => Assert.Equal(Undated, Find("nl", words, date: null));

    [Theory]
    [InlineData("@promise brief by morgen from \"zal ik\"", "QA1002")]
    [InlineData("@promise brief", "QA1002")]
    [InlineData("@promise brief from \"nergens\"", "QA3009")]
    public void Beside_a_promise_whose_words_are_not_known_there_is_none(string directive, string reported)
    {
        var model = Model("nl", directive + "\nDat zal ik onderzoeken.", date: null);
        Assert.Equal(reported, Assert.Single(model.Diagnostics).Id);
    }

    [Fact]
    public void A_suppression_of_it_may_be_unnecessary()
    {
        var model = Model("nl", "@allow QA8009 \"geen toezegging\"\nDat is zo.", date: null);
        Assert.Equal("QA1009", Assert.Single(model.Diagnostics).Id);
    }

    /// <summary>The day of the one hint; empty for one without, null for none.</summary>
    private static string? Find(string language, string sentence, string? date)
    {
        var model = Model(language, sentence, date);
        var found = model.Diagnostics.Where(diagnostic => diagnostic.Id == "QA8009").ToArray();
        Assert.True(found.Length < 2);
        Assert.True(model.Diagnostics.Length == found.Length, string.Join("\n", model.Diagnostics));
        return found.Length == 0 ? null : found[0]["due"] ?? Undated;
    }

    private static SemanticModel Model(string language, string text, string? date)
    {
        var (question, answer) = s_headings[language];
        var header = $"@document document {language}\n" + (date is null ? "" : $"@date {date}\n");
        return SemanticAnalysis.Analyze(
            new SourceText($"{header}\n{question}\nA?\n\n{answer}\n{text}\n"),
            DocumentTypeSet.Create([])
        );
    }
}
