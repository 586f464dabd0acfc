using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

public sealed class TwoTenantsTests
{
    private static readonly Gen<Act> AnyAct =
        from first in Gen.Elements(true, false)
        from deed in Gen.Frequency((3, Gen.Constant(Deed.Add)), (4, Gen.Elements(Enum.GetValues<Deed>())))
        from number in Gen.Choose(0, 2)
        select new Act(first, deed, number);

    private static readonly Arbitrary<Act[]> AnyActs = Arb.From(
        AnyAct.ArrayOf(), acts => Enumerable.Range(0, acts.Length).Select(left => acts.Where((_, i) => i != left).ToArray()));

    [Theory, OnSqlite, OnPostgres]
    public async Task Requests_OfTwoTenants_LeaveEachWhatItWouldHaveAlone(string provider)
    {
        await using var shared = await TestDatabase.CreateAsync(provider);
        await using var own = await TestDatabase.CreateAsync(provider);
        var (together, alone) = (new TwoTenants(shared), new TwoTenants(own));
        await Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(24), Prop.ForAll(AnyActs, acts =>
        {
            var both = together.DoAsync(acts).GetAwaiter().GetResult();
            foreach (var tenant in new[] { Hengyang, Zhuzhou })
                both[tenant].ShouldBe(alone.DoAsync(acts.Where(act => act.Tenant == tenant)).GetAwaiter().GetResult()[tenant]);
        })));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Requests_OfEachKind_DoWhatTheirNamesSay(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        Act[] acts =
        [
            new(true, Deed.Add, 1), new(false, Deed.AddMember, 1), new(false, Deed.RenameOthers, 1), new(false, Deed.DeleteOthers, 1), new(false, Deed.AddForOther, 2),
            new(false, Deed.GuessOwn, 1), new(false, Deed.Rename, 1), new(false, Deed.RenameAll, 0), new(false, Deed.DeleteAll, 0), new(true, Deed.MoveAll, 0),
            new(true, Deed.AddMember, 1), new(true, Deed.Rename, 1), new(true, Deed.Read, 0), new(false, Deed.Read, 0),
        ];
        var told = await new TwoTenants(database).DoAsync(acts);
        told[Zhuzhou].ShouldBe(
        [
            "AddMember u1: DbUpdateException", "RenameOthers u1: InvalidOperationException", "DeleteOthers u1: InvalidOperationException",
            "AddForOther u2: InvalidOperationException", "GuessOwn u1: DbUpdateConcurrencyException", "Rename u1:  0", "RenameAll u0: 0", "DeleteAll u0: 0 0", "Read u0: ",
        ]);
        told[Hengyang].ShouldBe(
        [
            "Add u1: 1", "MoveAll u0: InvalidOperationException", "AddMember u1: 1", "Rename u1: u11 1", "Read u0: 430400u1u111",
            "430400 member u1 00000001-0000-0000-0000-000000000000", "430400 unit u1 u11",
        ]);
    }
}
