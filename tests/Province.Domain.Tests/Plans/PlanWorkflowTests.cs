using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Plans;

public sealed class PlanWorkflowTests
{
    private static readonly TenantId Hengyang = new(430400);
    private static readonly DateTimeOffset Noon = new(2025, 1, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly PlanActor[] People = [.. Enumerable.Range(1, 3).Select(n => new PlanActor(new Guid(n, 0, 0, new byte[8]), $"第{n}人"))];

    private enum Step { Import, Submit, Pass, Approve, ReviewerSendsBack, LeaderSendsBack, Issue, File, ProvinceAccepts, ProvinceReturns, StaleAnswer }

    [Fact]
    public void Steps_AnySequence_KeepsThreePersonsAndFilesOnlyWhatWasApprovedAndIssued()
    {
        var steps = Gen.Elements(Enum.GetValues<Step>()).SelectMany(step => Gen.Elements(People).Select(person => (step, person))).ListOf();
        Prop.ForAll(steps.ToArbitrary(), taken =>
        {
            var plan = New();
            foreach (var (step, person) in taken)
            {
                var (revision, stage, history) = (plan.Revision, plan.Stage, plan.Steps.Count);
                try
                {
                    Take(plan, step, person);
                }
                catch (RefusedException)
                {
                    (plan.Revision, plan.Stage, plan.Steps.Count).ShouldBe((revision, stage, history));
                }

                Check(plan);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Pass_BySubmitter_IsRefused()
    {
        var plan = New();
        plan.Submit(People[0], Noon);
        Code(() => plan.Pass(People[0], Noon)).ShouldBe("plan.same_person");
        plan.Pass(People[1], Noon);
        Code(() => plan.Approve(People[1], Noon)).ShouldBe("plan.same_person");
        Code(() => plan.Approve(People[0], Noon)).ShouldBe("plan.same_person");
        plan.Approve(People[2], Noon);
        plan.Stage.ShouldBe(PlanStage.Approved);
    }

    [Fact]
    public void Import_SameBytes_IsRefusedAndNamesTheVersion()
    {
        var plan = New();
        Code(() => plan.Import(Imported("1"), null, People[0], Noon)).ShouldBe("plan.same_file");
        plan.CurrentVersion.ShouldBe(1);
    }

    [Fact]
    public void Import_AfterAcceptance_NeedsAReason()
    {
        var plan = Filed();
        plan.Answer(plan.FiledEnvelope!.Value, accepted: true, null, "省厅", Noon).ShouldBeTrue();
        Code(() => plan.Import(Imported("2"), "  ", People[0], Noon)).ShouldBe("plan.reason_missing");
        plan.Import(Imported("2"), "年中调整", People[0], Noon).Number.ShouldBe(2);
        plan.Stage.ShouldBe(PlanStage.Draft);
    }

    [Fact]
    public void File_WithoutIssuance_IsRefusedUntilItIsRecorded()
    {
        var plan = New(issued: false);
        plan.Submit(People[0], Noon);
        plan.Pass(People[1], Noon);
        plan.Approve(People[2], Noon);
        Code(() => plan.File(Guid.NewGuid(), People[0], Noon)).ShouldBe("plan.not_issued");
        plan.Issue(new Issuance("某应急〔2025〕1号", new DateOnly(2025, 1, 1), "市人民政府", null), People[0], Noon);
        plan.File(Guid.NewGuid(), People[0], Noon);
        plan.Stage.ShouldBe(PlanStage.Filed);
    }

    [Fact]
    public void SendBack_WithoutReason_IsRefused()
    {
        var plan = New();
        plan.Submit(People[0], Noon);
        Code(() => plan.SendBack(PlanStage.InReview, " ", People[1], Noon)).ShouldBe("plan.reason_missing");
        plan.Stage.ShouldBe(PlanStage.InReview);
    }

    [Fact]
    public void Answer_ToAnEarlierFiling_ChangesNothing()
    {
        var plan = Filed();
        var revision = plan.Revision;
        plan.Answer(Guid.NewGuid(), accepted: true, null, "省厅", Noon).ShouldBeFalse();
        plan.Revision.ShouldBe(revision);
    }

    private static void Take(Plan plan, Step step, PlanActor person)
    {
        switch (step)
        {
            case Step.Import: plan.Import(Imported($"{plan.CurrentVersion + 1}"), "调整", person, Noon); break;
            case Step.Submit: plan.Submit(person, Noon); break;
            case Step.Pass: plan.Pass(person, Noon); break;
            case Step.Approve: plan.Approve(person, Noon); break;
            case Step.ReviewerSendsBack: plan.SendBack(PlanStage.InReview, "请核对", person, Noon); break;
            case Step.LeaderSendsBack: plan.SendBack(PlanStage.Reviewed, "请核对", person, Noon); break;
            case Step.Issue: plan.Issue(new Issuance("某应急〔2025〕1号", new DateOnly(2025, 1, 1), "市人民政府", null), person, Noon); break;
            case Step.File: plan.File(Guid.NewGuid(), person, Noon); break;
            case Step.ProvinceAccepts: plan.Answer(plan.FiledEnvelope ?? Guid.Empty, true, null, "省厅", Noon); break;
            case Step.ProvinceReturns: plan.Answer(plan.FiledEnvelope ?? Guid.Empty, false, "请核对", "省厅", Noon); break;
            default: plan.Answer(Guid.NewGuid(), true, null, "省厅", Noon); break;
        }
    }

    private static void Check(Plan plan)
    {
        Guid?[] persons = [plan.SubmittedBy, plan.ReviewedBy, plan.ApprovedBy];
        var acting = persons.Where(person => person is not null).ToList();
        acting.Distinct().Count().ShouldBe(acting.Count);
        plan.Versions.Select(version => version.Number).ShouldBe(Enumerable.Range(1, plan.CurrentVersion));
        plan.Steps.Select(step => step.Ordinal).ShouldBe(Enumerable.Range(1, plan.Steps.Count));
        if (plan.Stage is PlanStage.Filed or PlanStage.Accepted or PlanStage.Returned)
        {
            acting.Count.ShouldBe(3);
            plan.Current.Issuance.ShouldNotBeNull();
        }
    }

    private static Plan Filed()
    {
        var plan = New();
        plan.Submit(People[0], Noon);
        plan.Pass(People[1], Noon);
        plan.Approve(People[2], Noon);
        plan.File(Guid.NewGuid(), People[0], Noon);
        return plan;
    }

    private static Plan New(bool issued = true)
    {
        var plan = new Plan(Hengyang, Guid.NewGuid(), 2025);
        plan.Import(Imported("1", issued), null, People[0], Noon);
        return plan;
    }

    private static ImportedPlan Imported(string bytes, bool issued = true) => new(
        new PlanFile("计划.txt", bytes),
        new PlanDocument
        {
            City = "衡阳市", Year = 2025, Title = "2025年度计划",
            DocumentNumber = issued ? "某应急〔2025〕1号" : null, IssuedOn = new DateOnly(2025, 1, 1), ApprovedBy = "市人民政府",
        },
        new SourceText("计划.txt", ["2025年度计划"]),
        Array.Empty<Diagnostic>());

    private static string Code(Action step) => Should.Throw<RefusedException>(step).Refusal.Code;
}
