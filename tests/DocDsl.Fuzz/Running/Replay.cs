using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace DocDsl.Fuzz.Running;

/// <summary>An input tried again without the fuzzer, in a process of its own: a stack that overflows ends it.</summary>
internal static partial class Replay
{
    /// <summary>The exit code of an input that is a finding; its reason is written.</summary>
    public const int Failed = 2;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>A name that is the same for the same input.</summary>
    public static string NameOf(byte[] input) => Convert.ToHexStringLower(SHA256.HashData(input))[..12];

    /// <summary>Tries an input in this process.</summary>
    public static int Try(FuzzTarget target, byte[] input, TextWriter output)
    {
        if (ReasonOf(target, input) is not { } reason)
        {
            return 0;
        }

        output.WriteLine(reason);
        return Failed;
    }

    /// <summary>Why an input is a finding; null when it is none.</summary>
    public static string? ReasonOf(FuzzTarget target, byte[] input)
    {
        try
        {
            Budget.Run(target, input);
            return null;
        }
        catch (Finding finding)
        {
            return finding.Message;
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    /// <summary>Tries an input in a process of its own.</summary>
    /// <returns>Why it is a finding; null when it is none.</returns>
    public static string? InProcess(FuzzTarget target, string file)
    {
        var (code, output) = Start("try", target.Name, file);
        return code == 0 ? null
            : output.Length > 0 ? output
            : $"The process ends with {code}";
    }

    public static (int? Code, string Output) Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DocDsl.Fuzz.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill();
            return (null, $"It does not end within {s_patience.TotalMinutes} minutes");
        }

        return (process.ExitCode, (output.Result + errors.Result).Trim());
    }

    /// <summary>What two inputs have in common that fail in the same way: the first line without its numbers, and where.</summary>
    public static string KeyOf(string reason)
    {
        var frame = reason.Split('\n').FirstOrDefault(line => line.Contains(" at DocDsl.", StringComparison.Ordinal)) ?? "";
        return Numbers().Replace(reason.Split('\n')[0], "") + " " + frame.Split(" in ")[0].Trim();
    }

    [GeneratedRegex("[0-9.]+|'[^']*'")]
    private static partial Regex Numbers();
}
