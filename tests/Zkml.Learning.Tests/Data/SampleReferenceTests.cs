using Zkml.Learning.Data;

namespace Zkml.Learning.Tests.Data;

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
}
