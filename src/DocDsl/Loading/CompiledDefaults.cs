using System.Reflection;
using System.Runtime.CompilerServices;
using DocDsl.CompilerServices;
using DocDsl.Core.Text;

namespace DocDsl.Loading;

/// <summary>What the project gave to the documents that were compiled into an assembly, where their text does not say it.</summary>
internal static class CompiledDefaults
{
    private const int Columns = 3;

    private static readonly ConditionalWeakTable<Assembly, Dictionary<string, DocumentDefaults>> s_known = [];

    /// <summary>The defaults of a document; null where it has none.</summary>
    public static DocumentDefaults? Find(Assembly assembly, string path) => s_known.GetValue(assembly, Read).GetValueOrDefault(path);

    private static Dictionary<string, DocumentDefaults> Read(Assembly assembly)
    {
        var defaults = new Dictionary<string, DocumentDefaults>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetCustomAttributes<DocumentDefaultsAttribute>())
        {
            var texts = attribute.Rows.Split('\0');
            for (var i = 0; i + Columns <= texts.Length; i += Columns)
            {
                defaults[texts[i]] = new DocumentDefaults(NullIfEmpty(texts[i + 1]), NullIfEmpty(texts[i + 2]));
            }
        }

        return defaults;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
