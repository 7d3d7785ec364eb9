using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocDsl.Data;

namespace DocDsl.Core.Tests.Model;

/// <summary>Where questions stand, and lookups that say which type is needed.</summary>
public class StateTests
{
    private static readonly QaDocument s_document = QaDocument.Parse(
        """
        @document nl-NL

        Vraag 1
        @id ja
        @expect yes-no
        A?

        Antwoord op vraag 1
        @value yes from "Ja"
        Ja.

        Vraag 2
        B?

        Antwoord op vraag 2
        @status partial
        Deels.

        Vraag 3
        C?

        Antwoord op vraag 3
        @status refused
        Nee.

        Vraag 4
        D?

        Antwoord op vraag 4
        @status postponed
        Later.

        Vraag 5
        E?

        Antwoord op vraag 5
        @status referred
        Elders.

        Vraag 6
        @id open
        @open later
        F?

        Vraag 7
        @optional
        G?

        Vraag 8
        H?

        Vraag 9
        @withdrawn vervallen
        I?

        Vraag 14
        @na "hier niet"
        N?

        Vraag 10
        J?

        Antwoord op vraag 10
        TODO

        Vraag 11
        K?
        a) Een?
        b) Twee?

        Antwoord op vraag 11a
        Ja.

        Vraag 12
        L?
        a) Een?
        b) Twee?

        Antwoord op vraag 12a
        @status refused
        Nee.

        Antwoord op vraag 12b
        @status refused
        Ook niet.

        Vraag 13
        M?
        a) Een?
        b) Twee?

        Antwoord op vraag 13a
        @status refused
        Nee.

        Antwoord op vraag 13b
        Wel.
        """
    );

    [Fact]
    public void Each_state()
    {
        Assert.Equal(
            [
                QuestionState.Answered,
                QuestionState.Partial,
                QuestionState.Refused,
                QuestionState.Postponed,
                QuestionState.Referred,
                QuestionState.Open,
                QuestionState.Optional,
                QuestionState.Unanswered,
                QuestionState.Withdrawn,
                QuestionState.NotApplicable,
                QuestionState.Unanswered,
                QuestionState.Partial,
                QuestionState.Refused,
                QuestionState.Partial,
            ],
            s_document.Questions.Select(question => question.State)
        );
        Assert.Equal(Enum.GetValues<QuestionState>().Order(), s_document.Questions.Select(question => question.State).Distinct().Order());

        // Those of answers come first, and are called the same.
        Assert.Equal(Enum.GetNames<AnswerStatus>(), Enum.GetNames<QuestionState>().Take(Enum.GetValues<AnswerStatus>().Length));
    }

    [Fact]
    public void Open_questions_are_those_that_need_an_answer()
    {
        Assert.Equal(["Vraag 6", "Vraag 8", "Vraag 10"], s_document.OpenQuestions.Select(question => question.Label));
        Assert.Same(s_document.OpenQuestions, s_document.OpenQuestions);
        Assert.False(s_document.IsComplete);
        var complete = QaDocument.Parse(
            "Vraag 1\nA?\nAntwoord 1\n@status postponed\nB.\nVraag 2\n@optional\nC?\nVraag 3\n@withdrawn weg\nD?\n"
                + "Vraag 4\n@na \"te klein\"\nE?\n"
        );
        Assert.Empty(complete.OpenQuestions);
        Assert.True(complete.IsComplete);
        Assert.True(QaDocument.Parse("").IsComplete);
    }

    [Fact]
    public void A_lookup_of_a_type()
    {
        Assert.True(s_document.GetQuestion<AnsweredQuestion<bool>>("ja").Value);
        Assert.Same(s_document[6], s_document.GetQuestion<OpenQuestion>("open"));
        Assert.Same(s_document[9], s_document.GetQuestion<WithdrawnQuestion>(9));
        Assert.Same(s_document[14], s_document.GetQuestion<NotApplicableQuestion>(14));
        Assert.Same(s_document[9], s_document.GetQuestion<Question>(9));

        Assert.True(s_document.TryGetQuestion("ja", out AnsweredQuestion<bool>? answered));
        Assert.True(answered.Value);
        Assert.True(s_document.TryGetQuestion(2, out AnsweredQuestion? second));
        Assert.Same(s_document[2], second);
        Assert.False(s_document.TryGetQuestion("ja", out AnsweredQuestion<DateOnly>? date));
        Assert.Null(date);
        Assert.False(s_document.TryGetQuestion("open", out AnsweredQuestion? open));
        Assert.Null(open);
        Assert.False(s_document.TryGetQuestion("Ja", out AnsweredQuestion? _));
        Assert.False(s_document.TryGetQuestion(99, out AnsweredQuestion? _));
        Assert.True(s_document.TryGetQuestion("ja", out var any));
        Assert.IsType<AnsweredQuestion<bool>>(any);
    }

    [Fact]
    public void A_question_that_does_not_apply()
    {
        var document = QaDocument.Parse(
            """
            @document nl-NL

            Vraag 1
            @na "wij bewaren geen ""echte"" gegevens"
            A?

            Vragen 2 en 3
            @na #3 " te klein "
            B?

            Antwoord op vraag 2
            Ja.

            Vraag 4
            @na "te klein"
            @optional
            C?

            Antwoord op vraag 4
            N.v.t.
            """
        );
        Assert.Empty(document.Diagnostics);
        Assert.True(document.IsComplete);
        Assert.Equal(
            ["wij bewaren geen \"echte\" gegevens", "te klein", "te klein"],
            document.Questions.OfType<NotApplicableQuestion>().Select(question => question.Reason)
        );
        Assert.Equal([1, 3, 4], document.Questions.OfType<NotApplicableQuestion>().Select(question => question.Number));
        var data = JsonNode.Parse(document.ToData().ToJson())!["questions"]![0]!;
        Assert.Equal("notApplicable", (string?)data["state"]);
        Assert.Equal("wij bewaren geen \"echte\" gegevens", (string?)data["reason"]);
        Assert.Equal(QuestionDataState.NotApplicable, QaDocumentData.FromJson(document.ToData().ToJson()).Questions[0].State);
        Assert.Equal("te klein", (string?)JsonNode.Parse(JsonSerializer.Serialize((NotApplicableQuestion)document[3]))!["reason"]);
    }

    [Fact]
    public void A_reason_that_is_malformed_is_one_nevertheless()
    {
        var document = QaDocument.Parse("Vraag 1\n@na te klein\nA?\nVraag 2\n@na\nB?\nVraag 3\n@na \"te klein\nC?\n");
        Assert.Equal(["QA1002", "QA1002", "QA1002"], document.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["te klein", "", "te klein"], document.Questions.Select(question => ((NotApplicableQuestion)question).Reason));
    }

    [Fact]
    public void Markdown_says_in_a_comment_that_a_question_does_not_apply()
    {
        var document = QaDocument.Parse(
            """
            <!--
            @document faq en
            @heading question "## {text}"
            -->

            ## Where is the *data*?
            <!-- @na "there is none" -->
            """,
            "a.md"
        );
        Assert.Empty(document.Diagnostics);
        Assert.Equal("there is none", Assert.IsType<NotApplicableQuestion>(document.Questions[0]).Reason);
    }

    [Fact]
    public void A_header_that_is_open_leaves_what_does_not_apply() =>
        Assert.Equal(
            [QuestionState.NotApplicable, QuestionState.Open],
            QaDocument.Parse("@open later\nVraag 1\n@na \"te klein\"\nA?\nVraag 2\nB?\n").Questions.Select(question => question.State)
        );

    [Fact]
    public void A_lookup_of_another_type_says_which()
    {
        Assert.Equal(
            "'Vraag 6' of a.qa has the type OpenQuestion, not AnsweredQuestion<Boolean>.",
            Assert
                .Throws<InvalidCastException>(() =>
                    QaDocument.Parse(s_document.SourceText, "a.qa").GetQuestion<AnsweredQuestion<bool>>("open")
                )
                .Message
        );
        Assert.Throws<KeyNotFoundException>(() => s_document.GetQuestion<AnsweredQuestion>("nee"));
        Assert.Throws<KeyNotFoundException>(() => s_document.GetQuestion<AnsweredQuestion>(99));
    }

    [Fact]
    public void A_group_finds_its_questions()
    {
        var group = QaDocument.Parse("@numbering per-group\n@group A\nVraag 1\n@open x\nB?\n@group C\nVraag 2\n@open x\nD?\n").Groups[1];
        Assert.True(group.TryGetQuestion(2, out var question));
        Assert.Same(group[2], question);
        Assert.False(group.TryGetQuestion(1, out question));
        Assert.Null(question);
    }

    [Fact]
    public void Every_collection_is_a_read_only_list()
    {
        var members = typeof(QaDocument)
            .Assembly.GetExportedTypes()
            .SelectMany(type =>
                type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            )
            .Select(member =>
                (
                    Member: member,
                    Type: member switch
                    {
                        PropertyInfo property => property.PropertyType,
                        MethodInfo method => method.ReturnType,
                        FieldInfo field => field.FieldType,
                        _ => typeof(void),
                    }
                )
            )
            .Where(member => member.Type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(member.Type))
            .ToList();
        Assert.True(members.Count > 30);
        Assert.All(
            members.Where(member => member.Member.Name != "GetEnumerator"),
            member =>
                Assert.True(
                    member.Type.IsGenericType && member.Type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>),
                    $"{member.Member.DeclaringType!.Name}.{member.Member.Name} is {member.Type}"
                )
        );
    }
}
