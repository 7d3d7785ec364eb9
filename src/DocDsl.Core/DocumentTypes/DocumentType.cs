using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes.Patterns;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.DocumentTypes;

/// <summary>
/// A type of documents, as a <c>.qatype</c> file declares it: its fields, and how they are read from a letter's own words.
/// </summary>
/// <remarks>What a type does not say it has from the type that it extends.</remarks>
internal sealed class DocumentType
{
    /// <summary>More than any type needs; what each of them says is said again of each that extends it.</summary>
    private const int MaxBases = 32;

    private readonly List<Diagnostic> _diagnostics = [];
    private Syntax.Conventions? _conventions;
    private Dictionary<string, FieldDeclaration>? _ownByName;
    private NearNames? _nearNames;
    private ImmutableArray<FieldDeclaration> _fields;
    private ImmutableArray<ReadPattern> _patterns;
    private ImmutableArray<OrderRule> _orders;
    private ImmutableArray<TermRule> _terms;
    private ImmutableArray<ReadPattern> _runningHeaders;
    private ImmutableArray<HeadingDeclaration> _headings;
    private int _bases;

    internal DocumentType(TypeSource source) => Source = source;

    /// <summary>The declaration, as written.</summary>
    public TypeSource Source { get; }

    /// <summary>The name that <c>@document</c> gives; empty when the declaration has none (QA5008).</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Where the declaration names it.</summary>
    public TextSpan NameSpan { get; internal set; }

    /// <summary>The type that it extends; null when it extends none, or one that is not there.</summary>
    public DocumentType? Base { get; internal set; }

    /// <summary>The language of documents that name no culture; null when it is not said.</summary>
    public Language? Language { get; internal set; }

    /// <summary>All fields, inherited ones first; of one that is narrowed only the narrower.</summary>
    public ImmutableArray<FieldDeclaration> Fields => _fields.IsDefault ? _fields = AllFields() : _fields;

    /// <summary>The fields that the declaration itself names.</summary>
    public ImmutableArray<FieldDeclaration> OwnFields => Own.Fields;

    /// <summary>How fields are read from the header's words; own patterns before inherited ones.</summary>
    public ImmutableArray<ReadPattern> Patterns => All(ref _patterns, Own.Patterns, Base?.Patterns);

    /// <summary>Dates that must not run backwards.</summary>
    public ImmutableArray<OrderRule> Orders => All(ref _orders, Own.Orders, Base?.Orders);

    /// <summary>Terms between dates.</summary>
    public ImmutableArray<TermRule> Terms => All(ref _terms, Own.Terms, Base?.Terms);

    /// <summary>Running headers and footers, which are excluded from the Text everywhere.</summary>
    public ImmutableArray<ReadPattern> RunningHeaders => All(ref _runningHeaders, Own.RunningHeaders, Base?.RunningHeaders);

    /// <summary>The argument of <c>@numbering</c>; null where there is none.</summary>
    public NumberingStyle? Numbering { get; internal set; }

    /// <summary>The heading that <c>@questions-in</c> names; null where there is none.</summary>
    public string? QuestionsIn { get; internal set; }

    /// <summary>The argument of <c>@members</c>; null where there is none.</summary>
    public DocumentMembers? Members { get; internal set; }

    /// <summary>How often each answer must be reviewed, the argument of <c>@review</c>; null where there is none.</summary>
    public CalendarPeriod? Review { get; internal set; }

    /// <summary>Forms of headings; own ones before inherited ones.</summary>
    public ImmutableArray<HeadingDeclaration> Headings => All(ref _headings, Own.Headings, Base?.Headings);

    /// <summary>The kind of all answers that no directive says another kind of; null when nothing is said.</summary>
    public ValueType? Expect { get; internal set; }

    /// <summary>The questions that its documents must answer; null where neither it nor a type that it extends declares any.</summary>
    public DeclaredSet? Set { get; private set; }

    /// <summary>The type of the same name that another reference declares; null where there is none.</summary>
    public DocumentType? Rival { get; internal set; }

    /// <summary>Whether documents may have fields of any name: so it is until a type declares one.</summary>
    public bool IsOpen => OwnFields.IsEmpty && Base?.IsOpen != false;

    /// <summary>What is wrong with the declaration, in the order of its text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>What of it the parser needs to know.</summary>
    public Syntax.Conventions Conventions =>
        _conventions ??= new Syntax.Conventions(Language, Numbering, Headings, QuestionsIn)
        {
            AskAlike = Set is null ? null : Set.AskAlike,
        };

    /// <summary>What the declaration itself says; what is inherited is put together only for a type that is used.</summary>
    internal Declarations Own { get; set; } = Declarations.None;

    /// <summary>The argument of <c>@version</c>; null where there is none.</summary>
    internal string? OwnVersion { get; set; }

    /// <summary>Whether there is a <c>@version</c> that cannot be read (QA5008): no document can be compared with it.</summary>
    internal bool HasMalformedVersion { get; set; }

    /// <summary>What the declaration says that is only for types with questions, where it says it first; null for none.</summary>
    internal (string Name, TextSpan Span)? NeedsQuestions { get; set; }

    /// <summary>Whether <c>@questions</c> says that documents may have other questions too; null where it is not there.</summary>
    internal bool? OwnIsOpenSet { get; set; }

    internal string? BaseName { get; set; }

    internal TextSpan BaseSpan { get; set; }

    internal bool IsResolved { get; private set; }

    /// <summary>The declared field of a name; null when there is none.</summary>
    public FieldDeclaration? FindField(string name)
    {
        _ownByName ??= OwnFields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        return _ownByName.TryGetValue(name, out var own) ? own : Base?.FindField(name);
    }

    /// <summary>The one declared field whose name is one edit apart from a word; null where none is, or several are.</summary>
    public string? NearestField(string word) => (_nearNames ??= new NearNames(Fields.Select(field => field.Name))).Nearest(word);

    /// <summary>
    /// What is wrong where the type is named: several references declare it, or one that it extends (QA5009); null when nothing is. What a
    /// project's own type extends is reported where that is declared.
    /// </summary>
    public Diagnostic? AmbiguityAt(TextSpan span)
    {
        var type = this;
        while (type is { Rival: null, Source.Assembly.Length: > 0 })
        {
            type = type.Base;
        }

        return type is not { Rival: { } rival } ? null
            : type.OwnVersion is { } version && rival.OwnVersion is { } other && version != other
                ? AmbiguousDocumentType.Versions.At(span, type.Name, type.Source.Assembly, version, rival.Source.Assembly, other)
            : AmbiguousDocumentType.References.At(span, type.Name, type.Source.Assembly, rival.Source.Assembly);
    }

    internal void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Takes over what the base says and this does not, and checks what can only now be checked.</summary>
    internal void Inherit()
    {
        IsResolved = true;
        _bases = Base is null ? 0 : Base._bases + 1;
        if (_bases > MaxBases)
        {
            Report(InvalidType.TooManyBases.At(BaseSpan, Name, MaxBases));
            (Base, _bases) = (null, 0);
        }

        if (Base is not null)
        {
            if (Base.AmbiguityAt(BaseSpan) is { } ambiguous)
            {
                Report(ambiguous);
            }

            foreach (var field in OwnFields)
            {
                if (Base.FindField(field.Name) is { } inherited && WhyWider(field, inherited, Base.Name) is { } problem)
                {
                    Report(problem);
                }
            }

            Language ??= Base.Language;
            Numbering ??= Base.Numbering;
            QuestionsIn ??= Base.QuestionsIn;
            Members ??= Base.Members;
            Expect ??= Base.Expect;
            Review ??= Base.Review;
        }

        // What is inherited was checked where it is declared.
        CheckNames();
        Set = SetInheritance.SetOf(this);
        if (Set is null && NeedsQuestions is { } needs && (BaseName is null || Base is not null))
        {
            Report(InvalidQuestion.NoQuestions.At(needs.Span, needs.Name));
        }

        _diagnostics.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
    }

    private ImmutableArray<FieldDeclaration> AllFields() =>
        Base is null
            ? OwnFields
            : Base
                .Fields.Select(inherited => FindField(inherited.Name)!)
                .Concat(OwnFields.Where(field => Base.FindField(field.Name) is null))
                .ToImmutableArray();

    private static ImmutableArray<T> All<T>(ref ImmutableArray<T> all, ImmutableArray<T> own, ImmutableArray<T>? inherited) =>
        all.IsDefault ? all = inherited is { } more ? own.AddRange(more) : own : all;

    private void CheckNames()
    {
        foreach (var pattern in Own.Patterns)
        {
            foreach (var (name, span) in pattern.Fields)
            {
                CheckField(name, span, mustBeDate: false);
            }
        }

        foreach (var order in Own.Orders)
        {
            foreach (var name in order.Fields)
            {
                CheckField(name, order.Span, mustBeDate: true);
            }
        }

        foreach (var term in Own.Terms)
        {
            CheckField(term.Field, term.Span, mustBeDate: true);
            CheckField(term.From, term.Span, mustBeDate: true);
        }
    }

    private void CheckField(string name, TextSpan span, bool mustBeDate)
    {
        if (FindField(name) is not { } field)
        {
            Report(InvalidType.UnknownField(span, name, NearestField(name)));
        }
        else if (mustBeDate && (field.Type.Kind != ValueKind.Date || field.Type.IsList))
        {
            Report(InvalidType.NotDate.At(span, name));
        }
    }

    /// <summary>A field may be narrowed, never widened: what reads the base type's record must hold for this one's.</summary>
    private static Diagnostic? WhyWider(FieldDeclaration field, FieldDeclaration inherited, string type)
    {
        var (name, span) = (field.Name, field.NameSpan);
        if (field.Type.IsList != inherited.Type.IsList)
        {
            return inherited.Type.IsList ? InvalidType.MustBeList.At(span, name, type) : InvalidType.MustNotBeList.At(span, name, type);
        }

        if (inherited.IsRequired && !field.IsRequired)
        {
            return InvalidType.MustBeRequired.At(span, name, type);
        }

        if (
            field.Type.Kind == ValueKind.Choice
            && inherited.Type.Kind == ValueKind.Choice
            && field.Type.Choices.Except(inherited.Type.Choices, StringComparer.Ordinal).FirstOrDefault() is { } added
        )
        {
            return InvalidType.AddedChoice.At(span, name, added, type);
        }

        return
            (field.Type.Kind != inherited.Type.Kind && inherited.Type.Kind != ValueKind.Text)
            || (inherited.Type.Currency is not null && field.Type.Currency != inherited.Type.Currency)
            ? InvalidType.OtherKind.At(span, name, inherited.Type.ToString(), type)
            : null;
    }
}

/// <summary>What one file declares, in its order.</summary>
internal sealed record Declarations(
    ImmutableArray<FieldDeclaration> Fields,
    ImmutableArray<ReadPattern> Patterns,
    ImmutableArray<OrderRule> Orders,
    ImmutableArray<TermRule> Terms,
    ImmutableArray<ReadPattern> RunningHeaders,
    ImmutableArray<HeadingDeclaration> Headings,
    ImmutableArray<DeclaredQuestion> Questions,
    ImmutableArray<DroppedQuestion> Dropped,
    ImmutableArray<SheetMapping> Sheets
)
{
    public static Declarations None { get; } =
        new(
            ImmutableArray<FieldDeclaration>.Empty,
            ImmutableArray<ReadPattern>.Empty,
            ImmutableArray<OrderRule>.Empty,
            ImmutableArray<TermRule>.Empty,
            ImmutableArray<ReadPattern>.Empty,
            ImmutableArray<HeadingDeclaration>.Empty,
            ImmutableArray<DeclaredQuestion>.Empty,
            ImmutableArray<DroppedQuestion>.Empty,
            ImmutableArray<SheetMapping>.Empty
        );
}
