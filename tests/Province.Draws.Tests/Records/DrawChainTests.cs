using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Province.Draws.Certificates;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Records;

public sealed class DrawChainTests
{
    [Fact]
    public void Run_EveryKind_IsRecomputed()
    {
        foreach (var request in AnyRequest.OfEveryKind())
        {
            var verdict = Staged.Check(new Staged("every kind", request).Run().Certificate());
            verdict.Fault.ShouldBeNull();
            verdict.Kind.ShouldBe(VerdictKind.Recomputed);
        }
    }

    [Fact]
    public void Steps_AnySequence_AppendOrRefuseAndAlwaysVerify()
    {
        var reached = new Dictionary<string, int>();
        Prop.ForAll(Gen.ListOf(AnyStep.Generate()).ToArbitrary(), steps =>
        {
            var chain = new DrawChain(new DrawBasis(DrawRequest.Read(AnyRequest.Texts())));
            foreach (var step in steps)
            {
                var (count, head) = (chain.Records.Count, chain.Head);
                if (step.Try(chain) is null)
                    chain.Records.Count.ShouldBeGreaterThan(count);
                else
                    (chain.Records.Count, chain.Head).ShouldBe((count, head));
            }
            var last = chain.Records is [.., var end] ? end.Type : "";
            reached[last] = reached.GetValueOrDefault(last) + 1;
            if (chain.Records.Count == 0)
                return;
            var fault = Staged.Check(chain.ToCertificate().ToJson()).Fault;
            if (chain.IsComplete)
                fault.ShouldBeNull();
            else
                fault!.Code.ShouldBe("certificate.incomplete");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(60));
        RecordOrder.Types.Except(reached.Keys).ShouldBe(["reveal"], "the property must reach every type; reveals are recorded together with what closes them");
    }

    [Theory]
    [InlineData("""[["1","2"],["1","02"]]""", "records[3].odds[1][1]")]
    [InlineData("""[["x","2"]]""", "records[3].odds[0][0]")]
    [InlineData("""[[1,"2"]]""", "records[3].odds[0][0]")]
    [InlineData("""[["1","2"],["1"]]""", "records[3].odds[1]")]
    [InlineData("""["1"]""", "records[3].odds[0]")]
    public void Read_OddsThatAreNone_AreRefusedAtTheirPlace(string odds, string place)
    {
        var outcome = new DrawnOutcome("1", "0", JsonObject.Of(), (JsonArray)JsonReader.Read(Encoding.UTF8.GetBytes(odds)));
        var record = new OutcomeRecord(Formats.ZeroHash, Formats.ZeroHash, outcome, []).ToJson();
        Should.Throw<DrawFaultException>(() => DrawRecord.Read(record, "records[3]", null)).Fault.Place.ShouldBe(place);
    }

    [Fact]
    public void CloseReveals_ValuesInAnyOrder_GiveTheSameRecords()
    {
        var request = AnyRequest.Order();
        var heads = new HashSet<string>();
        foreach (var roles in Permutations(["operator", "discipline", "city-a", "city-b"]))
        {
            var staged = new Staged("order of values", request).Open().CommitAll();
            foreach (var role in roles)
                staged.Chain.RefuseReveal(role, staged.ValueOf(role)).ShouldBeNull();
            staged.Chain.CloseReveals(roles.Select(role => KeyValuePair.Create(role, staged.ValueOf(role))).ToDictionary()).ShouldBeNull();
            heads.Add(staged.Chain.Head);
        }
        heads.Count.ShouldBe(1);
    }

    [Fact]
    public void Run_AnyAbsent_GoesOnAndNamesThem()
    {
        string[] roles = ["operator", "discipline", "city-a", "city-b"];
        for (var set = 0; set < 1 << 7; set++)
        {
            string[] uncommitted = [.. roles.Skip(1).Where((_, i) => (set >> i & 1) == 1)];
            string[] unrevealed = [.. roles.Where((_, i) => (set >> (3 + i) & 1) == 1)];
            var staged = new Staged($"absent {set}", AnyRequest.Order(3)).Open().CommitAll(uncommitted).RevealAll(unrevealed).Conclude();

            staged.Chain.Records.OfType<CommitsClosedRecord>().Single().Absent.ShouldBe(uncommitted);
            var closed = staged.Chain.Records.OfType<RevealsClosedRecord>().Single();
            closed.Absent.ShouldBe(roles.Where(role => uncommitted.Contains(role) || unrevealed.Contains(role)));
            closed.Values.Where(value => value.Value == Formats.ZeroHash).Select(value => value.Role).ShouldBe(closed.Absent);
            Staged.Check(staged.Certificate()).Kind.ShouldBe(VerdictKind.Recomputed);
        }
    }

    [Fact]
    public void Commit_OfAnotherDraw_IsRefused()
    {
        var staged = new Staged("elsewhere", AnyRequest.Order()).Open();
        var commitment = DrawHash.Commitment(staged.Chain.OpenHash, "operator", staged.ValueOf("operator"));
        staged.Chain.Commit(staged.Chain.Records[0].Time!.Value, "operator", commitment, commitment.Equals)!.Code.ShouldBe("commit.repeated");
        staged.Chain.Records.Count.ShouldBe(1);
        staged.Chain.Commit(staged.Chain.Records[0].Time!.Value, "operator", commitment, "other".Equals).ShouldBeNull();
    }

    [Fact]
    public void Conclude_ImpossibleRequest_IsRefusedWithTheConflict()
    {
        var staged = new Staged("impossible", AnyRequest.Plain(5, 6)).Open().CommitAll().RevealAll().Last();
        var fault = staged.Chain.Conclude(["discipline", "city-a"])!;
        (fault.Code, fault.Place).ShouldBe(("draw.impossible", "records[12]"));
        staged.Chain.Records.Count.ShouldBe(12);
    }

    [Fact]
    public void Withdraw_EveryAllowedRow_ThenNothingIsPossible()
    {
        var staged = new Staged("all gone", AnyRequest.Plain(3, 2)).Run();
        staged.Withdraw([.. staged.Chain.Chosen]).Last();
        var fault = staged.Chain.Conclude(["discipline", "city-a"])!;
        (fault.Code, fault.Place).ShouldBe(("draw.impossible", "records[15]"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void Last_ADieThatThereIsNot_IsRefused(int face)
    {
        var staged = new Staged("die", AnyRequest.Order()).Open().CommitAll().RevealAll();
        staged.Chain.Last([.. Enumerable.Repeat(face, 30)]).ShouldNotBeNull();
        staged.Chain.Sign(default, new Party("operator", "\ud800"), "").ShouldNotBeNull();
        staged.Chain.Records.Count.ShouldBe(11);
    }

    [Fact]
    public void Continuation_KeptRows_StayAndWithdrawnOnesNeverComeBack()
    {
        var staged = new Staged("again and again", AnyRequest.Enterprises()).Run();
        var gone = new HashSet<string>();
        for (var round = 0; round < 4; round++)
        {
            var row = staged.Chain.Chosen.Order(StringComparer.Ordinal).ElementAt(round % staged.Chain.Chosen.Count);
            var kept = staged.Chain.Chosen.Where(id => id != row).ToList();
            gone.Add(row);
            staged.Withdraw(row).Conclude();
            kept.ShouldBeSubsetOf(staged.Chain.Chosen);
            staged.Chain.Chosen.ShouldNotContain(id => gone.Contains(id));
        }
        Staged.Check(staged.Certificate()).Kind.ShouldBe(VerdictKind.Recomputed);
    }

    private static IEnumerable<IReadOnlyList<string>> Permutations(IReadOnlyList<string> items) => items.Count == 0
        ? [[]]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (IReadOnlyList<string>)[first, .. rest]));
}
