using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Binding;

/// <summary>Binds the header's fields: those that directives give, and those that the type reads from the header's own words.</summary>
internal sealed class FieldBinder(Binder binder)
{
    private readonly DocumentType? _type = binder.Model.Type;
    private readonly List<FieldSymbol> _fields = [];

    public void Bind(SectionSyntax header)
    {
        foreach (var directive in header.Directives)
        {
            if (directive.Kind == DirectiveKind.Field)
            {
                AddDirective(directive);
            }
        }

        if (_type is not null)
        {
            new HeaderReader(binder, _type).Read(AddRead);
        }

        binder.Model.Fields = _fields.Count == 0 ? ImmutableArray<FieldSymbol>.Empty : _fields.ToImmutableArray();
        if (_type is { IsOpen: false })
        {
            CheckRequired();
            DateOrder.Check(binder, _type);
            ExceededTerm.Check(binder, _type);
        }
    }

    private void AddDirective(DirectiveSyntax directive)
    {
        var name = directive.Name;
        var declaration = _type?.FindField(name);
        if (declaration is null && _type is { IsOpen: false })
        {
            binder.Report(UnknownField.At(directive.NameSpan, name, _type.Name, EditDistance.Nearest(name, _type.Fields.Select(field => field.Name))));
        }

        var known = Find(name);
        if (known >= 0 && declaration is not { Type.IsList: true })
        {
            binder.Report(RepeatedDirective.Field.At(directive.NameSpan, name));
            return;
        }

        if (directive.ArgumentSpan.Length == 0)
        {
            binder.Report(MalformedArgument.FieldRequired.At(directive.NameSpan, name));
        }

        var value = declaration is null ? Infer(directive, out var type) : Normalize(directive.Argument, directive.ArgumentSpan, declaration, out type);
        if (known >= 0)
        {
            _fields[known] = _fields[known] with { Values = _fields[known].Values.Add(value) };
        }
        else
        {
            _fields.Add(new FieldSymbol(name, directive.NameSpan, type, ImmutableArray.Create(value), directive.ArgumentSpan, declaration));
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
            binder.ReportMalformed(directive, MalformedArgument.InvalidFieldDate, value);
            return "0001-01-01";
        }

        return value;
    }

    private string Normalize(string written, TextSpan span, FieldDeclaration field, out ValueType type)
    {
        type = field.Type;
        if (written.Length > 0 && !InvariantValues.TryNormalize(written, type, out written))
        {
            binder.Report(InvalidField.NotOfKind(span, written, field.Name, (type with { IsList = false }).ToString()));
        }
        else if (written.Length > 0 && field.Matches is not null && !FieldExpression.IsMatch(written, field.Matches))
        {
            binder.Report(InvalidField.NoMatch(span, written, field.Name, field.Matches));
        }

        return written;
    }

    /// <summary>A field that the header's words say; the directive wins where there is one, and must say the same.</summary>
    private void AddRead(FieldDeclaration field, ImmutableArray<string> values, TextSpan span)
    {
        var known = Find(field.Name);
        if (known < 0)
        {
            if (field.Matches is not null && values.FirstOrDefault(value => !FieldExpression.IsMatch(value, field.Matches)) is { } wrong)
            {
                binder.Report(InvalidField.NoMatch(span, wrong, field.Name, field.Matches));
            }

            if (values.FirstOrDefault(value => value.Count(c => c == '(') != value.Count(c => c == ')')) is { } open && field.Type.Kind is ValueKind.Person or ValueKind.Office)
            {
                binder.Report(InvalidField.Unbalanced(span, open, field.Name));
            }

            _fields.Add(new FieldSymbol(field.Name, default, field.Type, values, span, field));
            return;
        }

        var marked = _fields[known];
        if (marked.NameSpan.Length > 0 && !AreSame(marked.Values, values, field.Type))
        {
            binder.Report(ContradictedField.At(marked.ValueSpan, field.Name, marked.Value, string.Join(", ", values)));
        }
    }

    private void CheckRequired()
    {
        foreach (var field in _type!.Fields)
        {
            if (field.IsRequired && Find(field.Name) < 0)
            {
                binder.Report(RequiredField.Missing(binder.Model.DocumentSpan, field.Name, _type.Name));
            }
        }
    }

    private int Find(string name)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool AreSame(ImmutableArray<string> left, ImmutableArray<string> right, ValueType type) =>
        left.Length == right.Length && left.Zip(right, (a, b) => InvariantValues.AreSame(a, b, type)).All(same => same);
}
