using DocDsl.Diagnostics;
using DocDsl.Editing;
using DocDsl.Languages;
using DocDsl.Semantics;
using DocDsl.Syntax;
using DocDsl.Types;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>Behind a mark's name: what its argument may be.</summary>
internal static class ArgumentCompletions
{
    private static readonly (string Word, string Means)[] s_draft = [("draft", "what is not done yet is a warning"), ("final", "what is not done yet is an error")];
    private static readonly (string Word, string Means)[] s_status =
        [("partial", "only a part is answered"), ("refused", "the answer is refused"), ("postponed", "the answer comes later"), ("referred", "the answer is given elsewhere")];
    private static readonly (string Word, string Means)[] s_numbering =
        [("sequential", "1, 2, 3 … each once, in any order"), ("any", "numbers given from outside"), ("none", "no numbers: an id or the question's own words"), ("per-group", "1, 2, 3 … in each group")];

    /// <param name="context">The cursor.</param>
    /// <param name="name">The mark's name, without the <c>@</c>.</param>
    /// <param name="blank">Where the blank behind the name stands in the line.</param>
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
            AddValues(context, field.Type, field.Type.IsList ? null : argument);
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
            Propose(context, kind == ValueKind.Amount ? "amount EUR" : ValueType.Of(kind).ToString(), CompletionKind.Enum);
        }

        context.Add(WordStart(context), "choice", CompletionKind.Enum, "choice a|b|c", insert: "choice ", snippet: "choice ${1:a}|${2:b}");
    }

    /// <summary>Words that a mark takes.</summary>
    public static void AddNumbering(CompletionContext context) => AddWords(context, s_numbering);

    private static void AddFor(CompletionContext context, SemanticModel model, SectionSyntax section, string name, string argument, bool isFirst)
    {
        switch (name)
        {
            case "document":
                AddDocument(context, model, isFirst);
                break;
            case "status" when isFirst:
                AddWords(context, section.Kind == SectionKind.Header ? s_draft : s_status);
                break;
            case "numbering" when isFirst:
                AddNumbering(context);
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
            case "heading" when isFirst:
                AddWords(context, [("question", "\"{n}.\" or \"Q: {text}\""), ("answer", "\"A: {text}\""), ("question+answer", "\"### {text}\""), ("group", "\"# {text}\"")]);
                break;
            case "note" when isFirst:
                AddNotes(context, model);
                break;
            case "by":
                AddPeople(context, model);
                break;
            case "evidence" when isFirst && argument.Length == 0:
                AddWords(context, [("code:", "a type or member of the project's code"), ("https://", "a web address")]);
                break;
            case "question" or "answer" when isFirst:
                foreach (var question in model.Questions.Where(question => name == "answer" && question is { State: QuestionState.Unanswered, Written: not null }))
                {
                    Propose(context, question.Written!.Value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), CompletionKind.Reference, question.Label, question.Text.Text);
                }

                break;
            case "part" when isFirst:
                var letters = model.Questions.FirstOrDefault(question => question.HeadingSpan == section.HeadingSpan)?.Parts.Select(part => part.Letter).ToArray() ?? [];
                Propose(context, ((char)(letters.DefaultIfEmpty((char)('a' - 1)).Max() + 1)).ToString(), CompletionKind.Value, "the next part");
                break;
        }
    }

    private static void AddDocument(CompletionContext context, SemanticModel model, bool isFirst)
    {
        if (isFirst)
        {
            foreach (var type in model.Types.Names)
            {
                Propose(context, type, CompletionKind.Class, "type", string.Join(", ", model.Types.Find(type)!.Fields.Select(field => field.Name)));
            }
        }

        foreach (var culture in Language.All.SelectMany(language => new[] { language.Tag, language.Tag switch { "en" => "en-GB", var tag => $"{tag}-{tag.ToUpperInvariant()}" } }))
        {
            Propose(context, culture, CompletionKind.Value, Language.Find(culture)!.Name);
        }
    }

    private static void AddValue(CompletionContext context, SemanticModel model, SectionSyntax section, string argument)
    {
        var answered = model.Answers.FirstOrDefault(answer => answer.HeadingSpan == section.HeadingSpan)?.Questions ?? [];
        foreach (var expected in answered.SelectMany(question => question.Parts.Select(part => part.Expected).Prepend(question.Expected)).OfType<ValueType>().Distinct())
        {
            AddValues(context, expected, argument.StartsWith('#') ? argument[(argument.IndexOf(' ', StringComparison.Ordinal) + 1)..] : argument);
        }

        context.Add(WordStart(context), "from", CompletionKind.Keyword, "from \"words\"", "The words that the value rests on.", insert: "from \"", snippet: "from \"$0\"");
        if (argument.Length == 0 && answered.Length > 1)
        {
            AddTargets(context, model, section);
        }
    }

    /// <summary>The values of a kind that has few.</summary>
    /// <param name="context">The cursor.</param>
    /// <param name="type">The kind.</param>
    /// <param name="argument">What is written already; a second word is no value any more. Null where there may be several.</param>
    private static void AddValues(CompletionContext context, ValueType type, string? argument)
    {
        if (argument?.Contains(' ', StringComparison.Ordinal) == true)
        {
            return;
        }

        string[] values = type.Kind == ValueKind.YesNo ? ["yes", "no"] : [.. type.Choices];
        foreach (var value in values)
        {
            Propose(context, value, CompletionKind.Value, type.ToString());
        }
    }

    private static void AddParts(CompletionContext context, SemanticModel model, SectionSyntax section)
    {
        foreach (var part in (model.Answers.FirstOrDefault(answer => answer.HeadingSpan == section.HeadingSpan)?.Questions ?? []).SelectMany(question => question.Parts))
        {
            Propose(context, $"{part.Question.Written?.Number}{part.Letter}", CompletionKind.Reference, part.Label, part.Text.Text);
        }
    }

    /// <summary>The questions of a joint heading, as a mark names one of them.</summary>
    private static void AddTargets(CompletionContext context, SemanticModel model, SectionSyntax section)
    {
        var questions = section.Kind == SectionKind.Question
            ? model.Questions.Where(question => question.HeadingSpan == section.HeadingSpan)
            : model.Answers.FirstOrDefault(answer => answer.HeadingSpan == section.HeadingSpan)?.Questions ?? [];
        foreach (var question in questions)
        {
            Propose(context, $"#{question.Written?.Number}", CompletionKind.Reference, question.Label, question.Text.Text);
            foreach (var part in question.Parts)
            {
                Propose(context, $"#{question.Written?.Number}{part.Letter}", CompletionKind.Reference, part.Label, part.Text.Text);
            }
        }
    }

    /// <summary>All rules; first those that are broken in this section.</summary>
    private static void AddRules(CompletionContext context, SemanticModel model, SectionSyntax section)
    {
        var broken = context.Document.Findings.Where(finding => section.Span.Start <= finding.Span.Start && finding.Span.Start < section.Span.End).Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in DiagnosticRules.All.OrderByDescending(rule => broken.Contains(rule.Id)).ThenBy(rule => rule.Id, StringComparer.Ordinal))
        {
            context.Add(WordStart(context), rule.Id, CompletionKind.Value, rule.Title, insert: rule.Id + " \"", snippet: rule.Id + " \"${0:reason}\"");
        }
    }

    /// <summary>Notes that are referred to and not there, and the next number.</summary>
    private static void AddNotes(CompletionContext context, SemanticModel model)
    {
        var content = context.Document.Text.Content;
        var ids = model.Notes.Select(note => note.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var reference in model.Tree.NoteReferences)
        {
            var id = content.Substring(reference.Start, reference.Length).Trim('[', '^', ']');
            if (!ids.Contains(id))
            {
                Propose(context, id, CompletionKind.Reference, "referred to, and not there");
            }
        }

        Propose(context, (ids.Select(id => int.TryParse(id, out var number) ? number : 0).DefaultIfEmpty(0).Max() + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), CompletionKind.Value, "the next number");
    }

    private static void AddPeople(CompletionContext context, SemanticModel model)
    {
        var people = model.Answers.Select(answer => answer.By).OfType<string>()
            .Concat(model.Fields.Where(field => field.Type.Kind is ValueKind.Office or ValueKind.Person).SelectMany(field => field.Values));
        foreach (var person in people.Distinct(StringComparer.Ordinal))
        {
            // The whole argument is replaced, quotation marks too.
            var start = context.Line.Start + "@by ".Length;
            context.Add(Math.Min(start, context.Offset), $"\"{person.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", CompletionKind.Value, end: context.Line.End);
        }
    }

    private static void AddWords(CompletionContext context, (string Word, string Means)[] words)
    {
        foreach (var (word, means) in words)
        {
            Propose(context, word, CompletionKind.Value, means);
        }
    }

    private static void Propose(CompletionContext context, string word, int kind, string? detail = null, string? documentation = null) =>
        context.Add(WordStart(context), word, kind, detail, documentation);

    /// <summary>Where the word at the cursor begins.</summary>
    private static int WordStart(CompletionContext context)
    {
        var start = context.Offset;
        while (start > context.Line.Start && context.Document.Text.Content[start - 1] is var c && !char.IsWhiteSpace(c) && c is not (',' or '"' or '|'))
        {
            start--;
        }

        return start;
    }
}
