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
            case DirectiveKind.CSharp when directive.Arguments is CSharpArguments csharp:
                _model.CSharpName = csharp.TypeName;
                _model.CSharpNameSpan = directive.ArgumentSpan;
                break;
            case DirectiveKind.Status:
                _model.IsDraft = directive.Arguments is StatusArguments { Word: StatusWord.Draft };
                break;
            case DirectiveKind.Numbering when directive.Arguments is NumberingArguments numbering:
                _model.Numbering = numbering.Style;
                break;
            case DirectiveKind.Source:
                _model.Source = (directive.Arguments as SourceArguments)?.Path;
                break;
            case DirectiveKind.Open:
                OpenReason = (directive.Arguments as ReasonArguments)?.Reason;
                break;
        }
    }

    private void BindDocument(DirectiveSyntax directive)
    {
        _model.DocumentSpan = directive.Span;
        if (directive.Arguments is DocumentArguments arguments)
        {
            if (arguments is { Type: not null, IsMalformed: false })
            {
                _model.TypeName = arguments.Type;
                _model.TypeNameSpan = arguments.TypeSpan;
            }

            _model.Culture = arguments.Culture ?? _model.Culture;
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
            _model.Numbering = numbering;
        }
    }
}
