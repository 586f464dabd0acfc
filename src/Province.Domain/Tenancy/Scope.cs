namespace Province.Domain.Tenancy;

/// <summary>How far a right reaches; a later value reaches further.</summary>
public enum Scope
{
    /// <summary>Only what is the caller's own.</summary>
    Own,

    /// <summary>What concerns the caller's unit.</summary>
    Unit,

    /// <summary>Everything of the tenant.</summary>
    Tenant,
}
