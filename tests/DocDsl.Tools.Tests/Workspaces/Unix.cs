using System.Diagnostics;

namespace DocDsl.Tools.Tests.Workspaces;

/// <summary>A test with pipes, owners and modes as only Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "This is Windows." : null;
}

/// <summary>What .NET has no member for.</summary>
internal static class Unix
{
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
