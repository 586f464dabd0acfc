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

    private static string Refused(Action step) => Should.Throw<Refusals.RefusedException>(step).Refusal.Code;
}
