using System.ComponentModel;
using System.Reflection;

namespace DocDsl.CompilerServices;

/// <summary>For generated code: the documents of an assembly that have no type of their own. None is read before it is used.</summary>
/// <param name="assembly">The assembly, which lists them by <see cref="DocumentTableAttribute"/>.</param>
/// <param name="create">Makes a document of the record of its type and its path.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DocumentStore(Assembly assembly, Func<string, string, QaDocument> create)
{
    private const int Columns = 4;

    private readonly Lazy<(Dictionary<string, Row> ByPath, Row[] Ordered)> _rows = new(() => Read(assembly));

    /// <summary>The document of a path; the same instance at each call.</summary>
    public QaDocument this[string path] => DocumentOf(_rows.Value.ByPath[path]);

    /// <summary>The document at a place, by path; the same instance as by its path.</summary>
    public QaDocument this[int index] => DocumentOf(_rows.Value.Ordered[index]);

    private QaDocument DocumentOf(Row row)
    {
        if (row.Document is { } known)
        {
            return known;
        }

        var made = create(row.Record, row.Path);
        made.CodeName = row.Name;
        return Interlocked.CompareExchange(ref row.Document, made, null) ?? made;
    }

    private static (Dictionary<string, Row> ByPath, Row[] Ordered) Read(Assembly assembly)
    {
        var rows = new List<Row>();
        foreach (var table in assembly.GetCustomAttributes<DocumentTableAttribute>())
        {
            var texts = table.Rows.Split('\0');
            for (var i = 0; i + Columns <= texts.Length; i += Columns)
            {
                rows.Add(new Row(texts[i], texts[i + 1], texts[i + 2]));
            }
        }

        rows.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return (rows.ToDictionary(row => row.Path, StringComparer.Ordinal), [.. rows]);
    }

    private sealed class Row(string path, string record, string name)
    {
        public QaDocument? Document;

        public string Path => path;

        public string Record => record;

        public string Name => name;
    }
}
