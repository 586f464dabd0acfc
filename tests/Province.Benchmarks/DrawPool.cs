using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Benchmarks;

/// <summary>A province's pool: 14 cities of some counties each, a tenth of the rows with a major hazard, six cities with works of their own.</summary>
internal sealed class DrawPool(int rows, int counties)
{
    private const int Cities = 14;
    private const int OwnWorks = 6;

    private static readonly string[] CityNames = [.. Enumerable.Range(1, Cities).Select(city => $"市州{city:00}")];

    private readonly string[] _countyNames = [.. Enumerable.Range(0, Cities * counties).Select(county => $"{CityNames[county / counties]}县市区{county % counties:00}")];

    internal int Rows => rows;

    /// <summary>Two counties at least of each city, one row at least with a major hazard, one at least of each city's own works.</summary>
    internal static EnterprisesRequest Request(CandidatePool pool, int size, int rules) => new()
    {
        Title = "全省安全生产交叉检查对象抽取",
        Pool = pool,
        Exclusions = [new ExclusionRule("direct", "省直接检查的不抽", null, [])],
        Size = size,
        Rules = [.. ((EnterpriseRule[])
        [
            new DistinctRule("county", "每个市州至少 2 个县市区", "city", CityNames, "county", 2),
            new QuotaRule("hazard", "重大危险源至少 1 家", "hazard", ["是"], 1, size),
            .. Enumerable.Range(0, OwnWorks).Select(city =>
                new QuotaRule($"works{city}", $"{CityNames[city]}冶炼至少 1 家", "works", [$"冶炼{city}"], 1, size)),
        ]).Take(rules)],
    };

    /// <summary>The rows from one number to another; two in three works lie in the first county of their city.</summary>
    internal PoolRow[] Make(int from, int to)
    {
        var made = new PoolRow[to - from];
        for (var i = from; i < to; i++)
        {
            var mixed = Mix((ulong)i);
            var county = (int)(mixed % (ulong)_countyNames.Length);
            var city = county / counties;
            var (isHazard, hasWorks) = ((mixed >> 32) % 10 == 0, (mixed >> 48) % 3 > 0);
            made[i - from] = new($"91430000MA4{i:0000000}",
            [
                new("city", [CityNames[city]]),
                new("county", [_countyNames[county]]),
                new("hazard", isHazard ? ["是"] : []),
                new("works", city < OwnWorks && county % counties == 0 && hasWorks ? [$"冶炼{city}"] : []),
            ])
            {
                Name = $"湖南某某安全生产样本有限责任公司{i:0000000}",
                Excluded = i % 100 == 7 ? new("direct", "省直接检查") : null,
            };
        }
        return made;
    }

    /// <summary>SplitMix64: the same pool on every run.</summary>
    private static ulong Mix(ulong number)
    {
        unchecked
        {
            number = (number + 1) * 0x9E3779B97F4A7C15;
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }
}
