using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;

namespace Province.Domain.Tests.Campaigns;

public sealed class CityReplacementTests
{
    private static readonly Gen<(CampaignArrangement Good, CityReplacement Replacement)> Any =
        from good in AnyArrangement.Good
        from role in Gen.Elements(CityRole.Builds, CityRole.IsInspected)
        from leaves in Gen.Elements(good.Cities.AsEnumerable())
        from comes in Gen.Elements(good.Cities.AsEnumerable())
        select (good, new CityReplacement(role, leaves, comes, "防汛"));

    [Fact]
    public void In_TwoCitiesOfTheCampaign_ExchangesTheirPlacesAndNothingElse() => Prop.ForAll(Any.ToArbitrary(), pair =>
    {
        var (good, replacement) = pair;
        var changed = replacement.In(good.Groups);
        Names(changed, replacement.Role).Order().ShouldBe(Names(good.Groups, replacement.Role).Order());
        Names(changed, Other(replacement.Role)).ShouldBe(Names(good.Groups, Other(replacement.Role)));
        changed.ShouldAllBe(group => group.Lead == group.Builders[0]);
        new CityReplacement(replacement.Role, replacement.Comes, replacement.Leaves, "防汛").In(changed).Select(Text).ShouldBe(good.Groups.Select(Text));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void In_CityWithoutSuchAPlace_IsRefused() => Should.Throw<RefusedException>(() =>
        new CityReplacement(CityRole.Builds, "乙市", "丙市", "防汛").In(AnyArrangement.Good.Sample(1, 1).First().Groups)).Refusal.Code.ShouldBe("campaign.replacement_not_there");

    [Theory]
    [InlineData("甲市", "乙市", "防汛", null)]
    [InlineData("甲市", "乙市", " ", "campaign.replacement_reason")]
    [InlineData("甲市", "甲市", "防汛", "campaign.replacement_same")]
    public void Refuse_AReplacement_SaysWhatIsMissing(string leaves, string comes, string reason, string? code) =>
        (new CityReplacement(CityRole.Builds, leaves, comes, reason).Refuse()?.Code).ShouldBe(code);

    [Theory]
    [InlineData("", "", "leaves")]
    [InlineData("", "乙市", "leaves")]
    [InlineData("甲市", "", "comes")]
    public void Refuse_WithoutACity_NamesTheFieldThatIsEmpty(string leaves, string comes, string field)
    {
        var refusal = new CityReplacement(CityRole.IsInspected, leaves, comes, "防汛").Refuse().ShouldNotBeNull();
        (refusal.Code, refusal.Field).ShouldBe(("campaign.replacement_missing", field));
    }

    private static IEnumerable<string> Names(IEnumerable<CrossGroup> groups, CityRole role) => groups.SelectMany(group => role == CityRole.Builds ? group.Builders : group.Inspected);

    private static CityRole Other(CityRole role) => role == CityRole.Builds ? CityRole.IsInspected : CityRole.Builds;

    private static string Text(CrossGroup group) => $"{group.Number}:{string.Join(',', group.Builders)}/{group.Lead}/{string.Join(',', group.Inspected)}";
}
