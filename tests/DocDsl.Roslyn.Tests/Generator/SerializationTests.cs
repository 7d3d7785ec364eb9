using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Generated records in JSON: their own types have the converter that the library's types have.</summary>
[Collection(Seam.Name)]
public class SerializationTests
{
    private const string Audit = """
        @document en
        @numbering per-group
        @group Access control
        Question 1
        @expect #1b yes-no
        Two things:
        a) who;
        b) really?

        Answer 1a
        Two people.

        Answer 1b
        Yes, see [[#1]].

        """;

    [Fact]
    public void A_generated_record_is_written_as_its_data()
    {
        var audit = CompileTests.GetDocument(CompileTests.Load(("audit.qa", Audit)), "Ministry.Audit");
        var json = JsonSerializer.Serialize(audit, audit.GetType());
        Assert.Equal(JsonNode.Parse(audit.ToData().ToJson())!.ToJsonString(), JsonNode.Parse(json)!.ToJsonString());

        var group = Get(audit, "AccessControl");
        Assert.Same(audit.Groups[0], group);
        Assert.Equal(
            """{"title":"Access control","introduction":"","questions":[0],"introductionMarkdown":null}""",
            JsonSerializer.Serialize(group, group.GetType())
        );
        var question = Get(group, "Question1");
        Assert.Same(audit.Questions[0], question);
        Assert.Equal("b", (string?)JsonNode.Parse(JsonSerializer.Serialize(question, question.GetType()))!["parts"]![1]!["letter"]);
    }

    private static object Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner)!;
}
