namespace DocDsl.Core.Tests.Model;

/// <summary>Values, parts and promises at run time, without generated code.</summary>
public class TypedAnswerTests
{
    private static readonly QaDocument s_document = QaDocument.Parse(
        """
        @document nl-NL

        Vragen 1, 2, 3 en 4
        @expect #1 yes-no
        @expect #2 amount EUR
        @expect #3 duration
        @expect #4 choice open|dicht
        Klopt het, wat kost het, hoe lang, en wat is de stand?

        Antwoord op de vragen 1, 2, 3 en 4
        @by "Minister De Vries"
        @promise brief by 2026-03-01 from "een brief"
        @promise overleg from "overleg"
        @value #1 yes from "Dat klopt"
        @value #2 from "€ 1,2 mln."
        @value #3 from "drie weken"
        @value #4 from "dicht"
        Dat klopt; € 1,2 mln. en drie weken, en dicht. Er komt een brief, en overleg.

        Vraag 5
        @expect #5b date
        @expect #5a number
        Twee dingen:
        a) hoeveel;
        b) wanneer;
        c) waarom?

        Antwoord op vraag 5a
        1.250

        Antwoord op vraag 5b
        1 mei 2024.

        Antwoord op vraag 5c
        @promise nota from "een nota"
        Er komt een nota.
        """,
        "brief.qa"
    );

    [Fact]
    public void A_value_has_its_type()
    {
        Assert.Empty(s_document.Diagnostics);
        Assert.True(Assert.IsType<AnsweredQuestion<bool>>(s_document[1]).Value);
        Assert.Equal(new MoneyAmount(1_200_000, "EUR"), Assert.IsType<AnsweredQuestion<MoneyAmount>>(s_document[2]).Value);
        Assert.Equal(new CalendarDuration(3, CalendarUnit.Weeks), Assert.IsType<AnsweredQuestion<CalendarDuration>>(s_document[3]).Value);
        Assert.Equal("dicht", Assert.IsType<AnsweredQuestion<string>>(s_document[4]).Value);
        Assert.Same(((AnsweredQuestion)s_document[1]).Answer, ((AnsweredQuestion)s_document[4]).Answer);
        Assert.Equal(5, s_document.Questions.Count(question => question.Match(_ => true, _ => false, _ => false, _ => false)));
    }

    [Fact]
    public void A_value_of_several_choices_is_a_list_that_is_equal_to_another()
    {
        const string Text =
            "@document nl-NL\n\nVraag 1\n@expect choices email|sms|\"post, aangetekend\"\nHoe?\n\n"
            + "Antwoord op vraag 1\nPost, aangetekend, sms en email.\n";
        var document = QaDocument.Parse(Text, "brief.qa");
        Assert.Empty(document.Diagnostics);
        var question = Assert.IsType<AnsweredQuestion<IReadOnlyList<string>>>(document[1]);
        Assert.Equal(["email", "sms", "post, aangetekend"], question.Value);
        Assert.Equal("email, sms, post, aangetekend", question.Value.ToString());
        Assert.Throws<NotSupportedException>(() => ((IList<string>)question.Value)[0] = "x");

        var again = Assert.IsType<AnsweredQuestion<IReadOnlyList<string>>>(QaDocument.Parse(Text, "brief.qa")[1]);
        Assert.Equal(question, again);
        Assert.Equal(question.GetHashCode(), again.GetHashCode());
        Assert.True(question.Value.Equals(again.Value));
        Assert.Equal(question.Value.GetHashCode(), again.Value.GetHashCode());

        var value = question.InvariantValue!;
        Assert.Equal("choices email|sms|\"post, aangetekend\"", value.Kind);
        Assert.Equal("email, sms, \"post, aangetekend\"", value.Text);
        Assert.Equal(["email", "sms", "post, aangetekend"], value.Values);
        Assert.Same(value.Values, value.Values);
        Assert.Equal(value, again.InvariantValue);
        Assert.Equal("email, sms en post, aangetekend", document.Language!.Format(value, "nl-NL"));
        Assert.Equal("email", document.Language.Format(new InvariantValue("choices email|sms", "email"), null));
        Assert.Equal("fax", document.Language.Format(new InvariantValue("choices email|sms", "fax"), null));

        var json = System.Text.Json.Nodes.JsonNode.Parse(document.ToData().ToJson())!["questions"]![0]!["value"]!;
        Assert.Equal(["email", "sms", "post, aangetekend"], json["values"]!.AsArray().Select(item => (string?)item));
        Assert.Equal(["2"], new InvariantValue("number", "2").Values);
    }

    [Fact]
    public void Parts_have_their_answers()
    {
        var parts = s_document[5].Parts;
        Assert.Equal(["Vraag 5a", "Vraag 5b", "Vraag 5c"], parts.Select(part => part.ToString()));
        Assert.Equal(["hoeveel;", "wanneer;", "waarom?"], parts.Select(part => part.Text));
        Assert.Equal(1250m, Assert.IsType<AnsweredPart<decimal>>(parts[0]).Value);
        Assert.Equal(new DateOnly(2024, 5, 1), Assert.IsType<AnsweredPart<DateOnly>>(parts[1]).Value);
        Assert.Equal("Antwoord op vraag 5c", Assert.IsType<AnsweredPart>(parts[2]).Answer.Label);
        Assert.Same(s_document[5], parts[0].Question);
        Assert.Same(parts[0], s_document[5].Parts[0]);
        Assert.Empty(s_document[1].Parts);
        Assert.Equal("brief.qa(24,1)", parts[0].Span.ToString());
    }

    [Fact]
    public void Promises_say_who_and_when()
    {
        var promises = s_document.Promises.ToArray();
        Assert.Equal(["brief: een brief", "overleg: overleg", "nota: een nota"], promises.Select(promise => promise.ToString()));
        Assert.Equal(["Minister De Vries", "Minister De Vries", null], promises.Select(promise => promise.By));
        Assert.Equal([new DateOnly(2026, 3, 1), null, null], promises.Select(promise => promise.Due));
        Assert.Same(promises[0], s_document.Answers[0].Promises[0]);
        Assert.Same(s_document, promises[0].Document);
    }

    [Theory]
    [InlineData("2025-08-27", 3, CalendarUnit.Weeks, "2025-09-17", "3 weeks")]
    [InlineData("2025-01-31", 1, CalendarUnit.Months, "2025-02-28", "1 month")]
    [InlineData("2024-02-29", 2, CalendarUnit.Years, "2026-02-28", "2 years")]
    [InlineData("2025-08-27", 10, CalendarUnit.Days, "2025-09-06", "10 days")]
    [InlineData("2025-08-29", 1, CalendarUnit.Workdays, "2025-09-01", "1 workday")] // a Friday
    [InlineData("2025-08-29", 5, CalendarUnit.Workdays, "2025-09-05", "5 workdays")]
    [InlineData("2025-08-30", 5, CalendarUnit.Workdays, "2025-09-05", "5 workdays")] // a Saturday
    [InlineData("2025-08-30", 6, CalendarUnit.Workdays, "2025-09-08", "6 workdays")]
    [InlineData("2025-08-30", 0, CalendarUnit.Workdays, "2025-08-30", "0 workdays")]
    public void A_duration_ends(string start, int count, CalendarUnit unit, string end, string text)
    {
        var duration = new CalendarDuration(count, unit);
        Assert.Equal(DateOnly.Parse(end, null), duration.After(DateOnly.Parse(start, null)));
        Assert.Equal(text, duration.ToString());
    }

    [Fact]
    public void Money_is_equal_by_worth()
    {
        Assert.Equal(new MoneyAmount(12.5m, "EUR"), new MoneyAmount(12.50m, "EUR"));
        Assert.Equal("12.50 EUR", new MoneyAmount(12.50m, "EUR").ToString());
    }
}
