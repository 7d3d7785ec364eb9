using DocDsl.Core.Syntax;

namespace DocDsl.Core.Tests.Syntax;

/// <summary>Headings of forms that a document declares.</summary>
public class DeclaredHeadingTests
{
    [Theory]
    // A number on a line of its own.
    [InlineData(
        "@heading question \"{n}\"",
        "1\nWat?\n\nAntwoord\nDit, in\n\n2025\n\n2\nWie?\n\nAntwoord\n3 mensen, of\n5\nen niet meer.\n",
        "1: Wat? → Dit, in\n\n2025 | 2: Wie? → 3 mensen, of 5 en niet meer."
    )]
    // A number before the words; an enumeration within an answer is none, since its items are no questions.
    [InlineData(
        "@heading question \"{n}. {text}\"",
        "1. Bent u\nbekend?\n\nAntwoord vraag 1:\nJa:\n\n1. dit\n\n2. dat\n\n2. Wie?\n\nAntwoord vraag 2:\nIk.\n",
        "1: Bent u bekend? → Ja:\n\n1. dit\n\n2. dat | 2: Wie? → Ik."
    )]
    [InlineData("@heading question \"({n}) {text}\"", "(1) Wat?\n\nAntwoord\nDit.\n", "1: Wat? → Dit.")]
    // A word of one's own before the number: then any numbers hold, and no blank line is needed.
    [InlineData(
        "@heading question \"Punt {n}: {text}\"\n@heading answer \"Reactie punt {n}\"",
        "Punt 1 en 2: Wat?\nReactie punt 1 en 2\nDit.\nPunt 3: Wie?\nReactie punt 3\nIk.\n",
        "1: Wat? → Dit. | 2: Wat? → Dit. | 3: Wie? → Ik."
    )]
    // Without numbers.
    [InlineData(
        "@heading question \"Q: {text}\"\n@heading answer \"A: {text}\"",
        "Q: What is it?\nReally?\nA: This.\nAnd that.\n\nQ: Who?\nA: Me.\n",
        "1: What is it? Really? → This. And that. | 2: Who? → Me."
    )]
    [InlineData(
        "@heading question \"**Q: {text}**\"\n@heading answer \"A: {text}\"",
        "**Q: What is it?**\nA: This.\n",
        "1: What is it? → This."
    )]
    // The heading is the whole question.
    [InlineData(
        "@heading question+answer \"### {text}\"",
        "### What is it?\nThis.\n\nAnd that.\n\n### Who?\n\nMe.\n",
        "1: What is it? → This.\n\nAnd that. | 2: Who? → Me."
    )]
    [InlineData(
        "@heading question+answer \"### {text}\"",
        "### What is it?\n@id what\n\n@status partial\nThis.\n### Who?\n@open later\n",
        "1: What is it? → This. | 2: Who?"
    )]
    [InlineData(
        "@heading group \"# {text}\"\n@heading question \"{n}. {text}\"\n@numbering per-group",
        "# Access\n\n1. Who?\n\nAntwoord\nMe.\n\n# Logs\n\n1. What?\n\nAntwoord\nAll.\n",
        "Access 1: Who? → Me. | Logs 1: What? → All."
    )]
    public void Sections_begin_where_the_form_says(string header, string text, string expected)
    {
        var document = QaDocument.Parse("@document nl-NL\n" + header + "\n\n" + text);
        Assert.Equal(
            expected,
            string.Join(
                " | ",
                document.Questions.Select(question =>
                    (question.Group is null ? "" : question.Group.Title + " ")
                    + question.Number
                    + ": "
                    + question.Text
                    + (question is AnsweredQuestion answered ? " → " + answered.Answer.Text : "")
                )
            )
        );
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("@heading ⟦QA1002:question⟧\n")]
    [InlineData("@heading ⟦QA1002:part \"x\"⟧\n")]
    [InlineData("@heading ⟦QA1002:question \"{m}\"⟧\n")]
    [InlineData("@heading ⟦QA1002:question \"{text}\"⟧\n")]
    [InlineData("@heading ⟦QA1002:question \"{text} {n}\"⟧\n")]
    [InlineData("@heading ⟦QA1002:question \"{n} {n}\"⟧\n")]
    [InlineData("@heading ⟦QA1002:question+answer \"{n}.\"⟧\n")]
    [InlineData("@heading ⟦QA1002:group \"Deel {n}\"⟧\n")]
    [InlineData("@heading ⟦QA1002:question \"{n}⟧\n")]
    [InlineData("@heading question \"Punt {n}\"\n\n⟦QA2004:Punt 1, 1⟧\nWat?\n\nAntwoord\nDit.\n\nPunt 2\n@open later\nWie?\n")]
    [InlineData("@heading question \"Q: {text}\"\n\n⟦QA3001:Q: What is it?⟧\nReally?\n")]
    [InlineData("@heading question+answer \"### {text}\"\n\n⟦QA3001:### What is it?⟧\n\n### Who?\nMe.\n")]
    [InlineData("@heading question \"Q: {text}\"\n@heading answer \"A: {text}\"\n\nQ: What?\nA: ⟦QA3005:TODO⟧\n\n⟦QA1007:A: Once more.⟧\n")]
    [InlineData("Vraag 1\n@⟦QA1003:heading⟧ question \"{n}\"\nWat?\n\nAntwoord op vraag 1\nDit.\n")]
    public void A_fault_is_told_at_its_place(string marked) =>
        Marked.Check(
            "@document nl-NL\n" + marked + (marked.Contains("\n\n", StringComparison.Ordinal) ? "" : "\n@question\n@open later\nWhat?\n")
        );

    [Fact]
    public void Labels_of_answers_under_declared_headings_are_those_of_the_language()
    {
        var document = QaDocument.Parse("@document nl-NL\n@heading question+answer \"### {text}\"\n\n### Wat?\nDit.\n");
        Assert.Equal("Antwoord op vraag 1", document.Answers[0].Label);
        Assert.Equal("Vraag 1", document.Questions[0].Label);
        Assert.Equal("(5,1)", document.Answers[0].Span.ToString());
    }

    [Fact]
    public void The_tree_prints_the_text_back()
    {
        const string Text = "@heading question \"**{n}. {text}** \"\r\n\r\n  **1. Wat?**  \r\nDit\r\n";
        var tree = SyntaxTree.Parse(new DocDsl.Core.Text.SourceText(Text));
        Assert.Equal(Text, string.Concat(tree.Elements.Select(element => element.ToString())));
    }
}
