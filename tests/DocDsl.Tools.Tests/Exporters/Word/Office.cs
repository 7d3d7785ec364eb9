using System.Diagnostics;

namespace DocDsl.Tools.Tests.Exporters.Word;

/// <summary>LibreOffice, which opens Word files as people see them; Debian's <c>libreoffice-writer-nogui</c>.</summary>
internal static class Office
{
    private static readonly string? s_program = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);

    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? Missing => s_program is null ? "There is no LibreOffice." : null;

    /// <summary>The pages of a Word file as PDF.</summary>
    public static byte[] ToPdf(byte[] word)
    {
        var folder = Directory.CreateTempSubdirectory("docdsl-office").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "letter.docx"), word);
            var start = new ProcessStartInfo(s_program!) { RedirectStandardOutput = true, RedirectStandardError = true };

            // A profile of its own: one that is in use by another instance would be waited for.
            foreach (
                var argument in new[]
                {
                    $"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder,
                    Path.Combine(folder, "letter.docx"),
                }
            )
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            var pdf = Path.Combine(folder, "letter.pdf");
            Assert.True(File.Exists(pdf), output.Result + error);
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A test that needs LibreOffice.</summary>
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() => Skip = Office.Missing;
}
