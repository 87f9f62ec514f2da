using System.Numerics;
using Zkml.Circuits.Evaluation;
using Zkml.Data.Datasets;
using Zkml.Lowering;
using Zkml.Tests.Presets;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Backends.R1cs;

public class PresetSystemTests
{
    private const int Images = 50;

    [Theory]
    [MemberData(nameof(TranspiledPresets.OfDigits), MemberType = typeof(TranspiledPresets))]
    public void The_constraint_system_of_a_preset_gives_the_class_of_its_circuit_and_every_row_holds(string preset)
    {
        var model = PresetCatalogue.Find(preset).Model;
        var direct = DirectLowering.Lower(model, OutputKind.Class, new());
        var system = new DirectSystem(direct.Circuit, direct.Emission, new());
        var evaluator = new CircuitEvaluator(ModelLowering.Lower(model.Pipeline.Interface, model.Integer, OutputKind.Class));
        var test = DatasetCatalogue.LoadSplit(model.Dataset, Split.Test);
        for (var image = 0; image < Images; image++)
        {
            var bits = FeatureInputs.ToBits(model.Pipeline.Inputs, model.Pipeline.Encode(test, image));
            system.Run(bits).ShouldBe([(BigInteger)evaluator.Evaluate(bits, bits.Length)[0]], $"image {image}");
        }
    }
}
