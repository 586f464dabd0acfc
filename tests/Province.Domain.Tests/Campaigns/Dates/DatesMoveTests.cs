using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Dates;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Campaigns.Dates;

public sealed class DatesMoveTests
{
    private static readonly CampaignActor Organiser = new(null, "组织人员");

    /// <summary>Any dates moved on any day: either nothing happens, or only those become others, in order and not past, and the dates before stay on record.</summary>
    [Fact]
    public void MoveDates_AnyOfAnySoundCampaign_KeepsWhatWasAndTheOrder()
    {
        var shifts = Gen.Choose(-20, 20).ListOf(6);
        var moved = 0;
        Prop.ForAll(AnyArrangement.Good.ToArbitrary(), shifts.ToArbitrary(), Gen.Choose(0, 340).ToArbitrary(), (good, by, day) =>
        {
            var campaign = Issued(good);
            var today = new DateOnly(2022, 1, 1).AddDays(day);
            var (before, version) = (campaign.Terms.Dates, campaign.IssuedVersion);
            var to = before.All.Zip(by).Where(pair => pair.Second % 3 != 0).Aggregate(new CampaignDates(), (dates, pair) => dates.With(pair.First.Kind, pair.First.On.AddDays(pair.Second)));
            var move = new DatesMove(to, "防汛");
            try
            {
                campaign.MoveDates(move, ArrangementCheck.Run(campaign.ArrangementWith(good.Cities, move)), Organiser, At(today));
            }
            catch (RefusedException)
            {
                (campaign.Terms.Dates, campaign.IssuedVersion, campaign.DateMoves.Count).ShouldBe((before, version, 0));
                return;
            }

            moved++;
            campaign.IssuedVersion.ShouldBe(version + 1);
            foreach (var kind in Enum.GetValues<CampaignDateKind>())
                campaign.Terms.Dates.Of(kind).ShouldBe(to.Of(kind) ?? before.Of(kind));
            campaign.DateMoves.Select(row => (row.Kind, row.Was, row.On)).ShouldBe(to.All.Where(date => before.Of(date.Kind) != date.On).Select(date => (date.Kind, before.Of(date.Kind), date.On)));
            campaign.DateMoves.ShouldAllBe(row => row.On >= today && row.Version == version + 1 && row.Reason == "防汛" && row.By == "组织人员");
            ArrangementCheck.MayBeIssued(ArrangementCheck.Run(campaign.Arrangement(good.Cities))).ShouldBeTrue();
        }).QuickCheckThrowOnFailure();
        moved.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void MoveDates_Wrongly_IsRefusedWithACodeOfItsOwn()
    {
        var good = AnyArrangement.Good.Sample(1, 1).First();
        var campaign = Issued(good);
        var (today, last) = (new DateOnly(2022, 1, 1), good.Dates.Summary!.Value);
        string CodeOf(CampaignDates to, string reason = "防汛", DateOnly? on = null)
        {
            var move = new DatesMove(to, reason);
            return Should.Throw<RefusedException>(() => campaign.MoveDates(move, ArrangementCheck.Run(campaign.ArrangementWith(good.Cities, move)), Organiser, At(on ?? today))).Refusal.Code;
        }

        CodeOf(new() { Summary = last.AddDays(3) }, " ").ShouldBe("dates.reason_invalid");
        CodeOf(new() { Summary = last.AddDays(3) }, new string('长', 501)).ShouldBe("dates.reason_invalid");
        CodeOf(new()).ShouldBe("dates.same");
        CodeOf(new() { Summary = last }).ShouldBe("dates.same");
        CodeOf(new() { Summary = last.AddDays(3) }, on: last.AddDays(4)).ShouldBe("dates.past");
        CodeOf(new() { Pool = good.Dates.Completion!.Value.AddDays(1) }).ShouldBe("dates.faulty");
        var draft = new Campaign(new TenantId(430000), Guid.NewGuid(), CampaignLifeTests.TermsOf(good), "新建", Organiser, At(today));
        Should.Throw<RefusedException>(() => draft.MoveDates(new(new() { Summary = last.AddDays(3) }, "防汛"), [], Organiser, At(today))).Refusal.Code.ShouldBe("dates.not_issued");
    }

    /// <summary>A date that is over may be moved to one that is not; the others that are over stand in nobody's way.</summary>
    [Fact]
    public void MoveDates_OfADayThatIsOver_MovesItOnAndSaysSo()
    {
        var good = AnyArrangement.Good.Sample(1, 1).First();
        var campaign = Issued(good);
        var summary = good.Dates.Summary!.Value;
        var said = campaign.MoveDates(new(new() { Summary = summary.AddDays(9) }, "防汛"), [], Organiser, At(summary.AddDays(5)));
        said.ShouldBe($"书面总结期限由{Day(summary)}改为{Day(summary.AddDays(9))}。理由：防汛");
        campaign.Steps[^1].Detail.ShouldBe($"书面总结期限由{Day(summary)}改为{Day(summary.AddDays(9))}（第 2 版）。理由：防汛");
    }

    [Fact]
    public void Read_OfASnapshotFromBeforeDatesCouldBeMoved_HasNone()
    {
        var snapshot = new CampaignSnapshot(Guid.NewGuid(), 1, "标题", 2022, 430400, null, null, new(), [], "组织人员", null);
        var old = System.Text.Json.Nodes.JsonNode.Parse(snapshot.Write())!.AsObject();
        old.Remove("moved").ShouldBeTrue();
        CampaignSnapshot.Read(old.ToJsonString()).Moved.ShouldBeEmpty();
    }

    private static Campaign Issued(CampaignArrangement good)
    {
        var campaign = new Campaign(new TenantId(430000), Guid.NewGuid(), CampaignLifeTests.TermsOf(good), "新建", Organiser, At(new(2021, 12, 1)));
        campaign.Arrange(good.Groups, Organiser, At(new(2021, 12, 1)));
        campaign.Issue(ArrangementCheck.Run(campaign.Arrangement(good.Cities)), Organiser, At(new(2021, 12, 1)));
        return campaign;
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(4, 0), TimeSpan.Zero);

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", System.Globalization.CultureInfo.InvariantCulture);
}
