using Assurance.Questionnaires;
using DocDsl;
using Vault;

namespace Assurance.Checks;

public class AccessChecks
{
    [Fact, Answers("security#passwords")]
    public void A_password_has_another_hash_each_time()
    {
        var (first, second) = (Passwords.Hash("correct horse"), Passwords.Hash("correct horse"));
        Assert.NotEqual(first, second);
        Assert.True(Passwords.Verify("correct horse", second));
        Assert.False(Passwords.Verify("correct house", second));
    }

    [Fact, Answers("security#lockout", "security#lockout-attempts")]
    public void An_account_is_locked_after_as_many_failures_as_we_say()
    {
        var signIn = new SignIn(Passwords.Hash("right"));
        for (var i = 0; i < Security.Document.LockoutAttempts.Value; i++)
        {
            Assert.False(signIn.IsLocked);
            Assert.False(signIn.Try("wrong"));
        }

        Assert.False(signIn.Try("right"));
        signIn.Unlock();
        Assert.True(signIn.Try("right"));
    }

    [Fact, Answers("security#idle-minutes")]
    public void A_session_ends_when_we_say()
    {
        var clock = new Clock();
        var session = new Session(clock);
        clock.Now += TimeSpan.FromMinutes(Security.Document.IdleMinutes.Value);
        Assert.True(session.Use());
        clock.Now += TimeSpan.FromMinutes(Security.Document.IdleMinutes.Value) + TimeSpan.FromSeconds(1);
        Assert.False(session.Use());
    }

    [Theory, Answers("security#least-privilege")]
    [InlineData(Role.Reader, Right.Read)]
    [InlineData(Role.Editor, Right.Read, Right.Write)]
    [InlineData(Role.Administrator, Right.ManageUsers)]
    public void A_role_has_these_rights_alone(Role role, params Right[] rights) =>
        Assert.Equal(rights, Enum.GetValues<Right>().Where(right => Access.Allows(role, right)));

    [Fact, Answers("security#log-integrity")]
    public void A_changed_log_is_told()
    {
        var log = new AuditLog();
        log.Add("ann", Right.Read, "a");
        log.Add("eve", Right.Read, "b");
        log.Add("bob", Right.Read, "c");
        Assert.True(AuditLog.IsIntact(log.Lines));
        Assert.False(AuditLog.IsIntact([log.Lines[0], log.Lines[1].Replace("eve", "ann"), log.Lines[2]]));
        Assert.False(AuditLog.IsIntact([log.Lines[0], log.Lines[2]]));

        // Why the answer is partial.
        Assert.True(AuditLog.IsIntact([log.Lines[0], log.Lines[1]]));
    }

    [Fact, Answers("security#uploads")]
    public void An_upload_is_what_its_first_bytes_say()
    {
        Uploads.Demand("%PDF-1.7"u8);
        Uploads.Demand([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]);
        Assert.Throws<InvalidDataException>(() => Uploads.Demand("MZ"u8));
    }

    [Fact, Answers("security#upload-size")]
    public void An_upload_is_no_larger_than_we_say()
    {
        var content = new byte[Security.Document.UploadSize.Value * 1_000_000 + 1];
        "%PDF-"u8.CopyTo(content);
        Uploads.Demand(content.AsSpan(..^1));
        Assert.Throws<InvalidDataException>(() => Uploads.Demand(content));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
