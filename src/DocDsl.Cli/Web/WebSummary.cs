using System.Globalization;

namespace DocDsl.Cli.Web;

/// <summary>How many web addresses were looked at.</summary>
/// <param name="Found">Those that exist, also where they have moved.</param>
/// <param name="NotFound">Those that do not exist.</param>
/// <param name="NotChecked">Those of which nothing is known.</param>
internal sealed record WebSummary(int Found, int NotFound, int NotChecked)
{
    public static WebSummary Of(IReadOnlyCollection<WebResult> results) =>
        new(
            results.Count(result => result.IsFound),
            results.Count(result => result.IsNotFound),
            results.Count(result => !result.IsFound && !result.IsNotFound)
        );

    /// <summary>Each address once.</summary>
    public int Addresses => Found + NotFound + NotChecked;

    /// <summary>A line for people.</summary>
    public override string ToString() =>
        Addresses == 0
            ? "No web addresses"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Addresses} web address{(Addresses == 1 ? "" : "es")}: {Found} found"
                    + $"{Part(NotFound, "not found")}{Part(NotChecked, "could not be checked")}"
            );

    private static string Part(int count, string what) =>
        count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count} {what}");
}
