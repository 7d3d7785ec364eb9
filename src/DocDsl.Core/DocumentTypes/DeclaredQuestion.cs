using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes.Conditions;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.DocumentTypes;

/// <summary>A question that a document type declares, and that its documents must answer.</summary>
internal sealed record DeclaredQuestion
{
    private List<string>? _words;

    /// <summary>Its identity in all versions and documents; of <c>@question AC-01</c> the label.</summary>
    public string Id { get; init; } = "";

    /// <summary>Where the declaration names it, in the text of <see cref="Source"/>.</summary>
    public TextSpan IdSpan { get; init; }

    /// <summary>The number that the set gives it; null where it has none.</summary>
    public int? Number { get; init; }

    /// <summary>The label that the set gives it, such as <c>AC-01</c>; null where it has none.</summary>
    public string? Label { get; init; }

    /// <summary>Its words: lines end with <c>\n</c>. Never empty in a valid declaration.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where its words are; empty where there are none.</summary>
    public TextSpan TextSpan { get; init; }

    /// <summary>The kind of value that its answers have; null when nothing is said.</summary>
    public ValueType? Expected { get; init; }

    /// <summary>The ids that it had in earlier versions.</summary>
    public ImmutableArray<string> Was { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Where they are named; empty where there are none.</summary>
    public TextSpan WasSpan { get; init; }

    /// <summary>Whether the question applies to a document; null where it applies to all.</summary>
    public Condition? When { get; init; }

    /// <summary>The declaration that has the condition: that of a base type where a question is declared anew without one.</summary>
    public TypeSource WhenSource { get; init; } = new("");

    /// <summary>Whether a document may leave it out, or leave it unanswered.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Its parts in their order, which documents must have too; empty where it is not divided by <c>@part</c>.</summary>
    public ImmutableArray<DeclaredPart> Parts { get; init; } = ImmutableArray<DeclaredPart>.Empty;

    /// <summary>What helps to answer it; null when nothing is said.</summary>
    public string? Hint { get; init; }

    /// <summary>The title of its group; null where it is in none.</summary>
    public string? Group { get; init; }

    /// <summary>The declaration that has it.</summary>
    public TypeSource Source { get; init; } = new("");

    /// <summary>What conditions may call it: its id, label and number.</summary>
    public IEnumerable<string> Names =>
        new[] { Id, Label, Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>().Distinct();

    /// <summary>What a message calls it: <c>4</c>, <c>AC-01</c> or <c>'minimum-data'</c>.</summary>
    public string Name => Label ?? Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? $"'{Id}'";

    /// <summary>Whether a text asks, as its sign says.</summary>
    public static bool Asks(string text) => text.IndexOf('?') >= 0;

    /// <summary>Its words, by which it is compared with the questions of documents.</summary>
    public List<string> Words => _words ??= PlainWords.Of(Text);
}

/// <summary>An inherited question that a type leaves out: <c>@drop pets "We allow none"</c>.</summary>
/// <param name="Id">The question.</param>
/// <param name="IdSpan">Where the declaration names it.</param>
/// <param name="Reason">Why.</param>
internal sealed record DroppedQuestion(string Id, TextSpan IdSpan, string Reason);

/// <summary>A part of a declared question: <c>@part a "Which data"</c>.</summary>
/// <param name="Letter">From <c>a</c> on, without gaps.</param>
/// <param name="Words">The words of the question with which it begins.</param>
/// <param name="WordsSpan">Where the declaration has them.</param>
internal sealed record DeclaredPart(char Letter, string Words, TextSpan WordsSpan)
{
    /// <summary>The position in a text where it begins; −1 where the words are not there exactly once. Ends of lines are blanks.</summary>
    public int FindIn(string text)
    {
        var line = text.Replace('\n', ' ');
        var found = line.IndexOf(Words, StringComparison.Ordinal);
        return found < 0 || line.IndexOf(Words, found + 1, StringComparison.Ordinal) >= 0 ? -1 : found;
    }
}
