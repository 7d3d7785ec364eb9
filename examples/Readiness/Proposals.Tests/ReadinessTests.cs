using DocDsl;
using Platform.Proposals;

namespace Platform.Tests;

/// <summary>Rules of our own, over all proposals. Which questions a stage has to answer is checked by the compiler already.</summary>
public class ReadinessTests
{
    public static TheoryData<Readiness> All => [.. Documents.Of<Readiness>()];

    [Fact]
    public void Each_stage_has_its_proposals() =>
        Assert.Equal(
            ["Lazy index: Alpha", "Bulk import: Beta", "Read replicas: Stable"],
            Documents.Of<Readiness>().OrderBy(proposal => proposal.Stage).Select(proposal => $"{proposal.Proposal}: {proposal.Stage}")
        );

    [Theory]
    [MemberData(nameof(All))]
    public void What_runs_in_production_can_be_switched_off(Readiness proposal) =>
        Assert.True(proposal.SwitchOff is AnsweredQuestion<bool> { Value: true }, $"{proposal.SwitchOff.Span}");

    /// <summary>A release is a day's work, and no switch.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void It_is_switched_by_a_flag_or_a_setting(Readiness proposal)
    {
        var ways = Assert.IsAssignableFrom<AnsweredQuestion<IReadOnlyList<Readiness.SwitchChoice>>>(proposal.Switch).Value;
        Assert.Contains(ways, way => way is Readiness.SwitchChoice.FeatureFlag or Readiness.SwitchChoice.Setting);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Who_loses_something_is_told_three_months_before(Readiness proposal)
    {
        if (proposal.Removals is AnsweredQuestion<bool> { Value: true })
        {
            var today = new DateOnly(2026, 1, 1);
            var notice = Assert.IsAssignableFrom<AnsweredQuestion<CalendarDuration>>(proposal.RemovalNotice).Value;
            Assert.True(notice.After(today) >= today.AddMonths(3), $"{proposal.RemovalNotice.Span}: {notice}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Somebody_is_on_call_for_what_is_stable(Readiness proposal) =>
        Assert.True(proposal.Stage != Readiness.StageChoice.Stable || proposal.OnCall is not null, proposal.Path);

    [Fact]
    public void A_switch_may_be_of_two_kinds() =>
        Assert.Equal([BulkImport.SwitchChoice.FeatureFlag, BulkImport.SwitchChoice.Setting], BulkImport.Document.Switch.Value);
}
