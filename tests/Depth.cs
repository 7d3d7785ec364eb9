using System.Globalization;

namespace DocDsl.Tests;

/// <summary>
/// How many samples a property is tested with. <c>DOCDSL_TEST_DEPTH</c> multiplies them: <c>.ci/run</c> sets 20, <c>dotnet test</c> alone
/// has 1, which takes seconds.
/// </summary>
internal static class Depth
{
    private static readonly int s_factor = int.TryParse(
        Environment.GetEnvironmentVariable("DOCDSL_TEST_DEPTH"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var factor
    )
        ? Math.Clamp(factor, 1, 10_000)
        : 1;

    public static int Of(int samples) => samples * s_factor;
}
