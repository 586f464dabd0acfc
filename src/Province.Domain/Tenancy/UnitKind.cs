namespace Province.Domain.Tenancy;

/// <summary>What a unit is.</summary>
public enum UnitKind
{
    /// <summary>The bureau or the provincial department itself (局机关).</summary>
    Bureau,

    /// <summary>A department (科室, 处).</summary>
    Department,

    /// <summary>An enforcement team (支队, 大队).</summary>
    Team,

    /// <summary>A county, city district or county-level city (县市区).</summary>
    County,

    /// <summary>A park or development zone (园区).</summary>
    Park,
}
