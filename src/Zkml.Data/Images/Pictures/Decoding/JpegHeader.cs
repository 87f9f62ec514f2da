using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Reads what a JPEG file says of itself (ITU-T T.81, annex B), walking from marker to marker to the end.</summary>
internal static class JpegHeader
{
    private const byte MarkerStart = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const int BytesACoefficient = 2;

    /// <summary>The header.</summary>
    /// <exception cref="MalformedInputException">A segment is cut off, the end is missing, or the coding is none that is read.</exception>
    public static PictureHeader Read(PictureBytes bytes)
    {
        PictureHeader? frame = null;
        var scans = 0;
        for (long position = 2; ;)
        {
            position = SkipToMarker(bytes, position, scans > 0);
            var marker = bytes[position++];
            if (marker == EndOfImage)
            {
                return scans == 0 || frame is null ? throw bytes.Damaged(position - 2, "it ends before its pixels") : WithScans(frame, scans);
            }

            if (IsFrame(marker))
            {
                frame = frame is null ? Frame(bytes, position, marker) : throw bytes.Damaged(position - 2, "it has a second header");
            }

            scans += marker == StartOfScan ? 1 : 0;
            var length = HasNoLength(marker) ? 0 : bytes.BigEndian16(position);
            position += length is 0 or >= 2 ? length : throw bytes.Damaged(position, "the length of a segment cannot be");
        }
    }

    /// <summary>The byte behind the next marker's start. Between segments nothing may stand; behind a scan's header its pixels do.</summary>
    private static long SkipToMarker(PictureBytes bytes, long position, bool mayBePixels)
    {
        while (true)
        {
            if (bytes[position] != MarkerStart)
            {
                position = mayBePixels ? position + 1 : throw bytes.Damaged(position, "a segment does not start where the one before it ends");
                continue;
            }

            var next = bytes[position + 1];
            if (next == MarkerStart)
            {
                // Any number of these may stand in front of a marker.
                position++;
            }
            else if (mayBePixels && (next == 0 || IsRestart(next)))
            {
                position += 2;
            }
            else
            {
                return position + 1;
            }
        }
    }

    private static PictureHeader Frame(PictureBytes bytes, long position, byte marker)
    {
        if (marker > 0xC2)
        {
            throw new MalformedInputException(bytes.Name, $"byte {position - 2}", "JPEG pictures with arithmetic, lossless or hierarchical coding are not read; save it as an ordinary JPEG");
        }

        int height = bytes.BigEndian16(position + 3), width = bytes.BigEndian16(position + 5), components = bytes[position + 7];
        if (width == 0 || height == 0 || components is not (1 or 3 or 4))
        {
            throw bytes.Damaged(position, "its header is inconsistent");
        }

        int[] across = new int[components], down = new int[components];
        for (var i = 0; i < components; i++)
        {
            int sampling = bytes[position + 9 + 3 * i];
            (across[i], down[i]) = (sampling >> 4, sampling & 15);
            if (across[i] is < 1 or > 4 || down[i] is < 1 or > 4)
            {
                throw bytes.Damaged(position + 9 + 3 * i, "its header is inconsistent");
            }
        }

        long coefficients = across.Zip(down, (x, y) => Part(width, x, across.Max()) * Part(height, y, down.Max())).Sum();
        return new(PictureFormat.Jpeg, width, height) { WorkingBytes = BytesACoefficient * coefficients, Passes = components };
    }

    /// <summary>A decoder keeps all coefficients where there are more scans than one, and goes over them in each.</summary>
    private static PictureHeader WithScans(PictureHeader frame, int scans) => scans == 1 ? frame with { WorkingBytes = 0, Passes = 1 } : frame with { Passes = scans };

    private static long Part(int side, int sampling, int largest) => ((long)side * sampling + largest - 1) / largest;

    /// <summary>Start of frame: 0xC0 to 0xCF, but for the three that define tables.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsRestart(byte marker) => marker is >= 0xD0 and <= 0xD7;

    private static bool HasNoLength(byte marker) => marker is 0x01 or 0xD8 || IsRestart(marker);
}
