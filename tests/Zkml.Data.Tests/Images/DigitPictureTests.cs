using Zkml.Data.Images.Pictures;
using Zkml.Data.Randomness;
using Zkml.Data.Tests.Datasets;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Images;

public sealed class DigitPictureTests : IDisposable
{
    /// <summary>Enlarging and shrinking alone blurs a digit by about 6 in the mean; another digit differs by about 50.</summary>
    private const double Close = 15;

    /// <summary>A 0, a 1, a 3, a 6 and a 9 of the test split.</summary>
    private static int[] Digits { get; } = [3, 2, 18, 11, 7];

    private readonly TemporaryDirectory _folder = new();

    public static TheoryData<string> Names => [.. Photos.Keys];

    private static Dictionary<string, Photo> Photos { get; } = new()
    {
        ["dark on light"] = new(),
        ["light on dark"] = new() { Ink = (255, 255, 255), Paper = (0, 0, 0) },
        ["blue on yellow"] = new() { Ink = (40, 60, 160), Paper = (240, 230, 120) },
        ["red on green of the same brightness"] = new() { Ink = (200, 30, 30), Paper = (30, 120, 30) },
        ["off centre with wide margins"] = new() { MarginLeft = 200, MarginTop = 40, MarginEnd = 90 },
        ["small"] = new() { Scale = 2 },
        ["large"] = new() { Scale = 17 },
        ["grainy"] = new() { Noise = 40 },
        ["lit from one side"] = new() { Shade = 0.6 },
        ["chalk lit from one side"] = new() { Shade = 0.6, Ink = (230, 230, 230), Paper = (60, 60, 60) },
        ["faint pencil"] = new() { Ink = (150, 150, 150), Paper = (200, 200, 200), Noise = 6, Shade = 0.3 },
        ["everything at once"] = new() { Scale = 14, Shade = 0.5, Noise = 25, MarginLeft = 10, MarginTop = 200, MarginEnd = 250, Ink = (40, 60, 160), Paper = (230, 230, 200) },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_digit_in_a_photo_becomes_the_MNIST_image_again(string name)
    {
        var distances = Digits.Select(digit => DistanceWithinOnePixel(DigitPicture.Decode(Photos[name].Take(Mnist.Test.Image(digit)), "photo.png"), Mnist.Test.Image(digit)));

        distances.ShouldAllBe(distance => distance < Close);
    }

    [Fact]
    public void An_MNIST_image_comes_back_unchanged()
    {
        for (var i = 0; i < 100; i++)
        {
            var image = Mnist.Test.Image(i);

            DigitPicture.Decode(PngWriter.Write(28, 28, 1, image), "digit.png").ShouldBe(image.ToArray());
        }
    }

    [Fact]
    public void An_inverted_MNIST_image_comes_back_as_MNIST_has_it()
    {
        var image = Mnist.Test.Image(5).ToArray();

        DigitPicture.Decode(PngWriter.Write(28, 28, 1, [.. image.Select(pixel => (byte)(255 - pixel))]), "digit.png").ShouldBe(image);
    }

    [Fact]
    public void Transparent_paper_counts_as_white()
    {
        var image = Mnist.Test.Image(0).ToArray();
        byte[] pixels = [.. image.SelectMany(pixel => (byte[])[0, 0, 0, pixel])];

        DigitPicture.Decode(PngWriter.Write(28, 28, 4, pixels), "digit.png").ShouldBe(image);
    }

    [Fact]
    public void A_moved_MNIST_image_is_moved_back()
    {
        var image = Mnist.Test.Image(0);
        var larger = new byte[40 * 50];
        for (var row = 0; row < 28; row++)
        {
            image.Slice(row * 28, 28).CopyTo(larger.AsSpan((row + 11) * 40 + 2));
        }

        Distance(DigitPicture.Decode(PngWriter.Write(40, 50, 1, larger), "digit.png"), image).ShouldBeLessThan(1);
    }

    [Fact]
    public void Specks_and_a_shadow_at_the_edge_are_wiped()
    {
        var photo = new Photo { Scale = 6, MarginLeft = 60, MarginTop = 60, MarginEnd = 60, Ink = (0, 0, 0), Paper = (255, 255, 255), Specks = true, DarkEdge = 6 };

        DistanceWithinOnePixel(DigitPicture.Decode(photo.Take(Mnist.Test.Image(0)), "photo.png"), Mnist.Test.Image(0)).ShouldBeLessThan(Close);
    }

    [Fact]
    public void A_bitmap_is_read_from_its_file()
    {
        var path = _folder.Write("digit.bmp", BitmapWriter.Write(28, 28, Mnist.Test.Image(0)));

        DigitPicture.Load(path).ShouldBe(Mnist.Test.Image(0).ToArray());
    }

    [Theory]
    [InlineData(255)]
    [InlineData(0)]
    [InlineData(90)]
    public void A_blank_picture_is_refused(byte tone)
    {
        var pixels = new byte[100 * 80];
        pixels.AsSpan().Fill(tone);

        RefusalOf(PngWriter.Write(100, 80, 1, pixels)).ShouldStartWith("picture.png: no digit was found");
    }

    [Fact]
    public void A_picture_of_noise_alone_is_refused()
    {
        var random = new SplitMix64(2);

        RefusalOf(PngWriter.Write(200, 200, 1, [.. Enumerable.Range(0, 200 * 200).Select(_ => (byte)(150 + random.Next(40)))])).ShouldContain("no digit was found");
    }

    [Fact]
    public void A_text_file_is_refused() => RefusalOf("seven"u8.ToArray()).ShouldBe("picture.png: not a picture that can be read; expected a PNG, JPEG, WebP, GIF or BMP file");

    [Fact]
    public void A_truncated_picture_is_refused_wherever_it_ends()
    {
        var whole = new Photo { Scale = 3 }.Take(Mnist.Test.Image(0));
        for (var length = 0; length < whole.Length - 12; length += 101)
        {
            RefusalOf(whole[..length]).ShouldStartWith("picture.png: ");
        }
    }

    [Fact]
    public void A_damaged_picture_is_refused_or_read_but_never_more()
    {
        var whole = new Photo { Scale = 3 }.Take(Mnist.Test.Image(0));
        var random = new SplitMix64(9);
        for (var round = 0; round < 200; round++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                DigitPicture.Decode(damaged, "picture.png").Length.ShouldBe(784);
            }
            catch (MalformedInputException problem)
            {
                problem.Message.ShouldNotContain('\n');
            }
        }
    }

    [Fact]
    public void A_header_of_too_many_pixels_is_refused_before_memory_is_taken()
    {
        var picture = PngWriter.WriteCompressed(10_000, 10_000, 1, PngWriter.Compress(new byte[10]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        RefusalOf(picture).ShouldBe("picture.png: header: the picture has 10000×10000 pixels; it would take 400 MB to decode, and 256 are allowed; scale it down first");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void A_picture_that_unpacks_to_more_than_its_header_says_is_refused() =>
        RefusalOf(PngWriter.WriteCompressed(28, 28, 1, PngWriter.Compress(new byte[50_000_000]))).ShouldContain("too many for 28×28 pixels");

    [Fact]
    public void A_missing_picture_is_refused_with_its_name() =>
        Should.Throw<MalformedInputException>(() => DigitPicture.Load(Path.Combine(_folder.Path, "seven.png"))).Message.ShouldContain("seven.png: the file is missing");

    private static string RefusalOf(byte[] content)
    {
        var message = Should.Throw<MalformedInputException>(() => DigitPicture.Decode(content, "picture.png")).Message;
        message.ShouldNotContain('\n');
        return message;
    }

    /// <summary>The mean difference of two images, which may lie a pixel apart: the centre of mass is rounded to whole pixels.</summary>
    private static double DistanceWithinOnePixel(byte[] one, ReadOnlySpan<byte> other)
    {
        var least = double.MaxValue;
        foreach (var shift in (int[])[-29, -28, -27, -1, 0, 1, 27, 28, 29])
        {
            // The margins are empty, so shifting may go round.
            byte[] shifted = [.. one.Select((_, i) => one[(i + shift + one.Length) % one.Length])];
            least = Math.Min(least, Distance(shifted, other));
        }

        return least;
    }

    private static double Distance(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += Math.Abs(one[i] - other[i]);
        }

        return (double)sum / one.Length;
    }
}
