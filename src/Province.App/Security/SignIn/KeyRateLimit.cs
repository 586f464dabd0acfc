using System.Text;
using System.Threading.RateLimiting;
using Province.Domain.Tenancy;

namespace Province.App.Security.SignIn;

/// <summary>How many requests a minute a key may make, and how many with any keys one address: wrong keys cost a look into the database too.</summary>
internal static class KeyRateLimit
{
    private const int KeysOfAnAddress = 10;

    public static PartitionedRateLimiter<HttpContext> Make(SignInSettings settings) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, http.Connection.RemoteIpAddress?.ToString() ?? "unknown", settings.KeyRequestsPerMinute * KeysOfAnAddress)),
        PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, KeyOf(http), settings.KeyRequestsPerMinute)));

    private static RateLimitPartition<string> Partition(HttpContext http, string whose, int most) => SignInSchemes.CarriesKey(http)
        ? RateLimitPartition.GetSlidingWindowLimiter(whose, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
        : RateLimitPartition.GetNoLimiter("");

    /// <summary>Hashed, so that no limiter keeps a key.</summary>
    private static string KeyOf(HttpContext http) => ApiKey.HashOf(Encoding.UTF8.GetBytes(http.Request.Headers[ApiKeyScheme.Header].ToString()));
}
