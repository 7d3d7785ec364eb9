using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>The columns of a table of questions and answers, found by their headings.</summary>
/// <param name="Kinds">What each has, from left to right; exactly one has the questions, and one the answers.</param>
/// <param name="Headings">Their headings, as they are in the table.</param>
/// <param name="Language">The language of the headings; null where they are words of several.</param>
internal sealed partial record QuestionColumns(ColumnKind[] Kinds, string[] Headings, Language? Language)
{
    /// <summary>A heading of a column is no longer than this; longer cells are not looked up.</summary>
    private const int MaxLength = 40;

    public int Question => Array.IndexOf(Kinds, ColumnKind.Question);

    public int Answer => Array.IndexOf(Kinds, ColumnKind.Answer);

    public int Number => Array.IndexOf(Kinds, ColumnKind.Number);

    /// <summary>The columns under a row of headings; null where it does not head questions and answers.</summary>
    public static QuestionColumns? Of(IReadOnlyList<string> cells)
    {
        var patterns = ImportPatterns.Current;
        var kinds = new ColumnKind[cells.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = patterns.Columns.TryGetValue(KeyOf(cells[i]), out var kind) ? kind : ColumnKind.Other;

            // A second column of numbers or answers is no other thing, but not the one either.
            if (kind != ColumnKind.Other && kind != ColumnKind.Remark && Array.IndexOf(kinds, kind) < i)
            {
                if (kind == ColumnKind.Question)
                {
                    return null;
                }

                kinds[i] = kind == ColumnKind.Answer ? ColumnKind.Remark : ColumnKind.Other;
            }
        }

        if (!kinds.Contains(ColumnKind.Question) || !kinds.Contains(ColumnKind.Answer))
        {
            return null;
        }

        var columns = new QuestionColumns(kinds, [.. cells], null);
        var keys = new[] { KeyOf(cells[columns.Question]), KeyOf(cells[columns.Answer]) };
        Language[] languages = [.. Language.All.Where(language => IsHeaded(language, keys))];
        return columns with { Language = languages.Length == 1 ? languages[0] : null };
    }

    /// <summary>Whether cells are the headings once more, as a row that is repeated on each page is.</summary>
    public bool IsRepeated(IReadOnlyList<string> cells) =>
        cells.Count == Headings.Length && cells.Zip(Headings).All(pair => KeyOf(pair.First) == KeyOf(pair.Second));

    /// <summary>A heading as lists of words have it: <c>Question(s):</c> is <c>question</c>.</summary>
    internal static string KeyOf(string cell)
    {
        if (cell.Length > MaxLength)
        {
            return "";
        }

        var key = DraftBuilder.OneLine(Plural().Replace(cell, "")).ToLowerInvariant();
        return key.Length > 1 ? key.TrimStart('*', '_').TrimEnd('.', ':', '*', '_', '?', ' ') : key;
    }

    private static bool IsHeaded(Language language, string[] keys) =>
        language.Imports.Columns is { } words
        && ImportPatterns.Split(words.Question).Contains(keys[0])
        && ImportPatterns.Split(words.Answer).Contains(keys[1]);

    [GeneratedRegex(@"\(\p{L}{1,2}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Plural();
}
