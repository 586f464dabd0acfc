using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans;

namespace Province.Domain.Tests.Plans.Diagnostics;

/// <summary>The sizes of one annex of a made plan.</summary>
internal sealed record AnnexShape(Industry Industry, int Key, int Random, int Cross, bool Floor, bool Reinspects)
{
    /// <summary>Three to seven annexes, each for an industry of its own.</summary>
    internal static Arbitrary<AnnexShape[]> Any { get; } =
        (from count in Gen.Choose(3, 7)
         from sizes in Gen.ArrayOf(Size, 7)
         select sizes.Take(count).Select((size, at) => size with { Industry = (Industry)at }).ToArray()).ToArbitrary();

    private static Gen<AnnexShape> Size =>
        from key in Gen.Choose(4, 9)
        from random in Gen.Choose(2, 9)
        from cross in Gen.Choose(1, 9)
        from floor in Gen.Elements(true, false)
        from reinspects in Gen.Elements(true, false)
        select new AnnexShape(default, key, random, cross, floor, reinspects);
}
