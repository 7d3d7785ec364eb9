using System.Globalization;

namespace DocDsl.Formats.Workbooks;

/// <summary>What a number is, by the format of its cell, and how it is written here.</summary>
internal static class NumberFormats
{
    /// <summary>Whether a format shows dates or times.</summary>
    public static bool IsDate(uint id, string? code) =>
        code is null
            ? id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)
            : Signs(code).IndexOfAny(['y', 'm', 'd', 'h', 's']) >= 0 && !Signs(code).Contains("general", StringComparison.Ordinal);

    /// <summary>The decimals of a format of percentages; null where it is none.</summary>
    public static int? Percentage(uint id, string? code)
    {
        if (code is null)
        {
            return id switch
            {
                9 => 0,
                10 => 2,
                _ => null,
            };
        }

        var signs = Signs(code);
        if (!signs.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        var point = signs.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : signs.AsSpan(point + 1).IndexOfAnyExcept('0', '#') is var end && end < 0 ? signs.Length - point - 1 : end;
    }

    /// <summary>A number as Excel shows it without a format: 15 digits.</summary>
    public static string Number(double value) =>
        Math.Abs(value) is < 1e15 and >= 1e-5 or 0
            ? Math.Round(value, 15 - Digits(value)).ToString("0.###############", CultureInfo.InvariantCulture)
            : value.ToString("G15", CultureInfo.InvariantCulture);

    public static string Percentage(double value, int decimals) =>
        (value * 100).ToString("F" + Math.Min(decimals, 10).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%";

    /// <summary>A date, with the time where it is not midnight; null where the number is that of no date.</summary>
    public static string? Date(double value, bool is1904)
    {
        if (value is < 0 or >= 2_958_466 || (value < 1 && value > 0))
        {
            return value is > 0 and < 1 ? Time(DateTime.MinValue.AddSeconds(Math.Round(value * 86400))) : null;
        }

        // Excel has a 29 February 1900, which there was not: days before it are one later.
        var days = is1904 ? value + 1462 : value < 60 ? value + 1 : value;
        var date = new DateTime(1899, 12, 30).AddDays(Math.Floor(days)).AddSeconds(Math.Round((days - Math.Floor(days)) * 86400));
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return date.TimeOfDay == TimeSpan.Zero ? day : $"{day} {Time(date)}";
    }

    private static string Time(DateTime date) =>
        date.ToString(date.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    private static int Digits(double value) => Math.Clamp((int)Math.Floor(Math.Log10(Math.Max(Math.Abs(value), 1))) + 1, 1, 15);

    /// <summary>The signs of a format's first section, without words and what is in brackets.</summary>
    private static string Signs(string code)
    {
        var signs = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is var end and >= 0 ? end : code.Length;
                    break;
                case '[':
                    i = code.IndexOf(']', i + 1) is var close and >= 0 ? close : code.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    signs.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return signs.ToString();
    }
}
