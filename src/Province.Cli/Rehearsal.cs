using System.Security.Cryptography;
using Province.Draws;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Cli;

/// <summary>The files of one rehearsal.</summary>
internal sealed record RehearsalFiles(string Request, string Certificate, string? Pool);

/// <summary>A whole ceremony on one machine: operator, two witnesses and thirty dice. The certificate says that it is a rehearsal.</summary>
internal sealed class Rehearsal(TimeProvider clock, TextWriter output, TextWriter progress)
{
    private static readonly Party[] Parties = [new("operator", "演练组织方"), new("witness-1", "演练见证方一"), new("witness-2", "演练见证方二")];

    /// <exception cref="FaultInFileException">The request cannot be read or fulfilled, or the certificate cannot be written.</exception>
    internal async Task<int> RunAsync(RehearsalFiles files, CancellationToken ct)
    {
        if (Path.Exists(files.Certificate))
            throw new FaultInFileException(files.Certificate, WholeFile.Exists);
        var bytes = await WholeFile.ReadAsync(files.Request, ct);
        var pool = WholeFile.Existing(files.Pool);
        try
        {
            var chain = new DrawChain(new DrawBasis(await ReadAsync(bytes, pool, ct)));
            Perform(chain);
            await WholeFile.WriteNewAsync(files.Certificate, chain.ToCertificate().ToJson().ToBytes(), ct);
            var outcome = chain.Records.OfType<OutcomeRecord>().Single();
            await output.WriteLineAsync($"已完成演练：共 {Short(outcome.Drawn.Outcomes)} 种允许的结果，抽出第 {Short(outcome.Drawn.Rank)} 号（从 0 起）。证书：{files.Certificate}".AsMemory(), ct);
            return Commands.Fine;
        }
        catch (DrawFaultException refused)
        {
            var isInput = !refused.Fault.Code.StartsWith("draw.", StringComparison.Ordinal);
            throw new FaultInFileException(refused.Fault.Code == "pool.invalid" ? pool! : files.Request, refused.Fault, isInput);
        }
    }

    private async Task<DrawRequest> ReadAsync(byte[] bytes, string? pool, CancellationToken ct)
    {
        if (JsonReader.Read(bytes) is not JsonObject written)
            throw new DrawFaultException("request.invalid", "", "申请应为对象。", "The request must be an object.");
        if (pool is not null)
        {
            await progress.WriteLineAsync($"正在读取名单文件（{new FileInfo(pool).Length / 1_000_000.0:0.0} MB）……".AsMemory(), ct);
            await progress.FlushAsync(ct);
        }
        var request = DrawRequest.Read(RequestOrder.Sorted(written), "", pool, new RowProgress(progress));
        if (request is PoolRequest { Pool: var rows })
        {
            if (!rows.IsAtHand)
                throw new DrawFaultException("pool.missing", "pool", "名单另存文件，请用 --pool 给出。", "The pool lies in a file: name it with --pool.");
            await progress.WriteLineAsync($"名单共 {rows.Count} 行，正在计数……".AsMemory(), ct);
        }
        return request;
    }

    private static string Short(string number) => number.Length <= 40 ? number : $"{number[..8]}…{number[^8..]}（{number.Length} 位数，全文见证书）";

    private void Perform(DrawChain chain)
    {
        var now = clock.GetUtcNow();
        var values = Parties.ToDictionary(party => party.Role, _ => DrawHash.Hex(RandomNumberGenerator.GetBytes(DrawHash.Length)));
        Enforce(chain.Open(Formats.ZeroHash, now, new RegisterEntry("rehearsal", 1, "rehearsal", []), new Ceremony(true, Parties, now, now, new DiceSource())));
        foreach (var party in Parties)
            Enforce(chain.Commit(now, party.Role, DrawHash.Commitment(chain.OpenHash, party.Role, values[party.Role])));
        Enforce(chain.CloseCommits(now));
        Enforce(chain.CloseReveals(values));
        Enforce(chain.Last([.. Enumerable.Range(0, DiceSource.Dice).Select(_ => RandomNumberGenerator.GetInt32(10))]));
        Enforce(chain.Conclude([]));
    }

    private static void Enforce(DrawFault? fault)
    {
        if (fault is not null)
            throw new DrawFaultException(fault with { Place = fault.Code.StartsWith("draw.", StringComparison.Ordinal) ? "" : fault.Place });
    }
}
