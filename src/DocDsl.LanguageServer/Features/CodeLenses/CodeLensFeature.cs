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

/// <summary>Above a question: where it is answered, or that it is not, and what refers to it.</summary>
internal static class CodeLensFeature
{
    /// <summary>Shows the first of several locations, for a client without a list of locations; executed by the server.</summary>
    public const string GoToCommand = "docdsl.goTo";

    /// <summary>Shows locations in the client's own list; arguments: URI, position, locations.</summary>
    public const string ShowReferencesCommand = "docdsl.showReferences";

    /// <param name="document">The document.</param>
    /// <param name="hasList">Whether the client can show a list of locations.</param>
    /// <param name="store">What is open.</param>
    /// <param name="checker">What refers to what.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CodeLens[]? Get(
        Document document,
        bool hasList,
        DocumentStore store,
        WorkspaceChecker checker,
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
            foreach (var state in states)
            {
                var title = states.Length == 1 ? state.Key : $"{string.Join(", ", state.Select(question => question.Label))}: {state.Key}";
                Add(
                    range,
                    title,
                    (state.First().Answer ?? state.First().Unfinished) is { HeadingSpan.Length: > 0 } answer
                        ? [document.LocationOf(answer.HeadingSpan)]
                        : []
                );
            }

            if (
                asked.SelectMany(pair => references[OccurrenceFinder.Of(document.Path, pair.index)]).Distinct().ToArray() is
                { Length: > 0 } places
            )
            {
                Add(
                    range,
                    places.Length == 1 ? "1 reference" : string.Create(CultureInfo.InvariantCulture, $"{places.Length} references"),
                    places
                );
            }
        }

        return [.. lenses];

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

    private static string StateOf(QuestionSymbol question) =>
        question.State switch
        {
            QuestionState.Answered => question.Answer is { HeadingSpan.Length: > 0 } answer ? $"answered by {answer.Label}" : "answered",
            QuestionState.Withdrawn => $"withdrawn: {question.Reason}",
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
