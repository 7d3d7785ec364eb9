using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.DocumentTypes.Patterns;
using DocDsl.Core.Languages;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Binding;

/// <summary>Reads fields from the words of the header by the patterns of the document's type.</summary>
internal sealed class HeaderReader
{
    /// <summary>A header is a page at most; what a letter without headings has after it is not searched.</summary>
    private const int MaxHeaderLength = 20_000;

    private readonly DocumentType _type;
    private readonly Language _language;
    private readonly TextView _preamble;

    private HeaderReader(DocumentType type, Language language, TextView preamble)
    {
        _type = type;
        _language = language;
        _preamble = preamble;
    }

    /// <summary>Each field that some pattern reads, once, in the order of the type.</summary>
    public static (ImmutableArray<FieldSymbol> Fields, ImmutableArray<Diagnostic> Diagnostics) Read(
        SyntaxTree tree,
        DocumentType type,
        TextView preamble
    ) =>
        type.Patterns.IsEmpty || tree.Language is not { } language || preamble.Text is not { Length: > 0 } text
            ? (ImmutableArray<FieldSymbol>.Empty, ImmutableArray<Diagnostic>.Empty)
            : new HeaderReader(type, language, preamble).Read(tree, text);

    private (ImmutableArray<FieldSymbol> Fields, ImmutableArray<Diagnostic> Diagnostics) Read(SyntaxTree tree, string text)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>();
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        text = text.Length > MaxHeaderLength ? text.Substring(0, MaxHeaderLength) : text;
        var matches = _type
            .Patterns.Select(pattern => pattern.OnlyField is { } only ? FindExpression(only, text) : PatternMatcher.Find(pattern, text))
            .OfType<PatternMatch>()
            .ToArray();
        foreach (var field in _type.Fields)
        {
            var unread = default(TextSpan);
            foreach (var match in matches)
            {
                if (TryRead(field, match, matches, text, out var values, out var span))
                {
                    fields.Add(new FieldSymbol(field.Name, default, field.Type, values, span, field));
                    unread = default;
                    break;
                }

                unread = unread.Length == 0 ? span : unread;
            }

            if (unread.Length > 0)
            {
                diagnostics = diagnostics.Add(
                    InvalidField.TextNotOfKind(
                        unread,
                        tree.Text.ToString(unread),
                        field.Name,
                        (field.Type with { IsList = false }).ToString()
                    )
                );
            }
        }

        return (fields.ToImmutable(), diagnostics);
    }

    private bool TryRead(
        FieldDeclaration field,
        PatternMatch match,
        PatternMatch[] all,
        string text,
        out ImmutableArray<string> values,
        out TextSpan span
    )
    {
        values = ImmutableArray<string>.Empty;
        span = default;
        var index = match.Captures.IndexOf(match.Captures.FirstOrDefault(capture => capture.Field == field.Name));
        if (index < 0)
        {
            return false;
        }

        var (_, start, length) = match.Captures[index];
        if (match.IsOpen && index == match.Captures.Length - 1)
        {
            // A field at the end of a pattern runs to the end of its paragraph, or to where another pattern begins.
            var end = all.Where(other => other.Start > start).Select(other => other.Start).Append(start + length).Min();
            length = text.Substring(start, Math.Min(start + length, end) - start).TrimEnd().Length;
        }

        var words = text.Substring(start, length);
        span = _preamble.ToSource(new TextSpan(start, length));
        values = ReadValues(words, field.Type);
        return !values.IsEmpty;
    }

    private ImmutableArray<string> ReadValues(string words, ValueType type)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var items = type.IsList ? ListReader.Read(words, type.Kind, _language).Select(item => item.Value) : [words];
        foreach (var item in items)
        {
            if (!NaturalValues.TryRead(item, type with { IsList = false }, _language, out var value))
            {
                return ImmutableArray<string>.Empty;
            }

            values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>A field that is a pattern of its own is wherever its expression matches.</summary>
    private PatternMatch? FindExpression(string name, string text)
    {
        if (_type.FindField(name)?.Matches is not { } expression)
        {
            return null;
        }

        return expression.FindWords(text) is { Length: > 0 } match
            ? new PatternMatch(
                match.Start,
                match.End,
                IsOpen: false,
                ImmutableArray.Create(new PatternCapture(name, match.Start, match.Length))
            )
            : null;
    }
}
