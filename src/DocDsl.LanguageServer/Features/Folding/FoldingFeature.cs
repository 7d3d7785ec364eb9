using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;

namespace DocDsl.LanguageServer.Features.Folding;

/// <param name="Kind"><c>comment</c> for what is no part of the text; null otherwise.</param>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

/// <summary>
/// What can be folded: sections below their headings, questions with their answers, groups, notes and asides of several lines.
/// </summary>
internal static class FoldingFeature
{
    public static FoldingRange[]? Get(Document document)
    {
        if (document.Model is not { } model)
        {
            return null;
        }

        var ranges = new HashSet<FoldingRange>();
        var sections = model.Tree.Sections.ToArray();
        for (var i = 0; i < sections.Length; i++)
        {
            var section = sections[i];
            Add(section.Span, kind: null);
            if (section.Kind == SectionKind.Group)
            {
                var end = i + 1;
                while (end < sections.Length && sections[end].Kind is not (SectionKind.Group or SectionKind.Closing))
                {
                    end++;
                }

                Add(TextSpan.FromBounds(section.Span.Start, sections[end - 1].Span.End), kind: null);
            }
        }

        foreach (var note in model.Tree.Notes.Where(note => note.IsBlock))
        {
            Add(note.Span, "comment");
        }

        AddAsides(model, Add);
        return [.. ranges.OrderBy(range => range.StartLine).ThenByDescending(range => range.EndLine)];

        // From the first line to the last that is not blank.
        void Add(TextSpan span, string? kind)
        {
            var trimmed = document.Text.Trim(span);
            var (first, last) = (document.Text.GetLinePosition(trimmed.Start).Line, document.Text.GetLinePosition(trimmed.End).Line);
            if (last > first)
            {
                ranges.Add(new FoldingRange(first, last, kind));
            }
        }
    }

    private static void AddAsides(SemanticModel model, Action<TextSpan, string?> add)
    {
        TextSpan? aside = null;
        var before = default(TextSpan);
        foreach (var element in model.Tree.Elements)
        {
            if (element.Block == BlockKind.Aside)
            {
                aside = TextSpan.FromBounds(aside?.Start ?? before.Start, element.Span.End);
            }
            else if (aside is { } whole)
            {
                add(whole, "comment");
                aside = null;
            }

            before = element.Span;
        }

        if (aside is { } last)
        {
            add(last, "comment");
        }
    }
}
