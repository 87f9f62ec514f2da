using Zkml.Data.Datasets;
using Zkml.Data.Randomness;
using Zkml.Models.Configurations;
using Zkml.Training.Augmentation;

namespace Zkml.Training.Tests.Augmentation;

public class DistortionTests
{
    private static AugmentationConfig Strong { get; } = new(1, 15, 0.15, 0.2, 2, 1, 0.3);

    [Fact]
    public void Without_any_distortion_an_image_stays_as_it_is()
    {
        var image = Square();
        Distort(AugmentationConfig.None, image, 1).ShouldBe(image);
    }

    [Fact]
    public void A_distorted_image_is_another_one_with_about_as_much_ink()
    {
        var image = Square();
        var distorted = Distort(Strong, image, 1);
        distorted.ShouldNotBe(image);
        distorted.Sum(pixel => pixel).ShouldBeInRange(image.Sum(pixel => pixel) / 2, image.Sum(pixel => pixel) * 2);
    }

    [Fact]
    public void A_shift_alone_moves_the_ink_by_at_most_its_limit()
    {
        var distorted = Distort(AugmentationConfig.None with { Shift = 3 }, Square(), 9);
        var rows = Enumerable.Range(0, 28).Where(y => distorted.AsSpan(y * 28, 28).IndexOfAnyExcept((byte)0) >= 0).ToList();
        rows.Min().ShouldBeInRange(5, 11);
        rows.Max().ShouldBeInRange(16, 22);
    }

    [Fact]
    public void Copies_depend_on_seed_and_number_and_not_on_threads()
    {
        var images = new ImageDataset("squares", Enumerable.Range(0, 50).SelectMany(_ => Square()).ToArray(), new byte[50], 28, 28, 10);
        var first = ImageDistorter.Distort(images, Strong, seed: 1, copy: 0, new() { MaxDegreeOfParallelism = 1 });
        ImageDistorter.Distort(images, Strong, seed: 1, copy: 0, new() { MaxDegreeOfParallelism = 4 }).Pixels.ToArray().ShouldBe(first.Pixels.ToArray());
        ImageDistorter.Distort(images, Strong, seed: 1, copy: 1, new()).Pixels.ToArray().ShouldNotBe(first.Pixels.ToArray());
        ImageDistorter.Distort(images, Strong, seed: 2, copy: 0, new()).Pixels.ToArray().ShouldNotBe(first.Pixels.ToArray());
        first.Image(0).ToArray().ShouldNotBe(first.Image(1).ToArray());
    }

    private static byte[] Distort(AugmentationConfig config, byte[] image, ulong seed)
    {
        var distorted = new byte[image.Length];
        new Distortion(config, new SplitMix64(seed)).Apply(image, 28, 28, distorted);
        return distorted;
    }

    private static byte[] Square()
    {
        var image = new byte[28 * 28];
        for (var y = 8; y < 20; y++)
        {
            image.AsSpan((y * 28) + 8, 12).Fill(200);
        }

        return image;
    }
}
