using Zkml.Data.Datasets;
using Zkml.Data.Images.Pictures;
using Zkml.Host;
using Zkml.Training.Presets;

namespace Zkml.Data.Tests.Images;

/// <summary>Pictures of garments, read by the Fashion-MNIST preset.</summary>
public class GarmentPictureTests
{
    private const int Images = 100;
    private const int Side = 28;

    private static ImageDataset Test { get; } = DatasetCatalogue.LoadSplit("fashion-mnist", Split.Test);

    private static Dictionary<string, Func<byte[], byte[]>> Forms { get; } = new()
    {
        ["as they are"] = image => PngWriter.Write(Side, Side, 1, image),
        ["inverted"] = image => PngWriter.Write(Side, Side, 1, Inverted(image)),
        ["enlarged"] = image => Enlarged(image, 9, 0, 0),
        ["inverted and enlarged, on a white canvas"] = image => Enlarged(Inverted(image), 8, 60, 255),
        ["on a white canvas"] = image => Enlarged(image, 1, 14, 255),
        ["enlarged, on a white canvas"] = image => Enlarged(image, 7, 40, 255),
        ["on a black canvas"] = image => Enlarged(image, 5, 31, 0),
    };

    public static TheoryData<string> Names => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hundred_pictures_are_read_as_well_as_the_images_that_they_were_made_of(string form)
    {
        var model = PresetCatalogue.Find("fashion")!.Model;
        int asImages = 0, asPictures = 0;
        for (var i = 0; i < Images; i++)
        {
            var image = Test.Image(i).ToArray();
            asImages += PictureReading.Read(image, model) == Test.Label(i) ? 1 : 0;
            asPictures += PictureReading.Read(GarmentPicture.Read(Forms[form](image), "garment.png").Image, model) == Test.Label(i) ? 1 : 0;
        }

        asPictures.ShouldBeGreaterThanOrEqualTo(asImages - 3);
    }

    [Fact]
    public void An_image_of_the_data_set_comes_back_unchanged()
    {
        for (var i = 0; i < Images; i++)
        {
            var image = Test.Image(i).ToArray();

            GarmentPicture.Read(Forms["as they are"](image), "garment.png").Image.SequenceEqual(image).ShouldBeTrue($"image {i}");
            GarmentPicture.Read(Forms["inverted"](image), "garment.png").Image.SequenceEqual(image).ShouldBeTrue($"image {i}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(120)]
    [InlineData(255)]
    public void A_picture_of_nothing_is_refused(byte tone)
    {
        var pixels = new byte[90 * 70];
        pixels.AsSpan().Fill(tone);

        Should.Throw<MalformedInputException>(() => GarmentPicture.Read(PngWriter.Write(90, 70, 1, pixels), "wall.png")).Message.ShouldStartWith("wall.png: no garment was found");
    }

    [Fact]
    public void An_uneven_background_is_a_doubt()
    {
        var pixels = new byte[120 * 120];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(i % 120 * 2);
        }

        GarmentPicture.Read(PngWriter.Write(120, 120, 1, pixels), "floor.png").Doubts.ShouldHaveSingleItem().ShouldContain("background is not even");
    }

    private static byte[] Inverted(byte[] image) => Array.ConvertAll(image, pixel => (byte)(255 - pixel));

    /// <summary>Every pixel a square of pixels, in the middle of a canvas.</summary>
    private static byte[] Enlarged(byte[] image, int factor, int margin, byte canvas)
    {
        var side = Side * factor + 2 * margin;
        var pixels = new byte[side * side];
        pixels.AsSpan().Fill(canvas);
        for (var i = 0; i < Side * factor * Side * factor; i++)
        {
            int row = i / (Side * factor), column = i % (Side * factor);
            pixels[(row + margin) * side + column + margin] = image[row / factor * Side + column / factor];
        }

        return PngWriter.Write(side, side, 1, pixels);
    }
}
