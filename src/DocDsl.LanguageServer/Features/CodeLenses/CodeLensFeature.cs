using System.Globalization;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;
using DocDsl.Semantics;
using DocDsl.Text;

namespace DocDsl.LanguageServer.Features.CodeLenses;

internal sealed record CodeLens(Range Range, Command Command);

/// <summary>Above a question: where it is answered, or that it is not, and what refers to it.</summary>
internal static class CodeLensFeature
{
    /// <summary>Shows the first of some places, in a client that has no list for them; the client asks the server to do it.</summary>
    public const string GoToCommand = "docdsl.goTo";

    /// <summary>Shows some places in the client's own list: address, position, places.</summary>
    public const string ShowReferencesCommand = "docdsl.showReferences";

    /// <param name="document">The document.</param>
    /// <param name="hasList">Whether the client can show a list of places.</param>
    /// <param name="store">What is open.</param>
    /// <param name="checker">What refers to what.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CodeLens[]? Get(Document document, bool hasList, DocumentStore store, WorkspaceChecker checker, CancellationToken cancellation)
    {
        if (document.Model is not { } model || model.Questions.IsEmpty)
        {
            return null;
        }

        var references = ReferencesTo(document, store, checker, cancellation);
        var lenses = new List<CodeLens>();
        for (var i = 0; i < model.Questions.Length; i++)
        {
            var question = model.Questions[i];
            cancellation.ThrowIfCancellationRequested();
            var range = document.Text.ToRange(question.HeadingSpan);
            if (question.Answer is { } answer && answer.HeadingSpan.Length > 0)
            {
                Add(range, $"answered by {answer.Label}", [document.LocationOf(answer.HeadingSpan)]);
            }
            else
            {
                Add(range, StateOf(question), []);
            }

            if (references[OccurrenceFinder.Of(document.Path, i)].ToArray() is { Length: > 0 } places)
            {
                Add(range, places.Length == 1 ? "1 reference" : string.Create(CultureInfo.InvariantCulture, $"{places.Length} references"), places);
            }
        }

        return [.. lenses];

        void Add(Range range, string title, Location[] places) => lenses.Add(new CodeLens(range, places.Length == 0
            ? new Command(title, "")
            : new Command(title, hasList ? ShowReferencesCommand : GoToCommand, [document.Uri, range.Start, places])));
    }

    /// <summary>What answers and questions refer to: not their own headings, and not the marks that belong to them.</summary>
    private static ILookup<Symbol, Location> ReferencesTo(Document document, DocumentStore store, WorkspaceChecker checker, CancellationToken cancellation)
    {
        var own = document.Model!.References.Select(reference => reference.Span).ToHashSet();
        return checker.MentioningFiles(document.Path).Select(store.Load).OfType<Document>().Prepend(document).DistinctBy(other => other.Path)
            .SelectMany(other => other.Occurrences, (other, occurrence) => (other, occurrence))
            .TakeWhile(_ => !cancellation.IsCancellationRequested)
            .Where(found => found.occurrence.Symbol.Kind == SymbolKind.Question && found.occurrence.Symbol.Scope == document.Path)
            .Where(found => found.other != document || own.Any(span => span.Start <= found.occurrence.Span.Start && found.occurrence.Span.End <= span.End))
            .ToLookup(found => found.occurrence.Symbol, found => found.other.LocationOf(found.occurrence.Span));
    }

    private static string StateOf(QuestionSymbol question) => question.State switch
    {
        QuestionState.Answered => "answered",
        QuestionState.Withdrawn => $"withdrawn: {question.Reason}",
        QuestionState.Open when question.Reason is not null => $"open: {question.Reason}",
        _ => "not answered",
    };
}
