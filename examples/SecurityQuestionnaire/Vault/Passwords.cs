using System.Security.Cryptography;

namespace Vault;

/// <summary>Passwords are kept as salted hashes that are slow to try.</summary>
public static class Passwords
{
    private const int Iterations = 600_000;
    private const int SaltSize = 16;
    private const int HashSize = 32;

    public static byte[] Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        return [.. salt, .. Derive(password, salt)];
    }

    public static bool Verify(string password, byte[] hash) =>
        CryptographicOperations.FixedTimeEquals(Derive(password, hash[..SaltSize]), hash.AsSpan(SaltSize));

    private static byte[] Derive(string password, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, HashSize);
}
