using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes;

/// <summary>
/// Where a customer's sheet has its questions and answers: <c>"HECVAT - Full" id A question B answer C comment "Remarks" from row 22</c>.
/// </summary>
/// <param name="Sheet">The sheet; null where it is the only one, or the one that has the headings.</param>
/// <param name="Columns">The columns, in their order; that of the questions is among them.</param>
/// <param name="FirstRow">The first row with a question; null where that is the one below the headings.</param>
/// <param name="LastRow">The last row; null for that of the sheet.</param>
/// <param name="Text">As written.</param>
internal sealed record SheetMapping(string? Sheet, ImmutableArray<SheetColumn> Columns, int? FirstRow, int? LastRow, string Text)
{
    /// <summary>The limits of Excel.</summary>
    private const int MaxRow = 1_048_576;

    private const int MaxColumn = 16_384;

    /// <summary>The names of columns, with what each has.</summary>
    public static ImmutableArray<(string Word, SheetRole Role, string Help)> Roles { get; } =
        ImmutableArray.Create(
            ("id", SheetRole.Id, "the ids or labels of the questions"),
            ("number", SheetRole.Number, "their numbers"),
            ("group", SheetRole.Group, "the titles of their groups"),
            ("question", SheetRole.Question, "their words"),
            ("answer", SheetRole.Answer, "the answers; an export writes this column"),
            ("value", SheetRole.Value, "yes or no, or a choice, where the words of the answers are in another column; an export writes it"),
            ("comment", SheetRole.Comment, "what is said besides an answer; an export writes this column"),
            ("evidence", SheetRole.Evidence, "what supports an answer; an export writes this column")
        );

    /// <summary>The column of a role; null where the mapping has none.</summary>
    public SheetColumn? Column(SheetRole role) => Columns.FirstOrDefault(column => column.Role == role);

    /// <summary>The word for a role.</summary>
    public static string WordOf(SheetRole role) => Roles.First(each => each.Role == role).Word;

    /// <summary>Parses a mapping that is a text of its own, as <c>--map</c> has it.</summary>
    public static SheetMapping? Parse(string text, out Diagnostic? problem) =>
        Parse(text, new TextSpan(0, text.Length), new TextSpan(0, text.Length), out problem);

    /// <summary>Parses the arguments of <c>@sheet</c>.</summary>
    /// <param name="content">The text.</param>
    /// <param name="arguments">Where they are in it.</param>
    /// <param name="at">Where to report what is missing.</param>
    /// <param name="problem">What is wrong, at its place (QA5008); null when nothing is.</param>
    /// <returns>Null where something is wrong.</returns>
    public static SheetMapping? Parse(string content, TextSpan arguments, TextSpan at, out Diagnostic? problem)
    {
        var reader = new ArgumentReader(content, arguments);
        var sheet = default(string);
        problem = null;
        if (reader.TryReadQuoted(out var name))
        {
            sheet = name.Value;
            problem =
                name.IsUnclosed ? InvalidSheet.Unclosed.At(name.Span)
                : string.IsNullOrWhiteSpace(sheet) ? InvalidSheet.EmptyName.At(name.Span)
                : null;
        }

        var columns = ImmutableArray.CreateBuilder<SheetColumn>();
        var (first, last) = (default(int?), default(int?));
        while (problem is null && reader.TryReadWord(out var word))
        {
            var text = reader.ToString(word);
            problem = text switch
            {
                "from" => ReadRow(ref reader, word, ref first),
                "to" => ReadRow(ref reader, word, ref last),
                _ when Roles.Any(role => role.Word == text) => ReadColumn(ref reader, word, columns),
                _ => UnknownRole(word, text),
            };
            if (problem is null && last < first)
            {
                problem = InvalidSheet.Reversed.At(word);
            }
        }

        problem ??= columns.Any(column => column.Role == SheetRole.Question) ? null : InvalidSheet.QuestionRequired.At(at);
        return problem is not null
            ? null
            : new SheetMapping(sheet, columns.ToImmutable(), first, last, content.Substring(arguments.Start, arguments.Length).Trim());
    }

    /// <summary>The number of a column; 0 where the word is not the letters of one.</summary>
    public static int NumberOf(string letters)
    {
        var number = 0;
        foreach (var letter in letters)
        {
            number = Characters.IsAsciiLetter(letter) && number <= MaxColumn ? number * 26 + ((letter | 0x20) - 'a' + 1) : MaxColumn + 1;
        }

        return number > MaxColumn ? 0 : number;
    }

    private static Diagnostic UnknownRole(TextSpan span, string word) =>
        Roles.Select(role => role.Word).FirstOrDefault(known => EditDistance.IsOne(known, word)) is { } nearest
            ? InvalidSheet.NearRole.At(span, word, nearest)
            : InvalidSheet.UnknownRole.At(span, word, string.Join(", ", Roles.Select(role => $"'{role.Word}'")));

    private static Diagnostic? ReadRow(ref ArgumentReader reader, TextSpan word, ref int? row)
    {
        var text = reader.ToString(word);
        if (row is not null)
        {
            return InvalidSheet.RepeatedRow.At(word, text);
        }

        if (!reader.TryReadKeyword("row") || !reader.TryReadWord(out var number))
        {
            return InvalidSheet.Row.At(word, text);
        }

        if (
            !int.TryParse(reader.ToString(number), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value is < 1 or > MaxRow
        )
        {
            return InvalidSheet.Row.At(number, text);
        }

        row = value;
        return null;
    }

    private static Diagnostic? ReadColumn(ref ArgumentReader reader, TextSpan word, ImmutableArray<SheetColumn>.Builder columns)
    {
        var text = reader.ToString(word);
        var role = Roles.First(each => each.Word == text).Role;
        if (columns.Any(column => column.Role == role))
        {
            return InvalidSheet.RepeatedRole.At(word, text);
        }

        var isHeading = reader.TryReadQuoted(out var heading);
        if (isHeading && (heading.IsUnclosed || string.IsNullOrWhiteSpace(heading.Value)))
        {
            return heading.IsUnclosed ? InvalidSheet.Unclosed.At(heading.Span) : InvalidSheet.EmptyName.At(heading.Span);
        }

        var span = heading.Span;
        if (!isHeading && !reader.TryReadWord(out span))
        {
            return InvalidSheet.Column.At(word, text);
        }

        var column = new SheetColumn(role, isHeading ? 0 : NumberOf(reader.ToString(span)), isHeading ? heading.Value : null);
        if (!isHeading && column.Number == 0)
        {
            return InvalidSheet.Column.At(span, text);
        }

        if (columns.FirstOrDefault(other => other.Number == column.Number && other.Heading == column.Heading) is { } same)
        {
            return InvalidSheet.SharedColumn.At(span, WordOf(same.Role), text, reader.ToString(span));
        }

        columns.Add(column);
        return null;
    }
}
