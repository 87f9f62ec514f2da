using Zkml.Data.Images.Pictures;
using Zkml.Data.Tests.Datasets;

namespace Zkml.Data.Tests.Images;

public class ImageVariantsTests
{
    private const int Side = 28;

    [Fact]
    public void Variants_differ_from_the_image_and_from_each_other_and_are_still_the_same_digit()
    {
        int same = 0, variants = 0;
        for (var i = 0; i < 20; i++)
        {
            var image = Mnist.Test.Image(i).ToArray();

            byte[][] all = [image, .. ImageVariants.Of(image, Side, Side)];

            all.Select(Convert.ToHexString).ShouldBeUnique();
            variants += all.Length;
            same += all.Count(variant => PictureReading.Read(variant) == Mnist.Test.Label(i));
        }

        ((double)same / variants).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_broader_pen_leaves_more_ink_and_a_finer_one_less()
    {
        var image = Mnist.Test.Image(0).ToArray();

        var inks = ImageVariants.Of(image, Side, Side).Select(variant => variant.Sum(pixel => (int)pixel)).Order().ToArray();

        var own = image.Sum(pixel => (int)pixel);
        inks[0].ShouldBeLessThan(own * 9 / 10);
        inks[^1].ShouldBeGreaterThan(own * 11 / 10);
    }

    [Fact]
    public void Variants_of_nothing_are_nothing() => ImageVariants.Of(new byte[6], 3, 2).ShouldAllBe(variant => variant.All(pixel => pixel == 0));
}
