using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>Completion at the cursor: directives and their arguments, references and notes, the next heading.</summary>
internal static class CompletionFeature
{
    /// <param name="document">The document.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="hasSnippets">Whether the client supports snippets.</param>
    /// <param name="asksAgain">Whether the client can request completion again after an item was accepted.</param>
    /// <param name="paths">All documents that are known, absolute.</param>
    public static CompletionList Get(Document document, Position position, bool hasSnippets, bool asksAgain, IEnumerable<string> paths)
    {
        var context = new CompletionContext(document, position, hasSnippets, asksAgain);
        if (
            context.Before.StartsWith('@')
            && !context.Before.StartsWith("@/", StringComparison.Ordinal)
            && !context.Before.StartsWith("@@", StringComparison.Ordinal)
        )
        {
            var blank = context.Before.AsSpan().IndexOfAny(' ', '\t');
            if (document.IsType)
            {
                TypeCompletions.Add(context, blank);
            }
            else if (blank < 0)
            {
                DirectiveCompletions.Add(context);
            }
            else if (!ReferenceCompletions.Add(context, paths))
            {
                ArgumentCompletions.Add(context, context.Before[1..blank], blank);
            }
        }
        else if (!document.IsType && !ReferenceCompletions.Add(context, paths))
        {
            HeadingCompletions.Add(context);
        }

        // On an empty line everything may begin.
        if (context.Line.Length == 0)
        {
            if (document.IsType)
            {
                TypeCompletions.Add(context, blank: -1);
            }
            else
            {
                DirectiveCompletions.Add(context);
            }
        }

        return new CompletionList(context.IsIncomplete, [.. context.Items]);
    }
}
