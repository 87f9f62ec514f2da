using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Commands;

public sealed class ConvolutionTests : IDisposable
{
    private readonly ConvolutionalDigits _model = new();

    [Fact]
    public void Inspect_shows_the_maps_and_counts_a_shared_weight_once()
    {
        var output = CommandRun.Of("inspect", _model.Path).ShouldSucceed().Output;
        output.ShouldContain("14×14 → 2×4×4,");

        var json = CommandRun.Of("inspect", _model.Path, "--json").ShouldSucceed().Json;
        json["weights"]!["nonzero"]!.GetValue<int>().ShouldBe(_model.NonZeroWeights);
        JsonNode.DeepEquals(json["layers"]![0]!["convolution"], JsonNode.Parse("""{"inputMaps": 1, "inputSide": 14, "maps": 2, "size": 5, "stride": 3}""")).ShouldBeTrue();
        json["layers"]![0]!["outputs"]!.GetValue<int>().ShouldBe(32);
        json["layers"]![1]!["convolution"].ShouldBeNull();
        var section = json["sections"]!.AsArray().Single(section => section!["name"]!.GetValue<string>() == "convolution1: 2 maps of 4×4, each from 5×5 weights at a stride of 3, square");
        section!["constraints"]!.GetValue<int>().ShouldBe(32);
    }

    [Fact]
    public void The_page_has_an_image_of_each_kernel()
    {
        CommandRun.Of("inspect", _model.Path, "--html", _model.In("page.html")).ShouldSucceed();
        File.ReadAllText(_model.In("page.html")).ShouldContain("2 of 2 kernels of 5×5, each applied at 4×4 positions of the 14×14 image");
    }

    [Fact]
    public void A_written_program_says_which_map_and_place_a_sum_belongs_to()
    {
        CommandRun.Of("transpile", _model.Path, "--name", "conv_digits", "--out", _model.In("out")).ShouldSucceed();
        var leo = File.ReadAllText(_model.In("out/src/main.leo"));
        leo.ShouldContain("Map 1, row 3, column 2: ");
        leo.ShouldContain("convolution1_1_3_2");
    }

    public void Dispose() => _model.Dispose();
}
