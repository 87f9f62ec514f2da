using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Backends;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;
using Zkml.Lowering;
using Zkml.Testing;
using Zkml.Tests.Models;

namespace Zkml.Tests.Lowering;

public class OracleTests
{
    [FactWithOracle]
    public void The_real_snarkVM_gives_the_integer_models_class_and_the_circuits_constraints()
    {
        using var oracle = SnarkVmOracle.Start();
        for (var seed = 0; seed < 40; seed++)
        {
            var model = RandomModel.Draw(seed);
            var circuit = PassPipeline.Optimise(ModelLowering.Lower(model.Inputs, model.Features, model.Network, OutputKind.Class));
            var layouts = InputLayouts.All(circuit.Inputs);
            var layout = layouts[seed % layouts.Count];
            var program = AleoPrinter.Print(AleoBackend.Emit(circuit, layout, new("random", "inputs", Visibility.Private)).Program);
            var random = new Random(seed);
            for (var sample = 0; sample < 3; sample++)
            {
                var bits = model.DrawBits(random);
                var answer = oracle.Ask(program, [layout.Format(layout.Pack(circuit.Inputs, bits))], count: sample == 0);
                answer.Error.ShouldBeNull(program);
                answer.Halt.ShouldBeNull($"seed {seed}");
                answer.Outputs.ShouldBe([$"{model.Class(bits)}u8"], $"seed {seed}");
                if (answer.Count is { } count)
                {
                    count.Body.ShouldBe(circuit.BodyConstraints, $"seed {seed}\n{program}");
                }
            }
        }
    }
}
