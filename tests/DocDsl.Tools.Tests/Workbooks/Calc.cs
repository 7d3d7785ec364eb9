using System.Diagnostics;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>LibreOffice without a window (Debian: <c>libreoffice-calc-nogui</c>). Its tests are skipped where it is missing.</summary>
internal static class Calc
{
    private static readonly string[] s_paths = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice"];

    private static readonly string? s_program = Array.Find(s_paths, File.Exists);

    /// <summary>Why the tests are skipped; null where they are not.</summary>
    public static string? Skip => s_program is null ? "There is no LibreOffice." : null;

    /// <summary>A setting of the profile: the formulas of a workbook are calculated when it is opened, whoever saved it.</summary>
    private const string Recalculates = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
        <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
        """;

    /// <summary>Opens a file, calculates it, and gives the bytes of it in another format.</summary>
    public static byte[] Convert(string file, string format)
    {
        var folder = Directory.CreateTempSubdirectory("docdsl-calc-");
        try
        {
            // A profile of its own: LibreOffice ends at once where another one has the same.
            Directory.CreateDirectory(Path.Combine(folder.FullName, "profile", "user"));
            File.WriteAllText(Path.Combine(folder.FullName, "profile", "user", "registrymodifications.xcu"), Recalculates);
            var start = new ProcessStartInfo(s_program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add($"-env:UserInstallation=file://{folder.FullName}/profile");
            foreach (var argument in new[] { "--headless", "--convert-to", format, "--outdir", folder.FullName, file })
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            var result = Path.Combine(folder.FullName, Path.ChangeExtension(Path.GetFileName(file), format.Split(':')[0]));
            Assert.True(File.Exists(result), said.Result + error);
            return File.ReadAllBytes(result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A test that needs LibreOffice.</summary>
public sealed class CalcFactAttribute : FactAttribute
{
    public CalcFactAttribute() => Skip = Calc.Skip;
}
