using System.Text;
using DocDsl.Core.Directives;

namespace DocDsl.Core.Tests.Directives;

/// <summary>
/// The table of directives in docs/language.md is made from the list: run the test with <c>DOCDSL_UPDATE=1</c> to write it.
/// </summary>
public class LanguagePageTests
{
    private const string Begin = "<!-- directives: written by LanguagePageTests with DOCDSL_UPDATE=1 -->\n";
    private const string End = "<!-- end of directives -->\n";

    [Fact]
    public void The_table_of_directives_is_that_of_the_list()
    {
        var path = Repository.PathOf("docs", "language.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, "The markers are missing.");
        if (Environment.GetEnvironmentVariable("DOCDSL_UPDATE") == "1")
        {
            File.WriteAllText(path, page[..start] + Table() + page[end..]);
            return;
        }

        Assert.Equal(Table(), page[start..end]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| where | directive | meaning |\n| --- | --- | --- |\n");
        foreach (var directive in DirectiveList.All)
        {
            table.Append($"| {Where(directive)} | `{Escape(directive.Syntax)}` | {Escape(directive.Help)} |\n");
        }

        return table.ToString();
    }

    private static string Where(Directive directive) =>
        directive switch
        {
            { IsAllowedInText: true } => "anywhere",
            { Locations: DirectiveLocations.Any } => "any section",
            _ => string.Join(
                ", ",
                Enum.GetValues<SectionKind>().Where(directive.IsAllowedIn).Select(section => section.ToString().ToLowerInvariant())
            ),
        };

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
