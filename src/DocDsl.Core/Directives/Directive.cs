namespace DocDsl.Core.Directives;

/// <summary>
/// One directive of the language: all that the parser, the formatter, completion, hover, the documentation and the grammars know of it.
/// Each has a file of its own, with its arguments and the messages about them, and its line in <see cref="DirectiveList"/>.
/// </summary>
/// <param name="kind">Which directive it is.</param>
/// <param name="name">As written after the <c>@</c>, in English in every language.</param>
/// <param name="locations">The sections in which it is allowed.</param>
internal abstract class Directive(DirectiveKind kind, string name, DirectiveLocations locations)
{
    /// <summary>The place of fields in the canonical order, see <see cref="Order"/>.</summary>
    public const int FieldOrder = 70;

    /// <summary>The place of directives that the canonical order does not name.</summary>
    public const int OtherOrder = 160;

    public DirectiveKind Kind { get; } = kind;

    public string Name { get; } = name;

    public DirectiveLocations Locations { get; } = locations;

    /// <summary>Whether a section may have it more than once.</summary>
    public bool IsRepeatable { get; protected init; }

    /// <summary>
    /// Whether it may be between lines of text. All others must be between the heading and the section's first line of text.
    /// </summary>
    public bool IsAllowedInText { get; protected init; }

    /// <summary>
    /// Its place in the canonical order of the formatter, lowest first; directives of equal order keep the order they have.
    /// </summary>
    public abstract int Order { get; }

    /// <summary>How it is written, on one line.</summary>
    public abstract string Syntax { get; }

    /// <summary>What it means, in Markdown.</summary>
    public abstract string Help { get; }

    /// <summary>
    /// What completion writes after the name; <c>$1</c> and <c>${1:…}</c> are places to fill in. Empty where nothing follows the
    /// name.
    /// </summary>
    public virtual string Snippet => " $0";

    /// <summary>What completion writes after the name of a directive that begins a block, up to <c>@end</c>; null for all others.</summary>
    public virtual string? Block => null;

    /// <summary>The words that its argument may be in a section, with what each means; none where it is not one of a few words.</summary>
    public virtual IReadOnlyList<(string Word, string Help)> GetWords(SectionKind section) => [];

    /// <summary>Parses the arguments. This is the only place that does; the tree keeps the result.</summary>
    /// <param name="input">The arguments, and where to report what is malformed.</param>
    /// <returns>Null where there are no arguments, or none that can be used.</returns>
    public virtual DirectiveArguments? Parse(ref DirectiveInput input) => null;

    /// <summary>Whether it is allowed in a section.</summary>
    public bool IsAllowedIn(SectionKind section) => (Locations & (DirectiveLocations)(1 << (int)section)) != 0;

    public override string ToString() => "@" + Name;
}
