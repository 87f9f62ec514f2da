using System.Numerics;
using Zkml.Data.Images.Grids;
using Zkml.Data.Images.Resizing;
using Zkml.Data.Randomness;
using Zkml.Data.Tests.Datasets;

namespace Zkml.Data.Tests.Images;

public class ResizeTests
{
    [Fact]
    public void The_area_average_is_the_rounded_integral_over_each_cell()
    {
        var random = new SplitMix64(11);
        for (var round = 0; round < 200; round++)
        {
            int sourceWidth = 1 + random.Next(28), sourceHeight = 1 + random.Next(28), width = 1 + random.Next(24), height = 1 + random.Next(24);
            int[] pixels = [.. Enumerable.Range(0, sourceWidth * sourceHeight).Select(_ => random.Next(256))];
            var result = new int[width * height];

            AreaResize.Resize(new(pixels, sourceWidth, sourceHeight), new(0, 0, sourceWidth, sourceHeight), width, height, result);

            for (var cell = 0; cell < result.Length; cell++)
            {
                result[cell].ShouldBe(MeanByRepetition(pixels, sourceWidth, sourceHeight, width, height, cell / width, cell % width));
            }
        }
    }

    [Fact]
    public void A_digit_of_the_right_size_stays_as_it_is()
    {
        int[] pixels = [.. Enumerable.Range(0, 100)];
        var result = new int[100];
        foreach (var resize in (Action[])[
            () => AreaResize.Resize(new(pixels, 10, 10), new(0, 0, 10, 10), 10, 10, result),
            () => OpenCvAreaResize.Resize(new(pixels, 10, 10), new(0, 0, 10, 10), 10, result),
            () => BoxResize.Resize(new(pixels, 10, 10), new(0, 0, 10, 10), 10, result)])
        {
            resize();
            result.ShouldBe(pixels);
        }
    }

    [Fact]
    public void OpenCv_and_the_exact_average_differ_by_rounding_alone_where_both_shrink()
    {
        var exact = new int[100];
        var openCv = new int[100];
        for (var i = 0; i < 200; i++)
        {
            int[] pixels = [.. Mnist.Test.Image(i).ToArray().Select(pixel => (int)pixel)];
            var grid = new PixelGrid(pixels, 28, 28);
            var box = BoundingBox.Of(grid);
            if (box.Width < 10)
            {
                continue;
            }

            AreaResize.Resize(grid, box, 10, 10, exact);
            OpenCvAreaResize.Resize(grid, box, 10, openCv);

            exact.Zip(openCv).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= 1);
        }
    }

    [Fact]
    public void OpenCv_averages_four_pixels_with_half_rounded_up()
    {
        var result = new int[1];

        OpenCvAreaResize.Resize(new([0, 1, 0, 1], 2, 2), new(0, 0, 2, 2), 1, result);

        result.ShouldBe([1]);
    }

    [Fact]
    public void A_bounding_box_holds_all_ink_and_nothing_more()
    {
        var pixels = new int[28 * 28];
        pixels[3 * 28 + 5] = 1;
        pixels[20 * 28 + 9] = 255;

        BoundingBox.Of(new(pixels, 28, 28)).ShouldBe(new BoundingBox(5, 3, 5, 18));
        BoundingBox.Of(new(pixels, 28, 28), threshold: 2).ShouldBe(new BoundingBox(9, 20, 1, 1));
        BoundingBox.Of(new(new int[784], 28, 28)).IsEmpty.ShouldBeTrue();
    }

    /// <summary>Repeats pixels until cells are made of whole ones: the definition, slowly.</summary>
    private static int MeanByRepetition(int[] pixels, int sourceWidth, int sourceHeight, int width, int height, int row, int column)
    {
        BigInteger sum = 0;
        for (var y = row * sourceHeight; y < (row + 1) * sourceHeight; y++)
        {
            for (var x = column * sourceWidth; x < (column + 1) * sourceWidth; x++)
            {
                sum += pixels[y / height * sourceWidth + x / width];
            }
        }

        var area = sourceWidth * sourceHeight;
        return (int)((2 * sum + area) / (2 * area));
    }
}
