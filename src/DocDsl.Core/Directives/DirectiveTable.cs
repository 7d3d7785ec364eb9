using System.Collections.Immutable;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>Where a directive may stand.</summary>
[Flags]
internal enum DirectiveLocations : byte
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

/// <summary>One directive of the language.</summary>
/// <param name="Name">As written after the <c>@</c>.</param>
/// <param name="Kind">The directive.</param>
/// <param name="Places">Where it may stand.</param>
/// <param name="Repeatable">Whether a section may have several.</param>
internal sealed record DirectiveInfo(string Name, DirectiveKind Kind, DirectiveLocations Places, bool Repeatable = false);

/// <summary>All directives, in English in every language.</summary>
internal static class DirectiveTable
{
    public static ImmutableArray<DirectiveInfo> All { get; } = ImmutableArray.Create(
        new DirectiveInfo("document", DirectiveKind.Document, DirectiveLocations.Header),
        new DirectiveInfo("csharp", DirectiveKind.CSharp, DirectiveLocations.Header),
        new DirectiveInfo("status", DirectiveKind.Status, DirectiveLocations.Header | DirectiveLocations.Answer),
        new DirectiveInfo("source", DirectiveKind.Source, DirectiveLocations.Header),
        new DirectiveInfo("open", DirectiveKind.Open, DirectiveLocations.Header | DirectiveLocations.Question),
        new DirectiveInfo("withdrawn", DirectiveKind.Withdrawn, DirectiveLocations.Question),
        new DirectiveInfo("id", DirectiveKind.Id, DirectiveLocations.Question, Repeatable: true),
        new DirectiveInfo("expect", DirectiveKind.Expect, DirectiveLocations.Question, Repeatable: true),
        new DirectiveInfo("part", DirectiveKind.Part, DirectiveLocations.Question, Repeatable: true),
        new DirectiveInfo("value", DirectiveKind.Value, DirectiveLocations.Answer, Repeatable: true),
        new DirectiveInfo("covers", DirectiveKind.Covers, DirectiveLocations.Answer),
        new DirectiveInfo("by", DirectiveKind.By, DirectiveLocations.Answer),
        new DirectiveInfo("promise", DirectiveKind.Promise, DirectiveLocations.Answer, Repeatable: true),
        new DirectiveInfo("evidence", DirectiveKind.Evidence, DirectiveLocations.Answer, Repeatable: true),
        new DirectiveInfo("allow", DirectiveKind.Allow, DirectiveLocations.Any, Repeatable: true),
        new DirectiveInfo("heading", DirectiveKind.Heading, DirectiveLocations.Header, Repeatable: true),
        new DirectiveInfo("numbering", DirectiveKind.Numbering, DirectiveLocations.Header),
        new DirectiveInfo("question", DirectiveKind.Question, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true),
        new DirectiveInfo("answer", DirectiveKind.Answer, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true),
        new DirectiveInfo("group", DirectiveKind.Group, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true),
        new DirectiveInfo("closing", DirectiveKind.Closing, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true),
        new DirectiveInfo("note", DirectiveKind.Note, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true),
        new DirectiveInfo("aside", DirectiveKind.Aside, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true),
        new DirectiveInfo("strike", DirectiveKind.Strike, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true),
        new DirectiveInfo("end", DirectiveKind.End, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true),
        new DirectiveInfo("text", DirectiveKind.Text, DirectiveLocations.Any | DirectiveLocations.InText, Repeatable: true));

    private static readonly DirectiveInfo?[] s_byKind = IndexByKind();

    /// <summary>By the first letter, from a to z.</summary>
    private static readonly DirectiveInfo[][] s_byLetter = Enumerable.Range('a', 26).Select(letter => All.Where(directive => directive.Name[0] == letter).ToArray()).ToArray();

    /// <summary>What a field's name may have been meant to be.</summary>
    private static readonly DirectiveInfo[] s_nearFields = All.Where(directive => directive.Name.Length >= 4 && (directive.Places & DirectiveLocations.Header) != 0).ToArray();

    /// <summary>The row of a directive; null for <see cref="DirectiveKind.Unknown"/> and <see cref="DirectiveKind.Field"/>.</summary>
    public static DirectiveInfo? Of(DirectiveKind kind) => s_byKind[(int)kind];

    /// <summary>The directive of a name; <see cref="DirectiveKind.Unknown"/> when the language has none.</summary>
    public static DirectiveKind Find(ReadOnlySpan<char> name)
    {
        if (name.Length > 0 && name[0] is >= 'a' and <= 'z')
        {
            foreach (var directive in s_byLetter[name[0] - 'a'])
            {
                if (directive.Name.Length == name.Length && name.SequenceEqual(directive.Name.AsSpan()))
                {
                    return directive.Kind;
                }
            }
        }

        return DirectiveKind.Unknown;
    }

    /// <summary>The directive that a name was probably meant to be: one edit away (two letters swapped included); null when there is none.</summary>
    /// <param name="name">The name that is no directive.</param>
    /// <param name="inHeader">Whether it may be a field: then only a header's directives count, and no short ones ("@lid" is a member, not a slip of "@id").</param>
    public static string? FindNearest(string name, bool inHeader)
    {
        foreach (var directive in inHeader ? s_nearFields : s_byKind)
        {
            if (directive is not null && EditDistance.IsOne(directive.Name, name))
            {
                return directive.Name;
            }
        }

        return null;
    }

    private static DirectiveInfo?[] IndexByKind()
    {
        var result = new DirectiveInfo?[(int)All.Max(directive => directive.Kind) + 1];
        foreach (var directive in All)
        {
            result[(int)directive.Kind] = directive;
        }

        return result;
    }
}
