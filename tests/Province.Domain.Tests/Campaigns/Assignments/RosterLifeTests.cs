using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Domain.Tests.Campaigns.Rosters;

namespace Province.Domain.Tests.Campaigns.Assignments;

public sealed class RosterLifeTests
{
    private static readonly TenantId Shaoyang = new(430500);
    private static readonly DateTimeOffset Noon = new(2022, 5, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Due = new(2022, 5, 14);
    private static readonly RosterDemands Demands = new(4, 2, new DateOnly(2022, 6, 20), null);
    private static readonly CampaignActor Planner = new(new Guid(1, 0, 0, new byte[8]), "编制人员");

    private enum Step { Add, Remove, File, Accept, Return, AnswerEarlier, NextWeek, Extend }

    [Fact]
    public void Steps_AnySequence_ChangeTheRosterOnlyOnTheCitysOwnDesk()
    {
        Prop.ForAll(Gen.Elements(Enum.GetValues<Step>()).ListOf().ToArbitrary(), taken =>
        {
            var (assignment, today) = (New(), new DateOnly(2022, 5, 1));
            foreach (var step in taken)
            {
                var (members, stage, version, open) = (assignment.Members.Count, assignment.RosterStage, assignment.RosterVersion, assignment.RefuseRosterChange(today) is null);
                try
                {
                    today = Take(assignment, step, today);
                }
                catch (RefusedException)
                {
                    (assignment.Members.Count, assignment.RosterStage, assignment.RosterVersion).ShouldBe((members, stage, version));
                }

                if (!open)
                    assignment.Members.Count.ShouldBe(members);
                if (stage == RosterStage.Accepted && today > assignment.RosterDue)
                    assignment.RosterStage.ShouldBeOneOf(RosterStage.Accepted, RosterStage.Returned);
                assignment.RosterBy.ShouldBe(Due);
                (assignment.RosterDue >= Due).ShouldBeTrue();
                (assignment.ReturnComment is not null).ShouldBe(assignment.RosterStage == RosterStage.Returned);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void FileRoster_AfterTheDeadline_IsTakenAndNotedAsLate()
    {
        var assignment = New();
        assignment.AddMember(Guid.NewGuid(), AnyRoster.Officer(430500, 0, leads: true), null, At(Due));
        assignment.FileRoster(Guid.NewGuid(), Demands, At(Due.AddDays(1)));
        assignment.Steps[^1].Detail!.ShouldContain("逾期");
        var snapshot = new RosterSnapshot(assignment.Id, 1, "编制人员", assignment.RosterAsFiled().Members);
        new FiledRoster(new(430000), Shaoyang, Guid.NewGuid(), snapshot, Noon, Due.AddDays(1), Due).IsLate.ShouldBeTrue();
        new FiledRoster(new(430000), Shaoyang, Guid.NewGuid(), snapshot, Noon, Due, Due).IsLate.ShouldBeFalse();
    }

    [Fact]
    public void FileRoster_LeadCityWithoutLeader_IsRefused()
    {
        var assignment = New();
        assignment.AddMember(Guid.NewGuid(), AnyRoster.Officer(430500, 0), null, At(Due));
        Should.Throw<RefusedException>(() => assignment.FileRoster(Guid.NewGuid(), Demands, At(Due))).Refusal.Code.ShouldBe("roster.faulty");
    }

    [Fact]
    public void Acknowledge_ByAnotherThanTheMember_IsRefused()
    {
        var assignment = New();
        var account = new Guid(7, 0, 0, new byte[8]);
        var member = assignment.AddMember(Guid.NewGuid(), AnyRoster.Officer(430500, 0, leads: true), account, At(Due)).Id;
        Code(() => assignment.Acknowledge(member, new(account, "本人"), false, Noon)).ShouldBe("roster.not_filed");
        assignment.FileRoster(Guid.NewGuid(), Demands, At(Due));
        Code(() => assignment.Acknowledge(member, Planner, false, Noon)).ShouldBe("roster.not_yours");
        assignment.Acknowledge(member, new(account, "本人"), false, Noon).Name.ShouldBe(AnyRoster.Officer(430500, 0).Name);
        Code(() => assignment.Acknowledge(member, new(account, "本人"), false, Noon)).ShouldBe("roster.acknowledged_already");
    }

    [Fact]
    public void ChangeMember_IntoAnotherPerson_MustAcknowledgeAgain()
    {
        var assignment = New();
        var member = assignment.AddMember(Guid.NewGuid(), AnyRoster.Officer(430500, 0, leads: true), null, At(Due)).Id;
        assignment.FileRoster(Guid.NewGuid(), Demands, At(Due));
        assignment.Answer(assignment.FiledEnvelope!.Value, new(assignment.Id, true, "组织人员", Noon, null)).ShouldBeTrue();
        assignment.Acknowledge(member, Planner, onPaper: true, Noon);
        assignment.ChangeMember(member, AnyRoster.Officer(430500, 0, leads: true) with { Post = "副局长" }, null, At(Due));
        assignment.Members[0].AcknowledgedAt.ShouldNotBeNull();
        assignment.ChangeMember(member, AnyRoster.Officer(430500, 9, leads: true), null, At(Due));
        assignment.Members[0].AcknowledgedAt.ShouldBeNull();
        assignment.RosterStage.ShouldBe(RosterStage.Draft);
    }

    [Fact]
    public void AnswerExtension_OfTheRoster_MovesTheDueDayAndNotesItInWords()
    {
        var assignment = New();
        assignment.AskExtension(new(assignment.Id, CampaignDateKind.Roster, Due, Due.AddDays(5), "防汛", "编制人员", Noon), Planner);
        assignment.Steps[^1].Detail.ShouldBe("申请延至 2022年5月19日。理由：防汛");
        assignment.AnswerExtension(CampaignDateKind.Roster, new(assignment.Id, Due.AddDays(3), "可", "组织人员", Noon));
        assignment.Steps[^1].Detail.ShouldBe("延至 2022年5月17日。可");
        (assignment.RosterBy, assignment.RosterDue).ShouldBe((Due, Due.AddDays(3)));
        assignment.Take(Guid.NewGuid(), Snapshot(2), [Granted(CampaignDateKind.Roster, Due.AddDays(3))], Noon);
        assignment.RosterDue.ShouldBe(Due.AddDays(3), "a later version keeps what was granted");
        assignment.Take(Guid.NewGuid(), Snapshot(3) with { Builds = null }, [], Noon);
        (assignment.RosterBy, assignment.RosterDue).ShouldBe((null, null));
    }

    /// <summary>A date that the province moves holds for the city too, forth and back, but never before a later day that it was granted.</summary>
    [Fact]
    public void Take_VersionsWithMovedDates_FollowsThemAndKeepsALaterGrant() => Prop.ForAll(
        Gen.Choose(-10, 30).Zip(Gen.Choose(-10, 30)).ListOf().ToArbitrary(), Gen.Choose(-5, 30).ToArbitrary(), (moves, grant) =>
    {
        var assignment = New();
        DeadlineExtension[] granted = grant > 0 ? [Granted(CampaignDateKind.Roster, Due.AddDays(grant)), Granted(CampaignDateKind.Pool, Due.AddDays(grant + 1))] : [];
        foreach (var (at, (roster, pool)) in moves.Index())
        {
            var known = Snapshot(at + 2);
            assignment.Take(Guid.NewGuid(), known with { InspectedBy = known.Builds, Terms = known.Terms with { Dates = known.Terms.Dates with { Roster = Due.AddDays(roster), Pool = Due.AddDays(pool) } } }, granted, Noon);
            (assignment.RosterBy, assignment.PoolBy).ShouldBe((Due.AddDays(roster), Due.AddDays(pool)));
            (assignment.RosterDue, assignment.PoolDue).ShouldBe((Due.AddDays(grant > 0 ? Math.Max(roster, grant) : roster), Due.AddDays(grant > 0 ? Math.Max(pool, grant + 1) : pool)));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AskExtension_OfThePools_IsForAnInspectedCity()
    {
        var assignment = New();
        var asked = new ExtensionRequest(assignment.Id, CampaignDateKind.Pool, Due, Due.AddDays(5), "防汛", "编制人员", Noon);
        Code(() => assignment.AskExtension(asked, Planner)).ShouldBe("extension.not_inspected");
        var known = Snapshot(2);
        assignment.Take(Guid.NewGuid(), known with { Builds = null, InspectedBy = known.Builds, Terms = known.Terms with { Dates = known.Terms.Dates with { Pool = Due } } }, [], Noon);
        Code(() => assignment.AskExtension(asked with { Kind = CampaignDateKind.Roster }, Planner)).ShouldBe("extension.not_builder");
        assignment.AskExtension(asked, Planner);
        assignment.AnswerExtension(CampaignDateKind.Pool, new(assignment.Id, Due.AddDays(3), null, "组织人员", Noon));
        (assignment.PoolBy, assignment.PoolDue).ShouldBe((Due, Due.AddDays(3)));
    }

    [Fact]
    public void Take_AnEarlierVersion_ChangesNothing()
    {
        var assignment = New(version: 3);
        assignment.Take(Guid.NewGuid(), Snapshot(2) with { Title = "旧" }, [], Noon);
        (assignment.Title, assignment.Version).ShouldBe(("标题", 3));
    }

    [Fact]
    public void DueOf_AnyGrants_IsTheLatestAndNeverBeforeTheFirst() => Prop.ForAll(Gen.Choose(-30, 60).ListOf().ToArbitrary(), days =>
    {
        var due = DeadlineExtension.DueOf(Due, days.Select(day => (DateOnly?)Due.AddDays(day)).Append(null))!.Value;
        due.ShouldBe(Due.AddDays(Math.Max(0, days.DefaultIfEmpty(0).Max())));
        DeadlineExtension.DueOf(null, days.Select(day => (DateOnly?)Due.AddDays(day))).ShouldBeNull();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Answer_AnExtension_OnceAndWithAReasonForNo()
    {
        DeadlineExtension New() => new(Shaoyang, Guid.NewGuid(), Shaoyang, new(Guid.NewGuid(), CampaignDateKind.Roster, Due, Due.AddDays(5), "防汛", "编制人员", Noon));
        var extension = New();
        Code(() => extension.Answer(new(extension.CampaignId, null, null, "组织人员", Noon))).ShouldBe("extension.answer_reason");
        Code(() => extension.Answer(new(extension.CampaignId, Due, "可", "组织人员", Noon))).ShouldBe("extension.not_later");
        extension.Answer(new(extension.CampaignId, Due.AddDays(3), null, "组织人员", Noon));
        (extension.Stage, extension.GrantedUntil, extension.FirstDue).ShouldBe((ExtensionStage.Approved, Due.AddDays(3), Due));
        Code(() => extension.Answer(new(extension.CampaignId, null, "不", "组织人员", Noon))).ShouldBe("extension.answered_already");
        var refused = New();
        refused.Answer(new(refused.CampaignId, null, "时间已够", "组织人员", Noon));
        refused.Stage.ShouldBe(ExtensionStage.Refused);
    }

    [Fact]
    public void Return_OfAFiledRoster_NeedsACommentAndIsDoneOnce()
    {
        var filed = new FiledRoster(new(430000), Shaoyang, Guid.NewGuid(), new(Guid.NewGuid(), 1, "编制人员", []), Noon, Due, Due);
        Code(() => filed.Return(" ", "组织人员", Noon)).ShouldBe("roster.comment_missing");
        Code(() => filed.Return(new string('长', 2001), "组织人员", Noon)).ShouldBe("roster.comment_too_long");
        filed.Accept("组织人员", Noon);
        filed.Return($" {new string('长', 2000)} ", "组织人员", Noon);
        (filed.Stage, filed.Comment!.Length, filed.Revision).ShouldBe((FilingStage.Returned, 2000, 3));
        Code(() => filed.Return("再退", "组织人员", Noon)).ShouldBe(RosterRefusals.AnsweredAlready(filed).Code);
    }

    private static DeadlineExtension Granted(CampaignDateKind kind, DateOnly until)
    {
        var extension = new DeadlineExtension(Shaoyang, Guid.NewGuid(), Shaoyang, new(Guid.NewGuid(), kind, Due, until, "防汛", "编制人员", Noon));
        extension.Answer(new(extension.CampaignId, until, null, "组织人员", Noon));
        return extension;
    }

    private static CampaignAssignment New(int version = 1) => new(Shaoyang, new(430000), Guid.NewGuid(), Snapshot(version), Noon);

    private static CampaignSnapshot Snapshot(int version)
    {
        var group = new AssignedGroup(3, [new(430500, "邵阳市"), new(430400, "衡阳市")], 430500, [new(430100, "长沙市"), new(430200, "株洲市")], null);
        var terms = CampaignLifeTests.TermsOf(Hunan2021.Arrangement) with { Dates = new() { Roster = Due, Completion = new(2022, 6, 20), Summary = new(2022, 7, 1) } };
        return new(new Guid(8, 0, 0, new byte[8]), version, "标题", 2022, Shaoyang.Code, group, null, terms, [], "组织人员", null);
    }

    private static RosterEdit At(DateOnly today) => new(Planner, today, Noon, AnyRoster.Providers);

    private static DateOnly Take(CampaignAssignment assignment, Step step, DateOnly today)
    {
        switch (step)
        {
            case Step.Add: assignment.AddMember(Guid.NewGuid(), AnyRoster.Officer(430500, assignment.Steps.Count, assignment.Members.Count == 0), null, At(today)); break;
            case Step.Remove when assignment.Members.Count > 1: assignment.RemoveMember(assignment.Members[^1].Id, At(today)); break;
            case Step.File: assignment.FileRoster(Guid.NewGuid(), Demands, At(today)); break;
            case Step.Accept: assignment.Answer(assignment.FiledEnvelope ?? Guid.Empty, new(assignment.Id, true, "组织人员", Noon, null)); break;
            case Step.Return: assignment.Answer(assignment.FiledEnvelope ?? Guid.Empty, new(assignment.Id, false, "组织人员", Noon, "请补足")); break;
            case Step.AnswerEarlier: assignment.Answer(Guid.NewGuid(), new(assignment.Id, true, "组织人员", Noon, null)).ShouldBeFalse(); break;
            case Step.Extend: assignment.AnswerExtension(CampaignDateKind.Roster, new(assignment.Id, Due.AddDays(5), null, "组织人员", Noon)); break;
            case Step.NextWeek: return today.AddDays(7);
            default: break;
        }

        return today;
    }

    private static string Code(Action act) => Should.Throw<RefusedException>(act).Refusal.Code;
}
