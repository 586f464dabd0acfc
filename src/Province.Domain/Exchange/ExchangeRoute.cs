using Province.Domain.Tenancy;

namespace Province.Domain.Exchange;

/// <summary>Between whom envelopes go.</summary>
public static class ExchangeRoute
{
    /// <summary>Whether an envelope may go from one tenant to another.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="receiver">The receiver.</param>
    /// <returns>True from a city to its own province and from a province to one of its own cities; false for everything else:
    /// city to city, province to province, to oneself, and the platform.</returns>
    public static bool IsOpen(TenantId sender, TenantId receiver) =>
        sender.IsValid && receiver.IsValid && sender != TenantId.Platform && sender.Province == receiver.Province && sender.IsCity != receiver.IsCity;
}
