using DocDsl.Diagnostics;
using DocDsl.Semantics;
using DocDsl.Text;
using DocDsl.Types;

namespace DocDsl.Tests;

/// <summary>A document whose expected findings are marked in its text: <c>⟦QA3001:Vraag 4⟧</c>.</summary>
internal static class Marked
{
    /// <summary>Checks that exactly the marked findings are there, at exactly the marked spans.</summary>
    public static IReadOnlyList<Diagnostic> Check(string marked) => Check(marked, text => Model(text).Diagnostics);

    /// <summary>The same for the declaration of a type.</summary>
    public static IReadOnlyList<Diagnostic> CheckType(string marked) =>
        Check(marked, text => DocumentTypes.Create([new TypeSource(text)]).Own[0].Diagnostics);

    /// <summary>The same for a document of a type that is declared beside it.</summary>
    public static IReadOnlyList<Diagnostic> Check(string type, string marked) =>
        Check(marked, text => SemanticModel.Create(new SourceText(text), DocumentTypes.Create([new TypeSource(type)])).Diagnostics);

    private static IReadOnlyList<Diagnostic> Check(string marked, Func<string, IReadOnlyList<Diagnostic>> diagnose)
    {
        var (text, expected) = Read(marked);
        var diagnostics = diagnose(text);
        Assert.Equal(
            expected.Select(finding => $"{finding.Id} {finding.Span} '{text.Substring(finding.Span.Start, finding.Span.Length)}'"),
            diagnostics.Select(finding => $"{finding.Id} {finding.Span} '{text.Substring(finding.Span.Start, finding.Span.Length)}'"));
        return diagnostics;
    }

    public static SemanticModel Model(string text) => SemanticModel.Create(new SourceText(text), DocumentTypes.ReadyMade);

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
