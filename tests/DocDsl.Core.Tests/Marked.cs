using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests;

/// <summary>
/// A document whose expected diagnostics are marked in its text: <c>⟦QA3001:Vraag 4⟧</c>. A character that no file can have, or no
/// reader would see, is written <c>⟨D83D⟩</c>.
/// </summary>
internal static class Marked
{
    /// <summary>Checks that exactly the marked diagnostics are there, at exactly the marked spans.</summary>
    public static IReadOnlyList<Diagnostic> Check(string marked) => Check(marked, text => Model(text).Diagnostics);

    /// <summary>The same for the declaration of a type.</summary>
    public static IReadOnlyList<Diagnostic> CheckType(string marked) =>
        Check(marked, text => DocumentTypeSet.Create([new TypeSource(text)]).Own[0].Diagnostics);

    /// <summary>The same for a document of a type that is declared beside it.</summary>
    public static IReadOnlyList<Diagnostic> Check(string type, string marked) =>
        Check(marked, text => SemanticAnalysis.Analyze(new SourceText(text), DocumentTypeSet.Create([new TypeSource(type)])).Diagnostics);

    private static IReadOnlyList<Diagnostic> Check(string marked, Func<string, IReadOnlyList<Diagnostic>> diagnose)
    {
        var (text, expected) = Read(marked);
        var diagnostics = diagnose(text);
        Assert.Equal(
            expected.Select(diagnostic =>
                $"{diagnostic.Id} {diagnostic.Span} '{text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}'"
            ),
            diagnostics.Select(diagnostic =>
                $"{diagnostic.Id} {diagnostic.Span} '{text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}'"
            )
        );
        return diagnostics;
    }

    public static SemanticModel Model(string text) => SemanticAnalysis.Analyze(new SourceText(text), DocumentTypeSet.ReadyMade);

    public static (string Text, List<(string Id, TextSpan Span)> Expected) Read(string marked)
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
            else if (marked[i] == '⟨')
            {
                text.Append((char)int.Parse(marked.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 5;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return (
            text.ToString(),
            expected.OrderBy(diagnostic => diagnostic.Span.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ToList()
        );
    }
}
