using System.Buffers.Binary;
using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Native;

/// <summary>Messages on a stream, each after its length in four bytes. Memory is taken as bytes come, never for what a length promises.</summary>
internal static class BoundedFrames
{
    private const int FirstBytes = 65_536;

    /// <summary>Writes a message.</summary>
    /// <exception cref="IOException">The reader is gone.</exception>
    public static async Task WriteAsync(Stream stream, byte[] message, CancellationToken cancellation)
    {
        var length = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)message.Length);
        await stream.WriteAsync(length, cancellation).ConfigureAwait(false);
        await stream.WriteAsync(message, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads the next message; null if the stream ends before the end of one.</summary>
    /// <exception cref="FormatException">It is longer than a message may be.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var header = new byte[sizeof(uint)];
        if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false) < header.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (length > MessageLimits.Bytes)
        {
            throw new FormatException(FormattableString.Invariant($"a message should have {length} bytes; at most {MessageLimits.Bytes} are allowed"));
        }

        var message = new byte[Math.Min(length, FirstBytes)];
        for (var filled = 0; ;)
        {
            filled += await stream.ReadAtLeastAsync(message.AsMemory(filled), message.Length - filled, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            if (filled < message.Length)
            {
                return null;
            }

            if (filled == length)
            {
                return message;
            }

            Array.Resize(ref message, (int)Math.Min(length, 2L * filled));
        }
    }
}
