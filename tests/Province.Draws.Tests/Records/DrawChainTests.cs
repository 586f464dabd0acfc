using Province.Draws.Certificates;

namespace Province.Draws.Tests.Records;

public sealed class DrawChainTests
{
    [Fact]
    public void Run_EveryKind_IsRecomputed()
    {
        foreach (var request in AnyRequest.OfEveryKind())
        {
            var staged = new Staged("every kind", request).Run();
            var verdict = Staged.Check(staged.Certificate());
            verdict.Fault.ShouldBeNull();
            verdict.Kind.ShouldBe(VerdictKind.Recomputed);
        }
    }
}
