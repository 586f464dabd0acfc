using Province.Domain.Refusals;

namespace Province.Domain.Campaigns;

/// <summary>A city that cannot come is replaced by hand (调整市州).</summary>
/// <param name="Role">In which of its two roles.</param>
/// <param name="Leaves">The city that leaves its place, as the arrangement names it.</param>
/// <param name="Comes">The city that takes the place. Where it has such a place itself, the two change places.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
public sealed record CityReplacement(CityRole Role, string Leaves, string Comes, string Reason)
{
    /// <summary>Whether it is complete.</summary>
    /// <returns>What is missing, with the field; null when nothing is.</returns>
    public Refusal? Refuse()
    {
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > 500)
            return CampaignRefusals.ReplacementReason;
        if (string.IsNullOrWhiteSpace(Leaves))
            return CampaignRefusals.ReplacementMissing with { Field = "leaves" };
        if (string.IsNullOrWhiteSpace(Comes))
            return CampaignRefusals.ReplacementMissing;
        return Leaves == Comes ? CampaignRefusals.ReplacementSame : null;
    }

    /// <summary>Makes the new arrangement.</summary>
    /// <param name="groups">The groups as they are.</param>
    /// <returns>The groups with the two cities' places exchanged; a lead stays with the place.</returns>
    /// <exception cref="RefusedException">The city that leaves has no such place.</exception>
    public IReadOnlyList<CrossGroup> In(IReadOnlyList<CrossGroup> groups) =>
        groups.Any(group => (Role == CityRole.Builds ? group.Builders : group.Inspected).Contains(Leaves))
            ? [.. groups.Select(With)]
            : throw new RefusedException(CampaignRefusals.ReplacementNotThere);

    /// <summary>What it does, in a few words of Chinese.</summary>
    /// <returns>Such as 组建市州：湘潭市改为娄底市.</returns>
    public string Say() => $"{(Role == CityRole.Builds ? "组建市州" : "被检查市州")}：{Leaves}改为{Comes}";

    private CrossGroup With(CrossGroup group) => Role == CityRole.Builds
        ? group with { Builders = [.. group.Builders.Select(Exchange)], Lead = group.Lead is { } lead ? Exchange(lead) : null }
        : group with { Inspected = [.. group.Inspected.Select(Exchange)] };

    private string Exchange(string city) => city == Leaves ? Comes : city == Comes ? Leaves : city;
}

/// <summary>What a city does in a campaign.</summary>
public enum CityRole
{
    /// <summary>It builds a group (组建市州).</summary>
    Builds,

    /// <summary>It is inspected by a group (被检查市州).</summary>
    IsInspected,
}
