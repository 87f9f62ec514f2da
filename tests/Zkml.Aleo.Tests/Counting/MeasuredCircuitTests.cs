using Xunit.Abstractions;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;

namespace Zkml.Aleo.Tests.Counting;

public sealed class MeasuredCircuitTests(ITestOutputHelper output)
{
    [FactWithMeasuredCircuits]
    public void Every_measured_circuit_is_counted_to_the_last_constraint_variable_and_non_zero()
    {
        var all = 0;
        var differences = new List<string>();
        foreach (var circuit in MeasuredCircuit.ReadAll(MeasuredCircuit.FilePath!))
        {
            all++;
            var count = CircuitCounter.Count(AleoParser.Parse(circuit.Program, circuit.Name), "main");
            var counted = new MeasuredCircuit(
                circuit.Name, circuit.Program, count.PublicVariables, count.Variables.Total, count.Constraints.Total, count.NonZeros);
            if (counted != circuit)
            {
                differences.Add($"{circuit.Name}: counted {Describe(counted)}, measured {Describe(circuit)}");
            }
        }

        output.WriteLine($"{all} measured circuits are counted");
        differences.ShouldBeEmpty();
        all.ShouldBeGreaterThan(300);
    }

    private static string Describe(MeasuredCircuit circuit) =>
        $"{circuit.Constraints} constraints, {circuit.Variables} variables, {circuit.PublicVariables} public, {circuit.NonZeros}";
}
