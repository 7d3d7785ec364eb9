using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;

namespace DocDsl.LanguageServer.Symbols;

/// <summary>Finds what the declaration of a type names: types, and fields wherever it uses them.</summary>
internal static class TypeOccurrences
{
    public static ImmutableArray<Occurrence> Find(Document document, DocumentType type)
    {
        var found = ImmutableArray.CreateBuilder<Occurrence>();
        var content = document.Text.Content;
        var project = document.Project.Path;
        Add(type.NameSpan, new Symbol(SymbolKind.Type, project, type.Name), OccurrenceRole.Definition);
        if (type.BaseName is { } name)
        {
            Add(type.BaseSpan, new Symbol(SymbolKind.Type, document.FolderOf(type.Base), name), OccurrenceRole.Name);
        }

        foreach (var field in type.OwnFields)
        {
            Add(field.NameSpan, FieldOf(document, type, field.Name), OccurrenceRole.Definition);
        }

        foreach (var question in type.Own.Questions)
        {
            Add(question.IdSpan, DeclaredQuestions.SymbolOf(document, type, question.Id), OccurrenceRole.Definition);
        }

        foreach (var dropped in type.Own.Dropped)
        {
            Add(dropped.IdSpan, DeclaredQuestions.SymbolOf(document, type.Base ?? type, dropped.Id), OccurrenceRole.Name);
        }

        for (var line = 0; line < document.Text.LineCount; line++)
        {
            AddUses(document.Text.GetLine(line));
        }

        return
        [
            .. found
                .Where(occurrence => occurrence.Span.Length > 0)
                .DistinctBy(occurrence => occurrence.Span)
                .OrderBy(occurrence => occurrence.Span.Start),
        ];

        // Patterns name fields as {field}, orders and terms as words; conditions name questions too.
        void AddUses(TextSpan line)
        {
            var isCondition = content.AsSpan(line.Start, line.Length).StartsWith("@when ");
            var isPattern = content.AsSpan(line.Start, line.Length).StartsWith("@read ");
            if (
                !isPattern
                && !isCondition
                && !content.AsSpan(line.Start, line.Length).StartsWith("@order ")
                && !content.AsSpan(line.Start, line.Length).StartsWith("@term ")
            )
            {
                return;
            }

            for (var i = line.Start + 5; i < line.End;)
            {
                var start = i;
                while (i < line.End && Characters.IsDirectiveName(content[i]))
                {
                    i++;
                }

                if (
                    i > start
                    && (!isPattern || (content[start - 1] == '{' && i < line.End && content[i] == '}'))
                    && content[start..i] is var word
                )
                {
                    if (type.FindField(word) is not null)
                    {
                        Add(TextSpan.FromBounds(start, i), FieldOf(document, type, word), OccurrenceRole.Name);
                    }
                    else if (isCondition && type.Set?.Find(word) is not null)
                    {
                        Add(TextSpan.FromBounds(start, i), DeclaredQuestions.SymbolOf(document, type, word), OccurrenceRole.Name);
                    }
                }

                i = i == start ? i + 1 : i;
            }
        }

        void Add(TextSpan span, Symbol symbol, OccurrenceRole role) => found.Add(new Occurrence(span, symbol, role));
    }

    /// <summary>A field of a type: of one that narrows what it inherits, the field that it inherits.</summary>
    public static Symbol FieldOf(Document document, DocumentType type, string field)
    {
        var owner = type;
        for (var at = type; at is not null; at = at.Base)
        {
            owner = at.OwnFields.Any(own => own.Name == field) ? at : owner;
        }

        return new Symbol(SymbolKind.Field, document.FolderOf(owner), owner.Name + "." + field);
    }
}
