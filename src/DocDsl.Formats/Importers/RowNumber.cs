using System.Globalization;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers;

/// <summary>The number or label of a question, alone in its cell or before its words.</summary>
/// <param name="Number">Its number; 0 for a label.</param>
/// <param name="Label">Its label as it is written: <c>AC-01</c>, <c>1.2</c>; null for a number.</param>
internal readonly partial record struct RowNumber(int Number, string? Label)
{
    /// <summary>What a cell has; null where it is neither a number nor a label.</summary>
    public static RowNumber? Of(string text) =>
        text.Length > 20 ? null
        : Alone().Match(text) is { Success: true } match
            ? new RowNumber(int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), null)
        : Code().IsMatch(text) ? new RowNumber(0, text.TrimEnd('.', ':'))
        : null;

    /// <summary>
    /// The length of the number that a question begins with, in the form <c>3.</c>, <c>3)</c>, <c>Q3.</c>, <c>2.3</c>; 0 for none.
    /// </summary>
    public static int LengthIn(string text) => Leading().Match(text) is { Success: true } match ? match.Groups["number"].Length : 0;

    [GeneratedRegex(
        @"^(?:(?:q|question|vraag|frage|nr|no|n[°º]|#)\.? ?)?(?<number>[1-9][0-9]{0,3})[.):]?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?:\p{L}{1,8}[-._]?)*[0-9]+(?:[-._][\p{L}0-9]{1,8})*[.:]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?<number>(?:Q ?)?[1-9][0-9]{0,2}(?:[.):]|(?:\.[0-9]{1,2}){1,3}[.):]?)|\([1-9][0-9]{0,2}\))\s+\S")]
    private static partial Regex Leading();
}
