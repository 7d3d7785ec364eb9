using System.Runtime.CompilerServices;
using DocDsl.Core.Compilation;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator;

/// <summary>The documents of an assembly that have no type of their own, as its attributes list them; read once a compilation.</summary>
internal sealed class DocumentTable
{
    private const int Columns = 4;
    private const int NameColumn = 2;
    private const int QuestionsColumn = 3;

    private static readonly ConditionalWeakTable<IAssemblySymbol, DocumentTable> s_known = new();

    private readonly ILookup<string, (string FullName, string Questions)> _bySimpleName;

    private DocumentTable(IAssemblySymbol assembly)
    {
        var rows = new List<(string FullName, string Questions)>();
        foreach (var attribute in assembly.GetAttributes())
        {
            if (
                TypeReader.IsOurs(attribute, "DocumentTableAttribute")
                && attribute.ConstructorArguments is [{ Value: string table }]
                && table.Split('\0') is var texts
            )
            {
                for (var i = 0; i + Columns <= texts.Length; i += Columns)
                {
                    rows.Add((texts[i + NameColumn], texts[i + QuestionsColumn]));
                }
            }
        }

        _bySimpleName = rows.ToLookup(row => FolderClasses.Simple(row.FullName), StringComparer.Ordinal);
    }

    /// <summary>The names of all, without their folders.</summary>
    public IEnumerable<string> SimpleNames => _bySimpleName.Select(rows => rows.Key);

    public static DocumentTable Of(IAssemblySymbol assembly) => s_known.GetValue(assembly, static key => new DocumentTable(key));

    /// <summary>The documents of a name, whatever their folders are.</summary>
    public IEnumerable<CodeDocument> Named(string simpleName) => _bySimpleName[simpleName].Select(row => Create(row));

    /// <summary>The document that a property is; null for any other property.</summary>
    public CodeDocument? Find(IPropertySymbol property)
    {
        // Those of the project's own folder are properties of the list, which their names do not have.
        var folder = property.ContainingType.ToDisplayString().Replace("@", "");
        var outer = folder.Substring(0, Math.Max(0, folder.LastIndexOf('.')));
        foreach (var wanted in new[] { folder, outer })
        {
            var full = wanted.Length == 0 ? property.Name : wanted + "." + property.Name;
            foreach (var row in _bySimpleName[property.Name])
            {
                if (row.FullName == full)
                {
                    return Create(row);
                }
            }
        }

        return null;
    }

    private static CodeDocument Create((string FullName, string Questions) row) =>
        new(FolderClasses.Simple(row.FullName), row.FullName, CodeQuestion.Listed(row.Questions, Array.Empty<string>()).ToArray());
}
