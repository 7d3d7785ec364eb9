using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Tools.Tests.Exporters.Carried;

/// <summary>Documents of one project that together have everything that the model knows; each word of theirs is said once.</summary>
internal sealed class CarriedDocuments : IDisposable
{
    private const string Type = """
        @type review extends questionnaire
        @version 2021-12-16
        @numbering any
        @questions open
        @field stage choice alpha | beta
        @field answered date
        @field reference text
        @question 1 keys
        @hint Count the years.
        How long are all of the keys kept?
        @group Monitoring
        @question 40 in-use
        @when stage is beta
        How can an operator see that it is in use?
        @question 41 pets
        @optional
        Are there pets?

        """;

    private const string Letter = """
        @document review 2019-05-23 en-GB
        @translates brief
        @status draft
        @stage beta
        @answered 2025-10-31
        @reference REF-77

        Words before the questions.[^pre]

        @group Cryptography
        Words about the group.

        Question 1
        @id keys
        @expect duration
        How long are keys kept, as in question 2?[^q]

        Answer to question 1
        @value 12 months from "for a year" is code:Vault.Store.KeyMonths
        @status partial
        @by "Director Copper"
        @evidence code:Vault.Store.Save
        @evidence test:Vault.Tests.Saves
        @evidence file:plan.md#keys
        @evidence [[library#mfa]]
        @evidence https://example.org/report
        @promise audit by 2026-03-01 from "We will audit"
        @promise figures from "The figures will be published"
        @fulfils library#survey on 2025-09-09
        @supersedes library#backups
        @reviewed 2026-05-01 by "Reviewer Tin" again 12 months
        @corrects 2026-06-02 "The number was that of 2024"
        They are kept for a year.[^a] We will audit it. The figures will be published.
        See question 2 and [[library#backups]].

        Question 2
        @expect #2a yes-no
        What is known of
        a) the costs of it;
        b) the planning of it?

        Answer to question 2a
        @value #2a yes from "It is known" is msbuild:Nullable
        It is known.

        @group Answers of other kinds
        Question 3
        @open waiting for figures
        What is open?

        Question 4
        @withdrawn on request of the asker
        What is withdrawn?

        Question 5
        @na "we use no cloud"
        What does not apply?

        Question 6
        @optional
        What is optional?

        Question 7
        What is unanswered?

        Question 8
        @expect yes-no
        Is a second factor required?

        Answer to question 8
        @same-as library#mfa

        Question 9
        What is refused?

        Answer to question 9
        @status refused
        That is a secret.

        Question 10
        What is postponed?

        Answer to question 10
        @status postponed
        That comes later.

        Question 11
        What is referred?

        Answer to question 11
        @status referred
        That is said elsewhere.

        Question 12
        @expect choices email|sms|post
        How are people told?

        Answer to question 12
        @value email, post from "Post and email" is file:app.json#/Channels
        Post and email.

        Question 13
        What is known of the future?

        Answer to question 13
        Nothing is known.

        Questions 14 and 15
        Who pays, and when?

        Answer to questions 14 and 15
        The city, in May.

        Answer to question 99
        Words of no question.

        @closing
        Words after the answers.

        @note pre Note of the preamble.
        @note q Note of the question.
        @note a Note of the answer.

        """;

    private const string Original = """
        @document review 2021-12-16 nl-NL
        @stage beta

        Vraag 1
        @id keys
        Hoe lang?

        Antwoord op vraag 1
        Een jaar.

        """;

    private const string Library = """
        @document en

        Question 1
        @id mfa
        @expect yes-no
        Is a second factor required?

        Answer to question 1
        @evidence https://example.org/mfa
        Yes, for all.[^n]

        Question 2
        @id backups
        How long are backups kept?

        Answer to question 2
        @promise survey from "There will be a survey"
        Three months. There will be a survey.

        @note n Since the spring.

        """;

    private const string Later = """
        @document en
        @answered 2026-04-01

        Question 1
        Where are the figures?

        Answer to question 1
        @fulfils letter#figures on 2026-04-02
        @supersedes letter#13
        Here they are.

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("docdsl-carried-");
    private readonly Workspace _workspace = new();

    public CarriedDocuments()
    {
        foreach (
            var (name, text) in new[]
            {
                ("review.qatype", Type),
                ("letter.qa", Letter),
                ("brief.qa", Original),
                ("library.qa", Library),
                ("later.qa", Later),
                ("plan.md", "# Keys\n"),
                ("p.csproj", "<Project><ItemGroup><DocDsl Include=\"*.qa\" /></ItemGroup></Project>"),
            }
        )
        {
            File.WriteAllText(PathOf(name), text.ReplaceLineEndings("\n"));
        }
    }

    /// <summary>The document of a name, with what the others say of it.</summary>
    public QaDocument this[string name]
    {
        get
        {
            var project = _workspace.ProjectOf(PathOf(name + ".qa"));
            return project.Parse(
                new SourceText(File.ReadAllText(PathOf(name + ".qa")), name + ".qa"),
                project.Relative(PathOf(name + ".qa"))
            );
        }
    }

    public IReadOnlyList<QaDocument> All => [this["letter"], this["brief"], this["library"], this["later"]];

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
