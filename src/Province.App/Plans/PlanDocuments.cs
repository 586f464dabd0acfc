using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;
using Province.Domain.Tenancy;

namespace Province.App.Plans;

/// <summary>Documents of plans as data, kept for a while: a version never changes, and to read its JSON costs as much as all else on its page.</summary>
/// <remarks>What is kept is found by a version that the caller has read, so that the filters and row-level security have let him have it.</remarks>
internal sealed class PlanDocuments(IConfiguration configuration) : IDisposable
{
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostOf(configuration) });
    private readonly long _most = MostOf(configuration);

    /// <summary>The document of a version; reads its JSON only when it is not kept.</summary>
    public Task<PlanDocument> ReadAsync(PlanVersion version, ProvinceDb db, CancellationToken ct) => ReadAsync(version, () =>
        db.PlanContents.Where(content => content.PlanId == version.PlanId && content.Number == version.Number).Select(content => content.Document).SingleAsync(ct));

    /// <summary>The same, for who has a way of their own to the JSON.</summary>
    public async Task<PlanDocument> ReadAsync(PlanVersion version, Func<Task<string>> json)
    {
        var key = new Key(version.Tenant, version.PlanId, version.Number, version.FileSha256);
        if (_kept.TryGetValue(key, out PlanDocument? known))
            return known!;
        var text = await json();
        var document = PlanJson.Read(text);
        if (text.Length <= _most)
            _kept.Set(key, document, new MemoryCacheEntryOptions { Size = text.Length, SlidingExpiration = Unasked });
        return document;
    }

    public void Dispose() => _kept.Dispose();

    /// <summary>How many characters of JSON the kept documents may have had together; 0 keeps none.</summary>
    private static long MostOf(IConfiguration configuration) => configuration.GetValue("Plans:KeptCharacters", 16_000_000L);

    private sealed record Key(TenantId Tenant, Guid PlanId, int Number, string FileSha256);
}
