using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Values;
using DocDsl.LanguageServer.Documents;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>After a directive's name: what its argument may be.</summary>
internal static class ArgumentCompletions
{
    /// <summary>What a word of an argument ends at.</summary>
    private const string Signs = ",\"|";

    /// <param name="context">The cursor.</param>
    /// <param name="name">The directive's name, without the <c>@</c>.</param>
    /// <param name="blank">The position of the blank after the name in the line.</param>
    public static void Add(CompletionContext context, string name, int blank)
    {
        if (context.Document.Model is not { } model)
        {
            return;
        }

        var argument = context.Before[(blank + 1)..].TrimStart();
        var section = model.Tree.SectionAt(context.Line.Start);
        var isFirst = !argument.Contains(' ', StringComparison.Ordinal);
        if (isFirst && argument.StartsWith('#'))
        {
            AddTargets(context, model, section);
        }
        else if (section.Kind == SectionKind.Header && model.Type?.FindField(name) is { } field)
        {
            AddValues(context, field.Type, context.Offset - argument.Length, context.Line.End);
        }
        else
        {
            AddFor(context, model, section, name, argument, isFirst);
        }
    }

    /// <summary>The kinds of values.</summary>
    public static void AddKinds(CompletionContext context)
    {
        for (var kind = ValueKind.Text; kind < ValueKind.Choice; kind++)
        {
            Propose(
                context,
                kind == ValueKind.Amount ? "amount EUR" : ValueType.Of(kind).ToString(),
                CompletionKind.Enum,
                kind switch
                {
                    ValueKind.Text => "any words",
                    ValueKind.Date => "2026-03-01",
                    ValueKind.Number => "1250000.50",
                    ValueKind.Integer => "1250",
                    ValueKind.YesNo => "yes or no",
                    ValueKind.Amount => "1250.50 EUR; without a currency, any",
                    ValueKind.Duration => "3 weeks",
                    ValueKind.Url => "a web address",
                    ValueKind.Person => "a person's name",
                    _ => "an office, as 'Minister of Health'",
                }
            );
        }

        foreach (var (name, several) in new[] { ("choice", ""), ("choices", ": several of them") })
        {
            context.Add(
                context.WordStart(Signs),
                name,
                CompletionKind.Enum,
                $"{name} a|b|c{several}",
                insert: name + " ",
                snippet: name + " ${1:a}|${2:b}"
            );
        }
    }

    /// <summary>The words of which a directive takes one.</summary>
    public static void AddWords(CompletionContext context, string name, SectionKind section)
    {
        foreach (var (word, help) in DirectiveList.Find(name)?.GetWords(section) ?? [])
        {
            Propose(context, word, CompletionKind.Value, help);
        }
    }

    private static void AddFor(
        CompletionContext context,
        SemanticModel model,
        SectionSyntax section,
        string name,
        string argument,
        bool isFirst
    )
    {
        switch (name)
        {
            case "document":
                AddDocument(context, model, isFirst);
                break;
            case "expect":
                AddKinds(context);
                break;
            case "value":
                AddValue(context, model, section, argument);
                break;
            case "covers":
                AddParts(context, model, section);
                break;
            case "allow" when isFirst:
                AddRules(context, model, section);
                break;
            case "note" when isFirst:
                AddNotes(context, model);
                break;
            case "by":
                AddPeople(context, model);
                break;
            case "evidence" when argument.Length > 0:
                LinkCompletions.AddEvidence(context, argument);
                break;
            case "id" when isFirst:
                SetCompletions.AddIds(context);
                break;
            case "question" when isFirst:
                NextQuestion.AddNumber(context, model);
                SetCompletions.AddQuestionIds(context);
                break;
            case "answer":
                foreach (
                    var questions in HeadingCompletions
                        .Unanswered(context.Without!, context.Line.Start)
                        .Where(questions => questions.All(question => question.Written is not null))
                )
                {
                    var numbers = string.Join(
                        ", ",
                        questions.Select(question => question.Written!.Value.Number.ToString(CultureInfo.InvariantCulture))
                    );
                    context.Add(
                        context.Offset - argument.Length,
                        numbers,
                        CompletionKind.Reference,
                        questions.First().Label,
                        questions.First().Text.Text,
                        end: context.Line.End,
                        description: CompletionContext.FirstWords(questions.First().Text.Text)
                    );
                }

                break;
            case "part" when isFirst:
                var letters =
                    model
                        .Questions.FirstOrDefault(question => question.HeadingSpan == section.HeadingSpan)
                        ?.Parts.Select(part => part.Letter)
                        .ToArray()
                    ?? [];
                Propose(
                    context,
                    ((char)(letters.DefaultIfEmpty((char)('a' - 1)).Max() + 1)).ToString(),
                    CompletionKind.Value,
                    "the next part"
                );
                break;
            default:
                if (isFirst)
                {
                    AddWords(context, name, section.Kind);
                }

                break;
        }
    }

    private static void AddDocument(CompletionContext context, SemanticModel model, bool isFirst)
    {
        // The project's own types come before those that every project has.
        var types = model.Types.Names.OrderBy(name => DocumentTypeSet.ReadyMade.Find(name) is not null).Select(model.Types.Find);
        foreach (var type in isFirst ? types.OfType<DocumentType>() : [])
        {
            var fields = string.Join(", ", type.Fields.Select(field => $"`{field.Name}`"));
            Propose(
                context,
                type.Name,
                CompletionKind.Class,
                type.BaseName is { } name ? $"document type, extends {name}" : "document type",
                fields.Length == 0 ? "A document without fields of its own." : $"Fields: {fields}"
            );
        }

        foreach (var language in Language.All)
        {
            var help = $"The document's language: headings, values and references are read as {language.Name} writes them.";
            Propose(context, language.Tag, CompletionKind.Value, $"language: {language.Name}", help);
            if (language.Culture is { } culture)
            {
                Propose(context, culture, CompletionKind.Value, $"language and country: {language.Name}", help);
            }
        }
    }

    private static void AddValue(CompletionContext context, SemanticModel model, SectionSyntax section, string argument)
    {
        var answered = model.Answers.FirstOrDefault(answer => answer.HeadingSpan == section.HeadingSpan)?.Questions ?? [];
        var target = argument.StartsWith('#') ? argument[(argument.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimStart() : argument;
        if (target.Contains('"', StringComparison.Ordinal) || target.Contains("from ", StringComparison.Ordinal))
        {
            FactCompletions.Add(context, target);
            return;
        }

        foreach (
            var expected in answered
                .SelectMany(question => question.Parts.Select(part => part.Expected).Prepend(question.Expected))
                .OfType<ValueType>()
                .Distinct()
        )
        {
            AddValues(context, expected, context.Offset - target.Length, context.WordEnd(Signs));
        }

        if (!context.After(context.Offset).Contains("from ", StringComparison.Ordinal))
        {
            context.Add(
                context.WordStart(Signs),
                "from",
                CompletionKind.Keyword,
                "from \"words\"",
                "The words that the value rests on.",
                insert: "from \"",
                snippet: "from \"$0\""
            );
        }

        if (argument.Length == 0 && answered.Length > 1)
        {
            AddTargets(context, model, section);
        }
    }

    /// <summary>The values of a kind that has few.</summary>
    /// <param name="context">The cursor.</param>
    /// <param name="type">The kind.</param>
    /// <param name="start">Where the value begins: a choice may be several words.</param>
    /// <param name="end">Up to where it is replaced.</param>
    private static void AddValues(CompletionContext context, ValueType type, int start, int end)
    {
        var written = context.Document.Text.Content[start..context.Offset];
        written = type.IsSeveralChoices ? written.Split(',')[^1].TrimStart() : written;
        string[] values = type.Kind == ValueKind.YesNo ? ["yes", "no"] : [.. type.Choices];
        foreach (var value in values.Where(value => value.StartsWith(written, StringComparison.OrdinalIgnoreCase)))
        {
            context.Add(context.Offset - written.Length, value, CompletionKind.Value, type.ToString(), end: end);
        }
    }

    private static void AddParts(CompletionContext context, SemanticModel model, SectionSyntax section)
    {
        foreach (
            var part in (model.Answers.FirstOrDefault(answer => answer.HeadingSpan == section.HeadingSpan)?.Questions ?? []).SelectMany(
                question => question.Parts
            )
        )
        {
            ProposeReference(context, $"{part.Question.Written?.Number}{part.Letter}", part.Label, part.Text.Text);
        }
    }

    /// <summary>The questions of a joint heading, as a directive names one of them.</summary>
    private static void AddTargets(CompletionContext context, SemanticModel model, SectionSyntax section)
    {
        var questions =
            section.Kind == SectionKind.Question
                ? model.Questions.Where(question => question.HeadingSpan == section.HeadingSpan)
                : model.Answers.FirstOrDefault(answer => answer.HeadingSpan == section.HeadingSpan)?.Questions ?? [];
        foreach (var question in questions)
        {
            if (question.Written is { Number: var number })
            {
                ProposeReference(context, $"#{number}", question.Label, question.Text.Text);
            }

            foreach (var part in question.Parts)
            {
                ProposeReference(context, $"#{question.Written?.Number}{part.Letter}", part.Label, part.Text.Text);
            }
        }
    }

    /// <summary>All rules; first those that are broken in this section.</summary>
    private static void AddRules(CompletionContext context, SemanticModel model, SectionSyntax section)
    {
        var broken = context
            .Document.Diagnostics.Where(diagnostic =>
                !diagnostic.Span.Touches(context.Line)
                && section.Span.Start <= diagnostic.Span.Start
                && diagnostic.Span.Start < section.Span.End
            )
            .Select(diagnostic => diagnostic.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var rule in RuleList.All.OrderByDescending(rule => broken.Contains(rule.Id)).ThenBy(rule => rule.Id, StringComparer.Ordinal)
        )
        {
            var end = context.WordEnd(Signs);
            var hasReason = context.After(end).Length > 0;
            context.Add(
                context.WordStart(Signs),
                rule.Id,
                CompletionKind.Value,
                rule.Title,
                insert: hasReason ? rule.Id : rule.Id + " \"",
                snippet: hasReason ? null : rule.Id + " \"${0:reason}\"",
                end: end
            );
        }
    }

    /// <summary>Notes that are referred to but not defined, and the next number.</summary>
    private static void AddNotes(CompletionContext context, SemanticModel model)
    {
        var content = context.Document.Text.Content;
        var ids = model.Notes.Select(note => note.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var reference in model.Tree.NoteReferences)
        {
            var id = content.Substring(reference.Start, reference.Length).Trim('[', '^', ']');
            if (!ids.Contains(id))
            {
                Propose(context, id, CompletionKind.Reference, "referred to, but not defined");
            }
        }

        Propose(
            context,
            (ids.Select(id => int.TryParse(id, out var number) ? number : 0).DefaultIfEmpty(0).Max() + 1).ToString(
                CultureInfo.InvariantCulture
            ),
            CompletionKind.Value,
            "the next number"
        );
    }

    private static void AddPeople(CompletionContext context, SemanticModel model)
    {
        var people = model
            .Answers.Where(answer => !answer.Span.Contains(context.Line.Start))
            .Select(answer => answer.By)
            .OfType<string>()
            .Concat(model.Fields.Where(field => field.Type.Kind is ValueKind.Office or ValueKind.Person).SelectMany(field => field.Values));
        // The whole argument is replaced, quotation marks too.
        var argument = context.Before[3..].TrimStart();
        foreach (var person in people.Distinct(StringComparer.Ordinal))
        {
            var quoted = $"\"{person.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            context.Add(
                context.Offset - argument.Length,
                person,
                CompletionKind.Value,
                "named in this document",
                insert: quoted,
                end: context.Line.End,
                filter: argument.StartsWith('"') ? quoted : person
            );
        }
    }

    private static void ProposeReference(CompletionContext context, string name, string label, string words) =>
        context.Add(
            context.WordStart(Signs),
            name,
            CompletionKind.Reference,
            label,
            words,
            end: context.WordEnd(Signs),
            description: CompletionContext.FirstWords(words)
        );

    private static void Propose(CompletionContext context, string word, int kind, string detail, string? documentation = null) =>
        context.Add(context.WordStart(Signs), word, kind, detail, documentation, end: context.WordEnd(Signs));
}
