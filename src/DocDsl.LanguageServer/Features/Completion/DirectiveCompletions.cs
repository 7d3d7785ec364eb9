using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.Markdown;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.LanguageServer.Features.Completion;

using QuestionState = DocDsl.Core.Symbols.QuestionState;

/// <summary>After <c>@</c>: the directives that are allowed here, and in the header the fields of the document's type.</summary>
internal static class DirectiveCompletions
{
    public static void Add(CompletionContext context)
    {
        if (context.Document.Model is not { } model)
        {
            return;
        }

        var section = model.Tree.SectionAt(context.Line.Start);
        var isBelowText = model
            .Tree.Elements.SkipWhile(element => element.Span.Start < section.Span.Start)
            .TakeWhile(element => element.Span.Start < context.LineStart)
            .Any(element => element is { Kind: ElementKind.Text, Block: BlockKind.None } && section.Kind != SectionKind.Header);
        var isAnswered = model
            .Questions.Where(question => question.HeadingSpan == section.HeadingSpan)
            .All(question => question.State == QuestionState.Answered);
        var present = section
            .Directives.Where(directive => directive.Span.Start != context.Line.Start)
            .Select(directive => directive.Name)
            .ToHashSet(StringComparer.Ordinal);

        // The whole name of the directive is replaced, even if the cursor is within it.
        var end = context.WordEnd();
        var hasArgument = context.After(end).Length > 0;

        if (section.Kind == SectionKind.Header)
        {
            foreach (
                var field in model
                    .Type?.Fields.Where(field => field.Type.IsList || !present.Contains(field.Name))
                    .OrderByDescending(field => field.IsRequired)
                    ?? Enumerable.Empty<Core.DocumentTypes.FieldDeclaration>()
            )
            {
                context.Add(
                    context.Line.Start,
                    "@" + field.Name,
                    CompletionKind.Field,
                    $"{field.Type}{(field.IsRequired ? ", required" : "")}",
                    $"A field of the type `{model.TypeName}`.",
                    insert: context.InComment("@" + field.Name + (hasArgument ? "" : " ")),
                    snippet: context.IsInDirective ? null : context.InComment($"@{field.Name} $0"),
                    end: end,
                    triggers: true
                );
            }
        }

        // What is open is closed first; headings are words where the language has some.
        var isInBlock = context.IsInBlock;
        var here = DirectiveList
            .All.Where(IsHere)
            .OrderByDescending(directive => directive.Kind == DirectiveKind.End)
            .ThenBy(directive => directive.IsAllowedInText && !isBelowText)
            .ThenBy(directive => directive.Kind is DirectiveKind.Question or DirectiveKind.Answer && model.Tree.Language is not null);
        foreach (var directive in here)
        {
            var name = "@" + directive.Name;
            context.Add(
                context.Line.Start,
                name,
                CompletionKind.Keyword,
                directive.Syntax,
                directive.Help,
                insert: context.InComment(directive.Snippet.Length == 0 || hasArgument ? name : name + " "),
                snippet: hasArgument ? null : context.InComment(name + directive.Snippet),
                end: end,
                triggers: directive.Snippet == " $0"
            );
            if (directive.Block is { } block && !hasArgument && !model.Tree.Text.IsMarkdown)
            {
                context.Add(
                    context.Line.Start,
                    $"{name} … @end",
                    CompletionKind.Snippet,
                    "several lines",
                    directive.Help,
                    insert: $"{name}\n\n@end",
                    snippet: $"{name}{block}\n$0\n@end",
                    end: end,
                    filter: name
                );
            }
        }

        bool IsHere(Directive directive) =>
            directive.IsAllowedIn(section.Kind)
            && (!isBelowText || directive.IsAllowedInText)
            && (directive.Kind != DirectiveKind.End || isInBlock)
            && (
                directive.Kind is not (DirectiveKind.Open or DirectiveKind.Withdrawn or DirectiveKind.Na)
                || section.Kind != SectionKind.Question
                || !isAnswered
            )
            && (directive.IsRepeatable || !present.Contains(directive.Name))
            && (directive.Kind != DirectiveKind.Document || IsFirst())
            && model.Type?.FindField(directive.Name) is null;

        bool IsFirst() =>
            model.Tree.Text.IsMarkdown
                ? !MarkdownComments.HasDocument(model.Tree.Text.Content[..context.Line.Start])
                : context.Document.Text.Content.AsSpan(0, context.Line.Start).IsWhiteSpace();
    }
}
