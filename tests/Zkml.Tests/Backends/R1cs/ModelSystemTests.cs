using System.Numerics;
using Zkml.Circuits;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Tests.Lowering.Trees;
using Zkml.Tests.Models;

namespace Zkml.Tests.Backends.R1cs;

/// <summary>The constraint system of a model of any family has the integer model's outputs, and every sample satisfies it.</summary>
public class ModelSystemTests
{
    [Theory]
    [InlineData(OutputKind.Class)]
    [InlineData(OutputKind.Logits)]
    public void Networks(OutputKind output)
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var model = seed % 4 == 0 ? RandomModel.DrawConvolutional(seed) : RandomModel.Draw(seed);
            var system = DirectSystem.Of(ModelLowering.Lower(model.Interface, model.Network, output, WordWidths.Exact), new() { HasPublicSample = seed % 3 == 0, Batch = seed % 2 == 0 ? 1 : 32 });
            var random = new Random(seed);
            for (var sample = 0; sample < 5; sample++)
            {
                var bits = model.DrawBits(random);
                system.Run(bits).ShouldBe(output == OutputKind.Class ? [model.Class(bits)] : model.Logits(bits), $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Trees(bool hasTurns)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed, hasTurns);
            var isClass = ensemble.Trees.Output != EnsembleOutput.Value && seed % 2 == 0;
            var output = isClass ? OutputKind.Class : ensemble.Trees.Output == EnsembleOutput.Value && seed % 3 == 0 ? OutputKind.Value : OutputKind.Logits;
            var system = DirectSystem.Of(ModelLowering.Lower(ensemble.Interface, new IntegerTrees(ensemble.Trees), output, WordWidths.Exact));
            var random = new Random(seed);
            for (var sample = 0; sample < 8; sample++)
            {
                var bits = ensemble.DrawBits(random);
                var scores = ensemble.Scores(bits);
                system.Run(bits).ShouldBe(isClass ? [ensemble.Trees.ClassOf(scores)] : scores.Select(score => (BigInteger)score), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Trees_with_private_weights()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed);
            var output = ensemble.Trees.Output == EnsembleOutput.Value || seed % 3 == 0 ? OutputKind.Logits : OutputKind.Class;
            var lowered = ModelLowering.LowerWithPrivateWeights(ensemble.Interface, PrivateTrees.Of(ensemble.Trees), output, default, WordWidths.Exact);
            var system = DirectSystem.Of(lowered.Circuit);
            var random = new Random(seed);
            for (var sample = 0; sample < 4; sample++)
            {
                var bits = ensemble.DrawBits(random);
                var scores = ensemble.Scores(bits);
                system.Run([.. bits, .. lowered.Weights]).ShouldBe(output == OutputKind.Class ? [ensemble.Trees.ClassOf(scores)] : scores.Select(score => (BigInteger)score), $"seed {seed}");
            }
        }
    }
}
