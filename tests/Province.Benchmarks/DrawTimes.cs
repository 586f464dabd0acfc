using System.Diagnostics;
using System.Numerics;
using Npgsql;
using Province.Draws.Certificates;
using Province.Draws.Pools;
using Province.Draws.Requests;
using Province.Draws.Tests.Records;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>Draws by stopwatch, wall and processor: they take seconds and memory, and the large one runs once.</summary>
internal static class DrawTimes
{
    private const int Million = 1_000_000;
    private const int Batch = 20_000;

    internal static async Task RunAsync(string[] parts)
    {
        if (parts is [] or ["province"])
            await ProvinceAsync(3 * Million);
        if (parts is [] or ["inspection"])
            Inspections();
        if (parts is [] or ["verify"])
            Verify(10_000);
        if (parts is [] or ["growth"])
            Growth();
    }

    private static async Task ProvinceAsync(int rows)
    {
        const int size = 100;
        var shape = new DrawPool(rows, counties: 18);
        var path = Path.Combine(Path.GetTempPath(), $"province-draw-{Environment.ProcessId}.jsonl");
        try
        {
            var rules = DrawPool.Request(new ListedPool([]), size, 8);
            var census = rules.BeginCensus();
            using var writer = new PoolFileWriter(path, census);
            var whole = new Clock();
            var pool = Write(shape, writer, whole);
            var request = new EnterprisesRequest { Title = rules.Title, Pool = pool, Exclusions = rules.Exclusions, Size = size, Rules = rules.Rules, Census = census };
            whole.Say($"write and hash {rows} rows, {new FileInfo(path).Length / Million} MB, {census.Cells.Count} cells, {request.Rules.Count} rules");
            var draw = new Clock();
            whole.Go();
            draw.Go();
            var space = request.Space();
            var odds = space.Odds();
            draw.Say($"count ({space.Count.GetBitLength()} bits) and odds");
            var result = space.Unrank(space.Count * 2 / 3);
            draw.Say($"and result of {result.ToBytes().Length} bytes");
            whole.Say("the whole draw, without the making of rows");
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"peak working set {process.PeakWorkingSet64 / Million} MB; {odds.Count} odds");
            if (PostgresServer.ReasonToSkip is { } reason)
                Console.WriteLine($"PostgreSQL: {reason}");
            else
                await PostgresAsync(shape, size, whole);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static FiledPool Write(DrawPool shape, PoolFileWriter writer, Clock clock)
    {
        for (var from = 0; from < shape.Rows; from += Batch)
        {
            var made = shape.Make(from, Math.Min(from + Batch, shape.Rows));
            clock.Go();
            foreach (var row in made)
                writer.Add(row);
            clock.Stop();
        }
        clock.Go();
        return writer.Finish();
    }

    private static async Task PostgresAsync(DrawPool shape, int size, Clock whole)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.Required);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "CREATE TEMP TABLE candidates (id text, name text, city text, county text, hazard text, works text, excluded bool)");
        await using (var copy = await connection.BeginTextImportAsync("COPY candidates FROM STDIN"))
            for (var from = 0; from < shape.Rows; from += Batch)
                foreach (var row in shape.Make(from, Math.Min(from + Batch, shape.Rows)))
                    await copy.WriteLineAsync(string.Join('\t', [row.Id, row.Name, .. row.Attributes.Select(a => a.Value is [var value] ? value : "\\N"),
                        row.Excluded is null ? "f" : "t"]));
        await ExecuteAsync(connection, "ANALYZE candidates");
        var times = new List<double>();
        for (var turn = 0; turn < 3; turn++)
        {
            var watch = Stopwatch.StartNew();
            await ExecuteAsync(connection, $"SELECT id FROM candidates WHERE NOT excluded ORDER BY random() LIMIT {size}");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        var baseline = times.Order().ElementAt(1);
        Console.WriteLine($"PostgreSQL, ORDER BY random() LIMIT {size}: {baseline:0} ms wall; the whole draw took {whole.Wall / baseline:0.0} times that");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    private static void Inspections()
    {
        static string City(int number) => $"c{number:00}";
        static InspectionRequest Groups(int groups, int size, params InspectionRule[] rules) => new()
        {
            Title = "交叉检查",
            Cities = [.. Enumerable.Range(0, groups * size).Select(city => new NamedThing(City(city), City(city)))],
            Groups = [.. Enumerable.Range(0, groups).Select(g => new InspectionGroup($"g{g}", [.. Enumerable.Range(g * size, size).Select(City)], size))],
            Rules = rules,
        };
        InspectionRule[] all =
        [
            new NotMutualRule("a", "不互查"),
            new NotAgainRule("b", "不重复", [.. Enumerable.Range(0, 14).Select(city => new EarlierInspection(2025, City(city), City((city + 5) % 14)))]),
            new ForbiddenCitiesRule("c", "不去", [("g0", "c04"), ("g3", "c00")]),
            new RequiredCitiesRule("d", "必去", [("g1", "c10")]),
        ];
        foreach (var (what, request) in new[]
        {
            ("14 cities in pairs, no rule", Groups(7, 2)), ("14 cities in pairs, not mutual", Groups(7, 2, all[0])),
            ("14 cities in pairs, all four kinds of rules", Groups(7, 2, all)), ("21 cities in triples, no rule", Groups(7, 3)),
        })
            Clock.Best(what, 3, () => request.Space() is var space ? space.Unrank(space.Count / 2) : null);
    }

    private static void Verify(int rows)
    {
        var shape = new DrawPool(rows, counties: 2);
        var request = DrawPool.Request(new ListedPool(shape.Make(0, rows)), 100, 8);
        var certificate = new Staged("benchmark", request.ToJson()).Run().Certificate().ToBytes();
        Clock.Best($"verify a certificate of {rows} rows, {request.Census.Cells.Count} cells, 8 rules, {certificate.Length / 1000} kB", 7,
            () => CertificateCheck.Run(certificate, SideFiles.None) is { Kind: VerdictKind.Recomputed } verdict
                ? verdict : throw new InvalidOperationException("The certificate failed."));
    }

    /// <summary>One thing grows at a time, from the middle of each row.</summary>
    private static void Growth()
    {
        foreach (var rows in new[] { 1_000, 10_000, 100_000, Million })
            Grow(rows, counties: 4, rules: 4, size: 50);
        foreach (var counties in new[] { 2, 4, 8, 16, 32 })
            Grow(100_000, counties, rules: 4, size: 50);
        foreach (var rules in new[] { 0, 1, 2, 4, 8 })
            Grow(100_000, counties: 4, rules, size: 50);
        foreach (var size in new[] { 30, 50, 100, 200 })
            Grow(100_000, counties: 4, rules: 4, size);
    }

    private static void Grow(int rows, int counties, int rules, int size)
    {
        var shape = new DrawPool(rows, counties);
        var request = DrawPool.Request(new ListedPool(shape.Make(0, rows)), size, rules);
        Clock.Best($"{rows} rows, {request.Census.Cells.Count} cells, {rules} rules, size {size}: count, odds and result", 3, () =>
        {
            var space = request.Space();
            space.Odds();
            return space.Count > BigInteger.Zero ? space.Unrank(space.Count / 2) : null;
        });
    }
}
