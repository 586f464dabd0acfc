using System.Security.Cryptography;
using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>Reads a pool file in one pass, as a stream: checks every line, takes the census, hashes the whole.</summary>
/// <remarks>Source: specification, sections 3.1 and 8 (step 3).</remarks>
internal static class PoolFile
{
    private const int RowsBetweenReports = 100_000;

    /// <summary>Reads a pool file and counts its rows.</summary>
    /// <param name="path">The file.</param>
    /// <param name="census">A census that has counted nothing; it is finished here.</param>
    /// <param name="progress">Hears how many rows were read, now and then.</param>
    /// <exception cref="DrawFaultException"><c>pool.invalid</c> with the line.</exception>
    internal static FiledPool Read(string path, PoolCensus census, IProgress<long>? progress = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = File.OpenRead(path);
        var lines = new PoolLines(file, hash);
        var blocks = new List<PoolBlock>();
        var (number, last) = (0, "");
        for (; lines.Next(); number++)
        {
            var row = ReadLine(lines, number);
            Count(row, last, number, census);
            if (number % FiledPool.Stride == 0)
                blocks.Add(new(lines.Offset, row.Id));
            last = row.Id;
            if (number % RowsBetweenReports == 0)
                progress?.Report(number);
        }
        census.Finish();
        return new(path, number, Convert.ToHexStringLower(hash.GetHashAndReset()), [.. blocks]);
    }

    /// <summary>Counts a row that follows the one of the id <paramref name="last"/>.</summary>
    internal static void Count(PoolRow row, string last, int number, PoolCensus census)
    {
        if (number > 0 && string.CompareOrdinal(row.Id, last) <= 0)
            throw Invalid(number, $"“{row.Id}”没有按编号升序排列，或者重复", $"'{row.Id}' is out of order or repeated");
        if (census.Add(row) is { } fault)
            throw Invalid(number, $"{fault.Member}：{fault.Chinese}", $"{fault.Member}: {fault.English}");
    }

    private static PoolRow ReadLine(PoolLines lines, int number)
    {
        if (!lines.IsEnded)
            throw Invalid(number, "这一行没有以换行结束", "the line does not end with a line end");
        try
        {
            return FiledPool.ReadRow(lines.Line, number);
        }
        catch (DrawFaultException wrong)
        {
            throw Invalid(number, $"{wrong.Fault.Place}：{wrong.Fault.Chinese.TrimEnd('。')}", $"{wrong.Fault.Place}: {wrong.Fault.English.TrimEnd('.')}");
        }
    }

    private static DrawFaultException Invalid(int number, string chinese, string english) =>
        new("pool.invalid", $"line {number + 1}", $"对象池文件第 {number + 1} 行：{chinese}。", $"Line {number + 1} of the pool file: {english}.");
}
