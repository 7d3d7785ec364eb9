namespace Vault;

/// <summary>Lets a user in, and locks the account after too many wrong passwords in a row.</summary>
public sealed class SignIn(byte[] passwordHash)
{
    public const int MostFailures = 5;

    private int _failures;

    public bool IsLocked => _failures >= MostFailures;

    public void Unlock() => _failures = 0;

    public bool Try(string password)
    {
        var isIn = !IsLocked && Passwords.Verify(password, passwordHash);
        _failures = isIn ? 0 : _failures + 1;
        return isIn;
    }
}
