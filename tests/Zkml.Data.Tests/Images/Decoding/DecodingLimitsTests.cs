using System.Buffers.Binary;
using Zkml.Data.Images.Pictures;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Images.Decoding;

/// <summary>A small file that announces a large picture costs nothing: it is refused by its header, with the limit.</summary>
public class DecodingLimitsTests
{
    public static TheoryData<string, byte[], string> LargeAnnouncements => new()
    {
        { "a GIF of 35 bytes", Gif(12000, 12000), "12000×12000 pixels; it would take 1152 MB to decode, and 256 are allowed" },
        { "a GIF whose frame is larger than its screen", Gif(1, 60000), "pixels; it would take" },
        { "a PNG", PngWriter.WriteCompressed(10_000, 10_000, 1, PngWriter.Compress(new byte[10])), "10000×10000 pixels; it would take 400 MB" },
        { "an interlaced PNG", Patched("formats/five-interlaced.png", 16, [0, 0, 0x1C, 0x84, 0, 0, 0x1C, 0x84]), "7300×7300 pixels; it would take 266 MB" },
        { "a JPEG", WithJpegSides("formats/five.jpg", 65000, 60000), "65000×60000 pixels; up to 1000000000 are read" },
        { "a progressive JPEG", WithJpegSides("formats/five-progressive.jpg", 9000, 9000), "9000×9000 pixels; it would take 263 MB" },
        { "a JPEG of many scans", WithManyScans(200), "they are stored in 211 passes, and 100 are read at this size" },
        { "a lossy WebP", Patched("formats/five.webp", 26, [0xFF, 0x3F, 0xFF, 0x3F]), "16383×16383 pixels; up to 62500000 are read" },
        { "a BMP", Patched("formats/five-1-bit.bmp", 18, [0x40, 0x42, 0x0F, 0, 0x40, 0x42, 0x0F, 0]), "the picture ends in the middle" },
    };

    [Theory]
    [MemberData(nameof(LargeAnnouncements))]
    public void A_small_file_that_announces_a_large_picture_is_refused_before_memory_is_taken(string what, byte[] file, string problem)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var message = Should.Throw<MalformedInputException>(() => PictureFile.Decode(file, "picture"), what).Message;

        message.ShouldContain(problem);
        message.ShouldNotContain('\n');
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void A_large_photo_is_decoded_small()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var picture = PictureFile.Decode(LargeJpeg.Write(6000, 4000), "photo.jpg");

        (picture.Width, picture.Height).ShouldBe((750, 500));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(12_000_000);
    }

    private static byte[] Gif(ushort width, ushort height)
    {
        byte[] file = [.. "GIF89a"u8, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0x44, 0, 0x3B];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(6), Math.Min(width, (ushort)20000));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), Math.Min(height, (ushort)20000));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(24), width == 1 ? height : width);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(26), height);
        return file;
    }

    private static byte[] Patched(string name, int position, byte[] bytes)
    {
        var file = Pictures.Read(name);
        bytes.CopyTo(file, position);
        return file;
    }

    private static byte[] WithJpegSides(string name, ushort width, ushort height)
    {
        var file = Pictures.Read(name);
        var frame = Math.Max(file.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]), file.AsSpan().IndexOf([(byte)0xFF, (byte)0xC2]));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), width);
        return file;
    }

    /// <summary>A progressive picture whose last scan comes again and again.</summary>
    private static byte[] WithManyScans(int more)
    {
        var file = Pictures.Read("formats/five-progressive.jpg");
        var last = file.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xDA]);
        return [.. file[..^2], .. Enumerable.Repeat(file[last..^2], more + 1).SelectMany(scan => scan), .. file[^2..]];
    }
}
