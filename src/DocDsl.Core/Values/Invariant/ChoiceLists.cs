using System.Text;
using DocDsl.Core.Text;

namespace DocDsl.Core.Values.Invariant;

/// <summary>An item of a written list of choices.</summary>
/// <param name="Word">Without quotation marks around it.</param>
/// <param name="Span">Where it is in the text, from the beginning of it.</param>
internal readonly record struct WrittenChoice(string Word, TextSpan Span);

/// <summary>
/// Several choices as directives write them and as the model has them: <c>a, b</c>, one with a comma in quotation marks. They are in the
/// order in which they are declared, so that two lists of the same choices are the same text.
/// </summary>
internal static class ChoiceLists
{
    /// <summary>The items of a list, as written.</summary>
    public static List<WrittenChoice> Split(string list)
    {
        var items = new List<WrittenChoice>();
        var reader = new ArgumentReader(list, new TextSpan(0, list.TrimEnd().Length));
        do
        {
            if (reader.TryReadQuoted(out var quoted))
            {
                items.Add(new WrittenChoice(quoted.Value.Trim(), quoted.Span));
                continue;
            }

            var start = reader.Rest.Start;
            var end = start;
            while (!reader.IsAtEnd && list[reader.Rest.Start] != ',')
            {
                end = reader.Rest.Start + reader.ReadUpTo(',').Length;
            }

            items.Add(new WrittenChoice(list.Substring(start, end - start), TextSpan.FromBounds(start, end)));
        } while (reader.TryReadSign(','));

        // What follows a quotation mark without a comma belongs to no item.
        if (!reader.IsAtEnd)
        {
            items.Add(new WrittenChoice(reader.ToString(reader.Rest), reader.Rest));
        }

        return items;
    }

    /// <summary>The words of a list in the model.</summary>
    public static IEnumerable<string> WordsOf(string list) => Split(list).Select(item => item.Word);

    /// <summary>The one way to write choices that are among those of a type.</summary>
    public static string Write(IEnumerable<string> chosen, ValueType type)
    {
        var known = new HashSet<string>(chosen, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var choice in type.Choices)
        {
            if (known.Contains(choice))
            {
                text.Append(text.Length == 0 ? "" : ", ").Append(Quote(choice));
            }
        }

        return text.ToString();
    }

    private static string Quote(string choice) =>
        choice.IndexOf(',') < 0 && choice.IndexOf('"') < 0 ? choice : "\"" + choice.Replace("\"", "\"\"") + "\"";

    /// <summary>Reads a list as a directive writes it.</summary>
    /// <param name="written">The list.</param>
    /// <param name="type">A kind of several choices.</param>
    /// <param name="value">The one way to write it; the words where it is no such list.</param>
    public static bool TryNormalize(string written, ValueType type, out string value)
    {
        value = written.Trim();
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Split(written))
        {
            if (!InvariantValues.TryNormalize(item.Word, type, out var choice) || !chosen.Add(choice))
            {
                return false;
            }
        }

        value = Write(chosen, type);
        return true;
    }
}
