using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>Reads numbers from the bytes of an untrusted file, and knows where it is.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, int start = 0)
{
    /// <summary>7 bits a byte: enough for a sign and 256 bits.</summary>
    private const int MostVarintBytes = 37;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    /// <summary>The bytes that are left.</summary>
    public readonly int Remaining => _bytes.Length - _position;

    /// <summary>What a message calls the place of the next byte.</summary>
    public readonly string Place => string.Create(CultureInfo.InvariantCulture, $"byte {start + _position}");

    /// <summary>The next bytes.</summary>
    /// <param name="what">What they are, for the message: <c>the magic</c>.</param>
    public ReadOnlySpan<byte> Take(long count, string what)
    {
        if (count > Remaining)
        {
            throw Malformed($"the file ends after {Remaining} of the {count} bytes of {what}; it was cut short, or its sizes are wrong");
        }

        var taken = _bytes.Slice(_position, (int)count);
        _position += (int)count;
        return taken;
    }

    /// <summary>A reader of the next bytes alone.</summary>
    public ByteReader Part(long count, string what)
    {
        var place = start + _position;
        return new(Take(count, what), place);
    }

    public uint UInt32(string what) => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint), what));

    public ulong UInt64(string what) => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong), what));

    /// <summary>A canonical element of a field.</summary>
    public BigInteger Element(ScalarField field, string what)
    {
        var place = Place;
        var value = new BigInteger(Take(ScalarField.Bytes, what), isUnsigned: true);
        return value < field.Modulus ? value : throw new ConstraintFileException(place, $"{what} is not below the field's prime");
    }

    /// <summary>An unsigned number of at most 257 bits, 7 bits a byte, least significant first, in as few bytes as it needs.</summary>
    public BigInteger Varint(string what)
    {
        var (place, value, small) = (Place, BigInteger.Zero, 0UL);
        for (var count = 0; count < MostVarintBytes; count++)
        {
            var next = Take(1, what)[0];
            if (count < 9)
            {
                small |= (ulong)(next & 0x7f) << (7 * count);
            }
            else
            {
                value |= (BigInteger)(next & 0x7f) << (7 * count);
            }

            if (next < 0x80)
            {
                return next == 0 && count > 0 ? throw new ConstraintFileException(place, $"{what} has more bytes than it needs") : value | small;
            }
        }

        throw new ConstraintFileException(place, $"{what} has more than 256 bits");
    }

    /// <summary>An unsigned number of at most a given size.</summary>
    public int Varint(string what, int minimum, int maximum)
    {
        var place = Place;
        var value = Varint(what);
        return value >= minimum && value <= maximum
            ? (int)value
            : throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"{what} is {Shown(value)}, expected {minimum} to {maximum}"));
    }

    /// <summary>A number with a sign, of at most 256 bits: 0, -1, 1, -2, 2 and so on are written as 0, 1, 2, 3, 4.</summary>
    public BigInteger SignedVarint(string what)
    {
        var place = Place;
        var value = Varint(what);
        var number = value.IsEven ? value >> 1 : -((value + 1) >> 1);
        return BigInteger.Abs(number).GetBitLength() <= 256 ? number : throw new ConstraintFileException(place, $"{what} has more than 256 bits");
    }

    /// <summary>A problem at the next byte.</summary>
    public readonly ConstraintFileException Malformed(string problem) => new(Place, problem);

    private static string Shown(BigInteger value) => value.GetBitLength() <= 64 ? value.ToString(CultureInfo.InvariantCulture) : $"a number of {value.GetBitLength()} bits";
}
