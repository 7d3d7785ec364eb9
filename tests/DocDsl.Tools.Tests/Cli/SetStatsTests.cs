using System.Text.Json;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>How documents answer the questions of their types, in <c>docdsl stats</c>.</summary>
public sealed class SetStatsTests : CommandTest
{
    private const string Type =
        "@type review extends questionnaire\n@version 2\n@numbering none\n@field stage choice alpha | beta\n"
        + "@question storage\nIs data stored by the feature?\n@question in-use\n@when stage is beta\nIs it in use?\n"
        + "@question pets\nPets?\n";

    [Fact]
    public void Stats_count_what_is_answered_missing_reworded_and_not_applicable()
    {
        Write("review.qatype", Type);
        Write(
            "a.qa",
            "@document review 1 en\n@stage alpha\n\n@question\n@id storage\nIs data kept?\n\n@answer\nNo.\n\n"
                + "@question\nWho?\n\n@answer\nWe.\n"
        );
        Write("b.qa", "Question 1\nWhat is it?\n\nAnswer 1\nThis.\n");
        var (status, text, error) = Run("stats");
        Assert.Equal((0, ""), (status, error));
        Assert.EndsWith(
            "\nin set  answered  missing  reworded  extra  not applicable  document\n"
                + "     3         1        1         1      1               1  a.qa (review 2, answers 1)\n",
            text
        );

        using var json = JsonDocument.Parse(Run("stats", "-f", "json").Output);
        var documents = json.RootElement.GetProperty("documents");
        Assert.Equal(
            """{"type":"review","version":"2","answeredVersion":"1","questions":3,"answered":1,"missing":1,"reworded":1,"extra":1,"""
                + "\"notApplicable\":1}",
            JsonSerializer.Serialize(documents[0].GetProperty("set"))
        );
        Assert.False(documents[1].TryGetProperty("set", out _));
    }
}
