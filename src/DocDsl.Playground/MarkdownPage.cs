using DocDsl.Workspaces;
using Markdig;

namespace DocDsl.Playground;

/// <summary>Markdown of the documentation and of hovers as HTML, in which HTML of its own is text.</summary>
internal static class MarkdownPage
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, s_pipeline);

    /// <summary>The page of a rule; null where there is no such rule.</summary>
    public static string? OfRule(string id) => RulePages.Find(id) is { } page ? ToHtml(page) : null;
}
