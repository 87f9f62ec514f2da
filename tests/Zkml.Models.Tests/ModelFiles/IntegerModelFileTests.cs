using System.Text;
using Zkml.Host;
using Zkml.Models.Files;
using Zkml.Training.Presets;

namespace Zkml.Models.Tests.ModelFiles;

public class IntegerModelFileTests
{
    [Theory]
    [InlineData("square")]
    [InlineData("conv")]
    [InlineData("tree-small")]
    [InlineData("boosted-small")]
    public void What_is_written_is_the_integer_model_and_nothing_else(string preset)
    {
        var model = PresetCatalogue.Find(preset)!.Model;

        var text = IntegerModelFile.Write(model.Integer);

        var again = IntegerModelFile.Read(Encoding.UTF8.GetBytes(text), "model.json", model.Pipeline.Features.Length);
        IntegerModelFile.Write(again).ShouldBe(text);
        again.GetType().ShouldBe(model.Integer.GetType());
        again.NonZeroWeights.ShouldBe(model.Integer.NonZeroWeights);
        text.ShouldNotContain("\"float\"");
    }

    [Theory]
    [InlineData("\"zkml-integer-model\"", "\"zkml-model\"", "format")]
    [InlineData("\"version\": 1", "\"version\": 2", "version")]
    [InlineData("\"integer\"", "\"whole\"", "integer")]
    [InlineData("\"layers\"", "\"sheets\"", "integer")]
    public void A_malformed_document_is_refused_with_its_place(string from, string to, string place)
    {
        var model = PresetCatalogue.Default.Model;
        var text = IntegerModelFile.Write(model.Integer).Replace(from, to, StringComparison.Ordinal);

        var refusal = Should.Throw<MalformedInputException>(() => IntegerModelFile.Read(Encoding.UTF8.GetBytes(text), "model.json", model.Pipeline.Features.Length));

        refusal.Message.ShouldStartWith("model.json: ");
        refusal.Message.ShouldContain(place);
    }

    [Fact]
    public void A_model_of_other_features_is_refused() => Should.Throw<MalformedInputException>(() =>
        IntegerModelFile.Read(Encoding.UTF8.GetBytes(IntegerModelFile.Write(PresetCatalogue.Default.Model.Integer)), "model.json", 3));
}
