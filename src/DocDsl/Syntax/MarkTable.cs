using System.Collections.Immutable;

namespace DocDsl.Syntax;

/// <summary>Where a mark may stand.</summary>
[Flags]
internal enum MarkPlaces : byte
{
    None = 0,
    Header = 1 << SectionKind.Header,
    Question = 1 << SectionKind.Question,
    Answer = 1 << SectionKind.Answer,
    Group = 1 << SectionKind.Group,
    Closing = 1 << SectionKind.Closing,
    Any = Header | Question | Answer | Group | Closing,

    /// <summary>Also below the section's first text line.</summary>
    InText = 1 << 6,
}

/// <summary>One mark of the language.</summary>
/// <param name="Name">As written after the <c>@</c>.</param>
/// <param name="Kind">The mark.</param>
/// <param name="Places">Where it may stand.</param>
/// <param name="Repeatable">Whether a section may have several.</param>
internal sealed record MarkInfo(string Name, MarkKind Kind, MarkPlaces Places, bool Repeatable = false);

/// <summary>All marks, in English in every language.</summary>
internal static class MarkTable
{
    public static ImmutableArray<MarkInfo> All { get; } = ImmutableArray.Create(
        new MarkInfo("document", MarkKind.Document, MarkPlaces.Header),
        new MarkInfo("csharp", MarkKind.CSharp, MarkPlaces.Header),
        new MarkInfo("status", MarkKind.Status, MarkPlaces.Header | MarkPlaces.Answer),
        new MarkInfo("source", MarkKind.Source, MarkPlaces.Header),
        new MarkInfo("open", MarkKind.Open, MarkPlaces.Header | MarkPlaces.Question),
        new MarkInfo("withdrawn", MarkKind.Withdrawn, MarkPlaces.Question),
        new MarkInfo("id", MarkKind.Id, MarkPlaces.Question, Repeatable: true),
        new MarkInfo("expect", MarkKind.Expect, MarkPlaces.Question, Repeatable: true),
        new MarkInfo("part", MarkKind.Part, MarkPlaces.Question, Repeatable: true),
        new MarkInfo("value", MarkKind.Value, MarkPlaces.Answer, Repeatable: true),
        new MarkInfo("covers", MarkKind.Covers, MarkPlaces.Answer),
        new MarkInfo("by", MarkKind.By, MarkPlaces.Answer),
        new MarkInfo("promise", MarkKind.Promise, MarkPlaces.Answer, Repeatable: true),
        new MarkInfo("evidence", MarkKind.Evidence, MarkPlaces.Answer, Repeatable: true),
        new MarkInfo("allow", MarkKind.Allow, MarkPlaces.Any, Repeatable: true),
        new MarkInfo("heading", MarkKind.Heading, MarkPlaces.Header, Repeatable: true),
        new MarkInfo("numbering", MarkKind.Numbering, MarkPlaces.Header),
        new MarkInfo("question", MarkKind.Question, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true),
        new MarkInfo("answer", MarkKind.Answer, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true),
        new MarkInfo("group", MarkKind.Group, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true),
        new MarkInfo("closing", MarkKind.Closing, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true),
        new MarkInfo("note", MarkKind.Note, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true),
        new MarkInfo("aside", MarkKind.Aside, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true),
        new MarkInfo("strike", MarkKind.Strike, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true),
        new MarkInfo("end", MarkKind.End, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true),
        new MarkInfo("text", MarkKind.Text, MarkPlaces.Any | MarkPlaces.InText, Repeatable: true));

    private static readonly MarkInfo?[] s_byKind = IndexByKind();

    /// <summary>By the first letter, from a to z.</summary>
    private static readonly MarkInfo[][] s_byLetter = Enumerable.Range('a', 26).Select(letter => All.Where(mark => mark.Name[0] == letter).ToArray()).ToArray();

    /// <summary>What a field's name may have been meant to be.</summary>
    private static readonly MarkInfo[] s_nearFields = All.Where(mark => mark.Name.Length >= 4 && (mark.Places & MarkPlaces.Header) != 0).ToArray();

    /// <summary>The row of a mark; null for <see cref="MarkKind.Unknown"/> and <see cref="MarkKind.Field"/>.</summary>
    public static MarkInfo? Of(MarkKind kind) => s_byKind[(int)kind];

    /// <summary>The mark of a name; <see cref="MarkKind.Unknown"/> when the language has none.</summary>
    public static MarkKind Find(ReadOnlySpan<char> name)
    {
        if (name.Length > 0 && name[0] is >= 'a' and <= 'z')
        {
            foreach (var mark in s_byLetter[name[0] - 'a'])
            {
                if (mark.Name.Length == name.Length && name.SequenceEqual(mark.Name.AsSpan()))
                {
                    return mark.Kind;
                }
            }
        }

        return MarkKind.Unknown;
    }

    /// <summary>The mark that a name was probably meant to be: one edit away (two letters swapped included); null when there is none.</summary>
    /// <param name="name">The name that is no mark.</param>
    /// <param name="inHeader">Whether it may be a field: then only a header's marks count, and no short ones ("@lid" is a member, not a slip of "@id").</param>
    public static string? FindNearest(string name, bool inHeader)
    {
        foreach (var mark in inHeader ? s_nearFields : s_byKind)
        {
            if (mark is not null && EditDistance.IsOne(mark.Name, name))
            {
                return mark.Name;
            }
        }

        return null;
    }

    private static MarkInfo?[] IndexByKind()
    {
        var result = new MarkInfo?[(int)All.Max(mark => mark.Kind) + 1];
        foreach (var mark in All)
        {
            result[(int)mark.Kind] = mark;
        }

        return result;
    }
}
