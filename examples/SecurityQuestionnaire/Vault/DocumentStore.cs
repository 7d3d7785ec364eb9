using System.Security.Cryptography;
using System.Text;

namespace Vault;

/// <summary>Keeps documents in a folder, each encrypted with AES-256 in GCM mode under a nonce of its own and bound to its name.</summary>
public sealed class DocumentStore(string folder, byte[] key)
{
    /// <summary>In bytes.</summary>
    public const int KeySize = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    private byte[] _key = key.Length == KeySize ? key : throw new ArgumentException($"The key must have {KeySize} bytes.", nameof(key));

    public void Save(string name, ReadOnlySpan<byte> document)
    {
        var file = new byte[NonceSize + TagSize + document.Length];
        RandomNumberGenerator.Fill(file.AsSpan(0, NonceSize));
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(
            file.AsSpan(0, NonceSize),
            document,
            file.AsSpan(NonceSize + TagSize),
            file.AsSpan(NonceSize, TagSize),
            Encoding.UTF8.GetBytes(name)
        );
        File.WriteAllBytes(PathOf(name), file);
    }

    /// <exception cref="CryptographicException">The file was changed, or is another document's.</exception>
    public byte[] Load(string name)
    {
        var file = File.ReadAllBytes(PathOf(name));
        var document = new byte[file.Length - NonceSize - TagSize];
        using var aes = new AesGcm(_key, TagSize);
        aes.Decrypt(
            file.AsSpan(0, NonceSize),
            file.AsSpan(NonceSize + TagSize),
            file.AsSpan(NonceSize, TagSize),
            document,
            Encoding.UTF8.GetBytes(name)
        );
        return document;
    }

    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>Encrypts every document anew.</summary>
    public void Rekey(IEnumerable<string> names, byte[] newKey)
    {
        var documents = names.ToDictionary(name => name, Load);
        _key = newKey;
        foreach (var (name, document) in documents)
        {
            Save(name, document);
        }
    }

    /// <summary>Where a document lies: its name says nothing, and leads nowhere else.</summary>
    public string PathOf(string name) => Path.Combine(folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
}
