using DocDsl.Diagnostics;
using DocDsl.Syntax;
using DocDsl.Types;

namespace DocDsl.Semantics;

/// <summary>Reads the marks of the header: the document's type and culture, its status.</summary>
internal sealed class HeaderBinder(Binder binder)
{
    private readonly SemanticModel _model = binder.Model;

    /// <summary>The reason of a header's <c>@open</c>; null when there is none.</summary>
    public string? OpenReason { get; private set; }

    public void Bind(SectionSyntax header)
    {
        var seen = 0UL;
        foreach (var mark in header.Marks)
        {
            if (mark.Kind != MarkKind.Field && (seen & (1UL << (int)mark.Kind)) == 0)
            {
                seen |= 1UL << (int)mark.Kind;
                Bind(mark);
            }
        }

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

        BindType();
    }

    private void BindType()
    {
        if (_model.TypeName is not { } name)
        {
            return;
        }

        _model.Type = binder.Types.Find(name);
        if (_model.Type is null)
        {
            binder.Report(DiagnosticRules.UnknownType.At(_model.TypeNameSpan, name, DocumentTypes.Nearest(name, binder.Types.Names)));
        }
        else if (_model.Type.Numbering is { } numbering)
        {
            SetNumbering(numbering);
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
        if (!SetNumbering(mark.Argument))
        {
            binder.ReportMalformed(mark, "is 'sequential', 'any', 'none' or 'per-group'");
        }
    }

    private bool SetNumbering(string name)
    {
        NumberingStyle? style = name switch
        {
            "sequential" => NumberingStyle.Sequential,
            "any" => NumberingStyle.Any,
            "none" => NumberingStyle.None,
            "per-group" => NumberingStyle.PerGroup,
            _ => null,
        };
        _model.Numbering = style ?? _model.Numbering;
        return style is not null;
    }

    private static bool IsIdentifier(string part) =>
        part.Length > 0 && (char.IsLetter(part[0]) || part[0] == '_') && part.All(c => char.IsLetterOrDigit(c) || c == '_');
}
