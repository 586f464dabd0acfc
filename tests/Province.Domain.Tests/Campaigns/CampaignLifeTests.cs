using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Dates;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Campaigns;

public sealed class CampaignLifeTests
{
    private static readonly TenantId Hunan = new(430000);
    private static readonly DateTimeOffset Noon = new(2021, 12, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Before = new(2021, 12, 1);
    private static readonly CampaignActor Organiser = new(new Guid(1, 0, 0, new byte[8]), "组织人员");

    private enum Step { Change, Arrange, ArrangeBadly, Attach, Detach, Issue, Replace, Record, MoveDates }

    [Fact]
    public void Steps_AnySequence_FreezesTermsAndDocumentsOnceIssuedAndCountsVersions()
    {
        var steps = Gen.Elements(Enum.GetValues<Step>()).ListOf();
        Prop.ForAll(steps.ToArbitrary(), AnyArrangement.Good.ToArbitrary(), (taken, good) =>
        {
            var campaign = New(good);
            foreach (var step in taken)
            {
                var before = (campaign.Revision, campaign.Stage, campaign.IssuedVersion, Steps: campaign.Steps.Count, campaign.Terms, Documents: campaign.Documents.Count);
                try
                {
                    Take(campaign, step, good);
                    campaign.Revision.ShouldBe(before.Revision + 1);
                    campaign.Steps.Count.ShouldBe(before.Steps + 1);
                }
                catch (RefusedException)
                {
                    (campaign.Revision, campaign.Stage, campaign.IssuedVersion, campaign.Steps.Count, campaign.Terms, campaign.Documents.Count).ShouldBe(before);
                }

                if (before.Stage != CampaignStage.Draft)
                    (campaign.Terms with { Dates = before.Terms.Dates }, campaign.Documents.Count).ShouldBe((before.Terms, before.Documents));
                if (before.Stage != CampaignStage.Draft && step != Step.MoveDates)
                    campaign.Terms.Dates.ShouldBe(before.Terms.Dates);
                Check(campaign, good);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void RefuseIssue_MissingThings_NamesTheFirst()
    {
        var good = AnyArrangement.Good.Sample(1, 1).First();
        var campaign = New(good);
        Code(campaign.RefuseIssue([], Before)).ShouldBe("campaign.not_arranged");
        campaign.Arrange(good.Groups, Organiser, Noon);
        campaign.RefuseIssue([], Before).ShouldBeNull();
        var first = good.Dates.All.Min(date => date.On);
        campaign.RefuseIssue([], first).ShouldBeNull("the last day is in time");
        Code(campaign.RefuseIssue([], first.AddDays(1))).ShouldBe("campaign.date_past");
        campaign.Change(campaign.Terms with { Dates = campaign.Terms.Dates with { Summary = null } }, Organiser, Noon);
        Code(campaign.RefuseIssue([], Before)).ShouldBe("campaign.dates_missing");
        campaign.Change(campaign.Terms with { Dates = good.Dates, CheckItems = [] }, Organiser, Noon);
        Code(campaign.RefuseIssue([], Before)).ShouldBe("campaign.lists_missing");
        Code(campaign.RefuseIssue(ArrangementCheck.Run(good with { Groups = [.. good.Groups.Skip(1)] }), Before)).ShouldBe("campaign.faulty");
    }

    [Fact]
    public void Replace_OfACityByOneThatItDoesNotMeet_MakesTheNextVersion()
    {
        var good = AnyArrangement.Good.Where(any => any.Groups.Count > 3).Sample(1, 1).First();
        var campaign = New(good);
        campaign.Arrange(good.Groups, Organiser, Noon);
        campaign.Issue(ArrangementCheck.Run(campaign.Arrangement(good.Cities)), Organiser, Noon);
        Take(campaign, Step.Replace, good);
        (campaign.IssuedVersion, campaign.Groups[0].Lead, campaign.Groups[2].Lead).ShouldBe((2, good.Groups[2].Lead, good.Groups[0].Lead));
        campaign.Steps[^1].Detail!.ShouldEndWith("（第 2 版）。理由：防汛");
    }

    [Fact]
    public void Arrange_WithFewerGroups_LeavesNoneOfThoseBefore()
    {
        var good = AnyArrangement.Good.Sample(1, 1).First();
        var campaign = New(good);
        campaign.Arrange(good.Groups, Organiser, Noon);
        campaign.Arrange([good.Groups[1]], Organiser, Noon);
        campaign.CrossGroups().Single().Builders.ShouldBe(good.Groups[1].Builders);
    }

    [Fact]
    public void Attach_OneMoreThanTwenty_IsRefused()
    {
        var campaign = New(AnyArrangement.Good.Sample(1, 1).First());
        for (var i = 0; i < 20; i++)
            campaign.Attach("附件.docx", $"{i}", false, Organiser, Noon);
        Should.Throw<RefusedException>(() => campaign.Attach("附件.docx", "20", false, Organiser, Noon)).Refusal.Code.ShouldBe("campaign.too_many_documents");
        Should.Throw<RefusedException>(() => campaign.Attach("附件.docx", "19", false, Organiser, Noon)).Refusal.Code.ShouldBe("campaign.attached_already");
        campaign.Documents.Count.ShouldBe(20);
    }

    [Fact]
    public void Record_OfThisYear_IsRefused()
    {
        var good = AnyArrangement.Good.Sample(1, 1).First();
        var campaign = New(good);
        campaign.Arrange(good.Groups, Organiser, Noon);
        Should.Throw<RefusedException>(() => campaign.Record(2022, Organiser, Noon)).Refusal.Code.ShouldBe("campaign.not_earlier");
        campaign.Record(2023, Organiser, Noon);
        campaign.Stage.ShouldBe(CampaignStage.Recorded);
    }

    private static Campaign New(CampaignArrangement good) => new(Hunan, new Guid(9, 0, 0, new byte[8]), TermsOf(good), "新建", Organiser, Noon);

    internal static CampaignTerms TermsOf(CampaignArrangement arrangement) => new()
    {
        Title = "2022年工贸行业交叉执法", Year = 2022, Industries = [Industry.IndustryAndTrade], Dates = arrangement.Dates,
        Quotas = StandardTerms.Quotas, CheckItems = StandardTerms.CheckItems, DisciplineRules = StandardTerms.DisciplineRules,
    };

    private static void Take(Campaign campaign, Step step, CampaignArrangement good)
    {
        switch (step)
        {
            case Step.Change: campaign.Change(campaign.Terms with { Title = campaign.Terms.Title + "改" }, Organiser, Noon); break;
            case Step.Arrange: campaign.Arrange(good.Groups, Organiser, Noon); break;
            case Step.ArrangeBadly: campaign.Arrange([.. good.Groups.Skip(1)], Organiser, Noon); break;
            case Step.Attach: campaign.Attach("附件.docx", new string('a', 63) + campaign.Documents.Count, false, Organiser, Noon); break;
            case Step.Detach: campaign.Detach(new string('a', 63) + 0, Organiser, Noon); break;
            case Step.Issue: campaign.Issue(ArrangementCheck.Run(campaign.Arrangement(good.Cities)), Organiser, Noon); break;
            case Step.Record: campaign.Record(2023, Organiser, Noon); break;
            case Step.MoveDates:
                var move = new DatesMove(new() { Summary = campaign.Terms.Dates.Summary!.Value.AddDays(1) }, "防汛");
                campaign.MoveDates(move, ArrangementCheck.Run(campaign.ArrangementWith(good.Cities, move)), Organiser, Noon);
                break;
            default:
                var replacement = new CityReplacement(CityRole.Builds, good.Cities[0], good.Groups[2].Builders[0], "防汛");
                var groups = campaign.Groups.Select(group => group.Cross).ToList();
                campaign.Replace(replacement, ArrangementCheck.Run(campaign.ArrangementOf(good.Cities, replacement.In(groups))), Organiser, Noon);
                break;
        }
    }

    private static void Check(Campaign campaign, CampaignArrangement good)
    {
        (campaign.IssuedVersion > 0).ShouldBe(campaign.Stage == CampaignStage.Issued);
        campaign.IssuedVersion.ShouldBe(campaign.Steps.Count(step => step.Kind is CampaignStepKind.Issued or CampaignStepKind.Replaced or CampaignStepKind.DatesMoved));
        campaign.Steps.Select(step => step.Ordinal).ShouldBe(Enumerable.Range(1, campaign.Steps.Count));
        if (campaign.Stage == CampaignStage.Issued)
            ArrangementCheck.MayBeIssued(ArrangementCheck.Run(campaign.Arrangement(good.Cities))).ShouldBeTrue();
    }

    private static string? Code(Refusal? refusal) => refusal?.Code;
}
