using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Binding;

/// <summary>Which question of a document is which of its set, where the words are not the same.</summary>
public class SetMatcherTests
{
    private const string Type = """
        @type readiness extends questionnaire
        @language en
        @numbering none
        @question cache-calls
        Does turning this on lead to new calls to the shared cache?
        @question disk
        Does turning this on lead to more use of the disk of any host?
        @question database-outage
        How does this behave while the database and the queue cannot be reached?
        @question failures
        Which other failures are known?
        @question owners
        Who repairs it at night?

        """;

    private const string Cache = "### Does turning this on lead to new calls to the shared cache?\n\nNo.\n\n";
    private const string Disk = "### Does turning this on lead to more use of the disk of any host?\n\nNo.\n\n";

    [Theory]
    // The same sentence about what another question of the set is about.
    [InlineData("How does this behave while the shared cache cannot be reached?", false)]
    // In words that the set does not have, and about less or more than it asks.
    [InlineData("How does this behave while the store and the broker cannot be reached?", true)]
    [InlineData("How does this behave while the database cannot be reached?", true)]
    [InlineData("How does this behave while the database, the shared cache and the queue cannot be reached?", true)]
    [InlineData("How does this feature act while the database and the queue cannot be reached?", true)]
    public void A_sentence_about_another_thing_is_another_question(string words, bool isReworded)
    {
        // Not between two that are known, where less is enough.
        var response = Read($"# Readiness\n\n{Cache}{Disk}### Who repairs it at night?\n\nWe do.\n\n### {words}\n\nIt waits.\n");
        Assert.Equal(isReworded ? ["failures"] : ["database-outage", "failures"], Missing(response));
        Assert.Equal(isReworded ? ["database-outage"] : [], response.Reworded.Select(answer => answer.Declared.Id));
        Assert.Equal(isReworded ? [] : [words], response.Undeclared.Select(question => question.Text.Text));
    }

    [Theory]
    [InlineData("#### Can turning this on use up some disk of any host?", true)]
    [InlineData("##### Which other failures are known?", true)]
    [InlineData("#### Why not?", false)]
    [InlineData("#### What about backups that somebody else makes?", false)]
    [InlineData("#### Turning this on, the disk of any host", false)]
    public void A_heading_below_the_others_is_a_question_where_it_asks_as_the_set_does(string heading, bool isQuestion)
    {
        var response = Read($"# Readiness\n\n{Cache}{Disk}{heading}\n\nYes.\n\n### Who repairs it at night?\n\nWe do.\n");
        var words = heading.TrimStart('#', ' ');
        var texts = response
            .Answers.Select(answer => answer.Question)
            .OfType<QuestionSymbol>()
            .Concat(response.Undeclared)
            .Select(question => question.Text.Text);
        Assert.Equal(isQuestion, texts.Contains(words));
        var disk = response.FindId("disk")!.Question!.Answer!.Text.Text;
        Assert.Equal(isQuestion ? "No." : $"No.\n\n{words}\n\nYes.", disk);
    }

    [Fact]
    public void Where_no_questions_are_known_a_heading_below_the_others_is_part_of_an_answer()
    {
        var text = $"# Readiness\n\n{Cache}{Disk}#### Which other failures are known?\n\nNone.\n";
        Assert.Equal(2, DocumentCompilation.Bind(new SourceText(text, "a.md"), DocumentTypeSet.ReadyMade).Questions.Length);
    }

    private static IEnumerable<string> Missing(SetResponse response) => response.Missing.Select(answer => answer.Declared.Id);

    private static SetResponse Read(string text)
    {
        var types = DocumentTypeSet.Create([new TypeSource(Type)]);
        Assert.Empty(types.Own[0].Diagnostics);
        return DocumentCompilation.Bind(new SourceText(text, "a.md", new DocumentDefaults("readiness", "en")), types).Response!;
    }
}
