using System.Globalization;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer.Features.CodeLenses;

using QuestionState = DocDsl.Core.Symbols.QuestionState;

internal sealed record CodeLens(Range Range, Command Command);

/// <summary>Above a question: that it is not answered, or open; how often it is referred to; how often C# uses it. Else nothing.</summary>
internal static class CodeLensFeature
{
    /// <summary>Shows the first of several locations, for a client without a list of locations; executed by the server.</summary>
    public const string GoToCommand = "docdsl.goTo";

    /// <summary>Shows locations in the client's own list; arguments: URI, position, locations.</summary>
    public const string ShowReferencesCommand = "docdsl.showReferences";

    /// <summary>The code is read for each question: of more than a letter or a questionnaire has, it would be read for too long.</summary>
    private const int MaxQuestionsWithUses = 300;

    /// <param name="document">The document.</param>
    /// <param name="hasList">Whether the client can show a list of locations.</param>
    /// <param name="store">What is open.</param>
    /// <param name="checker">What refers to what.</param>
    /// <param name="usesOf">Where C# uses a question.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CodeLens[]? Get(
        Document document,
        bool hasList,
        DocumentStore store,
        WorkspaceChecker checker,
        Func<Symbol, Location[]> usesOf,
        CancellationToken cancellation
    )
    {
        if (document.Model is not { } model || model.Questions.IsEmpty)
        {
            return null;
        }

        var references = ReferencesTo(document, store, checker, cancellation);
        var lenses = new List<CodeLens>();
        foreach (var asked in model.Questions.Select((question, index) => (question, index)).GroupBy(pair => pair.question.HeadingSpan))
        {
            cancellation.ThrowIfCancellationRequested();
            var range = document.Text.ToRange(asked.Key);

            // Questions of one heading share a lens for what they have in common.
            var states = asked
                .Select(pair => (State: StateOf(pair.question), pair.question))
                .GroupBy(pair => pair.State, pair => pair.question)
                .ToArray();
            foreach (var state in states.Where(state => state.Key is not null))
            {
                var title = states.Length == 1 ? state.Key! : $"{string.Join(", ", state.Select(question => question.Label))}: {state.Key}";
                Add(
                    range,
                    title,
                    state.First().Unfinished is { HeadingSpan.Length: > 0 } answer ? [document.LocationOf(answer.HeadingSpan)] : []
                );
            }

            var symbols = asked.Select(pair => OccurrenceFinder.Of(document.Path, pair.index)).ToArray();
            AddCount(range, symbols.SelectMany(symbol => references[symbol]), "reference", "references");
            if (model.Questions.Length <= MaxQuestionsWithUses)
            {
                AddCount(range, symbols.SelectMany(usesOf), "use in C#", "uses in C#");
            }
        }

        return [.. lenses];

        void AddCount(Range range, IEnumerable<Location> places, string one, string several)
        {
            var found = places.Distinct().ToArray();
            if (found.Length > 0)
            {
                Add(range, string.Create(CultureInfo.InvariantCulture, $"{found.Length} {(found.Length == 1 ? one : several)}"), found);
            }
        }

        void Add(Range range, string title, Location[] places) =>
            lenses.Add(
                new CodeLens(
                    range,
                    places.Length == 0
                        ? new Command(title, "")
                        : new Command(title, hasList ? ShowReferencesCommand : GoToCommand, [document.Uri, range.Start, places])
                )
            );
    }

    /// <summary>What answers and questions refer to: not their own headings, and not the directives that belong to them.</summary>
    private static ILookup<Symbol, Location> ReferencesTo(
        Document document,
        DocumentStore store,
        WorkspaceChecker checker,
        CancellationToken cancellation
    )
    {
        var own = SpanSet.Create([.. document.Model!.References.Select(reference => reference.Span)]);
        return checker
            .MentioningFiles(document.Path)
            .Select(store.Load)
            .OfType<Document>()
            .Prepend(document)
            .DistinctBy(other => other.Path)
            .SelectMany(other => other.Occurrences, (other, occurrence) => (other, occurrence))
            .TakeWhile(_ => !cancellation.IsCancellationRequested)
            .Where(found =>
                found.occurrence.Symbol.Kind is SymbolKind.Question or SymbolKind.Part && found.occurrence.Symbol.Scope == document.Path
            )
            .Where(found =>
                found.other != document || own.FirstEndingAfter(found.occurrence.Span.Start).Start <= found.occurrence.Span.Start
            )
            .ToLookup(
                found => found.occurrence.Symbol with { Kind = SymbolKind.Question, Name = found.occurrence.Symbol.Name.Split('/')[0] },
                found => found.other.LocationOf(found.occurrence.Span)
            );
    }

    /// <returns>Null where nothing is left to do.</returns>
    private static string? StateOf(QuestionSymbol question) =>
        question.State switch
        {
            QuestionState.Answered or QuestionState.Withdrawn or QuestionState.NotApplicable => null,
            QuestionState.Unanswered when question.Unfinished is { } answer => answer.Content switch
            {
                AnswerContent.Empty => "not answered: the answer is empty",
                AnswerContent.NotApplicable => "not answered: the reason why it does not apply is missing",
                _ => "not answered: the answer is a placeholder",
            },
            QuestionState.Open when !question.IsOptional => $"open: {question.Reason}",
            QuestionState.Open => "optional, not answered",
            _ => "not answered",
        };
}
