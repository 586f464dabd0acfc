using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>A pool of more than 20,000 rows, which lies in a file of its own: one row a line, ascending by id.</summary>
/// <remarks>Only where every 256th line begins is kept; rows are read again when they are asked for.</remarks>
public sealed class FiledPool : CandidatePool
{
    internal const int Stride = 256;

    private readonly string? _path;
    private readonly long[] _offsets;

    /// <summary>A pool file of which only the hash is known.</summary>
    /// <param name="count">How many rows it has, above 20,000.</param>
    /// <param name="sha256">The SHA-256 of the whole file, 64 hexadecimal digits.</param>
    public FiledPool(int count, string sha256)
        : this(null, count, sha256, [])
    {
    }

    internal FiledPool(string? path, int count, string sha256, long[] offsets)
    {
        (_path, Count, Sha256, _offsets) = (path, count, sha256, offsets);
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The SHA-256 of the whole file, 64 hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <inheritdoc/>
    public override bool IsAtHand => _path is not null;

    /// <inheritdoc/>
    public override JsonObject ToJson() => JsonObject.Of(("count", Count), ("sha256", Sha256));

    /// <inheritdoc/>
    public override IEnumerable<PoolRow> Rows()
    {
        using var file = Open();
        var lines = new PoolLines(file, null);
        for (var number = 0; lines.Next(); number++)
            yield return ReadRow(lines.Line, number);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<PoolRow> Fetch(IReadOnlyList<int> numbers)
    {
        using var file = Open();
        var rows = new List<PoolRow>(numbers.Count);
        for (var i = 0; i < numbers.Count;)
        {
            var block = numbers[i] / Stride;
            var lines = Seek(file, block);
            for (var number = block * Stride; i < numbers.Count && numbers[i] / Stride == block && lines.Next(); number++)
                for (; i < numbers.Count && numbers[i] == number; i++)
                    rows.Add(ReadRow(lines.Line, number));
        }
        return rows;
    }

    /// <inheritdoc/>
    public override int Find(string id)
    {
        using var file = Open();
        var (low, high) = (0, _offsets.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (string.CompareOrdinal(First(file, middle), id) <= 0)
                low = middle;
            else
                high = middle - 1;
        }
        var lines = Seek(file, low);
        for (var number = low * Stride; number < (low + 1) * Stride && lines.Next(); number++)
            if (ReadRow(lines.Line, number).Id == id)
                return number;
        return -1;
    }

    internal static PoolRow ReadRow(ReadOnlySpan<byte> line, int number) => PoolRow.Read(
        MemberReader.Of(JsonReader.ReadCanonical(line), $"line {number + 1}", "pool.invalid"));

    private string First(FileStream file, int block)
    {
        var lines = Seek(file, block);
        lines.Next();
        return ReadRow(lines.Line, block * Stride).Id;
    }

    private PoolLines Seek(FileStream file, int block)
    {
        file.Seek(_offsets[block], SeekOrigin.Begin);
        return new(file, null);
    }

    private FileStream Open() => File.OpenRead(_path ?? throw new InvalidOperationException("The pool file is not at hand."));
}
