using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes.Patterns;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA1008: a line of the reader's text that is probably the running header or footer of a printed page.</summary>
internal static class RunningHeader
{
    public static readonly Rule Rule = new("QA1008", "Running header or footer in the text", "Text", DiagnosticSeverity.Information);

    private static readonly Message<string> s_line = Rule.Message<string>(
        "'{0}' looks like a running header or footer; exclude it from the text with '@aside'",
        "line"
    );

    private const int MaxShownLength = 60;

    /// <param name="tree">A document, as parsed.</param>
    /// <param name="words">The longest words of the language's patterns in its text.</param>
    /// <param name="excluded">All that is excluded from the reader's text.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SyntaxTree tree, KnownWords words, SpanSet excluded, List<Diagnostic> diagnostics)
    {
        if (tree.Blocks is not null)
        {
            // A file of Markdown has no pages.
            return;
        }

        var found = new List<TextSpan>();
        if (tree.Language is { } language)
        {
            foreach (var pattern in RunningHeaderLines.PatternsOf(language))
            {
                AddMatches(tree, words, excluded, pattern, found);
            }
        }

        StrayRunningHeaders.Find(tree, excluded, found);

        // A line may match a pattern and interrupt a sentence.
        foreach (var line in found.Distinct())
        {
            var shown = tree.Text.Content.Substring(line.Start, Math.Min(line.Length, MaxShownLength));
            diagnostics.Add(s_line.At(line, line.Length > MaxShownLength ? shown + "…" : shown));
        }
    }

    /// <summary>Whether a reader of a question or an answer reads the line: it is text, and nothing excludes it.</summary>
    public static bool IsRead(SyntaxTree tree, SpanSet excluded, TextSpan line, int element) =>
        tree.SectionOfText(element) is not null
        && !(excluded.FirstEndingAfter(line.Start) is { Length: >= 0 } span && span.Start <= line.Start);

    private static void AddMatches(SyntaxTree tree, KnownWords words, SpanSet excluded, ReadPattern pattern, List<TextSpan> found)
    {
        var content = tree.Text.Content;
        var hits = words.PositionsOf(pattern.Anchor);
        for (var from = 0; RunningHeaderLines.TryFind(content, pattern, ref from, ref hits, out var line);)
        {
            if (IsRead(tree, excluded, line, tree.ElementAt(line.Start)))
            {
                var text = Characters.TrimBlanks(content.AsSpan(line.Start, line.Length), out var leading);
                found.Add(new TextSpan(line.Start + leading, text.Length));
            }
        }
    }
}
