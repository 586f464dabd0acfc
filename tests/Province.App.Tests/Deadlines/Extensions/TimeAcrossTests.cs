using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Exchange;
using Province.Tests;

namespace Province.App.Tests.Deadlines.Extensions;

/// <summary>More time that the province gives: request and answer go through the exchange, each side moves its own deadline, and an answer counts once. Letters go when the test says so.</summary>
public sealed class TimeAcrossTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_ForThePlansDay_IsAnsweredByTheProvinceAndMovesBothSides(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var (city, province) = await app.OpenNextYearAsync();
        var (planner, organiser, due) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("hunan.organiser"), city.Due);
        var id = (await (await planner.AskTimeAsync(city.Id, due.AddDays(20))).ShouldBeJsonAsync()).GetProperty("requestId").GetGuid();
        (await organiser.ReadAsync("deadlines/extensions")).Items().ShouldBeEmpty("the letter is on its way");
        await app.DeliverAsync();
        (await app.TimeRequestsAsync(ProvinceApp.Hunan)).Single().AskedById.ShouldBe((await app.TimeRequestsAsync(ProvinceApp.Hengyang)).Single().AskedById.ShouldNotBeNull(), "who asked does not answer, in whatever tenant");
        (await organiser.ReadAsync("deadlines/extensions?stage=asked&q=衡阳")).Items().Single().GetProperty("requestId").GetGuid().ShouldBe(id);
        (await (await Browser.SignedInAsync(app, "hunan.organiser")).PageAsync("/")).Body!.TextContent.ShouldContain("衡阳市申请年度计划报送延期");
        (await (await app.AsAsync("hunan.guide")).ReadAsync($"deadlines/extensions/{id}")).GetProperty("canAnswer").GetBoolean().ShouldBeFalse();
        await (await app.AsAsync("hunan.guide")).GiveTimeAsync(id, due.AddDays(15)).ShouldRefuseAsync(403, "caller.lacks_right");
        await (await app.AsAsync("hengyang.leader")).GiveTimeAsync(id, due.AddDays(15)).ShouldRefuseAsync(403, "time_request.not_theirs");
        await (await app.AsAsync("zhuzhou.leader")).GiveTimeAsync(id, due.AddDays(15), etag: "\"1\"").ShouldRefuseAsync(404, "time_request.not_found");

        await (await organiser.GiveTimeAsync(id, due.AddDays(15), "灾后恢复")).ShouldBeJsonAsync();
        await organiser.GiveTimeAsync(id, due.AddDays(90)).ShouldRefuseAsync(409, "time_request.answered_already");
        (await app.FilingsAsync()).ShouldSatisfyAllConditions(
            sides => (sides.OfProvince.Due, sides.OfProvince.FirstDue).ShouldBe((due.AddDays(15), province.FirstDue)),
            sides => sides.OfCity.Due.ShouldBe(due, "the answer is on its way"));
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.PlanFiling)).Count(d => d.Year == city.Year && d.Due == due).ShouldBe(13, "only the city that asked has more time");
        await app.DeliverAsync();
        await app.DeliverAsync();
        var moved = (await app.FilingsAsync()).OfCity;
        (moved.Due, moved.FirstDue, moved.State).ShouldBe((due.AddDays(15), due, DeadlineState.Open));
        var line = (await planner.ReadAsync($"deadlines/{city.Id}")).GetProperty("time").GetProperty("requests")[0];
        (line.GetProperty("stage").GetString(), line.GetProperty("answeredBy").GetString(), line.GetProperty("answerReason").GetString()).ShouldBe(("approved", "沈渡舟", "灾后恢复"));
        (await organiser.ReadAsync($"deadlines/{province.Id}")).GetProperty("time").GetProperty("requests").GetArrayLength().ShouldBe(1);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.Outbox.SingleAsync(e => e.Id == id))).AnsweredAt.ShouldNotBeNull();

        await (await app.ChangeRulesAsync(city.Year, rules => (rules["filingMonth"], rules["filingDay"]) = (4, 1))).ShouldBeJsonAsync();
        (await app.FilingsAsync()).OfCity.Due.ShouldBe(due.AddDays(15), "what was granted holds against an earlier day");
        await (await app.ChangeRulesAsync(city.Year, rules => (rules["filingMonth"], rules["filingDay"]) = (5, 1))).ShouldBeJsonAsync();
        (await app.FilingsAsync()).OfCity.ShouldSatisfyAllConditions(d => d.Due.ShouldBe(new DateOnly(city.Year, 5, 1), "a later day of the source's own holds"), d => d.FirstDue.ShouldBe(due));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_TwiceOrToAnotherOrOfAnother_ChangesNothing(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var (city, _) = await app.OpenNextYearAsync();
        var (planner, organiser, due) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("hunan.organiser"), city.Due);
        var id = (await (await planner.AskTimeAsync(city.Id, due.AddDays(20))).ShouldBeJsonAsync()).GetProperty("requestId").GetGuid();
        await app.DeliverAsync();
        Letter Answer(Guid deadline, int days) => new(TimeAnswer.EnvelopeKind, CityDeadlineLetter.ThreadOf(deadline), "批准延期",
            new TimeAnswer(deadline, due.AddDays(days), "同意", "某人", app.Clock.GetUtcNow()).Write()) { AnswerTo = id };
        await app.ForgeAsync(ProvinceApp.Hunan, ProvinceApp.Zhuzhou, Answer(city.Id, 50));   // answers what that city never asked
        var other = await app.ForgeAsync(ProvinceApp.Hunan, ProvinceApp.Hengyang, Answer(Guid.NewGuid(), 50));   // answers about another deadline
        await app.DeliverAsync();
        (await DeclineCodeAsync(app, other)).ShouldBe("time_request.answer_passed");
        (await app.TimeRequestsAsync(ProvinceApp.Zhuzhou)).ShouldBeEmpty();
        (await app.DeadlinesAsync(ProvinceApp.Zhuzhou, DeadlineKind.PlanFiling)).ShouldAllBe(d => d.Due == d.FirstDue);
        (await app.TimeRequestsAsync(ProvinceApp.Hengyang)).Single().Stage.ShouldBe(ExtensionStage.Asked);

        await (await organiser.GiveTimeAsync(id, null, "时间足够")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var again = await app.ForgeAsync(ProvinceApp.Hunan, ProvinceApp.Hengyang, Answer(city.Id, 50));
        await app.DeliverAsync();
        (await DeclineCodeAsync(app, again)).ShouldBe("time_request.answer_passed");
        var refused = (await app.TimeRequestsAsync(ProvinceApp.Hengyang)).Single();
        (refused.Stage, refused.AnswerReason, (await app.FilingsAsync()).OfCity.Due).ShouldBe((ExtensionStage.Refused, "时间足够", due));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Request_ThatTheProvinceDoesNotTake_IsAnsweredWithTheReason(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var (city, _) = await app.OpenNextYearAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var about = CityDeadlineLetter.Of(city);
        Letter Ask(CityDeadlineLetter deadline, DateOnly until) => new(TimeAsk.EnvelopeKind, CityDeadlineLetter.ThreadOf(deadline.DeadlineId), "申请延期", new TimeAsk(deadline, until, "理由", "甲", app.Clock.GetUtcNow()).Write());
        var campaigns = await app.ForgeAsync(ProvinceApp.Hengyang, ProvinceApp.Hunan, Ask(about with { Kind = DeadlineKind.CampaignRoster }, city.Due.AddDays(9)));
        var earlier = await app.ForgeAsync(ProvinceApp.Hengyang, ProvinceApp.Hunan, Ask(about, city.Due));
        await app.DeliverAsync();
        (await DeclineCodeAsync(app, campaigns, ProvinceApp.Hengyang)).ShouldBe("time_request.not_extended");
        (await DeclineCodeAsync(app, earlier, ProvinceApp.Hengyang)).ShouldBe("time_request.not_later");
        (await app.TimeRequestsAsync(ProvinceApp.Hunan)).ShouldBeEmpty();

        await app.ForgeAsync(ProvinceApp.Hengyang, ProvinceApp.Hunan, Ask(about, city.Due.AddDays(9)));
        await app.DeliverAsync();
        await (await planner.AskTimeAsync(city.Id, city.Due.AddDays(20))).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await app.TimeRequestsAsync(ProvinceApp.Hunan)).Count.ShouldBe(1, "one open request for a deadline");
        var own = (await app.TimeRequestsAsync(ProvinceApp.Hengyang)).Single();
        (own.Stage, own.AnswerReason, own.AnsweredBy).ShouldBe((ExtensionStage.Refused, TimeRefusals.Waiting.Detail, "湖南省应急管理厅"));
        await (await planner.AskTimeAsync(city.Id, city.Due.AddDays(21))).ShouldBeJsonAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_ThatComesLate_CountsForWhatWasMetMeanwhileAndReachesTheProvincesDesk(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var campaign = await app.BeginFieldworkAsync();
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await app.HandOverAsync(await app.AsMemberAsync("hengyang.inspector"), target, "护栏缺失");
        app.Later(TimeSpan.FromDays(71));
        await app.RemindAsync();
        await app.DeliverAsync();
        var finding = (await app.DeadlinesAsync(ProvinceApp.Zhuzhou, DeadlineKind.Rectification)).Single();
        finding.ReachedProvince.ShouldBeTrue();
        var (section, organiser, until) = (await app.AsAsync("zhuzhou.section"), await app.AsAsync("hunan.organiser"), app.Today().AddDays(10));
        await section.AskTimeAsync(finding.Id, app.Today().AddDays(-1)).ShouldRefuseAsync(422, "time_request.over");
        var first = (await (await section.AskTimeAsync(finding.Id, until)).ShouldBeJsonAsync()).GetProperty("requestId").GetGuid();
        await app.DeliverAsync();
        await (await organiser.GiveTimeAsync(first, until)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var reached = (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.Escalated)).Single();
        (reached.Due, reached.FirstDue, reached.State, reached.Title).ShouldBe((until, finding.Due, DeadlineState.Open, "株洲市延期：整改：株洲水泥厂，护栏缺失"));
        (await organiser.ReadAsync($"deadlines/{reached.Id}")).GetProperty("time").GetProperty("requests").GetArrayLength().ShouldBe(1);

        var second = (await (await section.AskTimeAsync(finding.Id, until.AddDays(30))).ShouldBeJsonAsync()).GetProperty("requestId").GetGuid();
        await (await section.StepAsync($"received-findings/{finding.SubjectId}", "answer", new { state = "accepted" })).ShouldBeJsonAsync();
        await (await section.StepAsync($"received-findings/{finding.SubjectId}", "answer", new { state = "rectified", remark = "已装护栏", rectifiedOn = CampaignApi.Text(app.Today()) })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await (await organiser.GiveTimeAsync(second, until.AddDays(30))).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var met = await app.DeadlineAsync(ProvinceApp.Zhuzhou, finding.Id);
        (met.State, met.Due, met.FirstDue, met.NextRungOn).ShouldBe((DeadlineState.Done, until.AddDays(30), finding.Due, null));
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.Escalated)).Single().State.ShouldBe(DeadlineState.Done);
    }

    private static async Task<string?> DeclineCodeAsync(ProvinceApp app, Guid envelope, Domain.Tenancy.TenantId? sender = null) =>
        await app.InAsync(sender ?? ProvinceApp.Hunan, db => db.Outbox.Where(e => e.Id == envelope).Select(e => e.DeclineCode).SingleAsync());
}
