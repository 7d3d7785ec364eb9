using DocDsl.Core.Binding;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Tests.Model;

public class QaDocumentTests
{
    private const string Text = """
        @document questionnaire nl-NL
        @status final
        @dossier A-12
        @sent 2025-10-31

        Geachte voorzitter,

        Vragen 1 en 2
        @id #2 kosten
        Wat kost het, en wie betaalt?[^a]

        Antwoord op de vragen 1 en 2
        @status partial
        Het kost 12 euro.[^b]
        @note a Zie de begroting.
        @note b Zie de nota.

        Vraag 3
        @open wordt later beantwoord
        Wanneer?

        Vraag 4
        @withdrawn op verzoek
        Waarom?

        Vraag 5
        @na "geen raad"
        Welke raad?

        Toelichting:
        Deze vragen volgen op eerdere.
        """;

    private static readonly QaDocument s_document = QaDocument.Parse(Text, "brieven/kosten.qa");

    [Fact]
    public void Evidence_of_an_answer()
    {
        var letter = QaDocument.Parse("Vraag 1\nWat?\nAntwoord 1\n@evidence code:A.B.C(int)\n@evidence https://example.org/a\nJa.\n");
        Assert.Empty(letter.Diagnostics);
        Assert.Equal(["A.B.C(int)", "https://example.org/a"], letter.Answers[0].Evidence.Select(evidence => evidence.Target));
    }

    [Fact]
    public void Evidence_of_each_kind()
    {
        var letter = QaDocument.Parse(
            """
            Vraag 1
            Wat?
            Antwoord 1
            @evidence test: A.B
            @evidence file:docs/My plan.md#a
            @evidence [[ kosten#1 ]]
            @evidence [[kosten#9]]
            Ja.
            """
        );
        Assert.Empty(letter.Diagnostics);
        var evidence = letter.Answers[0].Evidence;
        Assert.Equal(
            ["Test A.B", "File docs/My plan.md#a", "Answer kosten#1", "Answer kosten#9"],
            evidence.Select(one => $"{one.Kind} {one}")
        );
        Assert.Equal([null, null, s_document[1], null], evidence.Select(one => one.Resolve([letter, s_document])));
        Assert.Contains("\"kind\": \"answer\"", letter.ToData().ToJson());
    }

    [Fact]
    public void A_document_tells_what_it_is()
    {
        Assert.Empty(s_document.Diagnostics);
        Assert.Equal("kosten", s_document.Name);
        Assert.Equal("questionnaire", s_document.TypeName);
        Assert.Equal("nl-NL", s_document.Culture);
        Assert.False(s_document.IsDraft);
        Assert.Equal("Geachte voorzitter,", s_document.Preamble);
        Assert.Equal("Deze vragen volgen op eerdere.", s_document.Closing);
        Assert.Equal(new DateOnly(2025, 10, 31), s_document.Fields[1].Date);
        Assert.Null(s_document.Fields[0].Date);
    }

    [Fact]
    public void Joint_questions_share_one_answer()
    {
        var first = Assert.IsType<AnsweredQuestion>(s_document[1]);
        var second = Assert.IsType<AnsweredQuestion>(s_document["kosten"]);
        Assert.Same(first.Answer, second.Answer);
        Assert.Equal([first, second], first.Answer.Questions);
        Assert.Equal(first.Text, second.Text);
        Assert.NotEqual<Question>(first, second);
        Assert.Equal(AnswerStatus.Partial, first.Answer.Status);
        Assert.Equal("b", Assert.Single(first.Answer.Notes).Id);
        Assert.Equal("a", Assert.Single(first.Notes).Id);
    }

    [Fact]
    public void Match_calls_the_function_of_the_state() =>
        Assert.Equal(
            ["Vraag 1: ja", "Vraag 2: ja", "Vraag 3: wordt later beantwoord", "Vraag 4: op verzoek", "Vraag 5: geen raad"],
            s_document.Questions.Select(question =>
                question.Label + ": " + question.Match(_ => "ja", open => open.Reason, withdrawn => withdrawn.Reason, na => na.Reason)
            )
        );

    [Fact]
    public void A_number_or_id_that_is_not_there_is_told()
    {
        Assert.Equal("kosten has no question 9.", Assert.Throws<KeyNotFoundException>(() => s_document[9]).Message);
        Assert.Equal("kosten has no question 'taal'.", Assert.Throws<KeyNotFoundException>(() => s_document["taal"]).Message);
        Assert.False(s_document.TryGetQuestion(9, out _));
    }

    [Fact]
    public void Documents_are_equal_when_they_are_the_same()
    {
        Assert.Equal(s_document, QaDocument.Parse(Text, "brieven/kosten.qa"));
        Assert.Equal(s_document.Questions, QaDocument.Parse(Text, "brieven/kosten.qa").Questions);
        Assert.NotEqual(s_document, QaDocument.Parse(Text + " ", "brieven/kosten.qa"));
        Assert.NotEqual(s_document, QaDocument.Parse(Text, "brieven/andere.qa"));
        Assert.Equal("kosten", s_document.ToString());
    }

    [Fact]
    public void Spans_are_one_based_and_name_the_file() => Assert.Equal("brieven/kosten.qa(18,1)", s_document[3].Span.ToString());

    [Fact]
    public void A_group_has_the_words_below_its_title()
    {
        var document = QaDocument.Parse(
            "@document en\n@heading group \"# {text}\"\n@heading question+answer \"## {text}\"\n\n"
                + "# Costs\nAll about money.[^1]\n@note 1 In euros.\n\n## What?\nFive euros.\n@group Time\n\nAnd time.\n\n## When?\nNow.\n"
        );
        Assert.Empty(document.Diagnostics);
        Assert.Equal(["Costs", "Time"], document.Groups.Select(group => group.Title));
        Assert.Equal(["All about money.", "And time."], document.Groups.Select(group => group.Introduction));
        Assert.Equal("1", document.Groups[0].RichIntroduction.Paragraphs[0].Lines[0].Runs[1].Note?.Id);
    }

    [Fact]
    public void Groups_number_their_own_questions_where_the_document_says_so()
    {
        var document = QaDocument.Parse(
            "@document en\n@numbering per-group\n@group Access control\nQuestion 1\nWho?\nAnswer 1\nAll.\n@group Logging\n"
                + "Question 1\nWhat?\nAnswer 1\nAll of it.\n"
        );
        Assert.Empty(document.Diagnostics);
        Assert.Equal(["Access control", "Logging"], document.Groups.Select(group => group.Title));
        Assert.Equal("What?", document.Groups[1][1].Text);
        Assert.Same(document.Groups[1], document.Questions[1].Group);
        Assert.Throws<KeyNotFoundException>(() => document.Groups[0][2]);
    }

    [Fact]
    public void A_question_used_twice_keeps_its_words_and_its_answer()
    {
        var document = QaDocument.Parse("Vraag 1\nWie?\nAntwoord\nIk.\nVraag 1\nWat?\nAntwoord op vraag 1\nDit.\n");
        Assert.Equal(["QA2001"], document.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal([1, null], document.Questions.Select(question => question.Number));
        Assert.Equal("Dit.", ((AnsweredQuestion)document.Questions[1]).Answer.Text);
    }

    [Fact]
    public void Marks_stand_for_headings_in_any_language()
    {
        var document = QaDocument.Parse(
            "@document nl-NL\n@question 1, 2\nWie, en wat?\n@answer\nIk.\n@question\nWaar?\n@answer 3\nHier.\n"
        );
        Assert.Empty(document.Diagnostics);
        Assert.Equal(["Vraag 1", "Vraag 2", "Vraag 3"], document.Questions.Select(question => question.Label));
        Assert.Equal(["Antwoord op vraag 1, 2", "Antwoord op vraag 3"], document.Answers.Select(answer => answer.Label));
    }

    [Fact]
    public void One_fault_hides_no_other_question()
    {
        var document = QaDocument.Parse("Vraag 1\n@note 1\nWie?\n\nVraag 2\n@id 12\nWat?\n\nAntwoord op vragen 1 en 2\nAllen.\n");
        Assert.Equal([1, 2], document.Questions.Select(question => question.Number));
        Assert.All(document.Questions, question => Assert.IsType<AnsweredQuestion>(question));
    }

    [Fact]
    public void Parts_under_headings_of_their_own_are_one_question()
    {
        var document = QaDocument.Parse("Vraag 1a\nWie?\nVraag 1b\nWat?\nAntwoord op vraag 1a\nIk.\nAntwoord op vraag 1b\nDit.\n");
        Assert.Empty(document.Diagnostics);
        Assert.Equal("Wie? Wat?", Assert.Single(document.Questions).Text);
        Assert.Equal(2, document.Answers.Count);
    }

    [Fact]
    public void Questions_that_share_their_text_share_what_is_found_in_it()
    {
        var document = QaDocument.Parse(
            """
            Vragen 1 en 2
            Wat kost het?[^a] Zie ook vraag 3.

            Antwoord op de vragen 1 en 2
            Niets.
            @note a Zie de begroting.

            Vraag 3
            Waarom?

            Antwoord op vraag 3
            Daarom.
            """
        );
        Assert.Same(document[3], Assert.Single(document[1].References).Target);
        Assert.Same(document[1].References, document[2].References);
        Assert.Same(document[1].Notes, document[2].Notes);
    }
}
