using System.Collections.Immutable;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>All directives. Everything that knows directives asks here.</summary>
internal static class DirectiveList
{
    public static DocumentDirective Document { get; } = new();

    public static PartDirective Part { get; } = new();

    public static HeadingDirective Heading { get; } = new();

    public static AnswerDirective Answer { get; } = new();

    public static AnswersDirective Answers { get; } = new();

    public static ImmutableArray<Directive> All { get; } =
        ImmutableArray.Create<Directive>(
            Document,
            new CSharpDirective(),
            new MembersDirective(),
            new StatusDirective(),
            new SourceDirective(),
            new OpenDirective(),
            new WithdrawnDirective(),
            new NaDirective(),
            new OptionalDirective(),
            new IdDirective(),
            new ExpectDirective(),
            Part,
            new ValueDirective(),
            new CoversDirective(),
            new SameAsDirective(),
            new ByDirective(),
            new PromiseDirective(),
            new FulfilsDirective(),
            new SupersedesDirective(),
            new EvidenceDirective(),
            new ReviewedDirective(),
            new CorrectsDirective(),
            new AllowDirective(),
            Heading,
            new NumberingDirective(),
            new QuestionsInDirective(),
            Answers,
            new TranslatesDirective(),
            new QuestionDirective(),
            Answer,
            new GroupDirective(),
            new ClosingDirective(),
            new NoteDirective(),
            new AsideDirective(),
            new StrikeDirective(),
            new EndDirective(),
            new TextDirective()
        );

    private static readonly Directive?[] s_byKind = IndexByKind();

    /// <summary>By the first letter, from a to z.</summary>
    private static readonly Directive[][] s_byLetter = Enumerable
        .Range('a', 26)
        .Select(letter => All.Where(directive => directive.Name[0] == letter).ToArray())
        .ToArray();

    /// <summary>What the name of a field may have been meant to be.</summary>
    private static readonly Directive[] s_nearFields = All.Where(directive =>
            directive.Name.Length >= 4 && directive.IsAllowedIn(SectionKind.Header)
        )
        .ToArray();

    /// <summary>The directive of a kind; null for <see cref="DirectiveKind.Unknown"/> and <see cref="DirectiveKind.Field"/>.</summary>
    public static Directive? Of(DirectiveKind kind) => s_byKind[(int)kind];

    /// <summary>The directive of a name; null when the language has none.</summary>
    public static Directive? Find(ReadOnlySpan<char> name)
    {
        if (name.Length > 0 && name[0] is >= 'a' and <= 'z')
        {
            foreach (var directive in s_byLetter[name[0] - 'a'])
            {
                if (directive.Name.Length == name.Length && name.SequenceEqual(directive.Name.AsSpan()))
                {
                    return directive;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The directive that a name was probably meant to be: one edit away (two letters swapped included); null when there is none.
    /// </summary>
    /// <param name="name">A name that is not a directive.</param>
    /// <param name="inHeader">
    /// Whether it may be a field: then only a header's directives count, and no short ones ("@lid" is a member, not a slip of "@id").
    /// </param>
    public static string? FindNearest(ReadOnlySpan<char> name, bool inHeader)
    {
        foreach (var directive in inHeader ? s_nearFields : s_byKind)
        {
            if (directive is not null && EditDistance.IsOne(directive.Name.AsSpan(), name))
            {
                return directive.Name;
            }
        }

        return null;
    }

    /// <summary>The place of a directive in the canonical order; fields have one too.</summary>
    public static int OrderOf(DirectiveKind kind) =>
        kind == DirectiveKind.Field ? Directive.FieldOrder : Of(kind)?.Order ?? Directive.OtherOrder;

    /// <summary>Whether a directive must be between a heading and the text below it; a note or an aside is part of the text.</summary>
    public static bool IsBelowHeading(DirectiveKind kind) => kind == DirectiveKind.Field || Of(kind) is { IsAllowedInText: false };

    private static Directive?[] IndexByKind()
    {
        var result = new Directive?[(int)All.Max(directive => directive.Kind) + 1];
        foreach (var directive in All)
        {
            result[(int)directive.Kind] = directive;
        }

        return result;
    }
}
