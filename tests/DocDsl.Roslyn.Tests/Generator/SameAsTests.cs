using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Answers that are those of other documents: <c>@same-as</c>.</summary>
public class SameAsTests
{
    private const string Library = """
        @document document en

        Question 1
        @id mfa
        @expect yes-no
        Is a second factor required?

        Answer to question 1
        @evidence https://example.com/mfa
        Yes, for all employees.[^1] See [[#places]].
        @note 1 Since 2024.

        Question 2
        @id places
        @expect choices office | home
        Where?

        Answer to question 2
        @status partial
        - [x] Home
        - [ ] Office

        Question 3
        @id later
        @open next year
        Is it audited?

        """;

    private const string Contoso = """
        @document document en

        Question 1
        @id sign-in
        @expect yes-no
        Must users have a second factor?

        Answer to question 1
        @same-as library#mfa

        Question 2
        @id work
        @expect choices home | train | office
        Where do they work?

        Answer to question 2
        @same-as library#places

        """;

    private const string Program = """
        using System.Linq;
        using DocDsl;

        namespace Ministry
        {
            public static class Program
            {
                public static string Run()
                {
                    AnsweredQuestion<bool> signIn = Customers.Contoso.Document.SignIn;
                    var work = Customers.Contoso.Document.Work;
                    var copy = Customers.Fabrikam.Document.Question1;
                    var answer = signIn.Answer;
                    return string.Join("; ",
                        signIn.Value, answer.Text, ReferenceEquals(answer.SameAs, Library.Document.Mfa.Answer),
                        answer.Evidence[0], answer.Notes[0].Text, Customers.Contoso.Document.Notes.Count,
                        answer.References[0].Target!.Id, work.State, work.Value[0],
                        copy.Answer.Text, copy.Answer.SameAs!.Document.Name, copy.Value,
                        Customers.Plain.Questions[0].Answers[0].Text,
                        Customers.Contoso.Document.ToData().Answers[0].SameAs);
                }
            }
        }
        """;

    private const string Copy = """
        @document document en

        Question 1
        @expect yes-no
        A second factor?

        Answer to question 1
        @same-as contoso#sign-in

        """;

    private static readonly (string, string)[] s_project =
    [
        ("library.qa", Library),
        ("Customers/contoso.qa", Contoso),
        ("Customers/fabrikam.qa", Copy),
        ("Customers/plain.qa", Copy.Replace("document en", "document en\n@members none")),
    ];

    [Fact]
    public void The_words_the_value_and_all_that_belongs_to_them_are_those_of_the_other_answer()
    {
        var project = new Project(s_project);
        Assert.Empty(project.Run().Diagnostics);
        project.Compilation = project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Program, Project.Latest));
        var assembly = TypeTests.Load(project, isRight: false);
        Assert.Equal(
            "True; Yes, for all employees. See places.; True; https://example.com/mfa; Since 2024.; 1; work; Partial; Home; "
                + "Yes, for all employees. See places.; library; True; Yes, for all employees. See places.; "
                + "SameAsData { Document = library.qa, Question = mfa }",
            assembly.GetType("Ministry.Program")!.GetMethod("Run")!.Invoke(null, null)
        );
    }

    [Fact]
    public void What_cannot_be_taken_is_reported_in_the_build_and_with_the_other_document_s_next_text_it_can()
    {
        var project = new Project([.. s_project, ("late.qa", Copy.Replace("contoso#sign-in", "library#later"))]);
        Assert.Equal(["QA3012 Question 'later' of document 'library.qa' is not answered"], Found());

        project.Replace(0, Library.Replace("@open next year\n", "") + "Answer to question 3\nYes, each year.\n");
        Assert.Equal(["QA3012 The answer to question 'later' of document 'library.qa' has no value; yes-no is expected"], Found());

        project.Replace(
            0,
            Library.Replace("@open next year", "@expect yes-no") + "Answer to question 3\nYes, each year.\n"
        );
        Assert.Empty(Found());

        string[] Found() => [.. project.Run().Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}")];
    }

    [Fact]
    public void A_condition_on_an_answer_of_another_document_is_decided_by_it()
    {
        const string Type = """
            @type vendor extends questionnaire
            @numbering none
            @question mfa
            @expect yes-no
            Is there a second factor?
            @question which
            @when mfa is yes
            Which one is it?

            """;
        const string Document = "@document vendor en\n\n@question mfa\n\n@answer\n@same-as library#mfa\n";
        var project = new Project(("library.qa", Library), ("vendor.qatype", Type), ("one.qa", Document));
        Assert.Equal(
            ["QA7001 Question 'which' of 'vendor' is missing: 'Which one is it?'"],
            project.Run().Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}")
        );

        project.Replace(0, Library.Replace("Yes, for", "No, not for"));
        Assert.Empty(project.Run().Diagnostics);
    }

    [Fact]
    public void An_edit_of_an_answer_that_others_take_reads_no_other_document_again()
    {
        var project = new Project(s_project);
        project.Run();
        project.Replace(0, Library.Replace("employees", "people"));
        var steps = project.Run().TrackedSteps[TrackingNames.Documents].SelectMany(step => step.Outputs).Select(output => output.Reason);
        Assert.Equal(
            [IncrementalStepRunReason.Modified, .. Enumerable.Repeat(IncrementalStepRunReason.Cached, s_project.Length - 1)],
            steps.OrderBy(reason => reason is IncrementalStepRunReason.Cached)
        );
    }
}
