using DocDsl.Core.Compilation;

namespace DocDsl.Core.Tests.Binding;

/// <summary>Labels that questions have in place of numbers: AC-01, A.1, 1.2.3.</summary>
public class LabelTests
{
    private const string Header = "@document questionnaire en\n@heading question \"{label} {text}\"\n";
    private const string Questions =
        "AC-02 Who may leave?\n\nAC-01 Who may enter?\n\nA.1 What is logged?\n\n1.2.3 How long?\n\nGV.OC-01 Is the mission understood?\n\n";

    [Fact]
    public void Questions_have_their_labels_in_the_order_of_the_document()
    {
        var model = Marked.Model(Header + "@open later\n\n" + Questions);
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["AC-02", "AC-01", "A.1", "1.2.3", "GV.OC-01"], model.Questions.Select(question => question.Label));
        Assert.Equal(["AC-02", "AC-01", "A.1", "1.2.3", "GV.OC-01"], model.Questions.Select(question => question.Id));
        Assert.Equal("Who may leave?", model.Questions[0].Text.Text);
    }

    [Fact]
    public void A_label_is_referred_to_with_and_without_a_sign()
    {
        var model = Marked.Model(
            Header
                + Questions
                + "@answer AC-01, A.1, AC-02 and 1.2.3\nSee [[GV.OC-01]], [[#GV.OC-01]], [[RFC2119]] and [[RFC-2119x]].\n\n"
                + "@answer GV.OC-01\nYes.\n\nB.1 See [[A.1]] and [[#1.2.3]]?\n\nAnswer\nNo.\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["GV.OC-01", "GV.OC-01", "A.1", "1.2.3"], model.References.Select(reference => reference.Target!.Label));
        Assert.Equal(["AC-01", "A.1", "AC-02", "1.2.3"], model.Answers[0].Questions.Select(question => question.Label));
        Assert.Equal("Answer to question AC-01, A.1, AC-02, 1.2.3", model.Answers[0].Label);
        Assert.Equal("See GV.OC-01, GV.OC-01, [[RFC2119]] and [[RFC-2119x]].", model.Answers[0].Text.Text);
    }

    [Theory]
    [InlineData("@answer ⟦QA3002:AC-09⟧\nYes.\n", "This answer is for question AC-09, which does not exist")]
    [InlineData("@answer A.1\nSee ⟦QA4001:[[AC-09]]⟧.\n", "This refers to question 'AC-09', which does not exist")]
    [InlineData("@answer A.1\nSee ⟦QA4001:[[#AC-09]]⟧.\n", "This refers to question 'AC-09', which does not exist")]
    [InlineData(
        "@answer A.1\n@value ⟦QA1002:#AC-01 yes from \"Yes\"⟧\nYes.\n",
        "'@value' names question AC-01, but the heading above it does not name that question"
    )]
    public void A_label_that_no_question_has(string answer, string message)
    {
        var diagnostics = Marked.Check(Header + "\nA.1 What is logged?\n@optional\n\nAC-01 Who?\n@open later\n\n" + answer);
        Assert.Equal(message, Assert.Single(diagnostics).Message);
    }

    [Fact]
    public void Directives_of_a_joint_answer_name_a_label()
    {
        var model = Marked.Model(
            Header
                + "\nAC-01 Is it?\n@expect yes-no\n\nA.1 Was it?\n@expect #A.1 yes-no\n\n"
                + "@answer AC-01, A.1\n@value #AC-01 yes from \"is\"\n@value #A.1 no from \"was not\"\nIt is, and was not.\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["yes", "no"], model.Questions.Select(question => question.Value?.Text));
    }

    [Fact]
    public void A_question_with_a_label_and_an_id_has_both()
    {
        var model = Marked.Model(
            Header + "\nAC-01 Is it?\n@id mfa\n\n@answer AC-01\nYes.\n\nA.1 Was it?\n\n@answer A.1\nSee [[AC-01]] and [[#mfa]].\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal("AC-01", model.Questions[0].Label);
        Assert.Equal("mfa", model.Questions[0].Id);
        Assert.All(model.References, reference => Assert.Same(model.Questions[0], reference.Target));
    }

    [Fact]
    public void A_heading_of_answers_has_labels_too()
    {
        var model = Marked.Model(
            Header
                + "@heading answer \"Answer to {label}:\"\n\nAC-01 Is it?\n\nA.1 Was it?\n\nAnswer to AC-01:\nYes.\n\nAnswer to A.1:\nNo.\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["Yes.", "No."], model.Questions.Select(question => question.Answer!.Text.Text));
    }

    [Fact]
    public void A_label_of_a_group_is_meant_within_the_group()
    {
        var model = Marked.Model(
            Header
                + "@numbering per-group\n\n@group Access\n\nA.1 Who?\n\n@answer A.1\nAll.\n\n@group Storage\n\nA.1 Where?\n\n"
                + "@answer A.1\nHere.\n\nA.2 How?\n\nAnswer\nAs [[A.1]] says.\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["All.", "Here.", "As A.1 says."], model.Questions.Select(question => question.Answer!.Text.Text));
        Assert.Same(model.Questions[1], Assert.Single(model.References).Target);
    }

    [Theory]
    [InlineData("AC-01", "Ac01")]
    [InlineData("A.1", "A1")]
    [InlineData("A.1.2", "A1_2")]
    [InlineData("1.2.3", "_1_2_3")]
    [InlineData("12.3", "_12_3")]
    [InlineData("GV.OC-01", "GvOc01")]
    [InlineData("Q1a", "Q1a")]
    [InlineData("data-sets", "DataSets")]
    [InlineData("EU-wide", "EUWide")]
    [InlineData("mfa-2", "Mfa2")]
    [InlineData("_x", "X")]
    [InlineData("--", "_")]
    public void A_label_has_a_name_in_CSharp(string label, string name) => Assert.Equal(name, Naming.OfId(label));
}
