using Assurance.Questionnaires;

namespace Assurance.Checks;

public class CoverageTests
{
    [Fact]
    public void The_table_tells_what_is_answered_and_what_shows_it()
    {
        using var output = new StringWriter();
        Coverage.Print(Security.Document, output);
        var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal("Vault for Harbour Logistics, 2026-11-02", lines[0]);
        Assert.Contains(
            "   1  encryption-at-rest  yes         Vault.DocumentStore.Save, StoreChecks.What_is_stored_can_be_read_with_the_key_alone",
            lines
        );
        Assert.Contains(
            "   7  retention           30 days     Vault.Archive.KeptAfterContract, ../Policies/retention.md#after-the-contract, "
                + "StoreChecks.Documents_are_kept_as_long_as_we_say_and_no_longer",
            lines
        );
        Assert.Contains("  14  single-sign-on      open", lines);
        Assert.Contains("  22  penetration-test    2026-06-12  https://vault.example/security/penetration-test", lines);
        Assert.Contains("  23  penetration-report  refused", lines);
        Assert.Equal(["26 questions, 24 answered, 22 with evidence", "promised by 2027-03-01: multi-factor"], lines[^2..]);
    }
}
