using System.Security.Cryptography;
using System.Text;

namespace Vault;

/// <summary>
/// A log in which each line bears the hash of all before it, so that none is changed or taken out unnoticed. What is cut from the end shows
/// only beside the last hash, kept elsewhere.
/// </summary>
public sealed class AuditLog
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(string user, Right right, string document)
    {
        var entry = $"{user}\t{right}\t{document}";
        _lines.Add($"{HashOf(_lines.LastOrDefault(), entry)}\t{entry}");
    }

    public static bool IsIntact(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (hash, entry) = (lines[i].Split('\t')[0], lines[i][(lines[i].IndexOf('\t') + 1)..]);
            if (hash != HashOf(i == 0 ? null : lines[i - 1], entry))
            {
                return false;
            }
        }

        return true;
    }

    private static string HashOf(string? before, string entry) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(before + "\n" + entry)));
}
