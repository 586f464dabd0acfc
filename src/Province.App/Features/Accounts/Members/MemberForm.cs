using System.Globalization;
using Province.App.Shell.Api;
using Province.Domain.Refusals;
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

    internal RoleGrant.Asked Asked() => new(ListQuery.Filter<Role>("role", Role), Unit, Day("from", From), Day("until", Until));

    internal static DateOnly? Day(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedException(Refusal.Invalid("day.invalid", "日期应写成 2026-01-31 的样子。", field));
    }
}
