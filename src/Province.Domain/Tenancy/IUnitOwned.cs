namespace Province.Domain.Tenancy;

/// <summary>A row that concerns one unit of its tenant; a caller whose right reaches only its unit sees no other.</summary>
public interface IUnitOwned
{
    /// <summary>The code of the unit, or null when the row concerns the whole tenant.</summary>
    string? UnitCode { get; }
}
