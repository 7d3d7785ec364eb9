using System.Text.RegularExpressions;
using DocDsl.Core.Directives;

namespace DocDsl.Core.Tests.Directives;

/// <summary>The extension of Visual Studio Code names the directives of the list, no others, and none is missing.</summary>
public partial class GrammarTests
{
    private static readonly string s_grammar = File.ReadAllText(Repository.PathOf("src", "vscode-docdsl", "grammars", "qa.mjs"));

    [Fact]
    public void The_grammar_names_each_directive() =>
        Assert.Equal(
            DirectiveList.All.Select(directive => directive.Name).Order(),
            Names().Matches(s_grammar).SelectMany(match => match.Groups[1].Value.Split('|')).Distinct().Order()
        );

    [Fact]
    public void The_grammar_ends_a_block_where_the_parser_does()
    {
        // All that is not allowed in a block ends it; '@end' is what closes it.
        var stays = BlockEnd()
            .Match(s_grammar)
            .Groups[1]
            .Value.Split('|')
            .Where(name => name.Length > 2)
            .Select(name => Letters().Match(name).Value);
        Assert.Equal(["strike", "text"], stays.Order());
        foreach (var directive in DirectiveList.All.Where(directive => directive.Kind is not (DirectiveKind.End or DirectiveKind.Aside)))
        {
            var model = Marked.Model($"Vraag 1\nWat?\n@aside\nx\n@{directive.Name} \"a\"\n@end\n");
            var isOpen = model.Tree.Diagnostics.All(diagnostic => diagnostic.Id != "QA1004");
            Assert.True(isOpen == stays.Contains(directive.Name), directive.Name);
        }
    }

    [Fact]
    public void The_grammar_knows_the_words_that_directives_take()
    {
        foreach (var directive in DirectiveList.All)
        {
            foreach (var (word, _) in Enum.GetValues<SectionKind>().Where(directive.IsAllowedIn).SelectMany(directive.GetWords))
            {
                Assert.Contains(Regex.Escape(word.TrimEnd('/')).Replace("https:", "https?:", StringComparison.Ordinal), s_grammar);
            }
        }
    }

    [GeneratedRegex(@"(?:directive\(scope, '|\^\(@\)\()([a-z|-]+)['\)]")]
    private static partial Regex Names();

    [GeneratedRegex(@"const blockEnd = String\.raw`\(\?=\^@\(\?!(.+?)\)\\p\{L\}\)")]
    private static partial Regex BlockEnd();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();
}
