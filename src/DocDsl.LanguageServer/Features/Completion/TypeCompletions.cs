using DocDsl.Languages;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>In the declaration of a type: its marks, and what they take.</summary>
internal static class TypeCompletions
{
    /// <param name="context">The cursor.</param>
    /// <param name="blank">Where the blank behind the mark's name stands in the line; −1 while the name is written.</param>
    public static void Add(CompletionContext context, int blank)
    {
        if (blank < 0)
        {
            foreach (var mark in MarkHelp.TypeMarks)
            {
                var help = MarkHelp.Find(mark, inType: true)!;
                context.Add(context.Line.Start, "@" + mark, CompletionKind.Keyword, help.Form, help.Text, insert: $"@{mark} ", snippet: "@" + mark + help.Snippet);
            }

            return;
        }

        var words = context.Before[(blank + 1)..].TrimStart().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var place = words.Length - (context.Before.EndsWith(' ') ? 0 : 1);
        switch (context.Before[1..blank])
        {
            case "type" when place == 1:
                Propose("extends");
                break;
            case "type" when place == 2:
                foreach (var name in context.Document.Project.Types.Names)
                {
                    Propose(name, CompletionKind.Class);
                }

                break;
            case "language":
                foreach (var language in Language.All)
                {
                    Propose(language.Tag, CompletionKind.Value, language.Name);
                }

                break;
            case "field" when place == 1:
            case "expect":
                ArgumentCompletions.AddKinds(context);
                break;
            case "field" when place > 1:
                Propose("list");
                Propose("required");
                context.Add(WordStart(), "matches", CompletionKind.Keyword, "matches \"…\"", "A regular expression for the whole value.", insert: "matches \"", snippet: "matches \"$0\"");
                break;
            case "numbering":
                ArgumentCompletions.AddNumbering(context);
                break;
            case "order" or "term":
            case "read" when context.Before.LastIndexOf('{') > context.Before.LastIndexOf('}'):
                foreach (var field in context.Document.Type?.Fields ?? [])
                {
                    Propose(field.Name, CompletionKind.Field, field.Type.ToString());
                }

                break;
        }

        void Propose(string word, int kind = CompletionKind.Keyword, string? detail = null) => context.Add(WordStart(), word, kind, detail);

        int WordStart()
        {
            var start = context.Offset;
            while (start > context.Line.Start && context.Document.Text.Content[start - 1] is not (' ' or '\t' or '{' or '"'))
            {
                start--;
            }

            return start;
        }
    }
}
