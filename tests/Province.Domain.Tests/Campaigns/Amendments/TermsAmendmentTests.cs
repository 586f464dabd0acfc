using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Amendments;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Campaigns.Amendments;

public sealed class TermsAmendmentTests
{
    private static readonly CampaignActor Organiser = new(null, "组织人员");
    private static readonly DateTimeOffset Noon = new(2021, 12, 1, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Whatever is asked for and however far the campaign is: quotas change only before a draw, check items only before a visit, and nothing else ever.</summary>
    [Fact]
    public void Amend_AnythingAtAnyTime_ChangesOnlyWhatIsStillOpen() => Prop.ForAll(
        Gen.Choose(0, 3).Zip(Gen.Choose(0, 3)).ToArbitrary(), Gen.Elements(false, true).Zip(Gen.Elements(false, true)).ToArbitrary(), (asked, at) =>
    {
        var campaign = Issued();
        var (before, version) = (campaign.Terms, campaign.IssuedVersion);
        var quotas = asked.Item1 == 0 ? null : before.Quotas with { OfficersPerGroup = before.Quotas.OfficersPerGroup + asked.Item1 - 1 };
        var items = asked.Item2 == 0 ? null : (IReadOnlyList<string>)[.. before.CheckItems, .. Enumerable.Range(1, asked.Item2 - 1).Select(number => $"新增{number}")];
        var (wantsQuotas, wantsItems) = (asked.Item1 > 1, asked.Item2 > 1);
        var code = Code(() => campaign.Amend(new(quotas, items, "防汛"), new(at.Item1 ? 7 : null, at.Item2), Organiser, Noon));
        code.ShouldBe(!wantsQuotas && !wantsItems ? "amendment.same" : wantsQuotas && at.Item1 ? "amendment.draw_open" : wantsItems && at.Item2 ? "amendment.visited" : null);
        campaign.IssuedVersion.ShouldBe(code is null ? version + 1 : version);
        (campaign.Terms with { Quotas = before.Quotas, CheckItems = before.CheckItems }).ShouldBe(before with { Quotas = before.Quotas, CheckItems = before.CheckItems }, new SameText());
        campaign.Terms.Quotas.OfficersPerGroup.ShouldBe(code is null && wantsQuotas ? quotas!.OfficersPerGroup : before.Quotas.OfficersPerGroup);
        campaign.Terms.CheckItems.ShouldBe(code is null && wantsItems ? items! : before.CheckItems);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Amend_Wrongly_IsRefusedWithACodeOfItsOwn()
    {
        var campaign = Issued();
        AmendmentProgress open = new(null, false);
        string? CodeOf(CampaignQuotas? quotas, IReadOnlyList<string>? items, string reason = "防汛") => Code(() => campaign.Amend(new(quotas, items, reason), open, Organiser, Noon));
        CodeOf(null, ["只此一条"], " ").ShouldBe("amendment.reason_invalid");
        CodeOf(null, []).ShouldBe("amendment.no_items");
        CodeOf(null, [new string('长', 501)]).ShouldBe("campaign.check_items_invalid");
        CodeOf(campaign.Terms.Quotas with { OfficersPerGroup = -1 }, null).ShouldBe("campaign.quotas_invalid");
        CodeOf(campaign.Terms.Quotas with { DaysPerSmelter = 1.00m * campaign.Terms.Quotas.DaysPerSmelter }, null).ShouldBe("amendment.same", "1 day and 1.00 days are the same");
        var draft = new Campaign(new TenantId(430000), Guid.NewGuid(), campaign.Terms, "新建", Organiser, Noon);
        Code(() => draft.Amend(new(null, ["只此一条"], "防汛"), open, Organiser, Noon)).ShouldBe("amendment.not_issued");
    }

    [Fact]
    public void Amend_OfItems_SaysWhichCameAndWent()
    {
        var campaign = Issued();
        var (first, rest) = (campaign.Terms.CheckItems[0], campaign.Terms.CheckItems.Skip(1).ToList());
        campaign.Amend(new(null, [.. rest, "有限空间作业审批"], "防汛"), new(3, false), Organiser, Noon);
        campaign.Steps[^1].Detail.ShouldBe($"增加检查内容：有限空间作业审批；删去检查内容：{first}（第 2 版）。理由：防汛");
        campaign.Amend(new(null, [.. rest, .. Enumerable.Range(0, 40).Select(number => new string('长', 200) + number)], new string('由', 500)), new(3, false), Organiser, Noon);
        campaign.Steps[^1].Detail!.Length.ShouldBeLessThanOrEqualTo(1000, "the history keeps no more");
    }

    private static string? Code(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Code;
        }
    }

    private static Campaign Issued()
    {
        var good = AnyArrangement.Good.Sample(1, 1).First();
        var campaign = new Campaign(new TenantId(430000), Guid.NewGuid(), CampaignLifeTests.TermsOf(good).Tidy(), "新建", Organiser, Noon);
        campaign.Arrange(good.Groups, Organiser, Noon);
        campaign.Issue(ArrangementCheck.Run(campaign.Arrangement(good.Cities)), Organiser, Noon);
        return campaign;
    }

    /// <summary>Terms hold lists, which are the same when they say the same.</summary>
    private sealed class SameText : IEqualityComparer<CampaignTerms>
    {
        public bool Equals(CampaignTerms? x, CampaignTerms? y) => CampaignJson.Write(x) == CampaignJson.Write(y);

        public int GetHashCode(CampaignTerms obj) => 0;
    }
}
