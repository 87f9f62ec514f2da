using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Backends;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Backends.Leo;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;
using Zkml.Lowering;
using Zkml.Models.Trees;
using Zkml.SnarkVm.Leo;
using Zkml.Testing;
using Zkml.Tests.Lowering;
using Zkml.Tests.Lowering.Trees;
using Zkml.Tests.Models;

namespace Zkml.Tests.Backends;

public class LeoTests
{
    /// <summary>Seeds whose models, between them, have ReLU, squares, rescales, in-circuit features, arrays, structs, and both kinds of output.</summary>
    [TheoryWithLeo]
    [InlineData(3, OutputKind.Class)]
    [InlineData(8, OutputKind.Logits)]
    [InlineData(17, OutputKind.Class)]
    public async Task The_Leo_project_of_a_random_model_passes_its_tests_and_costs_at_most_two_constraints_more(int seed, OutputKind output)
    {
        var model = RandomModel.Draw(seed);
        var circuit = PassPipeline.Optimise(ModelLowering.Lower(model.Interface, model.Network, output));
        var random = new Random(seed);
        await ShouldPassItsTestsAndCostTheSame(circuit, [.. Enumerable.Range(0, 3).Select(_ => model.DrawBits(random))]);
    }

    [FactWithLeo]
    public async Task The_Leo_project_of_a_model_with_materialised_sums_passes_its_tests_and_costs_at_most_two_constraints_more()
    {
        var model = RandomModel.Draw(17);
        var circuit = MinimisedModel.Optimise(ModelLowering.Lower(model.Interface, model.Network, OutputKind.Class), isNonZeros: true);
        circuit.Values.OfType<MaterialisedValue>().ShouldNotBeEmpty();
        var random = new Random(17);
        await ShouldPassItsTestsAndCostTheSame(circuit, [.. Enumerable.Range(0, 3).Select(_ => model.DrawBits(random))]);
    }

    [FactWithLeo]
    public async Task The_Leo_project_of_random_convolutions_passes_its_tests_and_costs_at_most_two_constraints_more()
    {
        var model = RandomModel.DrawConvolutional(2);
        var circuit = PassPipeline.Optimise(ModelLowering.Lower(model.Interface, model.Network, OutputKind.Class));
        var random = new Random(2);
        await ShouldPassItsTestsAndCostTheSame(circuit, [.. Enumerable.Range(0, 3).Select(_ => model.DrawBits(random))]);
    }

    [FactWithLeo]
    public async Task The_Leo_project_of_a_tree_that_commits_to_its_weights_passes_its_tests_and_costs_at_most_two_constraints_more()
    {
        var iris = ReferenceTrees.SmallIris;
        var lowered = ModelLowering.LowerWithPrivateWeights(iris.Interface, PrivateTrees.Of(iris.Trees), OutputKind.Class, new byte[ModelLowering.SaltBytes]);
        await ShouldPassItsTestsAndCostTheSame(PassPipeline.Optimise(lowered.Circuit), [[50, 34, 15, 2, .. lowered.Weights], [60, 30, 50, 18, .. lowered.Weights]]);
    }

    /// <summary>Seeds with sums and negated inputs as features, several thresholds a feature, votes, an argmax, a regression, and private weights.</summary>
    [TheoryWithLeo]
    [InlineData(6, false)]
    [InlineData(12, true)]
    public async Task The_Leo_project_of_random_trees_passes_its_tests_and_costs_at_most_two_constraints_more(int seed, bool hasPrivateWeights)
    {
        var ensemble = RandomEnsemble.Draw(seed);
        var lowered = hasPrivateWeights
            ? ModelLowering.LowerWithPrivateWeights(ensemble.Interface, PrivateTrees.Of(ensemble.Trees), OutputKind.Class)
            : new(ModelLowering.Lower(ensemble.Interface, new IntegerTrees(ensemble.Trees), OutputKind.Class), []);
        var random = new Random(seed);
        await ShouldPassItsTestsAndCostTheSame(
            PassPipeline.Optimise(lowered.Circuit), [.. Enumerable.Range(0, 3).Select(_ => (int[])[.. ensemble.DrawBits(random), .. lowered.Weights])]);
    }

    private static async Task ShouldPassItsTestsAndCostTheSame(Circuits.Circuit circuit, int[][] samples)
    {
        var layout = InputLayouts.All(circuit.Inputs)[^1];
        var options = new ProgramOptions("random_model", "inputs", Visibility.Private);
        var tests = samples.Select((bits, sample) =>
        {
            var outputs = new Circuits.Evaluation.CircuitEvaluator(circuit).Evaluate(bits, bits.Length);
            return new LeoTest($"sample{sample}", $"Sample {sample}.", layout.Pack(circuit.Inputs, bits), outputs);
        }).ToArray();

        using var folder = new TemporaryDirectory();
        folder.Write(LeoProject.Emit(circuit, layout, options, ["A random model."], tests).Files);
        var leo = LeoCompiler.Find()!;
        await leo.BuildAsync(folder.Path);
        (await leo.TestAsync(folder.Path)).ShouldBe(tests.Length);

        using var oracle = SnarkVmOracle.Start();
        var input = layout.Format(tests[0].Words);
        var direct = oracle.Ask(AleoPrinter.Print(AleoBackend.Emit(circuit, layout, options).Program), [input], count: true);
        var compiled = oracle.Ask(File.ReadAllText(Path.Combine(folder.Path, "build", options.Name, options.Name + ".aleo")), [input], count: true);
        direct.Error.ShouldBeNull();
        compiled.Error.ShouldBeNull();
        compiled.Outputs.ShouldBe(direct.Outputs);
        compiled.Count!.Total.ShouldBeInRange(direct.Count!.Total - 2, direct.Count.Total + 2);
    }
}
