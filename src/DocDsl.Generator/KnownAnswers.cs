using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;

namespace DocDsl.Generator;

/// <summary>The documents of the project that others take answers from.</summary>
internal sealed class KnownAnswers(EquatableArray<AnswerTable> tables) : IOtherAnswers
{
    private readonly Dictionary<string, string[]> _named = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Named(string document)
    {
        if (!_named.TryGetValue(document, out var paths))
        {
            paths = tables
                .Select(table => table.Path)
                .Where(path => DocumentPath.IsNamed(path, document))
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            _named.Add(document, paths);
        }

        return paths;
    }

    public AnswerTable? Find(string path) => tables.FirstOrDefault(table => table.Path == path);
}
