using System.Text;
using System.Text.Json;

namespace DocDsl.Corpus.Tests;

/// <summary>The versions of the corpus' questionnaires as declarations of document types.</summary>
internal static class SetVersions
{
    public static string Folder => Path.Combine(Corpus.Folder!, "questionnaires");

    /// <summary>Declarations by their versions.</summary>
    public static Dictionary<string, string> Of(string kind) =>
        Directory
            .GetFiles(Path.Combine(Folder, kind, "versions"), "*.json")
            .Where(file => !file.EndsWith("index.json", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => DeclarationOf(kind, file));

    private static string DeclarationOf(string kind, string file)
    {
        var type = new StringBuilder();
        type.Append("@type ").Append(kind).Append(" extends questionnaire\n@numbering none\n");
        type.Append("@version ").Append(Path.GetFileNameWithoutExtension(file)).Append("\n@language en\n");
        using var versions = JsonDocument.Parse(File.ReadAllText(file));
        var last = "";
        foreach (var question in versions.RootElement.EnumerateArray())
        {
            if (question.TryGetProperty("group", out var group) && group.GetString() is { } title && title != last)
            {
                type.Append("@group ").Append(last = title).Append('\n');
            }

            type.Append("@question ").Append(question.GetProperty("id").GetString()).Append('\n');
            type.Append(question.GetProperty("text").GetString()).Append('\n');
        }

        return type.ToString();
    }
}
