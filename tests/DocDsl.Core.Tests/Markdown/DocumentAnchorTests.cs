using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Markdown;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Markdown;

/// <summary>The names of headings are GitHub's, and anchors are found wherever a document has them.</summary>
public class DocumentAnchorTests
{
    [Theory]
    [InlineData("What does it cost?", "what-does-it-cost")]
    [InlineData("A  b -- c_d", "a--b----c_d")]
    [InlineData("I ♥ unicode", "i--unicode")]
    [InlineData("Привет non-latin 你好", "привет-non-latin-你好")]
    [InlineData("😄 emoji", "-emoji")]
    [InlineData("Wie zahlt's für Café & Bar (2024)?", "wie-zahlts-für-café--bar-2024")]
    [InlineData("𐐀 Ⓐ 𝒜", "𐐨-ⓐ-𝒜")]
    [InlineData("ʼn¹½", "ʼn")]
    public void A_heading_has_the_name_that_GitHub_gives_it(string heading, string slug) => Assert.Equal(slug, HeadingSlugs.Of(heading));

    [Fact]
    public void The_same_words_again_have_a_number()
    {
        var slugs = new HeadingSlugs();
        Assert.Equal(["a", "a-1", "a-1-1", "a-2", ""], new[] { "A", "A", "A 1", "A", "?" }.Select(slugs.Add));
    }

    [Fact]
    public void Anchors_are_those_of_headings_tags_attributes_and_questions()
    {
        const string Text =
            "# The [title](x.md) &amp; more\n\nUnderlined\n===\n\n<a name='old'></a> <span\nid=new>x</span> <p name=\"none\">\n\n"
            + "## Own {#own .x}\n\n"
            + "```\n<a id=\"code\"></a>\n# Code\n```\n\n<!-- @id costs -->\n";
        var tree = SyntaxTree.Parse(new SourceText(Text, "a.md"));
        Assert.Equal(["costs", "new", "old", "own", "the-title--more", "underlined"], tree.Anchors.Names.Order(StringComparer.Ordinal));
        Assert.Equal("Underlined", tree.Text.ToString(tree.Anchors.Find("underlined")!.Value));
        Assert.Empty(SyntaxTree.Parse(new SourceText(Text, "a.qa")).Anchors.Names);
    }

    [Theory]
    [InlineData("own", "own")]
    [InlineData("Own", "own")]
    [InlineData("owm", "own")]
    [InlineData("step", null)]
    [InlineData("other", null)]
    public void Only_what_is_clearly_nearest_is_proposed(string name, string? nearest) =>
        Assert.Equal(nearest, new DocumentAnchors(["own", "step-1", "step1", "steps", "stepx"]).Nearest(name));

    [Theory]
    [InlineData("a.md", "File", "a.md", "")]
    [InlineData("<a b.md#x>", "File", "a b.md", "x")]
    [InlineData("a%20b.md?raw=1#x%20y", "File", "a b.md", "x y")]
    [InlineData("/docs/a\\_b.md", "File", "/docs/a_b.md", "")]
    [InlineData("a.md?x&amp;y#&auml;", "File", "a.md", "")]
    [InlineData("#x", "Anchor", "", "x")]
    [InlineData("#", "Anchor", "", "")]
    [InlineData("?x", "Other", "", "")]
    [InlineData("//example.com/a", "Other", "", "")]
    [InlineData("mailto:a@example.com", "Other", "", "")]
    [InlineData("HTTPS://example.com/a&amp;b#c", "Web", "HTTPS://example.com/a&b#c", "")]
    [InlineData("{{ site.url }}/a.md", "Other", "", "")]
    [InlineData("", "Other", "", "")]
    public void A_target_has_parts(string written, string kind, string path, string anchor)
    {
        var target = LinkTarget.Parse(written);
        Assert.Equal((kind, path), (target.Kind.ToString(), target.Path));
        Assert.Equal(written.Contains("auml") ? "ä" : anchor, target.Anchor);
    }

    [Theory]
    [InlineData("docs/a.md", "b.md", "docs/b.md")]
    [InlineData("docs/a.md", "../b/./c.md", "b/c.md")]
    [InlineData("a.md", "../b.md", "../b.md")]
    [InlineData("../a/x.md", "../b.md", "../b.md")]
    [InlineData("a.md", "/b.md", null)]
    public void A_path_is_found_from_the_project(string document, string path, string? expected) =>
        Assert.Equal(expected, new FileLink(path, "", default, default).From(document));

    [Fact]
    public void A_link_is_changed_to_the_nearest_anchor()
    {
        const string Text =
            "<!-- @document en -->\n<!-- @heading question+answer \"## {text}\" -->\n# Questions\n\n## Who?\n\nSee [x](#whoo \"title\").\n";
        var model = SemanticAnalysis.Analyze(new SourceText(Text, "a.md"), DocumentTypeSet.ReadyMade);
        var found = Assert.Single(model.Diagnostics);
        Assert.Equal("The anchor '#whoo' was not found in this document; did you mean '#who'?", found.Message);
        var fix = Assert.Single(Fixes.For(model, found));
        Assert.Equal(("nearest-anchor", "Change to '#who'", false), (fix.Key, fix.Title, fix.IsAutomatic));
        Assert.Equal(Text.Replace("#whoo", "#who"), Fixes.ApplyAll(model, (_, _) => true).Content);
    }
}
