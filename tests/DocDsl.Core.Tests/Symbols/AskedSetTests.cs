using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Symbols;

/// <summary>A document held to the questions of the one that <c>@answers</c> names.</summary>
public class AskedSetTests
{
    private const string Asking = "@document nl\n@open later\n\nVraag 1\nWie betaalt?\n";
    private const string Answering = "@document nl\n@answers kv-1\n\nVraag 1\nWie betaalt?\n\nAntwoord op vraag 1\nWij.\n";

    [Fact]
    public void The_same_questions_are_in_order() => Assert.Empty(Check(Asking, Answering));

    [Fact]
    public void Its_ids_are_those_of_the_letter_that_asks_or_others() =>
        Assert.Empty(Check(Asking.Replace("Wie", "@id betaler\nWie"), Answering.Replace("Wie", "@id kosten\nWie")));

    [Fact]
    public void A_letter_that_asks_nothing_is_said_once() =>
        Assert.Equal(
            ["2:10 QA4006 Document 'Letters/kv-1.qa' has no questions that could be answered"],
            Check("Geen vragen.\n", Answering)
        );

    [Fact]
    public void A_letter_cannot_answer_itself() =>
        Assert.Equal(
            ["2:10 QA4006 A document cannot answer its own questions by '@answers'; name the one that asks"],
            Check(Answering, Answering, path: "Letters/kv-1.qa")
        );

    [Fact]
    public void What_is_said_may_be_suppressed()
    {
        var suppressed = Answering.Replace("@answers", "@allow QA4006 \"volgt\"\n@answers");
        Assert.Empty(Check("Geen vragen.\n", suppressed));
    }

    private static string[] Check(string asking, string answering, string path = "Letters/ah-1.qa")
    {
        var set = AskedSet.Of(DocumentCompilation.Bind(new SourceText(asking, "Letters/kv-1.qa"), DocumentTypeSet.ReadyMade));
        var text = new SourceText(answering, path);
        return
        [
            .. set.Check(text, DocumentTypeSet.ReadyMade, SeveritySettings.None)
                .Select(found =>
                {
                    var at = text.GetLinePosition(found.Span.Start);
                    return $"{at.Line + 1}:{at.Character + 1} {found.Id} {found.Message}";
                }),
        ];
    }
}
