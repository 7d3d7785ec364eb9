using System.Text;
using System.Text.Json;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>Reads JSON as values with their lines.</summary>
internal ref struct JsonData
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _line;
    private int _counted;

    private JsonData(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true });
        _line = 1;
    }

    /// <exception cref="ImportException">It is not JSON.</exception>
    public static DataNode Read(string text)
    {
        try
        {
            var data = new JsonData(Encoding.UTF8.GetBytes(text));
            data._reader.Read();
            var root = data.Value();
            data._reader.Read();
            return root;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new ImportException("The JSON cannot be parsed: " + problem.Message.Split('\n')[0], problem);
        }
    }

    private DataNode Value()
    {
        var line = Line();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<(string, DataNode)>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = _reader.GetString()!;
                    _reader.Read();
                    entries.Add((key, Value()));
                }

                return new DataMap(line, entries);
            case JsonTokenType.StartArray:
                var items = new List<DataNode>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value());
                }

                return new DataList(line, items);
            case JsonTokenType.String:
                return new DataValue(line, _reader.GetString()!);
            case JsonTokenType.Null:
                return new DataValue(line, "");
            default:
                return new DataValue(line, Encoding.UTF8.GetString(_reader.ValueSpan));
        }
    }

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
