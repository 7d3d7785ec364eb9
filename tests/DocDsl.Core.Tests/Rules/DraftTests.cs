using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Tests.Rules;

/// <summary>Severities in a draft.</summary>
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
}
