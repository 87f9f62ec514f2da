using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Commitments;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Models.Evaluation;
using Zkml.Tests.Face;
using Zkml.Transpiling;

namespace Zkml.Tests.Backends.R1cs;

/// <summary>A tree whose thresholds and leaves are private inputs, behind a commitment that is public.</summary>
public class PrivateWeightWitnessTests
{
    private static readonly DirectCircuitEmission Direct = DirectLowering.LowerWithPrivateWeights(
        Irises.Model, new("secret_tree") { Weights = WeightSource.Input, Commits = true }, new() { BoundInputs = 3 });

    [Fact]
    public void The_witness_of_every_row_has_the_integer_models_class_and_the_commitment_to_the_weights()
    {
        var model = Direct.Model;
        var values = model.Pipeline.EncodeAll(Irises.Test);
        var classes = ModelScores.Of(model.Integer, model.Pipeline, model.Pipeline.ComputeAllFeatures(values.AsSpan())).Classes();
        var width = model.Pipeline.Inputs.Length;
        var (evaluator, checker) = (new WitnessEvaluator(Direct.Emission.Witness, ScalarField.Bls12377), new R1csChecker(Direct.Emission.System, ScalarField.Bls12377));
        for (var row = 0; row < classes.Length; row++)
        {
            var inputs = PrivateInputs(values[(row * width)..((row + 1) * width)]);
            BigInteger[] all = [1, 2, WeightCommitment.Of(Direct.Circuit, inputs), .. inputs];
            (evaluator.Evaluate(all)[1] - Direct.Circuit.Output.Offset).ShouldBe(classes[row], $"row {row}");
            checker.FirstViolation(evaluator, all).ShouldBeNull();
        }
    }

    [Fact]
    public void Other_weights_do_not_open_the_commitment()
    {
        var inputs = PrivateInputs(Direct.Model.Pipeline.Encode(Irises.Test, 0));
        var (evaluator, checker) = (new WitnessEvaluator(Direct.Emission.Witness, ScalarField.Bls12377), new R1csChecker(Direct.Emission.System, ScalarField.Bls12377));
        var commitment = WeightCommitment.Of(Direct.Circuit, inputs);
        for (var input = 0; input < inputs.Length; input++)
        {
            if (Direct.Inputs[input].IsWeight)
            {
                BigInteger[] other = [.. inputs];
                other[input] ^= 1;
                checker.FirstViolation(evaluator, (BigInteger[])[1, 2, commitment, .. other]).ShouldNotBeNull(Direct.Inputs[input].Name);
            }
        }
    }

    private static BigInteger[] PrivateInputs(int[] values)
    {
        var bits = FeatureInputs.ToBits(Direct.Model.Pipeline.Inputs, values, Direct.Weights.AsSpan());
        return [.. Direct.Inputs.Select(input => (BigInteger)bits[input.Source])];
    }
}
