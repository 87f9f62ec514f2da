using Zkml.Data.Images.Pictures;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Images.Decoding;

/// <summary>Every format that is read gives the same digit; what is not read is called what it is.</summary>
public class PictureFormatTests
{
    /// <summary>The mean difference of two images of one digit, stored with losses or at half the size.</summary>
    private const double Close = 9;

    public static TheoryData<string> Fives => [.. Pictures.In("formats").Where(name => name.StartsWith("formats/five", StringComparison.Ordinal))];

    public static TheoryData<string> Readable => [.. Pictures.In("formats").Where(name => !name.Contains("two-frames") && !name.Contains("truncated"))];

    [Theory]
    [MemberData(nameof(Fives))]
    public void A_five_is_the_same_image_in_every_format(string name)
    {
        var five = DigitPicture.Decode(Pictures.Read("formats/five.jpg"), "five.jpg");

        var image = DigitPicture.Decode(Pictures.Read(name), name);

        image.Zip(five, (one, other) => Math.Abs(one - other)).Average().ShouldBeLessThan(Close);
    }

    [Theory]
    [InlineData("formats/two-frames.gif")]
    [InlineData("formats/two-frames.png")]
    [InlineData("formats/two-frames.webp")]
    public void An_animation_is_refused(string name) => RefusalOf(Pictures.Read(name)).ShouldBe("picture: the picture is an animation; save one of its frames as PNG");

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_picture_that_ends_early_is_refused_wherever_it_ends(string name)
    {
        var whole = Pictures.Read(name);
        // Whatever follows on the pixels may be missing.
        var necessary = whole.Length - 16;
        for (var length = 0; length < necessary; length += Math.Max(1, necessary / 60))
        {
            RefusalOf(whole[..length]).Length.ShouldBeLessThan(200);
        }
    }

    [Fact]
    public void A_JPEG_that_ends_within_its_header_is_refused_at_once() =>
        RefusalOf(Pictures.Read("formats/truncated-header.jpg")).ShouldBe("picture: byte 10: the picture ends in the middle; copy or save it again");

    [Theory]
    [InlineData("....ftypheic....", "HEIC")]
    [InlineData("....ftypavif....", "AVIF")]
    [InlineData("II*\0........", "TIFF")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("<svg xmlns='...'>", "SVG")]
    public void A_format_that_is_not_read_is_called_by_its_name(string content, string format) =>
        RefusalOf([.. content.Select(letter => (byte)letter)]).ShouldBe($"picture: {format} pictures are not read; save it as PNG, JPEG, WebP, GIF or BMP");

    [Fact]
    public void An_empty_file_is_refused() => RefusalOf([]).ShouldBe("picture: not a picture that can be read; expected a PNG, JPEG, WebP, GIF or BMP file");

    private static string RefusalOf(byte[] content)
    {
        var message = Should.Throw<MalformedInputException>(() => PictureFile.Decode(content, "picture")).Message;
        message.ShouldNotContain('\n');
        return message;
    }
}
