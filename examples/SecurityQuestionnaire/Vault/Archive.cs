namespace Vault;

/// <summary>The way to a customer's documents: every use is checked against the user's role, and logged.</summary>
public sealed class Archive(DocumentStore store, AuditLog log)
{
    /// <summary>In days.</summary>
    public const int KeptAfterContract = 30;

    public byte[] Read(string user, Role role, string document)
    {
        Demand(user, role, Right.Read, document);
        return store.Load(document);
    }

    public void Write(string user, Role role, string document, ReadOnlySpan<byte> content)
    {
        Demand(user, role, Right.Write, document);
        Uploads.Demand(content);
        store.Save(document, content);
    }

    /// <summary>Whether the documents of a customer whose contract has ended are to be erased.</summary>
    public static bool IsDue(DateOnly contractEnd, DateOnly today) => today > contractEnd.AddDays(KeptAfterContract);

    private void Demand(string user, Role role, Right right, string document)
    {
        log.Add(user, right, document);
        if (!Access.Allows(role, right))
        {
            throw new UnauthorizedAccessException($"{user} may not {right} {document}.");
        }
    }
}
