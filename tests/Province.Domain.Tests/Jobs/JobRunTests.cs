using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Jobs;

public sealed class JobRunTests
{
    private static readonly TenantId City = new(430400);
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private enum Step
    {
        BeginHere,
        BeginThere,
        TakeOver,
        Finish,
        Fail,
        Refuse,
        GiveBack,
        Cancel,
        TryAgain,
        Rest,
    }

    /// <summary>Whatever happens in whatever order: at most one holder, claims that only grow, a key held while it is open, an end that stands until a person asks.</summary>
    [Fact]
    public void Steps_InAnyOrder_KeepTheInvariants()
    {
        var steps = Gen.Elements(Enum.GetValues<Step>()).ListOf().ToArbitrary();
        Prop.ForAll(steps, Gen.Choose(1, 4).ToArbitrary(), ArbMap.Default.ArbFor<bool>(), (history, most, keepsKey) =>
        {
            var job = New(most, keepsKey);
            var at = Start;
            foreach (var step in history)
            {
                var (claim, state, attempts) = (job.Claim, job.State, job.Attempts);
                at = Do(job, step, at);
                job.Claim.ShouldBeGreaterThanOrEqualTo(claim);
                job.Attempts.ShouldBeInRange(0, most);
                (job.HeldKey is not null).ShouldBe(job.IsOpen || keepsKey);
                (job.EndedAt is null).ShouldBe(job.IsOpen);
                if (state != JobState.Running && job.State == JobState.Running)
                    job.Claim.ShouldBe(claim + 1, "who begins holds a new claim");
                if (state is JobState.Done)
                    job.State.ShouldBe(JobState.Done);
                if (state is JobState.Dead or JobState.Cancelled && job.State != state)
                    (step, job.State, job.Attempts).ShouldBe((Step.TryAgain, JobState.Waiting, 0));
                if (job.State == JobState.Retrying && state == JobState.Running)
                    (job.NextTryAt - at).ShouldBe(JobPause.After(attempts));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Begin_WhileAnotherNodeSaysThatItIsAtWork_DoesNot()
    {
        var job = New(3, false);
        job.Begin("a", Start, Start.AddSeconds(45), false).ShouldBeTrue();
        job.Begin("b", Start.AddSeconds(44), Start.AddSeconds(90), false).ShouldBeFalse();
        (job.Node, job.Claim).ShouldBe(("a", 1));
        job.Begin("b", Start.AddSeconds(45), Start.AddSeconds(90), false).ShouldBeTrue();
        (job.Node, job.Claim, job.Attempts).ShouldBe(("b", 2, 2));
    }

    [Fact]
    public void Begin_AfterAsManyNodesStoppedAsAttemptsAreAllowed_GivesItUp()
    {
        var job = New(2, false);
        job.Begin("a", Start, null, false).ShouldBeTrue();
        job.Begin("b", Start, null, true).ShouldBeTrue();
        job.Begin("c", Start, null, true).ShouldBeFalse("whoever touches it stops");
        (job.State, job.ErrorCode).ShouldBe((JobState.Dead, JobFailures.NodeStopped));
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 40)]
    [InlineData(9, 2560)]
    [InlineData(10, 3600)]
    [InlineData(1000, 3600)]
    public void After_AnAttempt_TwiceAsLongUpToAnHour(int attempts, int seconds) => JobPause.After(attempts).ShouldBe(TimeSpan.FromSeconds(seconds));

    private static JobRun New(int most, bool keepsKey) =>
        new(City, Guid.CreateVersion7(), new JobOrder("test", "key", "测试", "{}", most) { KeepsKey = keepsKey }, Start);

    private static DateTimeOffset Do(JobRun job, Step step, DateTimeOffset at)
    {
        switch (step)
        {
            case Step.BeginHere or Step.BeginThere:
                job.Begin($"{step}", at, at.AddSeconds(45), false);
                break;
            case Step.TakeOver:
                job.Begin("next", at, at.AddSeconds(45), true);
                break;
            case Step.Finish when job.State == JobState.Running:
                job.Finish("办完", at);
                break;
            case Step.Fail when job.State == JobState.Running:
                job.Fail(JobFailures.Fault, at);
                break;
            case Step.Refuse when job.State == JobState.Running:
                job.Refuse(JobRefusals.UnknownKind, at);
                break;
            case Step.GiveBack when job.State == JobState.Running:
                job.GiveBack(at);
                break;
            case Step.Cancel:
                Refusing(job.RefuseCancel(), () => job.Cancel(at));
                break;
            case Step.TryAgain:
                Refusing(job.RefuseTryAgain(), () => job.TryAgain(at));
                break;
            case Step.Rest:
                return at.AddSeconds(30);
        }

        return at;
    }

    private static void Refusing(Refusal? refusal, Action act)
    {
        if (refusal is null)
            act();
        else
            Should.Throw<RefusedException>(act).Refusal.ShouldBe(refusal);
    }
}
