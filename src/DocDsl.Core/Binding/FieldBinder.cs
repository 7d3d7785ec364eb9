using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Binding;

/// <summary>Binds the header's fields: those that directives give, and those that the type reads from the header's own words.</summary>
internal sealed class FieldBinder
{
    private readonly DocumentType? _type;
    private readonly Language? _language;
    private readonly ImmutableArray<FieldSymbol>.Builder _fields = ImmutableArray.CreateBuilder<FieldSymbol>();
    private readonly NameTable _byName = new();
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The values of lists, of which each directive gives one; null while no directive gives more.</summary>
    private Dictionary<int, ImmutableArray<string>.Builder>? _lists;

    private FieldBinder(DocumentType? type, Language? language)
    {
        _type = type;
        _language = language;
    }

    public static (ImmutableArray<FieldSymbol> Fields, ImmutableArray<Diagnostic> Diagnostics) Bind(
        SyntaxTree tree,
        DocumentHeader header,
        TextView preamble
    )
    {
        var binder = new FieldBinder(header.Type, tree.Language);
        foreach (var directive in tree.Section(0).Directives)
        {
            if (directive.Kind == DirectiveKind.Field)
            {
                binder.AddDirective(directive);
            }
        }

        binder.FinishLists();
        if (header.Type is { } type)
        {
            var (read, diagnostics) = HeaderReader.Read(tree, type, preamble);
            binder._diagnostics.AddRange(diagnostics);
            foreach (var field in read)
            {
                binder.AddRead(field);
            }
        }

        return (binder._fields.ToImmutable(), binder._diagnostics.ToImmutableArray());
    }

    private void AddDirective(DirectiveSyntax directive)
    {
        var name = directive.Name;
        var declaration = _type?.FindField(name);
        if (declaration is null && _type is { IsOpen: false })
        {
            var nearest = _type.NearestField(name);
            _diagnostics.Add(UnknownField.At(directive.NameSpan, name, _type.Name, nearest));
        }

        var known = _byName.Find(name);
        if (known >= 0 && declaration is not { Type.IsList: true })
        {
            _diagnostics.Add(RepeatedDirective.Field.At(directive.NameSpan, name));
            return;
        }

        if (directive.ArgumentSpan.Length == 0)
        {
            _diagnostics.Add(MalformedArgument.FieldRequired.At(directive.NameSpan, name));
        }

        if (declaration is null)
        {
            var value = Infer(directive, out var type);
            Add(new FieldSymbol(name, directive.NameSpan, type, ImmutableArray.Create(value), directive.ArgumentSpan, declaration));
            return;
        }

        foreach (var (written, span) in ItemsOf(directive, declaration.Type))
        {
            AddValue(directive, declaration, Normalize(written, span, declaration));
        }
    }

    /// <summary>What a directive gives: one value, or several choices with commas between.</summary>
    private static IEnumerable<(string Written, TextSpan Span)> ItemsOf(DirectiveSyntax directive, ValueType type)
    {
        var (argument, at) = (directive.Argument, directive.ArgumentSpan);
        return type.IsSeveralChoices && argument.IndexOf(',') >= 0
            ? ChoiceLists.Split(argument).Select(item => (item.Word, new TextSpan(at.Start + item.Span.Start, item.Span.Length)))
            : [(argument, at)];
    }

    private void AddValue(DirectiveSyntax directive, FieldDeclaration declaration, string value)
    {
        var (name, type) = (directive.Name, declaration.Type);
        if (_byName.Find(name) is >= 0 and var known)
        {
            if (!(_lists ??= []).TryGetValue(known, out var values))
            {
                _lists.Add(known, values = _fields[known].Values.ToBuilder());
            }

            values.Add(value);
        }
        else
        {
            Add(new FieldSymbol(name, directive.NameSpan, type, ImmutableArray.Create(value), directive.ArgumentSpan, declaration));
        }
    }

    /// <summary>Where no type says what a field is, <c>yyyy-MM-dd</c> is a date and all else text.</summary>
    private string Infer(DirectiveSyntax directive, out ValueType type)
    {
        var value = directive.Argument;
        type = ValueType.Of(InvariantValues.LooksLikeDate(value) ? ValueKind.Date : ValueKind.Text);
        if (type.Kind == ValueKind.Date && !InvariantValues.TryNormalize(value, type, out _))
        {
            // Still a date to the code that uses it, so that one slip does not change the field's type.
            _diagnostics.Add(MalformedArgument.InvalidFieldDate.At(directive.ArgumentSpan, directive.Name, value));
            return "0001-01-01";
        }

        return value;
    }

    private string Normalize(string written, TextSpan span, FieldDeclaration field)
    {
        var type = field.Type;
        if (PlaceholderBrackets.IsWhole(written, _language))
        {
            // Not of its kind yet, which is reported as what it is (QA3005).
            return written;
        }

        if (written.Length > 0 && !InvariantValues.TryNormalize(written, type, out written))
        {
            _diagnostics.Add(InvalidField.NotOfKind(span, written, field.Name, (type with { IsList = false }).ToString()));
        }
        else if (written.Length > 0 && field.Matches?.IsMatch(written) == false)
        {
            _diagnostics.Add(InvalidField.NoMatch(span, written, field.Name, field.Matches.ToString()));
        }

        return written;
    }

    /// <summary>A field that the header's words give; the directive wins where there is one, and must say the same.</summary>
    private void AddRead(FieldSymbol read)
    {
        var known = _byName.Find(read.Name);
        if (known < 0)
        {
            CheckRead(read);
            Add(read);
            return;
        }

        var given = _fields[known];
        if (given.NameSpan.Length > 0 && !AreSame(given.Values, read.Values, read.Type))
        {
            _diagnostics.Add(
                ContradictedField.At(given.ValueSpan, read.Name, given.Value, string.Join(", ", read.Values)).And(read.ValueSpan)
            );
        }
    }

    private void CheckRead(FieldSymbol read)
    {
        if (read.Declaration is { Matches: { } matches } && read.Values.FirstOrDefault(value => !matches.IsMatch(value)) is { } wrong)
        {
            _diagnostics.Add(InvalidField.NoMatch(read.ValueSpan, wrong, read.Name, matches.ToString()));
        }

        if (
            read.Type.Kind is ValueKind.Person or ValueKind.Office
            && read.Values.FirstOrDefault(value => value.Count(c => c == '(') != value.Count(c => c == ')')) is { } open
        )
        {
            _diagnostics.Add(InvalidField.Unbalanced(read.ValueSpan, open, read.Name));
        }
    }

    private void Add(FieldSymbol field)
    {
        _byName.TryAdd(field.Name, _fields.Count);
        _fields.Add(field);
    }

    private void FinishLists()
    {
        if (_lists is null)
        {
            return;
        }

        foreach (var pair in _lists)
        {
            _fields[pair.Key] = _fields[pair.Key] with { Values = pair.Value.ToImmutable() };
        }
    }

    private static bool AreSame(ImmutableArray<string> left, ImmutableArray<string> right, ValueType type) =>
        left.Length == right.Length && left.Zip(right, (a, b) => InvariantValues.AreSame(a, b, type)).All(same => same);
}
