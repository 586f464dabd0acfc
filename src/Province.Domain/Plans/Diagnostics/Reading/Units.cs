namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>What a unit counts.</summary>
internal enum Counted
{
    /// <summary>The unit is missing or unknown.</summary>
    Unknown,

    /// <summary>Enterprises or sites: 家, 户, 个, 座, 处.</summary>
    Objects,

    /// <summary>Visits: 家次, 次, 户次.</summary>
    Visits,

    /// <summary>Visits to mines: 矿次.</summary>
    MineVisits,
}

/// <summary>Units as printed.</summary>
internal static class Units
{
    internal static Counted Of(string? unit)
    {
        var plain = unit is null ? "" : Prose.Strip(unit);
        return plain switch
        {
            "" => Counted.Unknown,
            _ when plain.Contains("矿次", StringComparison.Ordinal) => Counted.MineVisits,
            _ when plain.Contains('次', StringComparison.Ordinal) => Counted.Visits,
            _ when plain.IndexOfAny(['家', '户', '个', '座', '处', '矿']) >= 0 => Counted.Objects,
            _ => Counted.Unknown,
        };
    }

    internal static bool Alike(string? one, string? other) =>
        Of(one) == Of(other) || Of(one) is Counted.Unknown || Of(other) is Counted.Unknown;
}
