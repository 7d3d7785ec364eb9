using System.Globalization;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;
using StreamJsonRpc;

namespace DocDsl.LanguageServer.Features.Rename;

internal sealed record PrepareRenameResult(Range Range, string Placeholder);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <summary>
/// Gives the id of a question (the number of one that has none), a note, a promise, a type or a field another name, at every place of all
/// documents.
/// </summary>
internal static class RenameFeature
{
    private const int RequestFailed = -32803;

    public static PrepareRenameResult? Prepare(Document document, Position position, DocumentStore store, WorkspaceChecker checker) =>
        At(document, position) is { } found
            ? new(document.Text.ToRange(found.Span), NameOf(found.Symbol, store, checker))
            : null;

    /// <exception cref="LocalRpcException">It cannot be renamed to this name; the message gives the reason.</exception>
    public static WorkspaceEdit? Get(
        Document document,
        RenameParams parameters,
        DocumentStore store,
        WorkspaceChecker checker,
        WorkspaceEdits edits,
        CancellationToken cancellation
    )
    {
        if (At(document, parameters.Position) is not { Symbol: var symbol })
        {
            return null;
        }

        var old = NameOf(symbol, store, checker);
        var name = parameters.NewName.Trim();
        if (name == old)
        {
            return edits.Of([]);
        }

        Validate(symbol, name, store, checker);
        var number = NumberedQuestion(symbol, store)?.Number is null ? (int?)null : int.Parse(name, CultureInfo.InvariantCulture);
        var changes = OccurrenceSearch
            .All(symbol, store, checker, cancellation)
            .GroupBy(pair => pair.Document, pair => pair.Occurrence)
            .Select(group =>
                (
                    Document: group.Key,
                    Changes: number is { } other
                        ? NumberChangesOf(group.Key, group, symbol, old, other)
                        : [.. ChangesOf(group.Key, group, symbol, old, name)]
                )
            )
            .ToList();
        foreach (var (changed, own) in changes.Where(change => change.Document.Path == symbol.Scope))
        {
            Try(changed, own);
        }

        return edits.Of(changes.Select(change => (change.Document, change.Changes.AsEnumerable())));
    }

    /// <exception cref="LocalRpcException">Several questions have one heading.</exception>
    private static Occurrence? At(Document document, Position position) =>
        document.At(position) switch
        {
            [] => null,
            [var one] => one,
            _ => throw Refused("This heading names several questions; place the cursor on the number of one."),
        };

    /// <summary>The question that a symbol means, if its number is its name.</summary>
    private static QuestionSymbol? NumberedQuestion(Symbol symbol, DocumentStore store) =>
        symbol.Kind == SymbolKind.Question
        && store.Load(symbol.Scope) is { } document
        && OccurrenceFinder.QuestionOf(document, symbol) is { Number: not null } question
        && (question.Id is null || question.IsNamedByWords)
            ? question
            : null;

    /// <summary>A question's new number in its own document, and in those that refer to it.</summary>
    private static TextChange[] NumberChangesOf(
        Document document,
        IEnumerable<Occurrence> occurrences,
        Symbol symbol,
        string old,
        int number
    ) =>
        document.Path == symbol.Scope
            ? [.. Renumbering.Of(document.Model!, OccurrenceFinder.QuestionOf(document, symbol)!, number)]
            :
            [
                .. occurrences
                    .SelectMany(occurrence => NumberTokens.In(document.Text.Content, occurrence.Span).Take(1))
                    .Where(token => token.Number.ToString(CultureInfo.InvariantCulture) == old)
                    .Select(token => new TextChange(token.Span, number.ToString(CultureInfo.InvariantCulture))),
            ];

    private static IEnumerable<TextChange> ChangesOf(
        Document document,
        IEnumerable<Occurrence> occurrences,
        Symbol symbol,
        string old,
        string name
    )
    {
        var keepsSign = false;
        foreach (var occurrence in occurrences)
        {
            keepsSign |= symbol.Kind == SymbolKind.Note && occurrence.Role == OccurrenceRole.Words;
            var isName =
                occurrence.Role is OccurrenceRole.Id or OccurrenceRole.Name
                || (occurrence.Role == OccurrenceRole.Definition && symbol.Kind != SymbolKind.Question);
            if (isName)
            {
                yield return new TextChange(occurrence.Span, name);
            }
        }

        // The letter's own sign stays what it is: the note says from now on which it is.
        if (
            keepsSign
            && document
                .Model!.Tree.Notes.Select(note => note.Directive.Arguments)
                .OfType<NoteArguments>()
                .FirstOrDefault(note => note.Id == old)
                is { At: { } at, Sign: null }
        )
        {
            yield return new TextChange(new TextSpan(at.Span.End, 0), $" mark \"{old}\"");
        }
    }

    /// <summary>What a symbol is called now.</summary>
    /// <exception cref="LocalRpcException">It has no name of its own.</exception>
    private static string NameOf(Symbol symbol, DocumentStore store, WorkspaceChecker checker) =>
        symbol.Kind switch
        {
            SymbolKind.Question
                when store.Load(symbol.Scope) is { } document && OccurrenceFinder.QuestionOf(document, symbol) is { } question => NameOf(
                question
            ),
            SymbolKind.Note or SymbolKind.Promise => symbol.Name,
            SymbolKind.Type => OccurrenceSearch.Definitions(symbol, store, checker).Any()
                ? symbol.Name
                : throw Refused($"The type '{symbol.Name}' is not declared in this project."),
            SymbolKind.Field => OccurrenceSearch.Definitions(symbol, store, checker).Any()
                ? symbol.Name.Split('.')[^1]
                : throw Refused("This field is not declared by a type of this project."),
            SymbolKind.Part => throw Refused("The letter of a part cannot be renamed; use 'Letter the parts a, b, c …'."),
            SymbolKind.Document => throw Refused("A document has the name of its file; rename the file."),
            _ => throw Refused("This element cannot be renamed."),
        };

    private static string NameOf(QuestionSymbol question) =>
        question switch
        {
            { Id: { } id, IsNamedByWords: false } => id,
            { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
            { Written: null } => throw Refused($"'{question.Label}' has no '@id' to rename; add an '@id' first."),
            _ => throw Refused($"The number of {question.Label} is used more than once; use 'Renumber from here'."),
        };

    private static void Validate(Symbol symbol, string name, DocumentStore store, WorkspaceChecker checker)
    {
        var model = symbol.Kind is SymbolKind.Type or SymbolKind.Field ? null : store.Load(symbol.Scope)?.Model;
        var numbered = NumberedQuestion(symbol, store);
        var problem = symbol.Kind switch
        {
            SymbolKind.Question when numbered is not null => ProblemOfNumber(model!, numbered, name),
            SymbolKind.Question when !IdDirective.IsId(name) =>
                $"'{name}' is not a valid id; use letters, digits, '-' and '_', with a letter first.",
            SymbolKind.Question when model?.Questions.Any(question => question.Id == name) == true =>
                $"A question with the id '{name}' already exists.",
            SymbolKind.Promise when !IdDirective.IsId(name) =>
                $"'{name}' is not a valid id; use letters, digits, '-' and '_', with a letter first.",
            SymbolKind.Promise when model?.Answers.Any(answer => answer.Promises.Any(promise => promise.Id == name)) == true =>
                $"A promise with the id '{name}' already exists.",
            SymbolKind.Note when name.Length == 0 || name.Any(c => char.IsWhiteSpace(c) || c is '[' or ']' or '"') =>
                $"'{name}' is not a valid id of a note; use one word without brackets.",
            SymbolKind.Note when model?.Notes.Any(note => note.Id == name) == true => $"A note with the id '{name}' already exists.",
            SymbolKind.Type
            or SymbolKind.Field when name.Length == 0 || !Characters.IsAsciiLetter(name[0]) || !name.All(Characters.IsDirectiveName) =>
                $"'{name}' is not a valid name; use letters, digits, '-' and '_', with a letter first.",
            SymbolKind.Type when TypesOf(symbol, store, checker).Find(name) is not null => $"A type '{name}' already exists.",
            SymbolKind.Field when DirectiveList.Find(name) is not null => $"'{name}' is reserved for the directive '@{name}'.",
            SymbolKind.Field
                when TypesOf(symbol, store, checker) is var types
                    && types
                        .Names.Select(types.Find)
                        .Any(type => type!.FindField(name) is not null && type.FindField(symbol.Name.Split('.')[1]) is not null) =>
                $"A field '{name}' already exists.",
            _ => null,
        };
        if (problem is not null)
        {
            throw Refused(problem);
        }
    }

    /// <returns>Null for a number that the question may have.</returns>
    private static string? ProblemOfNumber(SemanticModel model, QuestionSymbol question, string name) =>
        IdDirective.IsId(name) ? $"'{name}' is not a number; to give {question.Label} an id, add '@id {name}' below its heading."
        : !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        || number is < 1 or > NumberTokens.Max
        || name[0] == '0'
            ? $"'{name}' is not a valid number; use 1 or more."
        : model.Questions.Any(other =>
            other.Written?.Number == number && (!model.NumbersPerGroup || other.Group == question.Group)
        )
            ? $"A question with the number {number} already exists; to number the questions anew, use 'Renumber from here'."
        : null;

    private static Core.DocumentTypes.DocumentTypeSet TypesOf(Symbol symbol, DocumentStore store, WorkspaceChecker checker) =>
        OccurrenceSearch.Definitions(symbol, store, checker).First().Document.Project.Types;

    /// <summary>A new name must leave everything else as it is: the document is read with it before it is offered.</summary>
    private static void Try(Document document, TextChange[] changes)
    {
        var before = document.Diagnostics.CountBy(diagnostic => diagnostic.Id).ToDictionary();
        var worse = document
            .With(document.Version ?? 0, document.Text.WithChanges(changes))
            .Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .GroupBy(diagnostic => diagnostic.Id)
            .FirstOrDefault(group => group.Count() > before.GetValueOrDefault(group.Key));
        if (worse is not null)
        {
            throw Refused($"The new name would cause an error: {worse.Last().Message}");
        }
    }

    private static LocalRpcException Refused(string message) => new(message) { ErrorCode = RequestFailed };
}
