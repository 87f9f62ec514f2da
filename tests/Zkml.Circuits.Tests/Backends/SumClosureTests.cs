using Zkml.Aleo.Counting;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Building;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Tests.Backends;

public class SumClosureTests
{
    private const int InputCount = 30;

    private static readonly int[] Weights = [1, -2, 3, 0, 5, -6, 7, 1, 2, -3];
    private static readonly int[] OtherWeights = [4, 0, -1, 2, 2, 6, -7, 3, 1, 5];

    [Fact]
    public void Two_kernels_over_the_same_windows_become_one_closure_of_two_outputs_and_a_call_a_position()
    {
        var program = Emit(Slide(positions: 5, Weights, OtherWeights)).Program;
        var closure = program.Closures.Single(closure => closure.Name == "weigh0");
        closure.Inputs.Single().Type.ShouldBe(new ArrayType(new LiteralType(LiteralKind.Field), 10));
        closure.Outputs.Length.ShouldBe(2);
        program.Functions[0].Instructions.Count(instruction => instruction.Callee == "weigh0").ShouldBe(5);
    }

    [Fact]
    public void Three_positions_are_written_out() =>
        Emit(Slide(positions: 3, Weights, OtherWeights)).Program.Closures.ShouldNotContain(closure => closure.Name.StartsWith("weigh"));

    [Fact]
    public void Short_kernels_are_written_out() =>
        Emit(Slide(positions: 9, [1, 2, 3])).Program.Closures.ShouldNotContain(closure => closure.Name.StartsWith("weigh"));

    [Fact]
    public void Kernels_over_other_windows_have_a_closure_each()
    {
        var builder = new CircuitBuilder();
        var inputs = Inputs(builder);
        int[] sums = [.. Enumerable.Range(0, 4).SelectMany(position => (int[])[Sum(builder, inputs, position, Weights), Sum(builder, inputs, 16 + position, OtherWeights)])];
        Emit(Squares(builder, sums)).Program.Closures.Count(closure => closure.Name.StartsWith("weigh")).ShouldBe(2);
    }

    [Fact]
    public void A_call_gives_what_the_circuit_gives_and_costs_no_constraint()
    {
        var circuit = Slide(positions: 5, Weights, OtherWeights);
        var layout = InputLayouts.All(circuit.Inputs)[0];
        var program = Emit(circuit).Program;
        CircuitCounter.Count(program, "main").Constraints.Body.ShouldBe(circuit.BodyConstraints);
        var prepared = AleoInterpreter.Prepare(program, "main");
        var random = new Random(1);
        for (var sample = 0; sample < 20; sample++)
        {
            int[] values = [.. Enumerable.Range(0, InputCount).Select(_ => random.Next(4))];
            var outputs = ((ArrayValue)prepared.Evaluate([layout.ToValue(layout.Pack(circuit.Inputs, values))]).Single()).Elements;
            outputs.Select(output => ((IntegerValue)output).Bits).ShouldBe(new CircuitEvaluator(circuit).Evaluate(values, InputCount));
        }
    }

    [Fact]
    public void Sharing_parts_of_sums_can_leave_alike_sums_for_the_closure()
    {
        var circuit = Slide(positions: 9, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        new CommonSubsums().Run(circuit).ShouldNotBe(circuit);
        new CommonSubsums(sparesSumsOfEqualShape: true).Run(circuit).ShouldBeSameAs(circuit);
        AleoPrinter.Print(Emit(circuit).Program).ShouldContain("closure weigh0:");
    }

    private static AleoEmission Emit(Circuit circuit) => AleoBackend.Emit(circuit, InputLayouts.All(circuit.Inputs)[0], new("kernels", "inputs", Visibility.Private));

    /// <summary>Each kernel over the inputs 0.., 2.., 4.., and so on, squared.</summary>
    private static Circuit Slide(int positions, params int[][] kernels)
    {
        var builder = new CircuitBuilder();
        var inputs = Inputs(builder);
        return Squares(builder, [.. kernels.SelectMany(kernel => Enumerable.Range(0, positions).Select(position => Sum(builder, inputs, 2 * position, kernel)))]);
    }

    private static int[] Inputs(CircuitBuilder builder) => [.. Enumerable.Range(0, InputCount).Select(i => builder.Input($"x{i}", 2, i))];

    private static int Sum(CircuitBuilder builder, int[] inputs, int start, int[] kernel) =>
        builder.Linear([.. kernel.Index().Where(weight => weight.Item != 0).Select(weight => new LinearTerm(weight.Item, inputs[start + weight.Index]))], 7);

    private static Circuit Squares(CircuitBuilder builder, int[] sums) =>
        builder.Build(new("squares", 32, [.. sums.Select(sum => builder.Decompose(builder.Square(sum), 32))], 0, IsArray: true));
}
