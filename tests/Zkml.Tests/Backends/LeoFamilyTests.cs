using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Circuits;
using Zkml.Circuits.Backends;
using Zkml.Circuits.Backends.Leo;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Inputs;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Testing;
using Zkml.Tests.Lowering;
using Zkml.Tests.Lowering.Trees;
using Zkml.Tests.Models;

namespace Zkml.Tests.Backends;

/// <summary>
/// The Leo compiler takes what is written for every family of models and for every kind of output, and what it makes of it computes what the circuit does. The models are random; all are compiled at
/// once.
/// </summary>
public class LeoFamilyTests
{
    private const int Samples = 4;

    // Trees whose class, scores or value are products, which a cast behind them takes apart unless they are in parentheses.
    private static readonly int[] Products = [868, 922, 929, 1137, 1179, 1387];

    [FactWithLeo]
    public async Task The_Leo_source_of_networks_compiles_and_computes_what_the_circuit_does() => await ShouldCompile(NetworkCases("network", Enumerable.Range(16, 6), RandomModel.Draw));

    [FactWithLeo]
    public async Task The_Leo_source_of_convolutions_compiles_and_computes_what_the_circuit_does() => await ShouldCompile(NetworkCases("convolution", Enumerable.Range(20, 3), RandomModel.DrawConvolutional));

    /// <summary>Votes, largest scores and values; of one tree and of several.</summary>
    [FactWithLeo]
    public async Task The_Leo_source_of_trees_compiles_and_computes_what_the_circuit_does() => await ShouldCompile(
        from seed in Enumerable.Range(34, 6).Concat(Products)
        let ensemble = RandomEnsemble.Draw(seed, hasTurns: seed % 4 == 3)
        from output in OutputsOf(ensemble)
        select new LeoCase(
            $"trees_{seed}_{output}",
            MinimisedModel.Optimise(ModelLowering.Lower(ensemble.Interface, new IntegerTrees(ensemble.Trees), output), isNonZeros: seed % 3 == 0),
            random => ensemble.DrawBits(random)));

    [FactWithLeo]
    public async Task The_Leo_source_of_trees_with_private_weights_compiles_and_computes_what_the_circuit_does() => await ShouldCompile(
        from seed in Enumerable.Range(30, 8)
        let ensemble = RandomEnsemble.Draw(seed)
        from output in OutputsOf(ensemble)
        let lowered = ModelLowering.LowerWithPrivateWeights(ensemble.Interface, PrivateTrees.Of(ensemble.Trees), output, seed % 2 == 0 ? new byte[ModelLowering.SaltBytes] : default)
        select new LeoCase(
            $"private_trees_{seed}_{output}", MinimisedModel.Optimise(lowered.Circuit, isNonZeros: false), random => [.. ensemble.DrawBits(random), .. lowered.Weights]));

    private static IEnumerable<LeoCase> NetworkCases(string name, IEnumerable<int> seeds, Func<int, RandomModel> draw) =>
        from seed in seeds
        from output in new[] { OutputKind.Class, OutputKind.Logits }
        let model = draw(seed)
        select new LeoCase(
            $"{name}_{seed}_{output}",
            MinimisedModel.Optimise(ModelLowering.Lower(model.Interface, model.Network, output), isNonZeros: seed % 2 == 0),
            random => model.DrawBits(random));

    private static OutputKind[] OutputsOf(RandomEnsemble ensemble) => ensemble.Trees.Output == EnsembleOutput.Value ? [OutputKind.Value] : [OutputKind.Class, OutputKind.Logits];

    private static async Task ShouldCompile(IEnumerable<LeoCase> cases)
    {
        LeoCase[] all = [.. cases];
        using var workspace = new LeoWorkspace();
        for (var i = 0; i < all.Length; i++)
        {
            workspace.Add(all[i].Name, LeoProject.Emit(all[i].Circuit, all[i].Layout(i), all[i].Options(i), ["A random model."], []).Files);
        }

        var programs = await workspace.BuildAsync();
        for (var i = 0; i < all.Length; i++)
        {
            ShouldComputeTheSame(all[i], all[i].Layout(i), programs[i]);
        }
    }

    private static void ShouldComputeTheSame(LeoCase leo, InputLayout layout, AleoProgram program)
    {
        var circuit = new CircuitEvaluator(leo.Circuit);
        var compiled = AleoInterpreter.Prepare(program, "main");
        var random = new Random(1);
        for (var sample = 0; sample < Samples; sample++)
        {
            var bits = leo.Draw(random);
            var result = compiled.Evaluate([layout.ToValue(layout.Pack(leo.Circuit.Inputs, bits))])[0];
            var numbers = result is ArrayValue array ? array.Elements : [result];
            numbers.Select(number => ((IntegerValue)number).Bits).ShouldBe(circuit.Evaluate(bits, bits.Length), $"{leo.Name}, sample {sample}");
        }
    }

    /// <summary>A circuit, and samples of what enters it.</summary>
    private sealed record LeoCase(string Text, Circuit Circuit, Func<Random, int[]> Draw)
    {
        public string Name => Text.ToLowerInvariant();

        // All layouts in turn, and both visibilities.
        public InputLayout Layout(int turn)
        {
            var layouts = InputLayouts.All(Circuit.Inputs);
            return layouts[turn % layouts.Count];
        }

        public ProgramOptions Options(int turn) => new(Name, "inputs", turn % 2 == 0 ? Visibility.Private : Visibility.Public);
    }
}
