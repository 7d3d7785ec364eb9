using Company.Questionnaire_1.Product;

namespace Company.Questionnaire_1;

public class SignInTests
{
    // An answer names this test as its evidence: rename it, and the build says that the evidence was not found.
    [Fact]
    public void An_account_is_locked()
    {
        var account = new SignIn();
        for (var i = 0; i < SignIn.MaxFailures; i++)
        {
            Assert.False(account.IsLocked);
            account.Fail();
        }

        Assert.True(account.IsLocked);
    }
}
