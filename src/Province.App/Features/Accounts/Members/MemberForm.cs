using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>A form about a person, as it was typed.</summary>
public sealed record MemberForm(string? UserName, string? Name, string? Role, string? Unit, string? From, string? Until, string? Version)
{
    internal static async Task<MemberForm> ReadAsync(HttpContext http, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        return new(form["userName"], form["name"], form["role"], form["unit"], form["from"], form["until"], form["version"]);
    }

    internal static MemberForm Empty { get; } = new(null, null, null, null, null, null, null);

    internal ExpectedVersion Expected => ExpectedVersion.FromForm(Version);

    internal RoleGrant.Asked Asked() => new(ListQuery.Filter<Role>("role", Role), Unit, FormFields.Day("from", From), FormFields.Day("until", Until));
}
