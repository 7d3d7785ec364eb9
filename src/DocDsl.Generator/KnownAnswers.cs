using DocDsl.Core.Compilation;

namespace DocDsl.Generator;

/// <summary>The documents of the project that others take answers from.</summary>
internal sealed class KnownAnswers(NamedDocuments<AnswerTable> tables) : IOtherAnswers
{
    public IReadOnlyList<string> Named(string document) =>
        tables.Named(document).Select(table => table.Path).Distinct(StringComparer.Ordinal).ToArray();

    public AnswerTable? Find(string path) => tables.Find(path);
}
