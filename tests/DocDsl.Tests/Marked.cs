using DocDsl.Diagnostics;
using DocDsl.Semantics;
using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.Tests;

/// <summary>A document whose expected findings are marked in its text: <c>⟦QA3001:Vraag 4⟧</c>.</summary>
internal static class Marked
{
    /// <summary>Checks that exactly the marked findings are there, at exactly the marked spans.</summary>
    public static IReadOnlyList<Diagnostic> Check(string marked)
    {
        var (text, expected) = Read(marked);
        var diagnostics = Model(text).Diagnostics;
        Assert.Equal(
            expected.Select(finding => $"{finding.Id} {finding.Span} '{text.Substring(finding.Span.Start, finding.Span.Length)}'"),
            diagnostics.Select(finding => $"{finding.Id} {finding.Span} '{text.Substring(finding.Span.Start, finding.Span.Length)}'"));
        return diagnostics;
    }

    public static SemanticModel Model(string text) => SemanticModel.Create(SyntaxTree.Parse(new SourceText(text)));

    private static (string Text, List<(string Id, TextSpan Span)> Expected) Read(string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string Id, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '⟦')
            {
                open.Push((marked.Substring(i + 1, 6), text.Length));
                i += 7;
            }
            else if (marked[i] == '⟧')
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, text.Length)));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return (text.ToString(), expected.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal).ToList());
    }
}
