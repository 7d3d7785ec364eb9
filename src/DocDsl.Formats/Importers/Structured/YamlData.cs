using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>Reads YAML as values with their lines. An alias is the value of its anchor itself, not a copy.</summary>
internal sealed class YamlData
{
    private const int MaxDepth = 64;

    /// <summary>The values of a file, those behind aliases counted in each place: aliases of aliases can make billions of a page.</summary>
    private const int MaxSize = 1_000_000;

    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, DataNode> _anchors = [];
    private long _size;

    private YamlData(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The document of the file; a list of them where it has several.</summary>
    /// <exception cref="ImportException">It is not YAML.</exception>
    public static DataNode Read(string text)
    {
        try
        {
            var data = new YamlData(text);
            var documents = new List<DataNode>();
            while (data.Next() is not StreamEnd)
            {
                if (data._parser.Current is DocumentStart && data.Next() is not DocumentEnd)
                {
                    documents.Add(data.Value(depth: 0));
                }
            }

            documents.RemoveAll(document => document is DataValue { Text.Length: 0 });
            return documents is [var only] ? only : new DataList(1, documents);
        }
        catch (YamlException problem)
        {
            var reason = (problem.InnerException?.Message ?? problem.Message).Split('\n')[0].TrimEnd('.');
            throw new ImportException($"The YAML cannot be parsed, line {problem.Start.Line}: {reason}.", problem);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new ImportException("The YAML cannot be parsed: " + problem.Message.Split('\n')[0], problem);
        }
    }

    private ParsingEvent Next() =>
        _parser.MoveNext() ? _parser.Current! : throw new ImportException("The YAML cannot be parsed: it ends too early.");

    private DataNode Value(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ImportException($"The YAML is nested more than {MaxDepth} levels deep.");
        }

        var start = _parser.Current!;
        var line = (int)start.Start.Line;
        DataNode value;
        switch (start)
        {
            case AnchorAlias alias:
                value = _anchors.TryGetValue(alias.Value, out var known)
                    ? known
                    : throw new ImportException(
                        $"The YAML cannot be parsed, line {line}: the alias '{alias.Value}' has no value before it."
                    );
                break;
            case SequenceStart:
                var items = new List<DataNode>();
                while (Next() is not SequenceEnd)
                {
                    items.Add(Value(depth + 1));
                }

                value = new DataList(line, items);
                break;
            case MappingStart:
                var entries = new List<(string, DataNode)>();
                while (Next() is not MappingEnd)
                {
                    var key = Value(depth + 1) is DataValue { Text: var name } ? name : "";
                    Next();
                    entries.Add((key, Value(depth + 1)));
                }

                value = new DataMap(line, entries);
                break;
            case Scalar scalar:
                // A block begins on the line after its sign.
                value = new DataValue(
                    line + (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? 1 : 0),
                    scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" } ? "" : scalar.Value
                );
                break;
            default:
                throw new ImportException($"The YAML cannot be parsed, line {line}.");
        }

        _size += start is AnchorAlias ? value.Size : 1;
        if (_size > MaxSize)
        {
            throw new ImportException($"The YAML has more than {MaxSize / 1_000_000} million values, those of its aliases included.");
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } node)
        {
            _anchors[node.Anchor] = value;
        }

        return value;
    }
}
