using System.Reflection;
using System.Text;
using DocDsl.Core.Tests;
using DocDsl.Tests;
using DocDsl.Tools.Tests.Exporters.Carried;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>
/// What each format carries of what the model knows: <c>docs/formats.md</c> has the table, and each of its cells is looked up in exports.
/// </summary>
public sealed class CarriedTests : IDisposable
{
    private const string Start = "<!-- carried: written by CarriedTests with DOCDSL_UPDATE=1 -->\n";
    private const string End = "<!-- end of carried -->";

    private readonly CarriedDocuments _documents = new();

    [Fact]
    public void Each_cell_is_true()
    {
        var exports = new Dictionary<(string, ExportFormat), string>();
        var wrong = new List<string>();
        foreach (var fact in CarriedFacts.All)
        {
            foreach (var column in CarriedColumn.All)
            {
                if (!exports.TryGetValue((fact.Document, column.Format), out var export))
                {
                    var bytes = DocumentExporter.ExportBytes(_documents[fact.Document], column.Format, _documents.All);
                    exports.Add((fact.Document, column.Format), export = column.Read(bytes));
                }

                var cell = fact.Of(column);
                var found = cell.Words.Where(words => export.Contains(words, StringComparison.Ordinal)).ToList();
                if (cell.Words.Length == 0)
                {
                    wrong.Add($"{fact.Name}, {column.Name}: nothing is looked for");
                }
                else if (cell.IsThere && found.Count < cell.Words.Length)
                {
                    wrong.Add($"{fact.Name}, {column.Name}: not there: {string.Join(" | ", cell.Words.Except(found))}");
                }
                else if (!cell.IsThere && found.Count > 0)
                {
                    wrong.Add($"{fact.Name}, {column.Name}: there: {string.Join(" | ", found)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Each_format_has_a_column() =>
        Assert.Equal(WrittenFormats.All.Order(), CarriedColumn.All.Select(column => column.Format).Order());

    [Fact]
    public void Each_member_of_the_model_has_a_row()
    {
        var carried = CarriedFacts.All.SelectMany(fact => fact.Members).Concat(CarriedFacts.Others.Select(other => other.Member)).ToList();
        Assert.Empty(carried.GroupBy(member => member).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Equal(MembersOf(typeof(QaDocument)).Order(StringComparer.Ordinal), carried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_is_in_the_documentation()
    {
        var path = Repository.PathOf("docs", "formats.md");
        var page = File.ReadAllText(path);
        var (start, end) = (page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(start > Start.Length && end >= start, "docs/formats.md has no place for the table.");
        var table = Table();
        if (Environment.GetEnvironmentVariable("DOCDSL_UPDATE") == "1")
        {
            File.WriteAllText(path, page[..start] + table + page[end..]);
            return;
        }

        Assert.True(page[start..end] == table, "docs/formats.md has another table: run these tests with DOCDSL_UPDATE=1.");
    }

    public void Dispose() => _documents.Dispose();

    private static string Table()
    {
        var table = new StringBuilder("| |");
        table.AppendJoin("|", CarriedColumn.All.Select(column => $" `{column.Name}` ")).Append("|\n|---|");
        table.AppendJoin("|", CarriedColumn.All.Select(_ => "---")).Append("|\n");
        foreach (var fact in CarriedFacts.All)
        {
            table
                .Append($"| {fact.Name} |")
                .AppendJoin("|", CarriedColumn.All.Select(column => $" {fact.Of(column).Markdown} "))
                .Append("|\n");
        }

        return table.ToString();
    }

    /// <summary>The public properties of a type, of those that derive from it, and of the types of these in the model.</summary>
    private static HashSet<string> MembersOf(Type root)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var types = new Queue<Type>([root]);
        var seen = new HashSet<Type>();
        while (types.TryDequeue(out var type))
        {
            if (type.Namespace != "DocDsl" || type.Assembly != root.Assembly || type.IsEnum || type.IsGenericType || !seen.Add(type))
            {
                continue;
            }

            if (CarriedFacts.OtherTypes.ContainsKey(type))
            {
                continue;
            }

            foreach (var derived in root.Assembly.GetExportedTypes().Where(other => other.BaseType == type && type != root))
            {
                types.Enqueue(derived);
            }

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (property.GetIndexParameters().Length == 0)
                {
                    members.Add($"{type.Name}.{property.Name}");
                    var value = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                    types.Enqueue(value.IsGenericType ? value.GetGenericArguments()[0] : value);
                }
            }
        }

        return members;
    }
}
