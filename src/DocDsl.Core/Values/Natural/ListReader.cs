using DocDsl.Core.Languages;

namespace DocDsl.Core.Values.Natural;

/// <summary>A part of a text: one of the items that it lists, and where it stands.</summary>
/// <param name="Value">The item; what the text says once for several of them is added.</param>
/// <param name="Start">Where its own words begin.</param>
/// <param name="Length">How long they are.</param>
internal readonly record struct ListItem(string Value, int Start, int Length);

/// <summary>
/// Splits what a letter lists: "de leden Van Nispen (SP) en Lahlah (GroenLinks-PvdA)", "Soepboer en Wingelaar (beiden NSC)",
/// "de Ministers van Buitenlandse Zaken en van Justitie en Veiligheid" (two), "Minister Van Weel (…) en van Staatssecretaris Coenradie
/// (…)".
/// </summary>
internal sealed class ListReader
{
    private readonly string _text;
    private readonly Language _language;
    private readonly ListWords _words;

    private ListReader(string text, Language language)
    {
        _text = text;
        _language = language;
        _words = language.Lists;
    }

    public static List<ListItem> Read(string text, ValueKind kind, Language language)
    {
        var reader = new ListReader(text, language);
        return kind switch
        {
            ValueKind.Person => reader.ReadPersons(),
            ValueKind.Office => reader.ReadOffices(),
            _ => reader.Split(text.IndexOf(';') >= 0 ? [';'] : [',']).ConvertAll(range => reader.Item(range)),
        };
    }

    private List<ListItem> ReadPersons()
    {
        var items = Split([',', ';']).ConvertAll(Item);
        for (var i = items.Count - 1; i >= 0; i--)
        {
            // "(beiden D66)" holds for those before it that have no brackets of their own.
            var open = items[i].Value.IndexOf('(');
            var inner = open < 0 ? "" : items[i].Value.Substring(open + 1).TrimEnd(')', ' ');
            var blank = inner.IndexOf(' ');
            if (blank <= 0 || !ValueWords.Has(_words.All, inner.Substring(0, blank)))
            {
                continue;
            }

            var party = " (" + inner.Substring(blank + 1).Trim() + ")";
            items[i] = items[i] with { Value = items[i].Value.Substring(0, open).TrimEnd() + party };
            for (var before = i - 1; before >= 0 && items[before].Value.IndexOf('(') < 0; before--)
            {
                items[before] = items[before] with { Value = items[before].Value + party };
            }
        }

        return items;
    }

    private List<ListItem> ReadOffices()
    {
        var items = new List<ListItem>();
        string? plural = null;
        foreach (var range in Split([',', ';']))
        {
            var item = Item(range);
            var words = item.Value.Split(' ');
            var office = Array.FindIndex(words, IsOffice);
            var isLed = office >= 0 && words.Take(office).All(IsLead);
            if (isLed)
            {
                plural = _words.SingularOf(words[office]);
                item = item with { Value = string.Join(" ", words.Skip(office + 1).Prepend(plural ?? words[office])) };
            }
            else if (plural is not null && ValueWords.Has(_words.Links, words[0]))
            {
                item = item with { Value = plural + " " + item.Value };
            }
            else if (items.Count > 0)
            {
                // "Justitie en Veiligheid" is one office.
                var last = items[items.Count - 1];
                var separator = _text.Substring(last.Start + last.Length, item.Start - last.Start - last.Length);
                var value = last.Value + Collapse(separator) + item.Value;
                items[items.Count - 1] = new ListItem(value, last.Start, item.Start + item.Length - last.Start);
                continue;
            }

            items.Add(item);
        }

        return ShareTails(items);
    }

    /// <summary>"de Minister en Staatssecretaris van Defensie": both are of Defensie.</summary>
    private List<ListItem> ShareTails(List<ListItem> items)
    {
        for (var i = items.Count - 2; i >= 0; i--)
        {
            var next = items[i + 1].Value;
            var blank = next.IndexOf(' ');
            if (IsOffice(items[i].Value) && blank > 0)
            {
                items[i] = items[i] with { Value = items[i].Value + next.Substring(blank) };
            }
        }

        return items;
    }

    private bool IsOffice(string word) => ValueWords.Has(_words.Offices, word) || _words.SingularOf(word) is not null;

    private bool IsLead(string word) => ValueWords.Has(_words.Leads, word) || ValueWords.Has(_words.Links, word);

    /// <summary>The stretches between separators and words for "and", outside brackets and quotation marks.</summary>
    private List<(int Start, int End)> Split(char[] separators)
    {
        var ranges = new List<(int, int)>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < _text.Length; i++)
        {
            var c = _text[i];
            depth +=
                c is '(' or '«' or '“' ? 1
                : c is ')' or '»' or '”' && depth > 0 ? -1
                : 0;
            if (depth > 0)
            {
                continue;
            }

            var length = separators.Contains(c) ? 1 : AndAt(i);
            if (length > 0)
            {
                ranges.Add((start, i));
                start = i + length;
                i = start - 1;
            }
        }

        ranges.Add((start, _text.Length));
        return ranges.ConvertAll(Trim).FindAll(range => range.Item2 > range.Item1);
    }

    private int AndAt(int position)
    {
        if (position == 0 || !char.IsWhiteSpace(_text[position - 1]))
        {
            return 0;
        }

        foreach (var word in _language.And)
        {
            var end = position + word.Length;
            if (end < _text.Length && char.IsWhiteSpace(_text[end]) && string.CompareOrdinal(_text, position, word, 0, word.Length) == 0)
            {
                return word.Length;
            }
        }

        return 0;
    }

    private (int Start, int End) Trim((int Start, int End) range)
    {
        var (start, end) = range;
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private ListItem Item((int Start, int End) range) =>
        new(Collapse(_text.Substring(range.Start, range.End - range.Start)), range.Start, range.End - range.Start);

    private static string Collapse(string text)
    {
        var collapsed = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length == 0 || collapsed[collapsed.Length - 1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString();
    }
}
