using System.Security.Cryptography;

namespace Province.Draws.Pools;

/// <summary>The lines of a pool file, one after the other, with a hash of everything that was read.</summary>
internal sealed class PoolLines(Stream input, IncrementalHash? hash)
{
    private const int FirstBuffer = 1 << 17;
    private const int LongestLine = 1 << 26;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private int _length;
    private int _taken;

    /// <summary>Where the present line begins, in bytes from where reading began.</summary>
    internal long Offset { get; private set; }

    /// <summary>The present line without its end.</summary>
    internal ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _length);

    /// <summary>Whether the present line ends as every line must.</summary>
    internal bool IsEnded { get; private set; } = true;

    /// <summary>Moves to the next line.</summary>
    /// <returns>False at the end of the file.</returns>
    internal bool Next()
    {
        Offset += _taken;
        _start += _taken;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                (_length, _taken, IsEnded) = (searched + found, searched + found + 1, true);
                return true;
            }
            searched = _end - _start;
            if (!Fill())
            {
                (_length, _taken, IsEnded) = (searched, searched, false);
                return searched > 0;
            }
        }
    }

    private bool Fill()
    {
        if (_start > 0)
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_end >= LongestLine)
                return false;
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = input.Read(_buffer.AsSpan(_end));
        hash?.AppendData(_buffer.AsSpan(_end, read));
        _end += read;
        return read > 0;
    }
}
