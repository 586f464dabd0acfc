using FsCheck;
using FsCheck.Fluent;

namespace Province.Documents.Tests.Printing;

internal static class AnyStyle
{
    public static Gen<PrintStyle> Gen { get; } = FsCheck.Fluent.Gen.Choose(1, int.MaxValue).Select(seed => Of(new Dice((ulong)seed * 2654435761), seed));

    public static PrintStyle Of(Dice dice, int seed) => new()
    {
        Marks = One<Marks>(dice),
        Wrapping = One<Wrapping>(dice),
        BlankLines = dice.Chance(50),
        Numbering = One<NumberingScheme>(dice),
        AnnexHeading = One<AnnexHeading>(dice),
        List = One<ListShape>(dice),
        Departments = One<DepartmentPlace>(dice),
        Counties = One<CountyPlace>(dice),
        Schedule = One<ScheduleForm>(dice),
        Brackets = One<BracketWidth>(dice),
        Digits = One<DigitForm>(dice),
        Date = One<DatePlace>(dice),
        LeadIn = One<LeadIn>(dice),
        Notice = dice.Chance(60),
        AnnexList = dice.Chance(60),
        StraySpaces = dice.Chance(30),
        Images = dice.Chance(25),
        Filler = dice.Chance(60),
        Seed = seed,
    };

    /// <summary>Plainer styles, one step at a time.</summary>
    public static IEnumerable<PrintStyle> Plainer(PrintStyle style) => new[]
    {
        style with { Marks = default }, style with { Wrapping = default }, style with { BlankLines = false }, style with { Numbering = default },
        style with { AnnexHeading = default }, style with { List = default }, style with { Departments = default }, style with { Counties = default },
        style with { Schedule = default }, style with { Brackets = default }, style with { Digits = default }, style with { Date = default },
        style with { LeadIn = default }, style with { Notice = false }, style with { AnnexList = false }, style with { StraySpaces = false },
        style with { Images = false }, style with { Filler = false }, style with { Seed = 0 },
    }.Where(plainer => plainer != style);

    private static T One<T>(Dice dice) where T : struct, Enum => dice.Pick(Enum.GetValues<T>());
}
