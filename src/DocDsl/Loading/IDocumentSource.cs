using System.Reflection;
using System.Runtime.CompilerServices;
using DocDsl.CompilerServices;
using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;

namespace DocDsl.Loading;

/// <summary>The documents that a document may take answers from, and that may fulfil its promises or supersede its answers.</summary>
internal interface IDocumentSource
{
    /// <summary>Those of a name, as <c>@same-as</c> and references have it.</summary>
    IReadOnlyList<QaDocument> Named(string name);

    /// <summary>The promises that they make and fulfil.</summary>
    PromiseLedger Promises { get; }

    /// <summary>Which of their answers supersede others.</summary>
    Supersessions Supersessions { get; }

    /// <summary>The translations among them.</summary>
    TranslationList Translations { get; }

    /// <summary>The document of a path; null where there is none.</summary>
    QaDocument? Find(string path);
}

/// <summary>The documents that were compiled into an assembly, whose names the compiler has checked.</summary>
internal sealed class CompiledDocuments(Assembly assembly) : IDocumentSource
{
    // Texts are embedded in the assembly and do not change.
    private static readonly ConditionalWeakTable<Assembly, PromiseLedger> s_promises = [];
    private static readonly ConditionalWeakTable<Assembly, Supersessions> s_supersessions = [];
    private static readonly ConditionalWeakTable<Assembly, TranslationList> s_translations = [];

    public PromiseLedger Promises =>
        s_promises.GetValue(
            assembly,
            static assembly => new PromiseLedger(
                new(ListOf(assembly).Select(document => document.DocumentPromises).OfType<DocumentPromises>())
            )
        );

    public Supersessions Supersessions =>
        s_supersessions.GetValue(
            assembly,
            static assembly => new Supersessions(ListOf(assembly).Select(document => document.Superseding).OfType<DocumentValues>())
        );

    public TranslationList Translations =>
        s_translations.GetValue(
            assembly,
            static assembly => TranslationList.Of(ListOf(assembly).Select(document => document.TranslationEntry).OfType<TranslationEntry>())
        );

    public IReadOnlyList<QaDocument> Named(string name) =>
        ListOf(assembly).FirstOrDefault(document => DocumentPath.IsNamed(document.Path, name)) is { } found ? [found] : [];

    public QaDocument? Find(string path) => ListOf(assembly).FirstOrDefault(document => document.Path == path);

    private static IReadOnlyList<QaDocument> ListOf(Assembly assembly) =>
        assembly.GetCustomAttribute<DocumentListAttribute>()?.List.GetProperty("All")?.GetValue(null) as IReadOnlyList<QaDocument> ?? [];
}

/// <summary>Of a text that is read alone, nothing else is known.</summary>
internal sealed class NoDocuments : IDocumentSource
{
    public static NoDocuments Instance { get; } = new();

    public PromiseLedger Promises { get; } = new(default);

    public Supersessions Supersessions { get; } = new([]);

    public TranslationList Translations => TranslationList.Empty;

    public IReadOnlyList<QaDocument> Named(string name) => [];

    public QaDocument? Find(string path) => null;
}
