using System.Collections.Immutable;
using System.Text;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Patterns;

/// <summary>
/// A pattern of words: <c>[optional]</c>, <c>(one|other)</c>, <c>{field}</c> up to what follows it, <c>{*}</c> any words,
/// <c>{n}</c> a number; white space matches none or more. A <c>\</c> takes the next character literally.
/// </summary>
internal sealed class ReadPattern
{
    private const int MaxNodes = 1_000;

    private readonly PatternNode _first;

    private ReadPattern(
        string text,
        TextSpan span,
        PatternNode first,
        ImmutableArray<(string Name, TextSpan Span)> fields,
        int wordNodes
    )
    {
        WordNodes = wordNodes;
        Text = text;
        Span = span;
        _first = first;
        Fields = fields;
        FirstCharacters = PatternNode.FirstCharacters(first);
        Literals = PatternNode.Literals(first);
        Anchor = Literals.OrderByDescending(literal => literal.Length).FirstOrDefault() ?? "";
    }

    /// <summary>As written, without its quotation marks.</summary>
    public string Text { get; }

    /// <summary>Where the declaration has it, quotation marks included.</summary>
    public TextSpan Span { get; }

    /// <summary>The fields that it reads, in order, and where the pattern stands that names them.</summary>
    public ImmutableArray<(string Name, TextSpan Span)> Fields { get; }

    /// <summary>
    /// The one field that is the whole pattern: it stands wherever its expression (<c>matches</c>) does. Null for any other pattern.
    /// </summary>
    public string? OnlyField => _first.Kind == PatternNodeKind.Field && _first.Next!.Kind == PatternNodeKind.End ? _first.Text : null;

    /// <summary>What a match may begin with; null when it may begin with anything.</summary>
    internal string? FirstCharacters { get; }

    /// <summary>Words that every match has; empty when there are none.</summary>
    internal string Anchor { get; }

    /// <summary>All words that every match has, in their order; <see cref="Anchor"/> is the longest.</summary>
    internal string[] Literals { get; }

    internal PatternNode First => _first;

    /// <summary>How many of its steps match words.</summary>
    internal int WordNodes { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">Without quotation marks.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="isRunningHeader">Whether it is a running header or footer: then it has no fields, and may have <c>{*}</c>
    /// and <c>{n}</c> alone.</param>
    /// <param name="pattern">The pattern; null when the result is false.</param>
    /// <param name="problem">What is wrong with it (QA5008); null when the result is true.</param>
    internal static bool TryParse(string text, TextSpan span, bool isRunningHeader, out ReadPattern pattern, out Diagnostic? problem)
    {
        pattern = null!;
        var parser = new PatternParser(text, span, isRunningHeader, MaxNodes);
        if (!parser.TryParse(out var first, out problem))
        {
            return false;
        }

        pattern = new ReadPattern(text, span, first, parser.Fields.Select(name => (name, span)).ToImmutableArray(), parser.WordNodes);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
