using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using Assurance.Questionnaires;
using DocDsl;
using Vault;

namespace Assurance.Checks;

public sealed class StoreChecks : IDisposable
{
    private const string Name = "contracts/harbour";

    private static readonly byte[] s_document = Encoding.ASCII.GetBytes("%PDF-1.7 Harbour Logistics");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vault");
    private readonly DocumentStore _store;

    public StoreChecks() => _store = new DocumentStore(_folder.FullName, RandomNumberGenerator.GetBytes(DocumentStore.KeySize));

    [Fact, Answers("security#encryption-at-rest")]
    public void What_is_stored_can_be_read_with_the_key_alone()
    {
        _store.Save(Name, s_document);
        Assert.Equal(-1, File.ReadAllBytes(_store.PathOf(Name)).AsSpan().IndexOf("Harbour"u8));
        Assert.Equal(s_document, _store.Load(Name));
        Assert.ThrowsAny<CryptographicException>(() => new DocumentStore(_folder.FullName, new byte[DocumentStore.KeySize]).Load(Name));
    }

    [Fact, Answers("security#algorithm")]
    public void The_key_has_the_length_that_we_say() =>
        Assert.Contains($"{DocumentStore.KeySize * 8} bits", Security.Document.Algorithm.Value);

    [Fact, Answers("security#integrity")]
    public void A_changed_document_cannot_be_opened()
    {
        _store.Save(Name, s_document);
        var file = File.ReadAllBytes(_store.PathOf(Name));
        file[^1] ^= 1;
        File.WriteAllBytes(_store.PathOf(Name), file);
        Assert.ThrowsAny<CryptographicException>(() => _store.Load(Name));
    }

    [Fact, Answers("security#integrity")]
    public void A_document_cannot_take_another_ones_place()
    {
        _store.Save(Name, s_document);
        File.Copy(_store.PathOf(Name), _store.PathOf("contracts/other"));
        Assert.ThrowsAny<CryptographicException>(() => _store.Load("contracts/other"));
    }

    [Fact, Answers("security#transport")]
    public void Nothing_older_than_TLS_1_2_is_spoken() =>
        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, Transport.Options.EnabledSslProtocols);

    [Fact, Answers("security#key-rotation")]
    public void Another_key_opens_what_was_encrypted_anew()
    {
        var key = RandomNumberGenerator.GetBytes(DocumentStore.KeySize);
        _store.Save(Name, s_document);
        _store.Rekey([Name], key);
        Assert.Equal(s_document, new DocumentStore(_folder.FullName, key).Load(Name));
    }

    [Fact, Answers("security#erasure")]
    public void An_erased_document_is_gone()
    {
        _store.Save(Name, s_document);
        _store.Delete(Name);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact, Answers("security#retention")]
    public void Documents_are_kept_as_long_as_we_say_and_no_longer()
    {
        var end = new DateOnly(2026, 1, 1);
        var last = Security.Document.Retention.Value.After(end);
        Assert.False(Archive.IsDue(end, last));
        Assert.True(Archive.IsDue(end, last.AddDays(1)));
    }

    [Fact, Answers("security#access-log", "security#least-privilege")]
    public void Every_use_is_logged_a_refused_one_too()
    {
        var log = new AuditLog();
        var archive = new Archive(_store, log);
        archive.Write("ann", Role.Editor, Name, s_document);
        archive.Read("bob", Role.Reader, Name);
        Assert.Throws<UnauthorizedAccessException>(() => archive.Write("bob", Role.Reader, Name, s_document));
        Assert.Equal(["ann Write", "bob Read", "bob Write"], log.Lines.Select(line => string.Join(' ', line.Split('\t')[1..3])));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
