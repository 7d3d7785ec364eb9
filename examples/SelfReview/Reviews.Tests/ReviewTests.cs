using DocDsl;
using Product.Reviews;
using SelfReviews;

namespace Product.Tests;

/// <summary>Rules of our own, over all reviews. That each question is answered is checked by the compiler already.</summary>
public class ReviewTests
{
    public static TheoryData<SelfReview> All => [.. Documents.Of<SelfReview>()];

    [Fact]
    public void Each_feature_is_reviewed_once()
    {
        var features = Documents.Of<SelfReview>().Select(review => review.Feature).ToList();
        Assert.Equal(["Meeting notes", "Nearby share", "Picture search"], features.Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Who_stores_personal_data_deletes_it_within_a_year(SelfReview review)
    {
        if (review.PersonalData is AnsweredQuestion<bool> { Value: true })
        {
            var kept = Assert.IsAssignableFrom<AnsweredQuestion<CalendarDuration>>(review.Retention).Value;
            Assert.True(
                kept.After(review.ReviewDate) <= review.ReviewDate.AddYears(1),
                $"{review.Retention.Span}: {kept} is more than a year"
            );
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_handles_sensitive_data_is_not_on_for_everybody(SelfReview review)
    {
        if (review.SensitiveData is AnsweredQuestion<bool> { Value: true })
        {
            Assert.False(
                review.Defaults is AnsweredQuestion<SelfReview.DefaultsChoice> { Value: SelfReview.DefaultsChoice.On },
                $"{review.Defaults.Span}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_children_use_sends_nothing_to_others_and_trains_no_model(SelfReview review)
    {
        if (review.Children is AnsweredQuestion<bool> { Value: true })
        {
            Assert.False(review.ThirdParties is AnsweredQuestion<bool> { Value: true }, $"{review.ThirdParties.Span}");
            Assert.False(review.Training is AnsweredQuestion<bool> { Value: true }, $"{review.Training.Span}");
        }
    }

    /// <summary>Of one review its questions are known: a question that is renamed or dropped does not compile.</summary>
    [Fact]
    public void Picture_search_keeps_no_words_after_the_backups_are_gone() =>
        Assert.Equal("30 days", PictureSearch.Document.Retention.Value.ToString());
}
