using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Binds the directives of the header: the document's type and culture, its status.</summary>
internal static class HeaderBinder
{
    public static (DocumentHeader Header, ImmutableArray<Diagnostic> Diagnostics) Bind(SyntaxTree tree, DocumentTypeSet types)
    {
        var header = new DocumentHeader();
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        var seen = 0UL;
        foreach (var directive in tree.Section(0).Directives)
        {
            if (directive.Kind == DirectiveKind.Field || (seen & (1UL << (int)directive.Kind)) != 0)
            {
                continue;
            }

            seen |= 1UL << (int)directive.Kind;
            header = Bind(header, directive, types);
            if (directive.Kind == DirectiveKind.Document && TypeProblem(header, types) is { } problem)
            {
                diagnostics = ImmutableArray.Create(problem);
            }
        }

        if (header.DocumentSpan.Length == 0 && !tree.Text.Defaults.Equals(DocumentDefaults.None))
        {
            header = BindDefaults(header, tree.Text.Defaults, types, ref diagnostics);
        }

        if (header is { AnsweredDocument: not null, Type.Set: { } set })
        {
            diagnostics = diagnostics.Add(DirectiveList.Answers.SetOfType.At(header.AnsweredSpan, set.Name));
            header = header with { AnsweredDocument = null };
        }

        var isNumberingGiven = header.Type?.Numbering is not null || (seen & (1UL << (int)DirectiveKind.Numbering)) != 0;
        if (tree.Blocks is not null && tree.Numbers.IsEmpty && !isNumberingGiven)
        {
            // Where the questions of a file of Markdown have no numbers, nobody has counted them.
            header = header with
            {
                Numbering = NumberingStyle.None,
            };
        }

        return (header, diagnostics);
    }

    /// <summary>The type and the culture that are given from outside, as if <c>@document</c> named them.</summary>
    private static DocumentHeader BindDefaults(
        DocumentHeader header,
        DocumentDefaults defaults,
        DocumentTypeSet types,
        ref ImmutableArray<Diagnostic> diagnostics
    )
    {
        var numbering = header.Numbering;
        var members = header.Members;
        header = BindDocument(
            header,
            new DocumentArguments(defaults.Type, default, defaults.Culture) { Version = defaults.Version },
            types
        );
        if (TypeProblem(header, types) is { } problem)
        {
            diagnostics = diagnostics.Add(problem);
        }

        return header with
        {
            Numbering = numbering == default ? header.Numbering : numbering,
            Members = members ?? header.Members,
        };
    }

    /// <summary>A type that does not exist, or of which two references have one.</summary>
    private static Diagnostic? TypeProblem(DocumentHeader header, DocumentTypeSet types) =>
        header is { TypeName: { } name, Type: null }
            ? UnknownDocumentType.At(header.TypeNameSpan, name, new NearNames(types.Names).Nearest(name))
            : header.Type?.AmbiguityAt(header.TypeNameSpan);

    private static DocumentHeader Bind(DocumentHeader header, DirectiveSyntax directive, DocumentTypeSet types) =>
        directive.Kind switch
        {
            DirectiveKind.Document => BindDocument(
                header with
                {
                    DocumentSpan = directive.Span,
                },
                directive.Arguments as DocumentArguments,
                types
            ),
            DirectiveKind.CSharp when directive.Arguments is CSharpArguments csharp => header with
            {
                CSharpName = csharp.TypeName,
                CSharpNameSpan = directive.ArgumentSpan,
            },
            DirectiveKind.Status => header with { IsDraft = directive.Arguments is StatusArguments { Word: StatusWord.Draft } },
            DirectiveKind.Numbering when directive.Arguments is NumberingArguments numbering => header with { Numbering = numbering.Style },
            DirectiveKind.Members when directive.Arguments is MembersArguments members => header with { Members = members.Members },
            DirectiveKind.Answers when directive.Arguments is AnswersArguments answers => header with
            {
                AnsweredDocument = answers.Document,
                AnsweredSpan = directive.ArgumentSpan,
            },
            DirectiveKind.Translates when directive.Arguments is TranslatesArguments translates => header with
            {
                TranslatedDocument = translates.Document,
                TranslatedSpan = directive.ArgumentSpan,
            },
            DirectiveKind.Reviewed when directive.Arguments is ReviewedArguments reviewed => header with
            {
                Reviewed = new ReviewInfo(reviewed.Date, reviewed.DateSpan, reviewed.By, reviewed.Again) { IsOfDocument = true },
            },
            DirectiveKind.Source => header with { Source = (directive.Arguments as SourceArguments)?.Path },
            DirectiveKind.Open => header with { OpenReason = (directive.Arguments as ReasonArguments)?.Reason },
            _ => header,
        };

    private static DocumentHeader BindDocument(DocumentHeader header, DocumentArguments? arguments, DocumentTypeSet types)
    {
        header = header with { Culture = arguments?.Culture };
        if (arguments is not { Type: { } name, IsMalformed: false })
        {
            return header;
        }

        var type = types.Find(name);
        return header with
        {
            TypeName = name,
            TypeNameSpan = arguments.TypeSpan,
            Version = arguments.Version,
            VersionSpan = arguments.VersionSpan,
            Type = type,
            Numbering = type?.Numbering ?? header.Numbering,
            Members = type?.Members ?? header.Members,
        };
    }
}
