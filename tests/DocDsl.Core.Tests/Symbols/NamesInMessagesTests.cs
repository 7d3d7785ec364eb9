using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Tests.Symbols;

/// <summary>A message shows a name as it was written, at the start of a sentence and within one.</summary>
public class NamesInMessagesTests
{
    [Theory]
    [InlineData(
        "@numbering none\n@heading question \"Q: {text}\"\n@heading answer \"A: {text}\"\nQ: What?\n@id Kosten\n",
        "Question 'Kosten' has"
    )]
    [InlineData(
        "@numbering none\n@heading question \"Q: {text}\"\n@heading answer \"A: {text}\"\nQ: What?\n@id Kosten\n@open later\nA: This.\n",
        "question 'Kosten'"
    )]
    public void Of_a_question_with_an_id(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(Marked.Model(text).Diagnostics).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Vraag 3\nWat?\na) Een.\nb) Twee.\nAntwoord 3\n@covers 3a\n@value #3b yes from \"Dit\"\nDit.\n", "QA1002", "part 3b")]
    [InlineData("Vraag 3\nWat?\na) Een.\nb) Twee.\nAntwoord 3\n@covers 3a\nDit.\n", "QA3006", "Part 3b")]
    public void Of_a_part(string text, string rule, string expected) =>
        Assert.Contains(
            Marked.Model("@document nl-NL\n" + text).Diagnostics,
            diagnostic => diagnostic.Id == rule && diagnostic.Message.Contains(expected, StringComparison.Ordinal)
        );
}
