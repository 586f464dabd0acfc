using System.Globalization;

namespace Province.Domain.Tenancy;

/// <summary>Names a tenant by its six-digit GB/T 2260 area code: 430000 Hunan, 430400 Hengyang; 0 is the platform.</summary>
/// <remarks>Ends in 0000 for a province, in 00 for a city. County units and parks are units inside a city's tenant, never tenants.</remarks>
/// <param name="Code">0, or a multiple of 100 from 110000 to 820000 (inclusive); not checked here, see <see cref="IsValid"/>.</param>
public readonly record struct TenantId(int Code) : IComparable<TenantId>
{
    /// <summary>The platform itself, which owns the reference rows.</summary>
    public static TenantId Platform => default;

    /// <summary>Whether the code has the shape of a tenant's code.</summary>
    public bool IsValid => Code == 0 || (Code is >= 110000 and <= 820000 && Code % 100 == 0);

    /// <summary>Whether this is a provincial department.</summary>
    public bool IsProvince => Code != 0 && Code % 10000 == 0;

    /// <summary>Whether this is a city's bureau.</summary>
    public bool IsCity => Code % 10000 != 0;

    /// <summary>The province that this tenant belongs to; a province answers itself, the platform the platform.</summary>
    public TenantId Province => new(Code / 10000 * 10000);

    /// <inheritdoc/>
    public int CompareTo(TenantId other) => Code.CompareTo(other.Code);

    /// <summary>Whether the left code comes before the right one.</summary>
    public static bool operator <(TenantId left, TenantId right) => left.Code < right.Code;

    /// <summary>Whether the left code comes after the right one.</summary>
    public static bool operator >(TenantId left, TenantId right) => left.Code > right.Code;

    /// <summary>Whether the left code comes before the right one or is the same.</summary>
    public static bool operator <=(TenantId left, TenantId right) => left.Code <= right.Code;

    /// <summary>Whether the left code comes after the right one or is the same.</summary>
    public static bool operator >=(TenantId left, TenantId right) => left.Code >= right.Code;

    /// <summary>The code as six digits, invariant.</summary>
    /// <returns>For instance <c>430400</c>; <c>000000</c> for the platform.</returns>
    public override string ToString() => Code.ToString("D6", CultureInfo.InvariantCulture);
}
