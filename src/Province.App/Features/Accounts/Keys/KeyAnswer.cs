using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Keys;

/// <summary>Whether a key opens anything.</summary>
public enum KeyState
{
    Good,
    Expired,
    Revoked,
}

/// <summary>A key as the tenant's administrator sees it; the key itself is shown once, when it is made.</summary>
/// <param name="AccountId">The person for whom the program acts.</param>
/// <param name="LastDay">The last day on which it is good, inclusive.</param>
/// <param name="LastUsedOn">The last day on which it was used, or null.</param>
public sealed record KeyAnswer(
    Guid Id, string Name, Guid AccountId, string UserName, string PersonName, string MadeBy, DateTimeOffset MadeAt,
    DateOnly LastDay, DateTimeOffset? RevokedAt, DateOnly? LastUsedOn, KeyState State)
{
    internal static KeyAnswer Of(ApiKey key, Data.Security.Account person, DateOnly today) => new(
        key.Id, key.Name, person.Id, person.UserName!, person.DisplayName, key.MadeBy, key.MadeAt, key.LastDay, key.RevokedAt, key.LastUsedOn,
        key.RevokedAt is not null ? KeyState.Revoked : key.IsGoodOn(today) ? KeyState.Good : KeyState.Expired);
}
