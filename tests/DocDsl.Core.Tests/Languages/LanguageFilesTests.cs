using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DocDsl.Core.Languages;

namespace DocDsl.Core.Tests.Languages;

/// <summary>
/// The file of the VS Code extension that has the words of languages is written from the languages; with DOCDSL_UPDATE=1 this writes
/// it.
/// </summary>
public class LanguageFilesTests
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    [Fact]
    public void The_grammars_have_the_headings_of_all_languages() =>
        Check(
            "grammars",
            Language.All.Select(language => new
            {
                language.Tag,
                Headings = language.Headings.Select(form => new
                {
                    form.Keyword,
                    Answer = form.IsAnswer,
                    Plural = form.IsPlural,
                    Glued = form.IsGlued,
                    Alone = form.MayStandAlone,
                    form.Links,
                }),
                Numbers = language.NumberWords,
                language.And,
                language.To,
                Closing = language.Closings,
            })
        );

    private static void Check(string folder, object content)
    {
        var path = Repository.PathOf("src", "vscode-docdsl", folder, "languages.json");
        var expected = JsonSerializer.Serialize(content, s_options) + "\n";
        if (Environment.GetEnvironmentVariable("DOCDSL_UPDATE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "");
    }
}
