using System.Globalization;
using System.Text;
using DocDsl.Core.Directives;

namespace DocDsl.Formats.Workbooks;

/// <summary>Names the questions of a workbook: as its ids do, as far as documents allow them.</summary>
internal static class SheetKeys
{
    private const int MaxLength = 40;

    public static void Assign(IReadOnlyList<SheetQuestions> sheets)
    {
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
            row.Key = names.Add(
                IsNumber(name) || Of(name) is not { } key
                    ? "q" + (row.NumberValue ?? ordinal).ToString(CultureInfo.InvariantCulture)
                    : key
            );
        }
    }

    /// <summary>An id as it is, or with hyphens for the signs that no name or label may have; null where nothing is left.</summary>
    private static string? Of(string id)
    {
        if (id.Length is > 0 and <= MaxLength && (QuestionLabel.Is(id) || IdDirective.IsId(id)))
        {
            return id;
        }

        var key = new StringBuilder();
        foreach (var sign in id.TrimEnd('.', ':', ')').Take(MaxLength))
        {
            key.Append(char.IsLetterOrDigit(sign) || sign is '.' or '_' ? sign : '-');
        }

        var name = string.Join('-', key.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries)).Trim('.', '_', '-');
        return QuestionLabel.Is(name) || IdDirective.IsId(name) ? name : null;
    }

    private static bool IsNumber(string name) => name.Length == 0 || name.TrimEnd('.', ')').All(char.IsAsciiDigit);
}
