using System.Text;
using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>A pool of more than 20,000 rows, which lies in a file of its own: one row a line, ascending by id.</summary>
/// <remarks>Only where every 256th line begins is kept, and the id that it begins with; rows are read again when they are asked for.</remarks>
public sealed class FiledPool : CandidatePool
{
    internal const int Stride = 256;

    private readonly string? _path;
    private readonly PoolBlock[] _blocks;

    /// <summary>A pool file of which only the hash is known.</summary>
    /// <param name="count">How many rows it has, above 20,000.</param>
    /// <param name="sha256">The SHA-256 of the whole file, 64 hexadecimal digits.</param>
    public FiledPool(int count, string sha256)
        : this(null, count, sha256, [])
    {
    }

    internal FiledPool(string? path, int count, string sha256, PoolBlock[] blocks)
    {
        (_path, Count, Sha256, _blocks) = (path, count, sha256, blocks);
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
        var block = Block(id);
        if (block < 0)
            return -1;
        var member = Encoding.UTF8.GetBytes($"\"id\":\"{id}\"");
        var lines = Seek(file, block);
        for (var number = block * Stride; number < (block + 1) * Stride && lines.Next(); number++)
            if (lines.Line.IndexOf(member) >= 0 && ReadRow(lines.Line, number).Id == id)
                return number;
        return -1;
    }

    internal static PoolRow ReadRow(ReadOnlySpan<byte> line, int number) => PoolRow.Read(
        MemberReader.Of(JsonReader.ReadCanonical(line), $"line {number + 1}", "pool.invalid"));

    /// <summary>The last block that begins with that id or one before it; -1 when there is none.</summary>
    private int Block(string id)
    {
        var (low, high) = (-1, _blocks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (string.CompareOrdinal(_blocks[middle].First, id) <= 0)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private PoolLines Seek(FileStream file, int block)
    {
        file.Seek(_blocks[block].Offset, SeekOrigin.Begin);
        return new(file, null);
    }

    private FileStream Open() => File.OpenRead(_path ?? throw new InvalidOperationException("The pool file is not at hand."));
}

/// <summary>Some lines that follow each other.</summary>
/// <param name="Offset">Where the first begins, in bytes from the beginning of the file.</param>
/// <param name="First">The id of the first.</param>
internal readonly record struct PoolBlock(long Offset, string First);
