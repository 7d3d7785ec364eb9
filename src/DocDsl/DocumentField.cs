using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl;

/// <summary>A field of a document's header, from a directive or parsed from the words of the header.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record DocumentField
{
    private TypedValue? _typed;

    private readonly ValueType _type;
    private readonly PageWords _words;
    private string? _label;
    private string? _kind;

    private DocumentField(string name, ValueType type, string[] values, PageWords words)
    {
        Name = name;
        _type = type;
        _words = words;
        Values = Once.List(values);
        Value = values.Length == 1 ? values[0] : string.Join(", ", values);
        Date = FieldValue.TryToDate(Value);
    }

    /// <summary>As written, without the <c>@</c>: <c>also-for</c>.</summary>
    public string Name { get; }

    /// <summary>What a reader calls it, in the document's language: <c>Ingezonden op</c>; of other fields the name's words.</summary>
    public string Label => Once.Get(ref _label, this, static it => it._words.LabelOf(it.Name));

    /// <summary>What the values are, as <c>@field</c> declares it: <c>date</c>, <c>person list</c>; otherwise <c>text</c>.</summary>
    public string Kind => Once.Get(ref _kind, this, static it => it._type.ToString());

    /// <summary>
    /// The values in invariant form (<c>2025-10-31</c>, <c>yes</c>, <c>12.50 EUR</c>): one, unless the type declares a list.
    /// </summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The value in invariant form; of a list the values, separated by a comma and a blank.</summary>
    public string Value { get; }

    /// <summary>The value as a date; null when it is not <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Date { get; }

    /// <summary>Two fields are equal when their names and values are.</summary>
    public bool Equals(DocumentField? other) => other is not null && Name == other.Name && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value);

    /// <summary>The name and the value: <c>answered: 2025-10-31</c>.</summary>
    public override string ToString() => $"{Name}: {Value}";

    internal static DocumentField Create(FieldSymbol symbol, PageWords words) => new(symbol.Name, symbol.Type, [.. symbol.Values], words);

    /// <summary>Whether the value is of a type; what the field's kind does not allow (QA5002) is not.</summary>
    internal bool TryGetTyped<T>(Func<string, T> read, [MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        try
        {
            value = GetTyped(read);
            return true;
        }
        catch (FormatException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>
    /// The value of a type, made once. A record may read a field as one type and a record that derives from it as another.
    /// </summary>
    private T GetTyped<T>(Func<string, T> read)
        where T : notnull => GetCached(read, static (field, read) => read(field.Values[0]));

    /// <summary>The values of a type, made once, without those that the field's kind does not allow (QA5002).</summary>
    internal IReadOnlyList<T> GetTypedList<T>(Func<string, T> read) =>
        GetCached(read, static (field, read) => Once.List(field.Values.SelectMany(value => ReadAny(value, read)).ToArray()));

    private static T[] ReadAny<T>(string value, Func<string, T> read)
    {
        try
        {
            return [read(value)];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private TResult GetCached<TResult, T>(Func<string, T> read, Func<DocumentField, Func<string, T>, TResult> make)
        where TResult : notnull
    {
        while (true)
        {
            var first = Volatile.Read(ref _typed);
            for (var typed = first; typed is not null; typed = typed.Next)
            {
                if (typed.Value is TResult value)
                {
                    return value;
                }
            }

            Interlocked.CompareExchange(ref _typed, new TypedValue(make(this, read), first), first);
        }
    }

    private sealed record TypedValue(object Value, TypedValue? Next);
}
