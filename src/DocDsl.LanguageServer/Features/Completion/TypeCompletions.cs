using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>In the declaration of a type: its directives, and what they take.</summary>
internal static class TypeCompletions
{
    /// <summary>What a word of an argument ends at.</summary>
    private const string Signs = "{}\"";

    /// <param name="context">The cursor.</param>
    /// <param name="blank">The position of the blank after the directive's name in the line; −1 while the name is written.</param>
    public static void Add(CompletionContext context, int blank)
    {
        if (blank < 0)
        {
            var end = context.WordEnd();
            var hasArgument = context.After(end).Length > 0;
            var type = context.Document.Type;
            foreach (
                var directive in DirectiveHelp
                    .TypeDirectives.Where(directive =>
                        (IsInQuestion(context) || directive is not ("was" or "when" or "optional" or "part" or "hint"))
                        && (
                            directive != "type"
                            || type is not { Name.Length: > 0 }
                            || context.Document.Text.GetLinePosition(type.NameSpan.Start).Line
                                == context.Document.Text.GetLinePosition(context.Offset).Line
                        )
                    )
                    .OrderByDescending(directive => directive == "type")
            )
            {
                var help = DirectiveHelp.Find(directive, inType: true)!;
                context.Add(
                    context.Line.Start,
                    "@" + directive,
                    CompletionKind.Keyword,
                    help.Form,
                    help.Text,
                    insert: "@" + directive + (hasArgument || help.Snippet.Length == 0 ? "" : " "),
                    snippet: hasArgument ? null : "@" + directive + help.Snippet,
                    end: end
                );
            }

            return;
        }

        var words = context.Before[(blank + 1)..].TrimStart().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var place = words.Length - (context.Before.EndsWith(' ') ? 0 : 1);
        switch (context.Before[1..blank])
        {
            case "type" when place == 1:
                Propose("extends", "inherits fields and rules");
                break;
            case "type" when place == 2:
                foreach (var name in context.Document.Project.Types.Names.Where(name => name != context.Document.Type?.Name))
                {
                    Propose(name, "document type", CompletionKind.Class);
                }

                break;
            case "language":
                foreach (var language in Language.All)
                {
                    Propose(language.Tag, $"language: {language.Name}", CompletionKind.Value);
                }

                break;
            case "field" when place == 1:
            case "expect":
                ArgumentCompletions.AddKinds(context);
                break;
            case "field" when place > 1:
                Propose("list", "several values");
                Propose("required", "each document must have it");
                context.Add(
                    context.WordStart(Signs),
                    "matches",
                    CompletionKind.Keyword,
                    "matches \"…\"",
                    "A regular expression for the whole value.",
                    insert: "matches \"",
                    snippet: "matches \"$0\""
                );
                break;
            case "numbering" or "members":
                ArgumentCompletions.AddWords(context, context.Before[1..blank], SectionKind.Header);
                break;
            case "heading" when place == 0:
                ArgumentCompletions.AddWords(context, "heading", SectionKind.Header);
                break;
            case "sheet" when context.Before.Count(sign => sign == '"') % 2 == 0:
                foreach (var (word, _, help) in SheetMapping.Roles.Where(role => !words.Contains(role.Word)))
                {
                    Propose(word, help);
                }

                Propose("from", "the first row of the questions: from row 22");
                Propose("to", "the last row of the questions: to row 300");
                break;
            case "questions":
                Propose("open", "documents may have questions of their own");
                Propose("closed", "documents have these questions only");
                break;
            case "drop" when place == 0:
                foreach (var question in context.Document.Type?.Base?.Set?.Questions ?? [])
                {
                    Propose(question.Id, CompletionContext.FirstWords(question.Text), CompletionKind.Reference);
                }

                break;
            case "when":
                ConditionCompletions.Add(context, words.Take(Math.Max(0, place)).ToArray());
                break;
            case "order" or "term":
            case "read" when context.Before.LastIndexOf('{') > context.Before.LastIndexOf('}'):
                foreach (var field in context.Document.Type?.Fields ?? [])
                {
                    Propose(field.Name, field.Type.ToString(), CompletionKind.Field);
                }

                break;
        }

        void Propose(string word, string detail, int kind = CompletionKind.Keyword) =>
            context.Add(context.WordStart(Signs), word, kind, detail, end: context.WordEnd(Signs));
    }

    /// <summary>Whether a question is above, of which directives may say more.</summary>
    private static bool IsInQuestion(CompletionContext context)
    {
        var above = context.Document.Text.Content[..context.Line.Start];
        return above.StartsWith("@question ", StringComparison.Ordinal) || above.Contains("\n@question ", StringComparison.Ordinal);
    }
}
