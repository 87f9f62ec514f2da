using System.Text.Json.Nodes;
using Zkml.Aleo.Values;
using Zkml.Cli.Datasets;
using Zkml.Cli.Tests.Support;
using Zkml.Running;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Secrets;

/// <summary>Keys take some seconds, so one test does all that needs a proof.</summary>
public sealed class PrivateProofTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    private const int Rows = 3;

    [FactWithEngine]
    public void Proofs_of_two_models_with_other_thresholds_and_leaves_differ_in_commitment_and_class_alone_and_carry_no_input()
    {
        _ = TestCache.Folder;
        var (first, second) = (Prove(flowers.Model, "first"), Prove(SecretTwin.Write(flowers.Model, flowers.In("twin.json")), "second"));
        for (var row = 0; row < Rows; row++)
        {
            Public(first[row]).ToJsonString().ShouldBe(Public(second[row]).ToJsonString());
            first[row]["publicOutputs"]![1]!.GetValue<string>().ShouldNotBe(second[row]["publicOutputs"]![1]!.GetValue<string>());
        }
    }

    private JsonNode[] Prove(string model, string name)
    {
        var directory = flowers.In(name);
        CommandRun.Of("transpile", model, "--out", directory, "--weights", "input", "--commit", "--name", "secret_flowers").ShouldSucceed();
        var opened = TranspiledDirectory.Open(directory);
        return [.. Enumerable.Range(0, Rows).Select(row =>
        {
            var (sample, file) = ($"{flowers.Csv}:{row * 60}", flowers.In($"{name}{row}.proof.json"));
            var run = CommandRun.Of("prove", "--target", "aleo", directory, "--sample", sample, "--out", file, "--engine", "native", "--json").ShouldSucceed();
            var input = opened.ToInput(RunSample.OfDataset(sample, opened.Manifest, _ => { }).Input.Inputs);
            foreach (var word in Words(input).Where(word => word > uint.MaxValue))
            {
                SecretSearch.Find(File.ReadAllText(file), word).ShouldBeNull(file);
                SecretSearch.Find(run.Output + run.Error, word).ShouldBeNull("what the command says");
            }

            return JsonNode.Parse(File.ReadAllText(file))!;
        })];
    }

    /// <summary>A proof without what random numbers and the sample decide.</summary>
    private static JsonNode Public(JsonNode proof)
    {
        var copy = proof.DeepClone().AsObject();
        foreach (var name in new[] { "execution", "publicOutputs", "class", "label" })
        {
            copy.Remove(name).ShouldBeTrue(name);
        }

        // The description names the commitment of direct proofs; its salt is as secret as the weights.
        copy["circuit"]!["sha256"]!.AsObject().Remove(CircuitManifest.DescriptionFileName).ShouldBeTrue();
        return copy;
    }

    private static IEnumerable<UInt128> Words(PlaintextValue value) => value switch
    {
        IntegerValue integer => [integer.Bits],
        ArrayValue array => array.Elements.SelectMany(Words),
        StructValue structure => structure.Members.SelectMany(member => Words(member.Value)),
        _ => [],
    };
}
