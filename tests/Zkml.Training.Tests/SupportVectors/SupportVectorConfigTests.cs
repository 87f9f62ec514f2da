using System.Text;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Training.SupportVectors;

namespace Zkml.Training.Tests.SupportVectors;

public class SupportVectorConfigTests
{
    private const string Square = """
        {
          "format": "zkml-support-vectors", "version": 1, "name": "machine", "description": "A test.", "dataset": "mnist", "pipeline": {"outside": [], "inside": []},
          "machine": {"cost": 10, "classes": "one-against-all", "kernel": {"kind": "square", "gamma": 0.25, "constant": 1}, "tolerance": 0.01, "cacheMegabytes": 64},
          "trainingSamples": 100, "circuit": {"squares": 20, "weightBits": 5, "logitWeightBits": 7, "logitDifferenceBits": 30}, "seed": 3
        }
        """;

    [Fact]
    public void A_configuration_says_how_a_machine_learns_and_becomes_a_circuit()
    {
        var config = Read(Square);

        config.Machine.ShouldBe(new(new CostFormulation(10), new(KernelKind.Square, 0.25, 1), MulticlassScheme.OneAgainstAll, 0.01, 64));
        config.Circuit.ShouldBe(new QuadraticCircuitConfig(20, 5, 7, 30));
        (config.TrainingSamples, config.Seed).ShouldBe((100, 3));
    }

    [Fact]
    public void What_may_be_left_out_has_defaults()
    {
        var config = Read("""
            {
              "format": "zkml-support-vectors", "version": 1, "name": "machine", "description": "A test.", "dataset": "mnist", "pipeline": {"outside": [], "inside": []},
              "machine": {"nu": 0.0001, "kernel": {"kind": "rbf"}}
            }
            """);

        config.Machine.ShouldBe(new(new NuFormulation(0.0001), new(KernelKind.RadialBasis), MulticlassScheme.OneAgainstOne, 0.001, 512));
        config.TrainingSamples.ShouldBeNull();
    }

    [Fact]
    public void A_configuration_that_is_written_is_read_again()
    {
        using var stream = new MemoryStream();
        ModelConfigFile.Save(Read(Square), stream);

        Read(Encoding.UTF8.GetString(stream.ToArray())).ShouldBe(Read(Square));
    }

    [Theory]
    [InlineData("\"cost\": 10", "\"cost\": 10, \"nu\": 0.1", "machine: expected either 'cost' or 'nu'")]
    [InlineData("\"cost\": 10", "\"cost\": -1", "machine.cost: expected a number from")]
    [InlineData("\"gamma\": 0.25", "\"gamma\": \"auto\"", "machine.kernel.gamma: expected a number or 'scale', found 'auto'")]
    [InlineData("\"gamma\": 0.25", "\"gamma\": 0", "machine.kernel.gamma: expected a number from")]
    [InlineData("\"square\"", "\"cubic\"", "machine.kernel.kind: 'cubic' is not known; expected one of linear, square, rbf")]
    [InlineData("one-against-all", "all", "machine.classes: 'all' is not known")]
    [InlineData("\"squares\": 20", "\"squares\": 0", "circuit.squares: expected a whole number from 1")]
    [InlineData("\"squares\": 20", "\"neurons\": 20", "circuit.neurons: the property is not known here")]
    [InlineData("\"tolerance\": 0.01", "\"tolerance\": \"fine\"", "machine.tolerance: expected a finite number")]
    public void A_malformed_configuration_is_refused_in_one_line_with_the_place(string original, string changed, string expected)
    {
        var message = Should.Throw<MalformedInputException>(() => Read(Square.Replace(original, changed, StringComparison.Ordinal))).Message;

        message.ShouldStartWith($"machine.json: {expected}");
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_machine_without_a_circuit_is_refused_before_it_is_trained()
    {
        var config = Read(Square);

        Refusal(config with { Machine = config.Machine with { Kernel = new(KernelKind.RadialBasis) } }).ShouldStartWith("machine: machine.kernel.kind: an rbf kernel is an exponential");
        Refusal(config with { Machine = config.Machine with { Scheme = MulticlassScheme.OneAgainstOne } }).ShouldStartWith("machine: machine.classes: votes of pairs of classes have no circuit");

        static string Refusal(SupportVectorConfig config) => Should.Throw<MalformedInputException>(() => SupportVectorModelTrainer.RequireCircuit(config)).Message;
    }

    private static SupportVectorConfig Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return ModelConfigFile.Load(stream, "machine.json").ShouldBeOfType<SupportVectorConfig>();
    }
}
