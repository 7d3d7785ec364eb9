using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using DocDsl.CompilerServices;
using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Loading;

/// <summary>The hashes of the documents that were compiled into an assembly.</summary>
internal sealed class CompiledHashes
{
    private static readonly ConditionalWeakTable<Assembly, CompiledHashes> s_known = [];

    /// <summary>By the hash of the path.</summary>
    private readonly Dictionary<ulong, (ulong Text, ulong Shape)> _hashes = [];

    private CompiledHashes(Assembly assembly)
    {
        foreach (var attribute in assembly.GetCustomAttributes<DocumentHashesAttribute>())
        {
            var digits = attribute.Hashes.AsSpan();
            for (; digits.Length >= DocumentGuard.Digits; digits = digits[DocumentGuard.Digits..])
            {
                _hashes[Read(digits[..16])] = (Read(digits[16..32]), Read(digits[32..48]));
            }
        }
    }

    /// <summary>The hashes of a document; zeros when the assembly has none of it.</summary>
    public static (ulong Text, ulong Shape) Find(Assembly assembly, string path) =>
        s_known
            .GetValue(assembly, static assembly => new CompiledHashes(assembly))
            ._hashes.GetValueOrDefault(TextHash.Of(path));

    private static ulong Read(ReadOnlySpan<char> digits) =>
        ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
