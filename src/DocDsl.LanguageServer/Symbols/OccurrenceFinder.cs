using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Binding;
using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;

namespace DocDsl.LanguageServer.Symbols;

/// <summary>Finds all that a document names. Definition, references, rename, highlights and hover are all based on it.</summary>
internal sealed class OccurrenceFinder
{
    private readonly Document _document;
    private readonly SemanticModel _model;
    private readonly string _content;
    private readonly ImmutableArray<Occurrence>.Builder _found = ImmutableArray.CreateBuilder<Occurrence>();
    private readonly Dictionary<QuestionSymbol, Symbol> _questions = [];
    private readonly ILookup<TextSpan, QuestionSymbol> _asked;
    private readonly ILookup<TextSpan, AnswerSymbol> _answers;

    private OccurrenceFinder(Document document, SemanticModel model)
    {
        (_document, _model, _content) = (document, model, document.Text.Content);
        _asked = model.Questions.ToLookup(question => question.HeadingSpan);
        _answers = model.Answers.ToLookup(answer => answer.HeadingSpan);
        for (var i = 0; i < model.Questions.Length; i++)
        {
            _questions[model.Questions[i]] = Of(document.Path, i);
        }
    }

    public static ImmutableArray<Occurrence> Find(Document document)
    {
        if (document.Type is { } type)
        {
            return TypeOccurrences.Find(document, type);
        }

        if (document.Model is not { } model)
        {
            return [];
        }

        var finder = new OccurrenceFinder(document, model);
        finder.Run();
        return
        [
            .. finder
                ._found.Where(occurrence => occurrence.Span.Length > 0)
                .OrderBy(occurrence => occurrence.Span.Start)
                .ThenBy(occurrence => occurrence.Span.Length),
        ];
    }

    /// <summary>A question of a document.</summary>
    /// <param name="path">The document's, absolute.</param>
    /// <param name="index">Its place among the document's questions.</param>
    public static Symbol Of(string path, int index) => new(SymbolKind.Question, path, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The question that a symbol of its document means.</summary>
    public static QuestionSymbol? QuestionOf(Document document, Symbol symbol) =>
        int.TryParse(symbol.Name.Split('/')[0], CultureInfo.InvariantCulture, out var index)
        && document.Model is { } model
        && index >= 0
        && index < model.Questions.Length
            ? model.Questions[index]
            : null;

    private void Run()
    {
        AddHeader();
        foreach (var question in _model.Questions)
        {
            // An id that the set gives is nowhere in the document.
            if (question.Id is not null && !question.IsNamedByWords && question.Identity.Given is not { Origin: IdOrigin.Set })
            {
                Add(question.IdSpan, _questions[question], OccurrenceRole.Id);
            }

            foreach (var part in question.Parts)
            {
                if (!part.IsOfSet)
                {
                    Add(part.Span, PartOf(question, part.Letter), OccurrenceRole.Definition);
                }
            }
        }

        foreach (var section in _model.Tree.Sections)
        {
            AddSection(section);
        }

        foreach (var reference in _model.References)
        {
            AddReference(reference);
        }

        foreach (var note in _model.Notes)
        {
            AddNote(note);
        }

        foreach (var answer in _model.Answers)
        {
            foreach (var promise in answer.Promises)
            {
                Add(promise.IdSpan, new Symbol(SymbolKind.Promise, _document.Path, promise.Id), OccurrenceRole.Definition);
            }

            foreach (var fulfilled in answer.Fulfils)
            {
                AddFulfilled(fulfilled);
            }

            foreach (var superseded in answer.Supersedes)
            {
                if (superseded.Document is { } name)
                {
                    AddOtherDocument(superseded, name);
                }
            }

            foreach (var evidence in answer.Evidence)
            {
                AddEvidence(evidence);
            }
        }

        foreach (var suppression in _model.Suppressions)
        {
            Add(suppression.RuleSpan, new Symbol(SymbolKind.Rule, "", suppression.RuleId), OccurrenceRole.Name);
        }
    }

    private void AddHeader()
    {
        if (_model.TypeName is { } type)
        {
            Add(_model.TypeNameSpan, new Symbol(SymbolKind.Type, _document.FolderOf(_model.Type), type), OccurrenceRole.Name);
        }

        AddDocument(_model.AnsweredDocument, _model.AnsweredSpan);
        AddDocument(_model.TranslatedDocument, _model.TranslatedSpan);
        foreach (var field in _model.Fields.Where(field => field.NameSpan.Length == 0))
        {
            Add(field.ValueSpan, FieldOf(field.Name), OccurrenceRole.Words);
        }

        // A field that is a list has a directive for each item.
        foreach (var directive in _model.Tree.Section(0).Directives.Where(directive => directive.Kind == DirectiveKind.Field))
        {
            Add(directive.NameSpan, FieldOf(directive.Name), OccurrenceRole.Name);
        }
    }

    /// <summary><c>@translates faq.nl</c>: a document alone.</summary>
    private void AddDocument(string? name, TextSpan span)
    {
        if (name is not null && _document.Project.FindDocument(name) is { } path)
        {
            Add(span, new Symbol(SymbolKind.Document, path, ""), OccurrenceRole.Name);
        }
    }

    private Symbol FieldOf(string name) =>
        _model.Type?.FindField(name) is not null
            ? TypeOccurrences.FieldOf(_document, _model.Type, name)
            : new Symbol(SymbolKind.Field, _document.Path, name);

    /// <summary>The numbers of a heading, and those with which directives name a question.</summary>
    private void AddSection(SectionSyntax section)
    {
        if (section.Kind is not (SectionKind.Question or SectionKind.Answer))
        {
            return;
        }

        IReadOnlyList<QuestionSymbol> questions =
            section.Kind == SectionKind.Question
                ? [.. _asked[section.HeadingSpan]]
                : _answers[section.HeadingSpan].FirstOrDefault()?.Questions ?? [];
        var role = section.Kind == SectionKind.Question ? OccurrenceRole.Definition : OccurrenceRole.Number;
        if (section is { Kind: SectionKind.Answer, LabelSpan: { Length: > 0 } own })
        {
            AddLabel(new WrittenLabel(_model.Tree.Text.ToString(own), own), questions);
        }

        var tokens = NumberTokens.OfHeading(_model.Tree, section);
        foreach (var token in tokens)
        {
            if (questions.FirstOrDefault(question => question.Written?.Number == token.Number) is { } question)
            {
                Add(token.Span, _questions[question], role);
            }
        }

        // Within a range (2 to 6) only its two ends are written.
        var span = tokens.Count == 0 ? section.HeadingSpan : TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End);
        var written = tokens.Select(token => token.Number).ToHashSet();
        foreach (
            var question in tokens.Count == 0
                ? questions.Take(1)
                : questions.Where(question => question.Written is { } number && !written.Contains(number.Number))
        )
        {
            Add(span, _questions[question], role);
        }

        foreach (var directive in section.Directives)
        {
            if (directive.Arguments is NumbersArguments { Labels: { IsEmpty: false } labels })
            {
                foreach (var label in labels)
                {
                    AddLabel(label, questions);
                }
            }
            else if (directive.Kind == DirectiveKind.Covers)
            {
                foreach (var token in NumberTokens.In(_content, directive.ArgumentSpan))
                {
                    AddNumber(token, questions);
                }
            }
            else if (directive.Arguments is TargetedArguments { Target: { Label: { } name, Span: var at } })
            {
                AddLabel(new WrittenLabel(name, at), questions);
            }
            else if (NumberTokens.OfTarget(_model.Tree, directive) is { } target)
            {
                AddNumber(target, questions);
            }
        }
    }

    /// <summary>A label is the name of its question, unless that has an id of its own.</summary>
    private void AddLabel(WrittenLabel written, IReadOnlyList<QuestionSymbol> questions)
    {
        if (questions.FirstOrDefault(question => question.HeadingLabel == written.Label) is { } question)
        {
            Add(written.Span, _questions[question], question.Id == written.Label ? OccurrenceRole.Name : OccurrenceRole.Number);
        }
    }

    private void AddNumber(NumberToken token, IReadOnlyList<QuestionSymbol> questions)
    {
        if (questions.FirstOrDefault(question => question.Written?.Number == token.Number) is { } question)
        {
            AddNumber(token, question);
        }
    }

    private void AddNumber(NumberToken token, QuestionSymbol question)
    {
        var letter = token.Span.End < _content.Length ? char.ToLowerInvariant(_content[token.Span.End]) : '\0';
        var hasPart =
            question.Parts.Any(part => part.Letter == letter)
            && (token.Span.End + 1 == _content.Length || !char.IsLetterOrDigit(_content[token.Span.End + 1]));
        Add(
            hasPart ? new TextSpan(token.Span.Start, token.Span.Length + 1) : token.Span,
            hasPart ? PartOf(question, letter) : _questions[question],
            OccurrenceRole.Number
        );
    }

    private void AddReference(ReferenceSymbol reference)
    {
        if (reference.Document is { } name)
        {
            AddOtherDocument(reference.Name, name);
        }
        else if (reference.Target is not { } target)
        {
            return;
        }
        else if (reference.Id is { } id)
        {
            var start = _content.IndexOf(id, reference.Span.Start, reference.Span.Length, StringComparison.Ordinal);
            Add(
                start < 0 ? reference.Span : new TextSpan(start, id.Length),
                _questions[target],
                start < 0 || target.Id != id ? OccurrenceRole.Number : OccurrenceRole.Name
            );
        }
        else
        {
            // "vragen 6 en 7" is a reference each, and has one span.
            var tokens = NumberTokens
                .In(_content, reference.Span)
                .Where(token => token.Number == reference.Number?.Number)
                .Take(1)
                .ToArray();
            if (tokens.Length == 0)
            {
                Add(reference.Span, _questions[target], OccurrenceRole.Words);
            }
            else
            {
                AddNumber(tokens[0], target);
            }
        }
    }

    private void AddEvidence(EvidenceTarget evidence)
    {
        if (evidence.Kind is EvidenceTargetKind.Code or EvidenceTargetKind.Test)
        {
            Add(evidence.Span, new Symbol(SymbolKind.Code, "", evidence.Target), OccurrenceRole.Name);
        }
        else if (evidence.Kind == EvidenceTargetKind.Answer && QuestionName.TryParse(evidence.Target) is { } name)
        {
            AddOtherDocument(new ReferenceInfo(evidence.Span, name.Document, name.Number, name.Id, IsWritten: true), evidence.Path);
        }
    }

    /// <summary><c>[[palantir#datasets]]</c>: a document, and a question of it.</summary>
    private void AddOtherDocument(ReferenceInfo reference, string name)
    {
        var sign = _content.IndexOf('#', reference.Span.Start, reference.Span.Length);
        if (sign < 0 || _document.Project.FindDocument(name) is not { } path)
        {
            return;
        }

        var start = _content.IndexOf(name, reference.Span.Start, reference.Span.Length, StringComparison.Ordinal);
        Add(start < 0 ? reference.Span : new TextSpan(start, name.Length), new Symbol(SymbolKind.Document, path, ""), OccurrenceRole.Name);
        var end = sign + 1;
        while (end < reference.Span.End && _content[end] is not (']' or ' '))
        {
            end++;
        }

        if (_document.Load(path) is { } other && FindQuestion(other, reference) is { } question)
        {
            Add(
                TextSpan.FromBounds(sign + 1, end),
                Of(other.Path, other.Model!.Questions.IndexOf(question)),
                reference.Id is null ? OccurrenceRole.Number : OccurrenceRole.Name
            );
        }
    }

    /// <summary><c>@fulfils palantir#evaluatie</c>: a document, and a promise of it.</summary>
    private void AddFulfilled(FulfilmentInfo fulfilled)
    {
        var path = fulfilled.Document is { } name ? _document.Project.FindDocument(name) : _document.Path;
        if (path is null)
        {
            return;
        }

        if (fulfilled.Document is { } written)
        {
            var document = new TextSpan(fulfilled.Span.Start, written.Length);
            Add(document, new Symbol(SymbolKind.Document, path, ""), OccurrenceRole.Name);
        }

        var id = TextSpan.FromBounds(fulfilled.Span.End - fulfilled.Promise.Length, fulfilled.Span.End);
        Add(id, new Symbol(SymbolKind.Promise, path, fulfilled.Promise), OccurrenceRole.Name);
    }

    private static QuestionSymbol? FindQuestion(Document document, ReferenceInfo reference) =>
        document.Model?.Questions.FirstOrDefault(question =>
            reference.Id is { } id ? question.Id == id : question.Number is not null && question.Number == reference.Number?.Number
        );

    private void AddNote(NoteSymbol note)
    {
        var symbol = new Symbol(SymbolKind.Note, _document.Path, note.Id);
        Add(note.IdSpan, symbol, OccurrenceRole.Definition);
        foreach (var place in note.References)
        {
            // [^1], or the letter's own sign.
            var isWritten = place.Length > 3 && _content[place.Start] == '[' && _content[place.Start + 1] == '^';
            Add(
                isWritten ? TextSpan.FromBounds(place.Start + 2, place.End - 1) : place,
                symbol,
                isWritten ? OccurrenceRole.Name : OccurrenceRole.Words
            );
        }
    }

    private Symbol PartOf(QuestionSymbol question, char letter) =>
        new(SymbolKind.Part, _document.Path, $"{_questions[question].Name}/{letter}");

    private void Add(TextSpan span, Symbol symbol, OccurrenceRole role) => _found.Add(new Occurrence(span, symbol, role));
}
