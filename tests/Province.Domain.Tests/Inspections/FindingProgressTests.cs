using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Inspections;

/// <summary>What can become of a finding, whatever answers come and in whatever order.</summary>
public sealed class FindingProgressTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly TenantId City = new(430200);

    /// <summary>What may follow on what, written out.</summary>
    private static readonly Dictionary<HandoverState, HandoverState[]> Follows = new()
    {
        [HandoverState.NotHanded] = [],
        [HandoverState.HandedOver] = [HandoverState.Accepted, HandoverState.Disputed],
        [HandoverState.Disputed] = [HandoverState.Accepted],
        [HandoverState.Accepted] = [HandoverState.Rectified, HandoverState.CaseFiled],
        [HandoverState.Rectified] = [HandoverState.CaseFiled],
        [HandoverState.CaseFiled] = [HandoverState.Rectified],
        [HandoverState.Withdrawn] = [],
    };

    [Fact]
    public void Answers_AnyOrder_AreTakenOnlyWhereTheyFollowAndTheSameOnBothSides() =>
        Prop.ForAll(Gen.Elements(Enum.GetValues<HandoverState>()).ArrayOf().ToArbitrary(), states =>
        {
            var (inspection, received) = HandedOver();
            var finding = inspection.Findings[0];
            var seen = new HashSet<HandoverState>();
            foreach (var state in states)
            {
                var before = finding.Progress.State;
                var answer = Answer(inspection, state);
                var mayFollow = Follows[before].Contains(state) && !seen.Contains(state);
                (received.Progress.Refuse(answer) is null).ShouldBe(mayFollow, $"{before} → {state}");
                if (mayFollow)
                    received.Answer(answer);
                (inspection.Answer(answer) is null).ShouldBe(mayFollow);
                if (mayFollow)
                    seen.Add(state);
                finding.Progress.State.ShouldBe(mayFollow ? state : before);
            }

            (received.Progress.State, received.Progress.RectifiedOn, received.Progress.CaseNumber, received.Progress.DisputeReason)
                .ShouldBe((finding.Progress.State, finding.Progress.RectifiedOn, finding.Progress.CaseNumber, finding.Progress.DisputeReason));
            finding.Progress.IsOpen.ShouldBe(finding.Progress.State is not (HandoverState.Rectified or HandoverState.CaseFiled));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decision_WhateverTheCityDidMeanwhile_HoldsOnBothSides() =>
        Prop.ForAll(Gen.Elements(DisputeDecision.Upheld, DisputeDecision.Withdrawn).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (said, ahead) =>
        {
            var (inspection, received) = HandedOver();
            Deliver(inspection, received, HandoverState.Disputed);
            HandoverState[] meanwhile = [HandoverState.Accepted, HandoverState.Rectified, HandoverState.CaseFiled];
            var onTheWay = meanwhile.Take(ahead).Select(state => Answer(inspection, state)).ToList();
            onTheWay.ForEach(received.Answer);
            var decision = Decide(inspection, said);
            inspection.Decide(decision);
            foreach (var answer in onTheWay)
                (inspection.Answer(answer) is null).ShouldBe(said == DisputeDecision.Upheld, $"{answer.State}");
            received.Decide(decision).ShouldBeNull();
            var finding = inspection.Findings[0];
            received.Progress.State.ShouldBe(finding.Progress.State);
            finding.Progress.State.ShouldBe(said == DisputeDecision.Withdrawn ? HandoverState.Withdrawn : ahead == 0 ? HandoverState.Accepted : meanwhile[ahead - 1]);
            (finding.Counts, finding.Progress.IsOpen).ShouldBe((said == DisputeDecision.Upheld, said == DisputeDecision.Upheld && ahead < 2));
            received.Progress.Refuse(Answer(inspection, HandoverState.Disputed)).ShouldNotBeNull("it is not disputed twice");
            received.Decide(decision)!.Code.ShouldBe("finding.does_not_follow");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decision_WithoutADisputeOrAReason_IsRefused()
    {
        var (inspection, received) = HandedOver();
        Refused(() => inspection.Decide(Decide(inspection, DisputeDecision.Upheld))).ShouldBe("finding.does_not_follow");
        received.Decide(Decide(inspection, DisputeDecision.Withdrawn))!.Code.ShouldBe("finding.does_not_follow");
        Deliver(inspection, received, HandoverState.Disputed);
        Refused(() => inspection.Decide(Decide(inspection, DisputeDecision.Upheld) with { Reason = " " })).ShouldBe("finding.decision_reason_invalid");
        Refused(() => inspection.Decide(Decide(inspection, DisputeDecision.Upheld) with { FindingId = Guid.NewGuid() })).ShouldBe("inspection.finding_not_found");
        inspection.Decide(Decide(inspection, DisputeDecision.Upheld));
        Refused(() => inspection.Decide(Decide(inspection, DisputeDecision.Withdrawn))).ShouldBe("finding.does_not_follow");
    }

    [Fact]
    public void Photos_OfAnAnswer_GoWithARectificationOnlyAndNoneTwice()
    {
        var (inspection, _) = HandedOver();
        HandedFile[] Photos(int count) => [.. Enumerable.Range(0, count).Select(i => new HandedFile($"{i:x64}", $"{i}.jpg", "image/jpeg"))];
        var rectified = Answer(inspection, HandoverState.Rectified);
        (rectified with { Files = Photos(10) }).Refuse().ShouldBeNull();
        (rectified with { Files = Photos(11) }).Refuse()!.Code.ShouldBe("finding.too_many_photos");
        (rectified with { Files = [.. Photos(1), .. Photos(1)] }).Refuse()!.Code.ShouldBe("inspection.file_twice");
        (Answer(inspection, HandoverState.Accepted) with { Files = Photos(1) }).Refuse()!.Code.ShouldBe("finding.photos_elsewhere");
    }

    [Fact]
    public void Finding_HandedOver_IsNotChangedAndNotHandedAgain()
    {
        var (inspection, _) = HandedOver();
        var by = By;
        Refused(() => inspection.HandOver(Guid.NewGuid(), by)).ShouldBe("inspection.nothing_to_hand_over");
        Refused(() => inspection.ChangeFinding(inspection.Findings[0].Id, Statement("乙"), by)).ShouldBe("inspection.handed_over");
        Refused(() => inspection.RemoveFinding(inspection.Findings[0].Id, by)).ShouldBe("inspection.handed_over");
        inspection.AddFinding(Guid.NewGuid(), Statement("丙"), by);
        inspection.HandOver(Guid.NewGuid(), by).Single().Text.ShouldBe("丙");
    }

    private static Recorder By => new("舟行远", Today, new DateTimeOffset(2026, 6, 10, 8, 0, 0, TimeSpan.Zero));

    private static FindingStatement Statement(string text) => new(text, null, FindingSeverity.Ordinary, false);

    private static (Inspection, ReceivedFinding) HandedOver()
    {
        var target = new GroupTarget(City.Province, Guid.NewGuid(), Guid.NewGuid(), 3, new TargetEnterprise(City, "91430200000000000X", "株洲水泥厂", "天元区", []), TargetOrigin.Proposed, null);
        var inspection = new Inspection(Guid.NewGuid(), target);
        inspection.Record(new Visit(Today, 1, [VisitTests.Officer("甲", Today), VisitTests.Officer("乙", Today)], null), By);
        inspection.AddFinding(Guid.NewGuid(), Statement("甲"), By);
        inspection.HandOver(Guid.NewGuid(), By);
        var enterprise = new InspectedEnterprise(target.CreditCode, target.Name, target.County, Today, 1, ["甲"], null);
        var letter = new FindingsLetter(target.CampaignId, "交叉执法", 2026, 3, inspection.Id, enterprise, "甲", [new(inspection.Findings[0].Id, inspection.Findings[0].Statement, [])], []);
        return (inspection, new ReceivedFinding(City, City.Province, Guid.NewGuid(), FindingsLetter.Read(letter.Write()), 0, By.At));
    }

    private static FindingAnswer Answer(Inspection inspection, HandoverState state) =>
        FindingAnswer.Read(new FindingAnswer(inspection.Findings[0].Id, inspection.Id, state, "渌水平", By.At, Today, "说明", Today, "立〔2026〕1号").Write());

    private static FindingDecision Decide(Inspection inspection, DisputeDecision said) =>
        FindingDecision.Read(new FindingDecision(inspection.Findings[0].Id, inspection.Id, said, "证据充分", "闻溪石", By.At).Write());

    private static void Deliver(Inspection inspection, ReceivedFinding received, HandoverState state)
    {
        var answer = Answer(inspection, state);
        received.Answer(answer);
        inspection.Answer(answer).ShouldBeNull();
    }

    private static string Refused(Action step) => Should.Throw<Refusals.RefusedException>(step).Refusal.Code;
}
