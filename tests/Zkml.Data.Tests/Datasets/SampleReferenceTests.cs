using Zkml.Data.Datasets;
using Zkml.Host;

namespace Zkml.Data.Tests.Datasets;

public class SampleReferenceTests
{
    [Theory]
    [InlineData("mnist:test:7", Split.Test, 7)]
    [InlineData("MNIST:validation:0", Split.Validation, 0)]
    [InlineData("mnist:train:53999", Split.Train, 53_999)]
    public void A_reference_names_data_set_split_and_index(string text, Split split, int index) =>
        SampleReference.Parse(text).ShouldBe(new("mnist", split, index));

    [Theory]
    [InlineData("")]
    [InlineData("mnist")]
    [InlineData("mnist:test")]
    [InlineData("mnist:test:")]
    [InlineData("mnist:test:-1")]
    [InlineData("mnist:test:+1")]
    [InlineData("mnist:test: 1")]
    [InlineData("mnist:test:1:2")]
    [InlineData("mnist:tests:1")]
    [InlineData("mnist:test:99999999999")]
    public void Another_form_is_refused_with_an_example(string text) =>
        Should.Throw<MalformedInputException>(() => SampleReference.Parse(text)).Message.ShouldContain("such as mnist:test:7");

    [Fact]
    public void A_reference_prints_as_it_reads() => SampleReference.Parse("mnist:validation:12").ToString().ShouldBe("mnist:validation:12");

    [Fact]
    public void A_reference_leads_to_its_image_and_label()
    {
        var (image, label) = SampleReference.Parse("mnist:test:7").Load();

        label.ShouldBe(9);
        image.ShouldBe(Mnist.Test.Image(7).ToArray());
    }

    [Fact]
    public void A_reference_beyond_the_split_is_refused_with_its_size() =>
        Should.Throw<MalformedInputException>(() => SampleReference.Parse("mnist:test:10000").Load())
            .Message.ShouldBe("sample: mnist:test:10000 does not exist: the split has 10000 images, counted from 0 to 9999");
}
