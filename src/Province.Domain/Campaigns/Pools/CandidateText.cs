using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Pools;

/// <summary>A candidate as a person or a program writes it, field by field; read by the same rules as the lines of a table.</summary>
/// <param name="CreditCode">The credit code.</param>
/// <param name="Name">The name.</param>
/// <param name="County">The county or park.</param>
/// <param name="Industry">The industry; may be left out where the campaign has one.</param>
/// <param name="Kinds">The kinds by their Chinese names, with a mark between them.</param>
/// <param name="LastInspected">The day of the last inspection, such as 2025-06-20.</param>
/// <param name="IsProposed">Whether the city proposes it.</param>
public sealed record CandidateText(string? CreditCode, string? Name, string? County, string? Industry = null, string? Kinds = null, string? LastInspected = null, bool IsProposed = false)
{
    /// <summary>Reads it.</summary>
    /// <param name="terms">What the city's candidates are measured by.</param>
    /// <returns>The candidate.</returns>
    /// <exception cref="RefusedException">The first field that is wrong.</exception>
    public PoolCandidate Read(PoolTerms terms)
    {
        var fields = new PoolFields(terms);
        var name = Sound(PoolColumn.Name, PoolFields.Name(Name ?? "", out var fault), fault);
        var code = Sound(PoolColumn.CreditCode, PoolFields.CreditCode(CreditCode ?? "", out fault), fault);
        var county = Sound(PoolColumn.County, fields.County(County ?? "", out fault), fault);
        var industry = Sound(PoolColumn.Industry, fields.Industry(Industry ?? "", out fault), fault);
        var kinds = Sound(PoolColumn.Kinds, PoolFields.Kinds(Kinds ?? "", out fault), fault);
        var day = Sound(PoolColumn.LastInspected, fields.LastInspected(LastInspected ?? "", out fault), fault);
        return new PoolCandidate(code, name, county, kinds, day, IsProposed) { Industry = industry };
    }

    private static T Sound<T>(PoolColumn column, T value, string? fault) => fault is null ? value : throw new RefusedException(PoolRefusals.Field(column, fault));
}
