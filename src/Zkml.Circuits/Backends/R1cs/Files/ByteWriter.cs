using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>Writes what <see cref="ByteReader"/> reads.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(capacity);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Byte(byte value) => _bytes.Write([value]);

    public void UInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    public void UInt64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    /// <summary>A canonical element of a field, little-endian.</summary>
    public void Element(BigInteger canonical)
    {
        var span = _bytes.GetSpan(ScalarField.Bytes)[..ScalarField.Bytes];
        span.Clear();
        canonical.TryWriteBytes(span, out _, isUnsigned: true);
        _bytes.Advance(ScalarField.Bytes);
    }

    public void Varint(BigInteger value)
    {
        while (value > 0x7f)
        {
            Byte((byte)(0x80 | (int)(value & 0x7f)));
            value >>= 7;
        }

        Byte((byte)value);
    }

    public void SignedVarint(BigInteger value) => Varint(value.Sign >= 0 ? value << 1 : (-value << 1) - 1);
}
