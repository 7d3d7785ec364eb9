using DocDsl.Editing;
using DocDsl.Semantics;
using DocDsl.Syntax;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>Behind <c>@</c>: the marks that may stand here, and in the header the fields of the document's type.</summary>
internal static class MarkCompletions
{
    public static void Add(CompletionContext context)
    {
        if (context.Document.Model is not { } model)
        {
            return;
        }

        var section = model.Tree.SectionAt(context.Line.Start);
        var place = (MarkPlaces)(1 << (int)section.Kind);
        var isBelowText = model.Tree.Elements.SkipWhile(element => element.Span.Start < section.Span.Start)
            .TakeWhile(element => element.Span.Start < context.Line.Start)
            .Any(element => element is { Kind: ElementKind.Text, Block: BlockKind.None } && section.Kind != SectionKind.Header);
        var isAnswered = model.Questions.Where(question => question.HeadingSpan == section.HeadingSpan).All(question => question.State == QuestionState.Answered);
        var present = section.Marks.Where(mark => mark.Span.Start != context.Line.Start).Select(mark => mark.Name).ToHashSet(StringComparer.Ordinal);

        // The mark's name is replaced whole, also where the cursor stands within it.
        var end = context.WordEnd();
        var hasArgument = context.Behind(end).Length > 0;

        if (section.Kind == SectionKind.Header)
        {
            foreach (var field in model.Type?.Fields.Where(field => field.Type.IsList || !present.Contains(field.Name)).OrderByDescending(field => field.IsRequired) ?? Enumerable.Empty<Types.FieldDeclaration>())
            {
                context.Add(
                    context.Line.Start, "@" + field.Name, CompletionKind.Field, $"{field.Type}{(field.IsRequired ? ", required" : "")}", $"A field of the type `{model.TypeName}`.",
                    insert: "@" + field.Name + (hasArgument ? "" : " "), end: end, triggers: true);
            }
        }

        // What is open is closed first; headings are words where the language has some.
        var isInBlock = context.IsInBlock;
        var here = MarkTable.All.Where(IsHere)
            .OrderByDescending(mark => mark.Kind == MarkKind.End)
            .ThenBy(mark => (mark.Places & MarkPlaces.InText) != 0 && !isBelowText)
            .ThenBy(mark => mark.Kind is MarkKind.Question or MarkKind.Answer && model.Tree.Language is not null);
        foreach (var mark in here)
        {
            var help = MarkHelp.Find(mark.Name, inType: false)!;
            var name = "@" + mark.Name;
            context.Add(
                context.Line.Start, name, CompletionKind.Keyword, help.Form, help.Text,
                insert: help.Snippet.Length == 0 || hasArgument ? name : name + " ", snippet: hasArgument ? null : name + help.Snippet, end: end, triggers: help.Snippet == " $0");
        }

        bool IsHere(MarkInfo mark) =>
            (mark.Places & place) != 0
            && (!isBelowText || (mark.Places & MarkPlaces.InText) != 0)
            && (mark.Kind != MarkKind.End || isInBlock)
            && (mark.Kind is not (MarkKind.Open or MarkKind.Withdrawn) || section.Kind != SectionKind.Question || !isAnswered)
            && (mark.Repeatable || !present.Contains(mark.Name))
            && (mark.Kind != MarkKind.Document || context.Document.Text.Content.AsSpan(0, context.Line.Start).IsWhiteSpace())
            && model.Type?.FindField(mark.Name) is null;
    }
}
