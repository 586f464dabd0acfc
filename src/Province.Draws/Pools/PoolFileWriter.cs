using System.Security.Cryptography;

namespace Province.Draws.Pools;

/// <summary>Writes a pool file row by row and hashes and counts what it writes, so that rows are needed only once.</summary>
/// <remarks>Source: specification, section 3.1. Rows come in ascending order of id. What is written belongs to the caller until
/// <see cref="Finish"/>: after a fault the file is to be thrown away.</remarks>
public sealed class PoolFileWriter : IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly string _path;
    private readonly PoolCensus _census;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly RowText _text = new(FlushAt * 2);
    private readonly List<PoolBlock> _blocks = [];
    private long _written;
    private int _count;
    private string _last = "";

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where; an existing file is refused.</param>
    /// <param name="census">A census of the request that has counted nothing.</param>
    public PoolFileWriter(string path, PoolCensus census)
    {
        (_path, _census) = (path, census);
        _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <summary>Writes the next row.</summary>
    /// <param name="row">A row whose id is above the one before; its name and reasons are texts.</param>
    /// <exception cref="DrawFaultException"><c>pool.invalid</c> with the line: the row is out of order, or breaks what the request asks of rows.</exception>
    public void Add(PoolRow row)
    {
        PoolFile.Count(row, _last, _count, _census);
        if (_count++ % FiledPool.Stride == 0)
            _blocks.Add(new(_written + _text.Length, row.Id));
        _last = row.Id;
        _text.Append(row);
        if (_text.Length >= FlushAt)
            Flush();
    }

    /// <summary>Ends the file.</summary>
    /// <returns>The pool; the census is complete now.</returns>
    public FiledPool Finish()
    {
        Flush();
        _file.Flush();
        _file.Dispose();
        _census.Finish();
        return new(_path, _count, Convert.ToHexStringLower(_hash.GetHashAndReset()), [.. _blocks]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
    }

    private void Flush()
    {
        _file.Write(_text.Written);
        _hash.AppendData(_text.Written);
        _written += _text.Length;
        _text.Clear();
    }
}
