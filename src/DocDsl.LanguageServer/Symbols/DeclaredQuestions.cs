using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Symbols;

/// <summary>The questions that types declare, as symbols: where they are declared, and which documents have them.</summary>
internal static class DeclaredQuestions
{
    private static readonly ConditionalWeakTable<Document, ConcurrentDictionary<object, Document?>> s_files = [];

    /// <summary>A question of a type: of one that a type declares anew, the question that it inherits.</summary>
    public static Symbol SymbolOf(Document document, DocumentType type, string id)
    {
        var owner = type;
        for (var at = type; at is not null; at = at.Base)
        {
            owner = at.Own.Questions.Any(own => own.Id == id) ? at : owner;
        }

        return new Symbol(SymbolKind.DeclaredQuestion, document.FolderOf(owner), owner.Name + "." + id);
    }

    /// <summary>What the set has of a question of a document, as a symbol; null where it has nothing.</summary>
    public static Symbol? SymbolOf(Document document, QuestionSymbol question) =>
        document.Model is { Type: { } type, Response: { } response } && response.Find(question) is { } answer
            ? SymbolOf(document, type, answer.Declared.Id)
            : null;

    /// <summary>
    /// The file that declares a question; null where it is in no file of the project. Read once for a state of a document.
    /// </summary>
    public static Document? FileOf(Document document, DeclaredQuestion declared) =>
        s_files
            .GetValue(document, _ => new ConcurrentDictionary<object, Document?>(ReferenceEqualityComparer.Instance))
            .GetOrAdd(declared.Source, _ => FindFile(document, declared));

    private static Document? FindFile(Document document, DeclaredQuestion declared)
    {
        var project = document.Project;
        for (var i = 0; i < project.TypeFiles.Length; i++)
        {
            if (ReferenceEquals(project.Types.Own[i].Source, declared.Source))
            {
                return document.Load(project.TypeFiles[i]);
            }
        }

        return null;
    }

    /// <summary>The headings of the questions of documents that a declared question is.</summary>
    public static IEnumerable<Location> InDocuments(
        Symbol symbol,
        DocumentStore store,
        WorkspaceChecker checker,
        CancellationToken cancellation
    )
    {
        foreach (
            var document in OccurrenceSearch
                .DocumentsOf(symbol, store, checker)
                .Where(document => document.Project.Path == symbol.Scope || document.Project.HasTypesOf(symbol.Scope))
                .OrderBy(document => document.Path, StringComparer.Ordinal)
        )
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var answer in document.Model?.Response?.Answers ?? [])
            {
                if (answer.Question is { } question && SymbolOf(document, question) == symbol)
                {
                    yield return document.LocationOf(question.HeadingSpan);
                }
            }
        }
    }
}
