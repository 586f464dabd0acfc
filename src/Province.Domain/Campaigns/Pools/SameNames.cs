using Province.Domain.Draws;
using Province.Draws.Requests;

namespace Province.Domain.Campaigns.Pools;

/// <summary>Candidates of one name that could be drawn: afterwards anybody at the draw could ask to declare it void for that.</summary>
/// <param name="Name">The name.</param>
/// <param name="Rows">The candidates, by credit code; two or more.</param>
/// <remarks>Source: draw specification, section 5.8; <see cref="ProvableVoids"/> looks for the same. A name on two lines with one code is refused before
/// (<see cref="GroupDrawBasis.Refuse"/>); with two codes it may be two enterprises or one that is listed twice, which only its city knows.</remarks>
public sealed record SameNames(string Name, IReadOnlyList<SameNameRow> Rows)
{
    /// <summary>Finds them.</summary>
    /// <param name="basis">What is drawn from.</param>
    /// <param name="request">The request that was made of it.</param>
    /// <returns>Each name once.</returns>
    public static IReadOnlyList<SameNames> Find(GroupDrawBasis basis, EnterprisesRequest request)
    {
        var names = ProvableVoids.Of(request).Where(doubt => doubt.Reason == Province.Draws.Records.VoidGround.Duplicate).Select(doubt => doubt.Evidence[0]).ToHashSet();
        var rows = basis.Cities.SelectMany(city => city.Candidates.Select(candidate => (candidate.Name, Row: new SameNameRow(city.City, candidate.CreditCode, candidate.County)))).ToList();
        var direct = new DirectIndex(basis.Direct);
        var excluded = basis.Cities.SelectMany(city => city.Candidates).Where(candidate => direct.Find(candidate) is not null).Select(candidate => candidate.CreditCode).ToHashSet();
        return
        [
            .. from same in rows.Where(row => !excluded.Contains(row.Row.CreditCode)).GroupBy(row => row.Name)
               where same.Any(row => names.Contains(row.Row.CreditCode))
               orderby same.Key
               select new SameNames(same.Key, [.. same.Select(row => row.Row).OrderBy(row => row.CreditCode, StringComparer.Ordinal)]),
        ];
    }
}

/// <summary>One of several candidates of one name.</summary>
/// <param name="City">The city whose pool names it.</param>
/// <param name="CreditCode">The unified social credit code.</param>
/// <param name="County">The name of the county or park.</param>
public sealed record SameNameRow(string City, string CreditCode, string County);
