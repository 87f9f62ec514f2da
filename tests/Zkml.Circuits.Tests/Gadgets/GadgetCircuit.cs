using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Passes;

namespace Zkml.Circuits.Tests.Gadgets;

/// <summary>A circuit around one gadget: signed inputs in, the gadget's results out, so that a test can run it on numbers.</summary>
internal sealed class GadgetCircuit
{
    private readonly BigInteger _minimum;
    private readonly int[] _results;

    /// <summary>Builds the gadget on inputs that range over [minimum, minimum + 2^bits).</summary>
    public GadgetCircuit(int inputs, int bits, int minimum, Func<CircuitBuilder, int[], int[]> build)
    {
        _minimum = minimum;
        var builder = new CircuitBuilder();
        var values = Enumerable.Range(0, inputs).Select(i => builder.Linear([new(1, builder.Input($"x{i}", bits, i))], minimum)).ToArray();
        _results = build(builder, values);
        Circuit = builder.Build(new("results", 128, [.. _results], 0, IsArray: true));
    }

    public Circuit Circuit { get; }

    /// <summary>What the gadget costs once the passes have run.</summary>
    public int Constraints => PassPipeline.Optimise(Circuit).BodyConstraints;

    /// <summary>The interval that is proven for a result.</summary>
    public Interval IntervalOf(int result) => Circuit.Values[_results[result]].Interval;

    public BigInteger[] Run(params int[] values)
    {
        var trace = Trace(values);
        return [.. _results.Select(result => trace[result])];
    }

    public BigInteger[] Trace(params int[] values) => new CircuitEvaluator(Circuit).Trace(values.Select(value => (int)(value - _minimum)).ToArray());

    /// <summary>Checks that the honest witness satisfies the constraints, and that none does in which one variable is altered.</summary>
    public void ShouldRejectEveryAlteredVariable(params int[] values)
    {
        var witness = new Witness(Circuit, Trace(values));
        witness.IsSatisfied().ShouldBeTrue();
        foreach (var variable in witness.Variables.ToArray())
        {
            var honest = witness[variable];
            foreach (var forged in new[] { honest + 1, honest - 1, 1 - honest, 2 * honest + 3, -honest - 1 }.Where(forged => forged != honest))
            {
                witness[variable] = forged;
                witness.IsSatisfied().ShouldBeFalse($"{variable} = {forged} instead of {honest}");
            }

            witness[variable] = honest;
        }
    }
}
