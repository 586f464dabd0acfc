using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Audit;

public sealed class AuditChainTests
{
    private static readonly (string Field, object? Value, AuditFault Fault)[] Alterations =
    [
        (nameof(AuditEntry.Tenant), new TenantId(430200), AuditFault.EntryAltered),
        (nameof(AuditEntry.Id), Guid.NewGuid(), AuditFault.EntryMissing),
        (nameof(AuditEntry.At), new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), AuditFault.EntryAltered),
        (nameof(AuditEntry.ActorId), Guid.NewGuid(), AuditFault.EntryAltered),
        (nameof(AuditEntry.ActorName), "别人", AuditFault.EntryAltered),
        (nameof(AuditEntry.Action), "ReturnPlan", AuditFault.EntryAltered),
        (nameof(AuditEntry.SubjectKind), "file", AuditFault.EntryAltered),
        (nameof(AuditEntry.SubjectId), "x", AuditFault.EntryAltered),
        (nameof(AuditEntry.SubjectTitle), "另一份计划", AuditFault.EntryAltered),
        (nameof(AuditEntry.Detail), "没有发生过", AuditFault.DetailAltered),
        (nameof(AuditEntry.Detail), null, AuditFault.ErasedWithoutRecord),
        (nameof(AuditEntry.DetailHash), AuditEntry.HashOf("没有发生过"), AuditFault.EntryAltered),
    ];

    [Fact]
    public void Alterations_OfTheTest_CoverEveryFieldOfAnEntry() =>
        typeof(AuditEntry).GetProperties().Select(property => property.Name).ShouldBe(Alterations.Select(alteration => alteration.Field).Distinct(), ignoreOrder: true);

    [Fact]
    public void Verify_NothingTouched_IsWhole() => Prop.ForAll(AnyChain.Generate().ToArbitrary(), chain =>
    {
        chain.Entries.Reverse();
        var verdict = AuditChain.Verify(chain.Entries.Append(AnyChain.Entry(99, "未封存")), chain.Seals, [chain.HeadAt(1), chain.HeadAt(chain.Seals.Count)]);
        verdict.ShouldBe(new AuditVerdict(chain.Seals.Count, chain.Seals[^1].Hash, null));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_NoEntryAtAll_IsWhole() => AuditChain.Verify([], [], []).ShouldBe(new AuditVerdict(0, AuditSeal.Genesis, null));

    [Fact]
    public void Verify_AnyFieldOfAnyEntryAltered_IsFoundAndNamed() =>
        Prop.ForAll(AnyChain.WithLink().Zip(Gen.Elements(Alterations)).ToArbitrary(), picked =>
        {
            var ((chain, number), (field, value, fault)) = picked;
            var entry = chain.Entries[number - 1];
            var id = entry.Id;
            AnyChain.Set(entry, field, value);
            chain.Verify().First.ShouldBe(new AuditFinding(fault, number, id), field);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_TextMovedFromOneFieldToTheNext_IsFound()
    {
        var chain = AnyChain.Of(["甲", "乙"]);
        AnyChain.Set(chain.Entries[0], nameof(AuditEntry.ActorName), "人员");
        AnyChain.Set(chain.Entries[0], nameof(AuditEntry.Action), "甲FilePlan");
        chain.Verify().First!.Fault.ShouldBe(AuditFault.EntryAltered);
    }

    [Fact]
    public void Verify_AnyFieldOfAnySealAltered_IsFoundThere() => Prop.ForAll(AnyChain.WithLink().ToArbitrary(), picked =>
    {
        var (chain, number) = picked;
        var seal = chain.Seals[number - 1];
        foreach (var (field, value) in new (string, object)[] { (nameof(AuditSeal.Previous), "f0"), (nameof(AuditSeal.Hash), "f0") })
        {
            var before = seal.GetType().GetProperty(field)!.GetValue(seal);
            AnyChain.Set(seal, field, value);
            chain.Verify().First.ShouldBe(new AuditFinding(AuditFault.SealAltered, number, seal.EntryId), field);
            AnyChain.Set(seal, field, before);
        }

        AnyChain.Set(seal, nameof(AuditSeal.Number), 1000L);
        chain.Verify().First.ShouldBe(new AuditFinding(AuditFault.Reordered, number, seal.EntryId));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_EntryOrSealDeleted_IsFoundThere() => Prop.ForAll(AnyChain.WithLink().ToArbitrary(), picked =>
    {
        var (chain, number) = picked;
        var (entry, seal) = (chain.Entries[number - 1], chain.Seals[number - 1]);
        chain.Entries.Remove(entry);
        chain.Verify().First.ShouldBe(new AuditFinding(AuditFault.EntryMissing, number, entry.Id));
        chain.Seals.Remove(seal);
        chain.Verify().First.ShouldBe(new AuditFinding(AuditFault.SealMissing, number, null));
        foreach (var later in chain.Seals.Skip(number - 1))
            AnyChain.Set(later, nameof(AuditSeal.Number), later.Number - 1);
        chain.Verify().First.ShouldBe(new AuditFinding(AuditFault.SealAltered, number, chain.Seals[number - 1].EntryId), "closing the gap shows all the same");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_TwoLinksSwapped_IsFoundAtTheFirst() =>
        Prop.ForAll(AnyChain.WithLink().ToArbitrary(), picked =>
        {
            var (chain, number) = picked;
            var (first, second) = (chain.Seals[number - 1], chain.Seals[^1]);
            Swap(first, second, nameof(AuditSeal.Number));
            chain.Verify().First.ShouldBe(new AuditFinding(AuditFault.Reordered, number, first.EntryId));
            Swap(first, second, nameof(AuditSeal.Number));
            Swap(first, second, nameof(AuditSeal.EntryId));
            chain.Verify().First.ShouldBe(new AuditFinding(AuditFault.Reordered, number, first.EntryId));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_CutOffAfterAHeadWasFiled_IsFound() => Prop.ForAll(AnyChain.WithLink().ToArbitrary(), picked =>
    {
        var (chain, number) = picked;
        var head = chain.HeadAt(chain.Seals.Count);
        chain.Seals.RemoveRange(number, chain.Seals.Count - number);
        chain.Entries.RemoveRange(number, chain.Entries.Count - number);
        chain.Verify(head).First.ShouldBe(new AuditFinding(AuditFault.CutOff, number + 1, null));
        chain.Verify().IsWhole.ShouldBeTrue("without a head the end leaves no trace");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_WrittenAnewAfterAHeadWasFiled_IsFoundAtTheHead() => Prop.ForAll(AnyChain.WithLink().ToArbitrary(), picked =>
    {
        var (chain, number) = picked;
        var head = chain.HeadAt(chain.Seals.Count);
        AnyChain.Set(chain.Entries[number - 1], nameof(AuditEntry.SubjectTitle), "改写");
        chain.SealAnew();
        chain.Verify(head).First.ShouldBe(new AuditFinding(AuditFault.Rewritten, head.Number, chain.Entries[^1].Id));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Verify_ErasureOnRecord_IsWhole() => Prop.ForAll(AnyChain.WithLink().ToArbitrary(), picked =>
    {
        var (chain, number) = picked;
        var erased = chain.Entries[number - 1];
        erased.EraseDetail(Guid.NewGuid());
        chain.Verify().First.ShouldBe(new AuditFinding(AuditFault.ErasedWithoutRecord, number, erased.Id));
        chain.Entries.Add(AnyChain.Entry(100, "", AuditChain.Erasure, erased.Id.ToString()));
        chain.Verify().IsWhole.ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void RefuseErasure_WhoeverAsks_LetsAnotherPersonDoItOnceAndNeverToARecord()
    {
        var (actor, other) = (Guid.NewGuid(), Guid.NewGuid());
        AuditEntry Of(string action, Guid? by) => new(new Province.Domain.Tenancy.TenantId(430400), Guid.NewGuid(), DateTimeOffset.UnixEpoch,
            new AuditActor(by, "甲"), new AuditAct(action, new AuditSubject("plan", "1", "计划"), "内容"));
        var entry = Of("FilePlan", actor);
        entry.RefuseErasure(actor).ShouldBe(AuditRefusals.OwnAct);
        entry.RefuseErasure(other).ShouldBeNull();
        Of("FilePlan", null).RefuseErasure(other).ShouldBeNull("a job has no person to protect");
        Of(AuditChain.Erasure, actor).RefuseErasure(other).ShouldBe(AuditRefusals.RecordsErasure);
        entry.EraseDetail(other);
        entry.RefuseErasure(other).ShouldBe(AuditRefusals.ErasedAlready);
    }

    [Fact]
    public void Add_InPieces_FindsWhatOnePieceFinds() =>
        Prop.ForAll(AnyChain.WithLink().Zip(Gen.Choose(1, 4).Zip(Gen.Elements(Alterations))).ToArbitrary(), picked =>
        {
            var ((chain, number), (size, (field, value, _))) = picked;
            AnyChain.Set(chain.Entries[number - 1], field, value);
            var check = new AuditCheck([], new HashSet<string>());
            foreach (var piece in chain.Seals.Chunk(size))
                check.Add(piece, chain.Entries.ToDictionary(entry => entry.Id));
            check.Finish().ShouldBe(chain.Verify());
        }).QuickCheckThrowOnFailure();

    private static void Swap(AuditSeal first, AuditSeal second, string field)
    {
        var property = typeof(AuditSeal).GetProperty(field)!;
        var (one, other) = (property.GetValue(first), property.GetValue(second));
        property.SetValue(first, other);
        property.SetValue(second, one);
    }
}
