using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes.Patterns;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.DocumentTypes;

/// <summary>A type of documents, as a <c>.qatype</c> file declares it: its fields, and how they are read from a letter's own words.</summary>
/// <remarks>What a type does not say it has from the type that it extends.</remarks>
internal sealed class DocumentType
{
    private readonly List<Diagnostic> _diagnostics = [];
    private Syntax.Conventions? _conventions;

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
    public ImmutableArray<FieldDeclaration> Fields { get; private set; } = ImmutableArray<FieldDeclaration>.Empty;

    /// <summary>The fields that the declaration itself names.</summary>
    public ImmutableArray<FieldDeclaration> OwnFields { get; internal set; } = ImmutableArray<FieldDeclaration>.Empty;

    /// <summary>How fields are read from the header's words; own patterns before inherited ones.</summary>
    public ImmutableArray<ReadPattern> Patterns { get; internal set; } = ImmutableArray<ReadPattern>.Empty;

    /// <summary>Dates that must not run backwards.</summary>
    public ImmutableArray<OrderRule> Orders { get; internal set; } = ImmutableArray<OrderRule>.Empty;

    /// <summary>Terms between dates.</summary>
    public ImmutableArray<TermRule> Terms { get; internal set; } = ImmutableArray<TermRule>.Empty;

    /// <summary>Lines of running headers and footers, which leave the Text wherever they stand.</summary>
    public ImmutableArray<ReadPattern> RunningHeaders { get; internal set; } = ImmutableArray<ReadPattern>.Empty;

    /// <summary>The argument of <c>@numbering</c>; null where there is none.</summary>
    public NumberingStyle? Numbering { get; internal set; }

    /// <summary>Forms of headings; own ones before inherited ones.</summary>
    public ImmutableArray<HeadingDeclaration> Headings { get; internal set; } = ImmutableArray<HeadingDeclaration>.Empty;

    /// <summary>The kind of all answers that no directive says another kind of; null when nothing is said.</summary>
    public ValueType? Expect { get; internal set; }

    /// <summary>Whether documents may have fields of any name: so it is until a type declares one.</summary>
    public bool IsOpen => Fields.IsEmpty;

    /// <summary>What is wrong with the declaration, in the order of its text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>What of it the parser needs to know.</summary>
    public Syntax.Conventions Conventions => _conventions ??= new Syntax.Conventions(Language, Numbering == NumberingStyle.PerGroup, Headings);

    internal string? BaseName { get; set; }

    internal TextSpan BaseSpan { get; set; }

    internal bool IsResolved { get; private set; }

    /// <summary>The declared field of a name; null when there is none.</summary>
    public FieldDeclaration? FindField(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }

    internal void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Takes over what the base says and this does not, and checks what can only now be checked.</summary>
    internal void Inherit()
    {
        IsResolved = true;
        Fields = OwnFields;
        if (Base is not null)
        {
            foreach (var field in OwnFields)
            {
                if (Base.FindField(field.Name) is { } inherited && WhyWider(field, inherited) is { } problem)
                {
                    Report(DiagnosticRules.MalformedType.At(field.NameSpan, $"The field '{field.Name}' {problem}; a field may be narrowed, never widened"));
                }
            }

            Fields = Base.Fields.Select(inherited => OwnFields.FirstOrDefault(field => field.Name == inherited.Name) ?? inherited)
                .Concat(OwnFields.Where(field => Base.FindField(field.Name) is null))
                .ToImmutableArray();
        }

        // What is inherited was checked where it is declared.
        CheckNames();
        _diagnostics.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        if (Base is not null)
        {
            Patterns = Patterns.AddRange(Base.Patterns);
            Orders = Orders.AddRange(Base.Orders);
            Terms = Terms.AddRange(Base.Terms);
            RunningHeaders = RunningHeaders.AddRange(Base.RunningHeaders);
            Headings = Headings.AddRange(Base.Headings);
            Language ??= Base.Language;
            Numbering ??= Base.Numbering;
            Expect ??= Base.Expect;
        }
    }

    private void CheckNames()
    {
        foreach (var pattern in Patterns)
        {
            foreach (var (name, span) in pattern.Fields)
            {
                CheckField(name, span, mustBeDate: false);
            }
        }

        foreach (var order in Orders)
        {
            foreach (var name in order.Fields)
            {
                CheckField(name, order.Span, mustBeDate: true);
            }
        }

        foreach (var term in Terms)
        {
            CheckField(term.Field, term.Span, mustBeDate: true);
            CheckField(term.From, term.Span, mustBeDate: true);
        }
    }

    private void CheckField(string name, TextSpan span, bool mustBeDate)
    {
        if (FindField(name) is not { } field)
        {
            Report(DiagnosticRules.MalformedType.At(span, $"There is no field '{name}'{DocumentTypeSet.Nearest(name, Fields.Select(declared => declared.Name)).TrimEnd('.', '?')}"));
        }
        else if (mustBeDate && (field.Type.Kind != ValueKind.Date || field.Type.IsList))
        {
            Report(DiagnosticRules.MalformedType.At(span, $"The field '{name}' is no date"));
        }
    }

    private static string? WhyWider(FieldDeclaration field, FieldDeclaration inherited) =>
        field.Type.IsList != inherited.Type.IsList ? inherited.Type.IsList ? "is a list where it is inherited" : "is no list where it is inherited"
        : inherited.IsRequired && !field.IsRequired ? "is required where it is inherited"
        : field.Type.Kind == ValueKind.Choice && inherited.Type.Kind == ValueKind.Choice && field.Type.Choices.Any(choice => !inherited.Type.Choices.Contains(choice)) ? "has a choice that it does not have where it is inherited"
        : field.Type.Kind != inherited.Type.Kind && inherited.Type.Kind != ValueKind.Text ? "is of another kind where it is inherited"
        : inherited.Type.Currency is not null && field.Type.Currency != inherited.Type.Currency ? "is in another currency where it is inherited"
        : null;
}
