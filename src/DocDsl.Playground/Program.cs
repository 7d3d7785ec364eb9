using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace DocDsl.Playground;

/// <summary>Starts nothing: the page calls <see cref="Exports"/>.</summary>
internal static class Program
{
    public static void Main() { }
}
