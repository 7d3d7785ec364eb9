using DocDsl;
using Vendor.Answers;
using Vendor.Questions;

namespace Vendor.Tests;

/// <summary>Rules of our own, over what all customers are told.</summary>
public class CustomerTests
{
    public static TheoryData<QaDocument> All => [.. Documents.Of<Northgate>(), .. Documents.Of<Lindenhof>()];

    [Fact]
    public void Each_customer_has_one_document()
    {
        Assert.Single(Documents.Of<Northgate>());
        Assert.Single(Documents.Of<Lindenhof>());
    }

    /// <summary>Nobody is told another term than the library has, unless it is in this list.</summary>
    [Fact]
    public void All_customers_are_told_the_same_terms()
    {
        var incidents = Library.Document.IncidentTerm.Value;
        Assert.All(Documents.Of<Northgate>(), customer => Assert.Equal(incidents, TermOf(customer.In01)));
        Assert.All(Documents.Of<Lindenhof>(), customer => Assert.Equal(incidents, TermOf(customer.Incidents)));
        Assert.All(Documents.Of<Northgate>(), customer => Assert.Equal(Library.Document.Retention.Value, TermOf(customer.Da01)));
    }

    /// <summary>What is said of patients is our promise to one customer, and no answer of the library.</summary>
    [Fact]
    public void Patient_data_is_kept_for_ten_years() =>
        Assert.All(
            Documents.Of<Lindenhof>().Where(customer => customer.PatientData),
            customer => Assert.Equal("10 years", TermOf(customer.Retention).ToString())
        );

    [Theory]
    [MemberData(nameof(All))]
    public void A_penetration_test_is_at_most_a_year_old_when_we_answer(QaDocument document)
    {
        var (test, returned) = document switch
        {
            Northgate northgate => (northgate.In02, northgate.Returned),
            Lindenhof lindenhof => (lindenhof.PenetrationTest, lindenhof.Returned),
            _ => throw new InvalidOperationException(document.Path),
        };
        Assert.True(Assert.IsAssignableFrom<AnsweredQuestion<DateOnly>>(test).Value >= returned.AddYears(-1), $"{test.Span}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_promised_in_passing(QaDocument document) => Assert.Empty(document.Promises);

    /// <summary>The same answer, and not a copy of it: its evidence is there too.</summary>
    [Fact]
    public void An_answer_of_the_library_is_each_customers_answer()
    {
        var library = Library.Document.Mfa.Answer;
        Assert.Equal(library.Text, Northgate2026.Document.Ac01.Answer.Text);
        Assert.Equal(library.Text, Lindenhof2026.Document.SecondFactor.Answer.Text);
        Assert.Equal(library.Evidence.Select(it => it.Target), Northgate2026.Document.Ac01.Answer.Evidence.Select(it => it.Target));
    }

    [Fact]
    public void What_does_not_apply_says_why() =>
        Assert.Equal("We have no branch offices", Assert.IsType<NotApplicableQuestion>(Northgate2026.Document.In03).Reason);

    private static CalendarDuration TermOf(Question question) =>
        Assert.IsAssignableFrom<AnsweredQuestion<CalendarDuration>>(question).Value;
}
