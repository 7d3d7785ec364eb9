using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Tests.Rules;

/// <summary>What rules report that no file of a case shows.</summary>
public class DraftTests
{
    [Theory]
    [InlineData("Vraag 1\nWat?\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nTODO\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1a\nJa.\n")]
    public void What_is_not_done_yet_is_a_warning_in_a_draft(string text)
    {
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Marked.Model(text).Diagnostics).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Marked.Model("@status draft\n" + text).Diagnostics).Severity);
    }

    [Fact]
    public void Messages_are_sentences()
    {
        Assert.Equal(["Question 2 has no answer."], Messages("Vraag 1\nA\nAntwoord 1\nJa\nVraag 2\nA\n"));
        Assert.Equal(["Questions 2 to 4 are missing.", "Question 6 is missing."], Messages("Vragen 1 en 5\nA\nAntwoord 1 en 5\nJa\nVraag 7\nA\nAntwoord 7\nJa\n"));
        Assert.Equal(["There is no mark '@notee'; did you mean '@note'?"], Messages("Vraag 1\n@notee 1\nA\nAntwoord 1\nJa\n"));
    }

    private static IEnumerable<string> Messages(string text) => Marked.Model(text).Diagnostics.Select(diagnostic => diagnostic.Message);
}
