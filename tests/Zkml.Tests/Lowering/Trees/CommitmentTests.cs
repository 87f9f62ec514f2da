using System.Security.Cryptography;
using Zkml.Aleo.Counting;
using Zkml.Circuits.Values;
using Zkml.Lowering;
using Zkml.Models.Trees;
using Zkml.Testing;

namespace Zkml.Tests.Lowering.Trees;

public class CommitmentTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(1, ModelLowering.SaltBytes).Select(i => (byte)(17 * i))];

    private readonly RandomEnsemble _iris = ReferenceTrees.Iris;
    private readonly LoweredCircuit _lowered;
    private readonly CompiledEnsemble _compiled;

    public CommitmentTests()
    {
        _lowered = ModelLowering.LowerWithPrivateWeights(_iris.Interface, PrivateTrees.Of(_iris.Trees), OutputKind.Class, Salt);
        _compiled = new(_lowered.Circuit);
    }

    /// <summary>82 without it; the weights and the salt have fewer than 252 bits, one element of a Poseidon hash of rate 2: 265 constraints.</summary>
    [Fact]
    public void An_Iris_tree_with_a_commitment_takes_347_constraints() =>
        CircuitCounter.Count(_compiled.Program, "main").Body.Constraints.ShouldBe(82 + 265);

    [Fact]
    public void The_class_is_given_beside_the_commitment()
    {
        var random = new Random(1);
        for (var sample = 0; sample < 20; sample++)
        {
            var bits = _iris.DrawBits(random);
            _compiled.ShouldGive([_iris.Trees.ClassOf(_iris.Scores(bits))], [.. bits, .. _lowered.Weights], "with a commitment");
        }
    }

    [Fact]
    public void The_commitment_tells_models_apart_but_not_samples()
    {
        var first = Commitment([30, 30, 40, 10, .. _lowered.Weights]);
        Commitment([60, 20, 50, 18, .. _lowered.Weights]).ShouldBe(first);
        for (var weight = 0; weight < _lowered.Weights.Length; weight++)
        {
            Commitment([30, 30, 40, 10, .. _lowered.Weights.SetItem(weight, _lowered.Weights[weight] ^ 1)]).ShouldNotBe(first, $"weight {weight}");
        }
    }

    [Fact]
    public void A_weight_shares_no_word_with_a_feature()
    {
        var words = Enumerable.Range(0, _compiled.Layout.Slots.Length).ToLookup(i => _compiled.Layout.Slots[i].Word, i => _compiled.Circuit.Inputs[i].IsWeight);
        words.ShouldAllBe(word => word.Distinct().Count() == 1);
        _compiled.Circuit.Values.OfType<InputValue>().Count(input => _compiled.Circuit.Inputs[input.Input].IsWeight).ShouldBe(_lowered.Weights.Length);
    }

    [Fact]
    public void A_short_salt_is_refused() => Should.Throw<ArgumentException>(() =>
        ModelLowering.LowerWithPrivateWeights(_iris.Interface, PrivateTrees.Of(_iris.Trees), OutputKind.Class, RandomNumberGenerator.GetBytes(8))).Message.ShouldContain("8 bytes, expected 16");

    [FactWithOracle]
    public void The_real_snarkVM_commits_to_the_same_and_counts_what_we_count()
    {
        using var oracle = SnarkVmOracle.Start();
        int[] bits = [30, 30, 40, 10, .. _lowered.Weights];
        var answer = oracle.Ask(_compiled.Text, [_compiled.Layout.Format(_compiled.Layout.Pack(_compiled.Circuit.Inputs, bits))], count: true);
        answer.Error.ShouldBeNull(_compiled.Text);
        answer.Outputs.ShouldBe(_compiled.Run(bits).Select(output => output.ToString()!));
        var count = CircuitCounter.Count(_compiled.Program, "main");
        answer.Count!.Body.ShouldBe(count.Body.Constraints);
        answer.Count.Total.ShouldBe(count.Constraints.Total);
    }

    private string Commitment(int[] bits) => _compiled.Run(bits)[1].ToString()!;
}
