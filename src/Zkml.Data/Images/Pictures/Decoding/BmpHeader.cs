using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Reads what a BMP file says of itself (https://learn.microsoft.com/windows/win32/gdi/bitmap-storage).</summary>
internal static class BmpHeader
{
    private const int InformationStart = 14;
    private const int OldInformationLength = 12;
    private const int InformationLength = 40;

    /// <summary>The header.</summary>
    /// <exception cref="MalformedInputException">The header says what cannot be, or pixels are missing.</exception>
    public static PictureHeader Read(PictureBytes bytes)
    {
        var pixels = bytes.LittleEndian32(10);
        var length = bytes.LittleEndian32(InformationStart);
        var isOld = length == OldInformationLength;
        if (!isOld && length < InformationLength)
        {
            throw bytes.Damaged(InformationStart, "its header is none that exists");
        }

        long width = isOld ? bytes.LittleEndian16(18) : (int)bytes.LittleEndian32(18);
        // Rows from the top down have a negative number.
        var height = Math.Abs(isOld ? bytes.LittleEndian16(20) : (long)(int)bytes.LittleEndian32(22));
        var bits = bytes.LittleEndian16(isOld ? 24 : 28);
        if (width is < 1 or > int.MaxValue || height is < 1 or > int.MaxValue || bits > 32)
        {
            throw bytes.Damaged(InformationStart, "its header is inconsistent");
        }

        var isPacked = !isOld && bytes.LittleEndian32(30) is 1 or 2;
        var rowBytes = (width * bits + 31) / 32 * 4;
        return isPacked || rowBytes * height + pixels <= bytes.Length ? new(PictureFormat.Bmp, (int)width, (int)height) : throw bytes.Truncated();
    }
}
