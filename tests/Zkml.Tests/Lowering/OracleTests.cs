using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Inputs;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Testing;
using Zkml.Tests.Lowering.Trees;
using Zkml.Tests.Models;

namespace Zkml.Tests.Lowering;

public partial class OracleTests
{
    [FactWithOracle]
    public void The_real_snarkVM_gives_the_integer_models_outputs_and_counts_what_we_count()
    {
        using var oracle = SnarkVmOracle.Start();
        for (var seed = 0; seed < 40; seed++)
        {
            ShouldAgree(oracle, RandomModel.Draw(seed), seed);
        }
    }

    [FactWithOracle]
    public void The_real_snarkVM_gives_the_outputs_of_convolutions_and_counts_what_we_count()
    {
        using var oracle = SnarkVmOracle.Start();
        for (var seed = 0; seed < 10; seed++)
        {
            ShouldAgree(oracle, RandomModel.DrawConvolutional(seed), seed);
        }
    }

    [FactWithOracle]
    public void The_real_snarkVM_gives_the_outputs_of_trees_and_counts_what_we_count()
    {
        using var oracle = SnarkVmOracle.Start();
        for (var seed = 0; seed < 24; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed);
            var output = ensemble.Trees.Output == EnsembleOutput.Value || seed % 2 == 0 ? OutputKind.Logits : OutputKind.Class;
            var lowered = seed % 3 == 0
                ? ModelLowering.LowerWithPrivateWeights(ensemble.Interface, PrivateTrees.Of(ensemble.Trees), output)
                : new(ModelLowering.Lower(ensemble.Interface, new IntegerTrees(ensemble.Trees), output), []);
            var compiled = new CompiledEnsemble(lowered.Circuit, seed);
            var random = new Random(seed);
            for (var sample = 0; sample < 3; sample++)
            {
                var bits = ensemble.DrawBits(random);
                var words = compiled.Layout.Pack(compiled.Circuit.Inputs, [.. bits, .. lowered.Weights]);
                var answer = oracle.Ask(compiled.Text, [compiled.Layout.Format(words)], count: sample == 0);
                answer.Error.ShouldBeNull(compiled.Text);
                answer.Halt.ShouldBeNull($"seed {seed}");
                var scores = ensemble.Scores(bits);
                var expected = output == OutputKind.Class ? [ensemble.Trees.ClassOf(scores)] : scores.Select(score => score + compiled.Circuit.Output.Offset);
                Numbers(answer.Outputs!.Single()).ShouldBe(expected, $"seed {seed}");
                if (answer.Count is { } real)
                {
                    ShouldBeEqual(CircuitCounter.Count(compiled.Program, "main"), real, compiled.Circuit.BodyConstraints);
                }
            }
        }
    }

    private static void ShouldAgree(SnarkVmOracle oracle, RandomModel model, int seed)
    {
        var output = (OutputKind)(seed % 2);
        var circuit = MinimisedModel.Optimise(ModelLowering.Lower(model.Interface, model.Network, output), isNonZeros: seed % 3 == 2);
        var layouts = InputLayouts.All(circuit.Inputs);
        var layout = layouts[seed % layouts.Count];
        var program = AleoBackend.Emit(circuit, layout, new("random", "inputs", (Visibility)(seed / 2 % 2))).Program;
        var text = AleoPrinter.Print(program);
        var random = new Random(seed);
        for (var sample = 0; sample < 3; sample++)
        {
            var bits = model.DrawBits(random);
            var answer = oracle.Ask(text, [layout.Format(layout.Pack(circuit.Inputs, bits))], count: sample == 0);
            answer.Error.ShouldBeNull(text);
            answer.Halt.ShouldBeNull($"seed {seed}");
            var expected = output == OutputKind.Class ? [model.Class(bits)] : model.Logits(bits).Select(logit => logit + circuit.Output.Offset);
            Numbers(answer.Outputs!.Single()).ShouldBe(expected, $"seed {seed}");
            if (answer.Count is { } real)
            {
                ShouldBeEqual(CircuitCounter.Count(program, "main"), real, circuit.BodyConstraints);
            }
        }
    }

    private static void ShouldBeEqual(CircuitCount count, OracleCount real, int bodyConstraints)
    {
        real.Body.ShouldBe(bodyConstraints);
        count.Constraints.Body.ShouldBe(real.Body);
        count.Constraints.Outputs.ShouldBe(real.Response);
        count.Constraints.Total.ShouldBe(real.Total);
        count.Variables.Total.ShouldBe(real.Variables);
        count.NonZeros.ShouldBe(new NonZeros(real.NonZerosA, real.NonZerosB, real.NonZerosC));
    }

    /// <summary>The numbers of <c>5u8</c> or <c>[ 5u32, 6u32 ]</c>.</summary>
    private static IEnumerable<BigInteger> Numbers(string value) => Integer().Matches(value).Select(match => BigInteger.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(\d+)u\d+")]
    private static partial Regex Integer();
}
