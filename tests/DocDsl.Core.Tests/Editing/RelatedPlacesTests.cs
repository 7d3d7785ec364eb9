using DocDsl.Core.Editing;
using DocDsl.Core.Tests.Rules;

namespace DocDsl.Core.Tests.Editing;

public class RelatedPlacesTests
{
    [Theory]
    [InlineData("Vraag 1\n@id a\n@id b\nWat?\n", "QA1005", "1 id: '@id' is first given here")]
    [InlineData(
        "Vragen 1 en 2\n@expect #2 date\n@expect #1 date\n@expect #2 text\nWat?\n",
        "QA1005",
        "1 expect: '@expect' is first given here"
    )]
    [InlineData("Vraag 1\n@withdrawn a\n@na \"b\"\nWat?\n", "QA1005", "1 withdrawn: '@withdrawn' is first given here")]
    [InlineData("Vragen 1 en 2\n@na #1 \"a\"\n@na #2 \"b\"\n@na #2 \"c\"\nWat?\n", "QA1005", "2 na: '@na' is first given here")]
    [InlineData("Vragen 1 en 2\n@na #1 \"a\"\n@na \"c\"\nWat?\n", "QA1005", "1 na: '@na' is first given here")]
    [InlineData("Vraag 1\nWat?\n\nVraag 1\nWie?\n", "QA2001", "0 Vraag 1: Vraag 1 is first here")]
    [InlineData(
        "@document nl\n@numbering per-group\n@group A\nVraag 1\nA?\n@group B\nVraag 1\nB?\nVraag 1\nC?\n",
        "QA2001",
        "6 Vraag 1: Vraag 1 is first here"
    )]
    [InlineData("Vraag 1\nOver\na) x;\na) y?\n", "QA2006", "2 a): Vraag 1a")]
    [InlineData("Vraag 1\nA?\n\nVraag 3\nB?\n\nVraag 2\nC?\n", "QA2009", "6 Vraag 2: Vraag 2: C?")]
    [InlineData(
        "Vraag 1\nWat?\n\nAntwoord op vraag 1\nJa.\n\nAntwoord op vraag 1\nNee.\n",
        "QA3003",
        "3 Antwoord op vraag 1: Antwoord op vraag 1|0 Vraag 1: Vraag 1: Wat?"
    )]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n", "QA3004", "0 Vraag 1: Vraag 1: Wat?")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nTODO\n", "QA3005", "0 Vraag 1: Vraag 1: Wat?")]
    [InlineData(
        "Vraag 1\nOver\na) x;\nb) y?\n\nAntwoord op vraag 1\n@covers 1a\nJa.\n",
        "QA3006",
        "5 Antwoord op vraag 1: Antwoord op vraag 1, which does not cover it"
    )]
    [InlineData(
        "Vraag 1\n@expect date\nWanneer?\n\nAntwoord op vraag 1\n@value morgen from \"Morgen\"\nMorgen.\n",
        "QA3008",
        "1 date: Question 1 expects 'date'|0 Vraag 1: Vraag 1: Wanneer?"
    )]
    [InlineData(
        "Vraag 1\n@expect date\nWanneer?\n\nAntwoord op vraag 1\nMorgen.\n",
        "QA3010",
        "1 date: Question 1 expects 'date'|0 Vraag 1: Vraag 1: Wanneer?"
    )]
    [InlineData(
        "Vraag 1\nA?\nAntwoord op vraag 1\nZie het antwoord op vraag 2.\nVraag 2\nB?\nAntwoord op vraag 2\nZie het antwoord op vraag 1.\n",
        "QA4002",
        "6 Antwoord op vraag 2: Antwoord op vraag 2"
    )]
    [InlineData("Vraag 1\nA[^1]?\n@note 1 x\n@note 1 y\n", "QA4005", "2 1: Note '1' is defined here")]
    public void The_second_place_is_named(string text, string rule, string wanted)
    {
        var model = Marked.Model(text);
        var diagnostic = model.Diagnostics.First(diagnostic => diagnostic.Id == rule);
        var places = new RelatedPlaces(model).Of(diagnostic);
        Assert.Equal(
            wanted,
            string.Join(
                '|',
                places.Select(place =>
                    $"{model.Tree.Text.GetLinePosition(place.Span.Start).Line} {model.Tree.Text.ToString(place.Span)}: {place.Text}"
                )
            )
        );
    }

    /// <summary>A rule about two places is added here; most rules are about one.</summary>
    [Fact]
    public void The_rules_that_have_a_second_place()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var test in RuleCase.All().Where(test => test.Fires && !test.IsType))
        {
            var model = test.Analyze(test.Source);
            var related = new RelatedPlaces(model);
            foreach (var diagnostic in model.Diagnostics)
            {
                foreach (var place in related.Of(diagnostic))
                {
                    found.Add(diagnostic.Id);
                    Assert.InRange(place.Span.End, place.Span.Start + 1, model.Tree.Text.Length);
                    Assert.Matches("^[^\n]+[^.]$", place.Text);
                }
            }
        }

        Assert.Equal(
            [
                "QA1003",
                "QA1005",
                "QA2001",
                "QA2005",
                "QA2006",
                "QA2009",
                "QA3003",
                "QA3004",
                "QA3005",
                "QA3006",
                "QA3007",
                "QA3008",
                "QA3009",
                "QA3010",
                "QA3011",
                "QA4002",
                "QA4005",
                "QA5004",
                "QA5005",
                "QA5006",
            ],
            found
        );
    }
}
