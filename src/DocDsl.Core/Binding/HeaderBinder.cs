using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Reads the directives of the header: the document's type and culture, its status.</summary>
internal sealed class HeaderBinder(Binder binder)
{
    private readonly SemanticModel _model = binder.Model;

    /// <summary>The reason of a header's <c>@open</c>; null when there is none.</summary>
    public string? OpenReason { get; private set; }

    public void Bind(SectionSyntax header)
    {
        var seen = 0UL;
        foreach (var directive in header.Directives)
        {
            if (directive.Kind != DirectiveKind.Field && (seen & (1UL << (int)directive.Kind)) == 0)
            {
                seen |= 1UL << (int)directive.Kind;
                Bind(directive);
            }
        }

    }

    private void Bind(DirectiveSyntax directive)
    {
        switch (directive.Kind)
        {
            case DirectiveKind.Document:
                BindDocument(directive);
                break;
            case DirectiveKind.CSharp:
                BindCSharp(directive);
                break;
            case DirectiveKind.Status:
                _model.IsDraft = directive.Argument == "draft";
                if (directive.Argument is not ("draft" or "final"))
                {
                    binder.ReportMalformed(directive, "is 'draft' or 'final' in the header");
                }

                break;
            case DirectiveKind.Numbering:
                BindNumbering(directive);
                break;
            case DirectiveKind.Source:
                _model.Source = directive.Argument;
                if (directive.ArgumentSpan.Length == 0)
                {
                    binder.ReportMalformed(directive, "needs the file that this was transcribed from");
                    _model.Source = null;
                }

                break;
            case DirectiveKind.Open:
                OpenReason = binder.ReadReason(directive);
                break;
        }
    }

    private void BindDocument(DirectiveSyntax directive)
    {
        var arguments = DocumentArguments.Read(binder.Content, directive.ArgumentSpan);
        _model.DocumentSpan = directive.Span;
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
            binder.Report(UnknownDocumentType.At(_model.TypeNameSpan, name, EditDistance.Nearest(name, binder.Types.Names)));
        }
        else if (_model.Type.Numbering is { } numbering)
        {
            SetNumbering(numbering);
        }
    }

    private void BindCSharp(DirectiveSyntax directive)
    {
        var name = directive.Argument;
        if (name.Length == 0 || !name.Split('.').All(IsIdentifier))
        {
            binder.ReportMalformed(directive, "needs a C# name, for example 'Ministry.Letters.Palantir'");
            return;
        }

        _model.CSharpName = name;
        _model.CSharpNameSpan = directive.ArgumentSpan;
    }

    private void BindNumbering(DirectiveSyntax directive)
    {
        if (!SetNumbering(directive.Argument))
        {
            binder.ReportMalformed(directive, "is 'sequential', 'any', 'none' or 'per-group'");
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
