using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Emit;

/// <summary>
/// Writes members with their documentation. In an editor that leads to the document: by a link, for who reads it, and by <c>#line</c>
/// around the name alone, for editors that follow it to a definition. A build has neither.
/// </summary>
/// <param name="writer">Takes the lines.</param>
/// <param name="path">The document, relative to its project.</param>
/// <param name="file">The document's file itself; null in a build.</param>
internal sealed class MemberWriter(SourceWriter writer, string path, string? file)
{
    /// <summary>Null where the compiler knows the file by a name that no editor can open.</summary>
    private readonly string? _uri =
        file is not null && Uri.TryCreate(file, UriKind.Absolute, out var uri) && uri.IsFile ? uri.AbsoluteUri : null;

    public void Summary(string summary, MemberDetails? details)
    {
        if (details is null)
        {
            writer.Summary(summary);
            return;
        }

        var line = Number(details.Position.Line + 1);
        writer.Summary(summary, details.Paragraphs, _uri is null ? null : $"{_uri}#L{line}", $"{path}:{line}");
    }

    /// <summary>A declaration: what is before the name, the name, and what is after it.</summary>
    public void Declare(string before, string name, string after, MemberDetails? details)
    {
        if (details is null || _uri is null || file!.Any(c => c is '"' or < ' '))
        {
            writer.Line($"{before} {name}{after}");
            return;
        }

        // The column is that of the name itself.
        writer.Line(before);
        writer.Raw($"#line {Number(details.Position.Line + 1)} \"{file}\"");
        writer.Raw(new string(' ', details.Position.Character) + name);
        writer.Raw("#line default");
        writer.Line(after.TrimStart());
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
