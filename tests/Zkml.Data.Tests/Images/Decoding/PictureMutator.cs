using System.Buffers.Binary;
using Zkml.Data.Randomness;

namespace Zkml.Data.Tests.Images.Decoding;

/// <summary>Damages picture files as accidents and attackers do: at random, at the numbers that sizes hang on, and with checksums that fit again.</summary>
internal sealed class PictureMutator(ulong seed)
{
    /// <summary>Most fields that matter stand within so many bytes of the start, or of a chunk's or segment's.</summary>
    private const int HeaderBytes = 64;

    private static readonly byte[] Extremes = [0, 1, 2, 127, 128, 254, 255];

    private readonly SplitMix64 _random = new(seed);

    /// <summary>A copy with one to four damages.</summary>
    /// <param name="file">The file.</param>
    /// <param name="other">Another one, from which pieces may come.</param>
    public byte[] Mutate(byte[] file, byte[] other)
    {
        var mutant = file.ToArray();
        for (var damages = 1 + _random.Next(4); damages > 0 && mutant.Length > 0; damages--)
        {
            mutant = Damage(mutant, other);
        }

        return _random.Next(4) > 0 ? PngWriter.WithCheckSums(mutant) : mutant;
    }

    private byte[] Damage(byte[] file, byte[] other)
    {
        switch (_random.Next(9))
        {
            case 0:
                file[Anywhere(file)] ^= (byte)(1 << _random.Next(8));
                return file;
            case 1:
                file[Anywhere(file)] = Extremes[_random.Next(Extremes.Length)];
                return file;
            case 2:
                file[_random.Next(Math.Min(file.Length, HeaderBytes))] = (byte)_random.Next(256);
                return file;
            case 3:
                // A number of two bytes behind a marker: a length or a side.
                var marker = Marker(file);
                if (marker + 6 < file.Length)
                {
                    BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(marker + 1 + _random.Next(4)), (ushort)_random.Next(65536));
                }

                return file;
            case 4:
                return file[..Anywhere(file)];
            case 5:
                var (from, to) = Range(file);
                return [.. file[..from], .. file[to..]];
            case 6:
                var (start, end) = Range(file);
                return [.. file[..end], .. file[start..end], .. file[end..]];
            case 7:
                var (first, last) = Range(other);
                var place = Anywhere(file);
                return [.. file[..place], .. other[first..last], .. file[Math.Min(file.Length, place + (_random.Next(2) * (last - first)))..]];
            default:
                var at = Marker(file);
                file[Math.Min(file.Length - 1, at + _random.Next(12))] = (byte)_random.Next(256);
                return file;
        }
    }

    /// <summary>A place where a segment of a JPEG or a chunk of a PNG or WebP may start.</summary>
    private int Marker(byte[] file)
    {
        var from = Anywhere(file);
        var found = file.AsSpan(from).IndexOfAny([(byte)0xFF, (byte)'I', (byte)'V', (byte)0x2C]);
        return found < 0 ? from : from + found;
    }

    private (int From, int To) Range(byte[] file)
    {
        var from = Anywhere(file);
        return (from, Math.Min(file.Length, from + 1 + _random.Next(_random.Next(2) == 0 ? 8 : 400)));
    }

    private int Anywhere(byte[] file) => _random.Next(file.Length);
}
