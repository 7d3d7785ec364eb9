using DocDsl.Core.Diagnostics;
using DocDsl.Core.Markdown;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA4007: a link of a file of Markdown to an anchor that its target does not have.</summary>
internal static class AnchorNotFound
{
    public static readonly Rule Rule = new("QA4007", "Link to an anchor that does not exist", "References", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_own = Rule.Message<string>("The anchor '#{0}' was not found in this document", "anchor");
    private static readonly Message<string, string> s_ownNearest = Rule.Message<string, string>(
        "The anchor '#{0}' was not found in this document; did you mean '#{1}'?",
        "anchor",
        "nearest"
    );
    private static readonly Message<string, string> s_other = Rule.Message<string, string>(
        "The anchor '#{0}' was not found in '{1}'",
        "anchor",
        "path"
    );
    private static readonly Message<string, string, string> s_otherNearest = Rule.Message<string, string, string>(
        "The anchor '#{0}' was not found in '{1}'; did you mean '#{2}'?",
        "anchor",
        "path",
        "nearest"
    );

    /// <summary>Checks the links of a document to its own anchors.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SyntaxTree tree, List<Diagnostic> diagnostics)
    {
        if (tree.Inlines is not { Links.IsEmpty: false } inlines)
        {
            return;
        }

        // A definition of an address may have many links.
        var seen = new HashSet<TextSpan>();
        foreach (var link in inlines.Links)
        {
            if (
                seen.Add(link.Target)
                && tree.Text.Content.AsSpan(link.Target.Start, link.Target.Length).IndexOf('#') >= 0
                && LinkTarget.Parse(tree.Text.ToString(link.Target)) is { Kind: LinkKind.Anchor, Anchor: { Length: > 0 } anchor }
                && !tree.Anchors.Contains(anchor)
            )
            {
                var span = SpanOf(tree.Text.Content, link.Target);
                diagnostics.Add(
                    tree.Anchors.Nearest(anchor) is { } nearest ? s_ownNearest.At(span, anchor, nearest) : s_own.At(span, anchor)
                );
            }
        }
    }

    /// <summary>An anchor that another document does not have.</summary>
    /// <param name="span">As of <see cref="SpanOf"/>.</param>
    /// <param name="anchor">Without <c>#</c>.</param>
    /// <param name="path">The other document, as the link has it.</param>
    /// <param name="anchors">Those that it has.</param>
    public static Diagnostic In(TextSpan span, string anchor, string path, DocumentAnchors anchors) =>
        anchors.Nearest(anchor) is { } nearest ? s_otherNearest.At(span, anchor, path, nearest) : s_other.At(span, anchor, path);

    /// <summary>The anchor in a link's target, with its <c>#</c>.</summary>
    public static TextSpan SpanOf(string text, TextSpan target)
    {
        var end = text[target.End - 1] == '>' && text[target.Start] == '<' ? target.End - 1 : target.End;
        return TextSpan.FromBounds(text.IndexOf('#', target.Start, target.Length), end);
    }
}
