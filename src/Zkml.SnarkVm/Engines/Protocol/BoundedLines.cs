namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>The lines of a stream, each of limited length: an engine that never ends its line takes no more memory than that.</summary>
/// <param name="stream">The stream.</param>
/// <param name="maximumBytes">The maximum length of a line.</param>
internal sealed class BoundedLines(Stream stream, int maximumBytes)
{
    private const int ChunkBytes = 65_536;

    private byte[] _buffer = new byte[ChunkBytes];
    private int _start;
    private int _end;

    /// <summary>Reads the next line without its line feed; null at the end of the stream, and for an unterminated last line.</summary>
    /// <exception cref="FormatException">The line is too long.</exception>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        for (var searched = 0; ;)
        {
            var feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                var line = _buffer[_start..(_start + searched + feed)];
                _start += searched + feed + 1;
                return line;
            }

            searched = _end - _start;
            if (searched > maximumBytes)
            {
                throw new FormatException(FormattableString.Invariant($"a line has more than {maximumBytes} bytes"));
            }

            MakeRoom();
            var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
            if (count == 0)
            {
                return null;
            }

            _end += count;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_buffer.Length - _end < ChunkBytes)
        {
            Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, _end + ChunkBytes));
        }
    }
}
