using System.Text.RegularExpressions;
using Xunit.Abstractions;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;

namespace Zkml.Aleo.Tests.Counting;

public sealed partial class MeasuredCircuitTests(ITestOutputHelper output)
{
    /// <summary>What the measured programs use and the counter does not know. Everything else must be counted exactly.</summary>
    private static readonly string[] OutOfScope =
    [
        "hash.bhp1024", "hash.bhp256", "hash.bhp256.raw", "hash.bhp512", "hash.keccak256", "hash.ped64", "commit.ped64", "scalar", "group",
    ];

    [FactWithMeasuredCircuits]
    public void Every_measured_circuit_is_counted_to_the_last_constraint_variable_and_non_zero()
    {
        var (inScope, all) = (0, 0);
        var differences = new List<string>();
        foreach (var circuit in MeasuredCircuit.ReadAll(MeasuredCircuit.FilePath!))
        {
            all++;
            if (Words().Matches(circuit.Program).Any(word => OutOfScope.Contains(word.Value) || OutOfScope.Contains(word.Value.Split('.')[0])))
            {
                continue;
            }

            inScope++;
            var count = CircuitCounter.Count(AleoParser.Parse(circuit.Program, circuit.Name), "main");
            var counted = new MeasuredCircuit(
                circuit.Name, circuit.Program, count.PublicVariables, count.Variables.Total, count.Constraints.Total, count.NonZeros);
            if (counted != circuit)
            {
                differences.Add($"{circuit.Name}: counted {Describe(counted)}, measured {Describe(circuit)}");
            }
        }

        output.WriteLine($"{inScope} of {all} measured circuits are in scope");
        differences.ShouldBeEmpty();
        inScope.ShouldBeGreaterThan(300);
    }

    private static string Describe(MeasuredCircuit circuit) =>
        $"{circuit.Constraints} constraints, {circuit.Variables} variables, {circuit.PublicVariables} public, {circuit.NonZeros}";

    [GeneratedRegex(@"[a-z][a-z0-9_.]*")]
    private static partial Regex Words();
}
