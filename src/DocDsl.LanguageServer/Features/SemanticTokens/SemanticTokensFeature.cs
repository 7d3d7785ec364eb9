using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer.Features.SemanticTokens;

internal sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);

/// <param name="Data">Five numbers a token: lines from the one before, columns from it, length, type, modifiers.</param>
internal sealed record SemanticTokensResult(int[] Data);

/// <summary>What each stretch is: what only the parser knows (a heading, a field, an id), and what a grammar knows too.</summary>
internal static class SemanticTokensFeature
{
    private const byte Heading = 1;
    private const byte Directive = 2;
    private const byte Field = 3;
    private const byte Id = 4;
    private const byte String = 5;
    private const byte Number = 6;
    private const byte Comment = 7;
    private const byte Type = 8;
    private const byte Kind = 0x0F;
    private const byte Question = 0x20;
    private const byte Answer = 0x40;
    private const byte Declaration = 0x80;

    /// <summary>From a painted byte to the bits of its modifiers, which are its highest.</summary>
    private const int ModifierShift = 5;

    public static SemanticTokensLegend Legend { get; } =
        new(
            ["heading", "directive", "field", "id", "string", "number", "comment", "type"],
            // Themes give a question and its answer different colours by their modifiers.
            ["question", "answer", "declaration"]
        );

    public static SemanticTokensResult Get(Document document, Range? range = null)
    {
        var text = document.Text;
        var painted = new byte[text.Length];
        if (document.Model is { } model)
        {
            PaintDocument(painted, model.Tree);
        }
        else if (document.IsType)
        {
            PaintType(painted, text);
        }

        foreach (var occurrence in document.Occurrences)
        {
            PaintOccurrence(painted, occurrence);
        }

        return new SemanticTokensResult(Encode(text, painted, range is null ? new TextSpan(0, text.Length) : text.ToSpan(range)));
    }

    private static void PaintDocument(byte[] painted, SyntaxTree tree)
    {
        foreach (var element in tree.Elements)
        {
            if (element.Kind == ElementKind.Comment || element.Block == BlockKind.Aside)
            {
                Paint(painted, element.Span, Comment);
            }
            else if (element.Kind == ElementKind.Heading)
            {
                Paint(painted, element.Span, Heading);
            }
        }

        foreach (var section in tree.Sections)
        {
            Paint(painted, section.HeadingSpan, HeadingOf(section.Kind));
            foreach (var directive in section.Directives)
            {
                PaintDirective(
                    painted,
                    tree.Text.Content,
                    directive.NameSpan,
                    directive.ArgumentSpan,
                    directive.Kind == DirectiveKind.Field ? Field : Directive
                );
                if (directive.Kind == DirectiveKind.Aside)
                {
                    Paint(painted, directive.ArgumentSpan, Comment);
                }
            }
        }
    }

    private static byte HeadingOf(SectionKind section) =>
        section switch
        {
            SectionKind.Question => Heading | Question,
            SectionKind.Answer => Heading | Answer,
            _ => Heading,
        };

    /// <summary>Every line of a declaration is a directive or a comment.</summary>
    private static void PaintType(byte[] painted, SourceText text)
    {
        for (var i = 0; i < text.LineCount; i++)
        {
            var line = text.GetLine(i);
            var content = text.Content.AsSpan(line.Start, line.Length);
            if (content.StartsWith("@//"))
            {
                Paint(painted, line, Comment);
            }
            else if (content.StartsWith("@"))
            {
                var length = 1;
                while (length < content.Length && Characters.IsDirectiveName(content[length]))
                {
                    length++;
                }

                PaintDirective(
                    painted,
                    text.Content,
                    new TextSpan(line.Start + 1, length - 1),
                    TextSpan.FromBounds(line.Start + length, line.End),
                    Directive
                );
            }
        }
    }

    private static void PaintDirective(byte[] painted, string content, TextSpan name, TextSpan argument, byte type)
    {
        Paint(painted, TextSpan.FromBounds(name.Start - 1, name.End), type);
        var start = -1;
        for (var i = argument.Start; i < argument.End; i++)
        {
            if (content[i] == '"' && start < 0)
            {
                start = i;
            }
            else if (content[i] == '"')
            {
                Paint(painted, TextSpan.FromBounds(start, i + 1), String);
                start = -1;
            }
        }
    }

    private static void PaintOccurrence(byte[] painted, Occurrence occurrence)
    {
        if (
            occurrence.Role == OccurrenceRole.Words
            || (occurrence.Role == OccurrenceRole.Definition && (painted[occurrence.Span.Start] & Kind) == Heading)
        )
        {
            return;
        }

        var type = occurrence.Symbol.Kind switch
        {
            SymbolKind.Question or SymbolKind.Part => occurrence.Role == OccurrenceRole.Number ? Number : Id,
            SymbolKind.DeclaredQuestion => Id,
            SymbolKind.Type or SymbolKind.Code => Type,
            SymbolKind.Field => Field,
            SymbolKind.Rule => Number,
            _ => Id,
        };

        // The directive of a field is one token with its '@'; a heading stays one token.
        if ((painted[occurrence.Span.Start] & Kind) is not (Heading or Field))
        {
            Paint(
                painted,
                occurrence.Span,
                occurrence.Role is OccurrenceRole.Definition or OccurrenceRole.Id ? (byte)(type | Declaration) : type
            );
        }
    }

    private static void Paint(byte[] painted, TextSpan span, byte type) => painted.AsSpan(span.Start, span.Length).Fill(type);

    private static int[] Encode(SourceText text, byte[] painted, TextSpan wanted)
    {
        var data = new List<int>();
        var (lastLine, lastStart) = (0, 0);
        for (var line = text.GetLinePosition(wanted.Start).Line; line < text.LineCount && text.GetLine(line).Start <= wanted.End; line++)
        {
            var span = text.GetLine(line);
            for (var i = span.Start; i < span.End;)
            {
                var start = i;
                while (i < span.End && painted[i] == painted[start])
                {
                    i++;
                }

                // The blank between a directive and what it heads is neither.
                var token = text.Trim(TextSpan.FromBounds(start, i));
                if (token.Length == 0 || painted[start] == 0)
                {
                    continue;
                }

                var column = token.Start - span.Start;
                data.Add(line - lastLine);
                data.Add(line == lastLine ? column - lastStart : column);
                data.Add(token.Length);
                data.Add((painted[start] & Kind) - 1);
                data.Add(painted[start] >> ModifierShift);
                (lastLine, lastStart) = (line, column);
            }
        }

        return [.. data];
    }
}
