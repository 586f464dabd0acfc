using System.Security.Cryptography;
using System.Text;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Units;

/// <summary>A unit of the tenant.</summary>
/// <param name="Version">For <c>If-Match</c>; a unit's version is its name.</param>
public sealed record UnitAnswer(string Code, string Name, UnitKind Kind, string Version)
{
    internal static UnitAnswer Of(Unit unit) => new(unit.Code, unit.Name, unit.Kind, VersionOf(unit.Name));

    private static string VersionOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
}
