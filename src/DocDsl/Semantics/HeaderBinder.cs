using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Diagnostics;
using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.Semantics;

/// <summary>Reads the marks of the header: the document's type and culture, its status, its fields.</summary>
internal sealed class HeaderBinder(Binder binder)
{
    private readonly SemanticModel _model = binder.Model;

    /// <summary>The reason of a header's <c>@open</c>; null when there is none.</summary>
    public string? OpenReason { get; private set; }

    public void Bind(SectionSyntax header)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = 0UL;
        foreach (var mark in header.Marks)
        {
            if (mark.Kind == MarkKind.Field)
            {
                AddField(mark, fields, names);
            }
            else if ((seen & (1UL << (int)mark.Kind)) == 0)
            {
                seen |= 1UL << (int)mark.Kind;
                Bind(mark);
            }
        }

        _model.Fields = fields.ToImmutable();
    }

    private void Bind(MarkSyntax mark)
    {
        switch (mark.Kind)
        {
            case MarkKind.Document:
                BindDocument(mark);
                break;
            case MarkKind.CSharp:
                BindCSharp(mark);
                break;
            case MarkKind.Status:
                _model.IsDraft = mark.Argument == "draft";
                if (mark.Argument is not ("draft" or "final"))
                {
                    binder.ReportMalformed(mark, "is 'draft' or 'final' in the header");
                }

                break;
            case MarkKind.Numbering:
                BindNumbering(mark);
                break;
            case MarkKind.Source:
                _model.Source = mark.Argument;
                if (mark.ArgumentSpan.Length == 0)
                {
                    binder.ReportMalformed(mark, "needs the file that this was transcribed from");
                    _model.Source = null;
                }

                break;
            case MarkKind.Open:
                OpenReason = binder.ReadReason(mark);
                break;
        }
    }

    private void BindDocument(MarkSyntax mark)
    {
        var arguments = DocumentArguments.Read(binder.Content, mark.ArgumentSpan);
        _model.DocumentSpan = mark.Span;
        if (arguments.Type.Length > 0 && arguments.Problem is null)
        {
            _model.TypeName = binder.Tree.Text.ToString(arguments.Type);
            _model.TypeNameSpan = arguments.Type;
        }

        if (arguments.Culture.Length > 0)
        {
            _model.Culture = binder.Tree.Text.ToString(arguments.Culture);
        }
    }

    private void BindCSharp(MarkSyntax mark)
    {
        var name = mark.Argument;
        if (name.Length == 0 || !name.Split('.').All(IsIdentifier))
        {
            binder.ReportMalformed(mark, "needs a C# name, for example 'Ministry.Letters.Palantir'");
            return;
        }

        _model.CSharpName = name;
        _model.CSharpNameSpan = mark.ArgumentSpan;
    }

    private void BindNumbering(MarkSyntax mark)
    {
        switch (mark.Argument)
        {
            case "sequential":
                _model.Numbering = NumberingStyle.Sequential;
                break;
            case "any":
                _model.Numbering = NumberingStyle.Any;
                break;
            case "none":
                _model.Numbering = NumberingStyle.None;
                break;
            case "per-group":
                _model.Numbering = NumberingStyle.PerGroup;
                break;
            default:
                binder.ReportMalformed(mark, "is 'sequential', 'any', 'none' or 'per-group'");
                break;
        }
    }

    private void AddField(MarkSyntax mark, ImmutableArray<FieldSymbol>.Builder fields, HashSet<string> names)
    {
        var name = mark.Name;
        var value = mark.Argument;
        if (!names.Add(name))
        {
            binder.Report(DiagnosticRules.RepeatedMark.At(mark.NameSpan, name));
            return;
        }

        if (value.Length == 0)
        {
            binder.ReportMalformed(mark, "needs a value");
        }

        var kind = FieldKind.Text;
        if (LooksLikeDate(value))
        {
            kind = FieldKind.Date;
            if (!DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                // Still a date to the code that uses it, so that one slip does not change the field's type.
                binder.ReportMalformed(mark, $"is '{value}', a day that is in no calendar");
                value = "0001-01-01";
            }
        }

        fields.Add(new FieldSymbol(name, mark.NameSpan, kind, value, mark.ArgumentSpan));
    }

    private static bool LooksLikeDate(string value) =>
        value.Length == 10 && value[4] == '-' && value[7] == '-'
        && value.Where((_, i) => i is not (4 or 7)).All(Characters.IsDigit);

    private static bool IsIdentifier(string part) =>
        part.Length > 0 && (char.IsLetter(part[0]) || part[0] == '_') && part.All(c => char.IsLetterOrDigit(c) || c == '_');
}
