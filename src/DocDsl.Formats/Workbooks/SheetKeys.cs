using System.Globalization;
using System.Text;
using DocDsl.Core.Directives;
using DocDsl.Formats.Importers.Structured;

namespace DocDsl.Formats.Workbooks;

/// <summary>Names the questions of a workbook: as its ids do, as far as documents allow them.</summary>
internal static class SheetKeys
{
    private const int MaxLength = 40;

    public static void Assign(IReadOnlyList<SheetQuestions> sheets)
    {
        // Labels that differ only in capitals are one label.
        var names = new UniqueNames(2);
        var ordinal = 0;
        foreach (var row in sheets.SelectMany(sheet => sheet.Rows))
        {
            ordinal++;
            var number = row.Number.Length > 0 ? row.Number : row.Id;
            row.NumberValue =
                int.TryParse(number.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
                    ? value
                    : null;
            var name = row.Id.Length > 0 ? row.Id : row.Number;
            var key =
                (IsNumber(name) ? null : Of(name)) ?? "q" + (row.NumberValue ?? ordinal).ToString(CultureInfo.InvariantCulture);
            var unique = names.Add(key.ToLowerInvariant());
            row.Key = key + unique[key.Length..];
            row.HasRepeatedId = name.Length > 0 && unique.Length > key.Length;
        }
    }

    /// <summary>An id as it is, or with hyphens for the signs that no id or label may have; null where nothing is left.</summary>
    private static string? Of(string id)
    {
        if (IsKey(id))
        {
            return id;
        }

        var key = new StringBuilder();
        foreach (var sign in id.TrimEnd('.', ':', ')').Take(MaxLength))
        {
            key.Append(char.IsAsciiLetterOrDigit(sign) || sign == '.' ? sign : '-');
        }

        var name = string.Join('-', key.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries)).Trim('.', '-');
        return IsKey(name) ? name : null;
    }

    /// <summary>Whether documents take it as an id or as a label.</summary>
    private static bool IsKey(string id) =>
        id.Length is > 0 and <= MaxLength && (SheetLines.IsName(id) || (SheetLines.IsLabel(id) && QuestionLabel.Is(id)));

    private static bool IsNumber(string name) => name.TrimEnd('.', ')').All(char.IsAsciiDigit);
}
