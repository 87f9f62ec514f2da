using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Rows;

/// <summary>A constraint system under construction: wires with their ranges, the steps that compute them, and rows without a form.</summary>
internal sealed class SystemDraft
{
    private readonly ImmutableArray<Interval?>.Builder _ranges = ImmutableArray.CreateBuilder<Interval?>();
    private readonly ImmutableArray<WitnessStep>.Builder _steps = ImmutableArray.CreateBuilder<WitnessStep>();
    private readonly List<DraftRow> _rows = [];
    private readonly int _publicOutputs;
    private readonly int _publicInputs;
    private readonly int _privateInputs;

    /// <summary>A system of inputs and outputs alone.</summary>
    /// <param name="outputs">The range of each output.</param>
    /// <param name="publicInputs">The range of each public input, null for any field element.</param>
    /// <param name="privateInputs">The range of each private input.</param>
    public SystemDraft(IReadOnlyCollection<Interval?> outputs, IReadOnlyCollection<Interval?> publicInputs, IReadOnlyCollection<Interval?> privateInputs)
    {
        (_publicOutputs, _publicInputs, _privateInputs) = (outputs.Count, publicInputs.Count, privateInputs.Count);
        _ranges.Add(Interval.Of(1));
        _ranges.AddRange(outputs);
        _ranges.AddRange(publicInputs);
        _ranges.AddRange(privateInputs);
    }

    /// <summary>The wire of the first output.</summary>
    public static int FirstOutput => 1;

    /// <summary>The wire of the first public input.</summary>
    public int FirstPublicInput => FirstOutput + _publicOutputs;

    /// <summary>The wire of the first private input.</summary>
    public int FirstPrivateInput => FirstPublicInput + _publicInputs;

    /// <summary>The only field that the rows mean what they should over; null if they mean the same over all of them.</summary>
    public ScalarField? OnlyOver { get; set; }

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<DraftRow> Rows => _rows;

    /// <summary>The number of wires so far.</summary>
    public int Wires => _ranges.Count;

    /// <summary>A new wire; a step has to compute it.</summary>
    public int AddWire(Interval? range)
    {
        _ranges.Add(range);
        return _ranges.Count - 1;
    }

    /// <summary>Adds a row.</summary>
    public void Add(DraftRow row) => _rows.Add(row);

    /// <summary>Adds a step.</summary>
    public void Add(WitnessStep step) => _steps.Add(step);

    /// <summary>Makes a wire the product of two sums.</summary>
    public void DefineProduct(int wire, WireSum left, WireSum right)
    {
        _steps.Add(new ProductStep(wire, left, right));
        _rows.Add(DraftRow.Product(left, right, SumBuilder.Of(wire)));
    }

    /// <summary>Makes a wire equal to a sum.</summary>
    public void DefineSum(int wire, WireSum sum)
    {
        _steps.Add(new ProductStep(wire, sum, SumBuilder.Of(0)));
        _rows.Add(DraftRow.Linear(new SumBuilder().Add(BigInteger.One, sum).Add(BigInteger.MinusOne, wire).ToSum()));
    }

    /// <summary>The system with its rows in the given forms.</summary>
    public R1csEmission Finish(ImmutableArray<R1csConstraint> rows) => new(
        new(_publicOutputs, _publicInputs, _privateInputs, Wires, rows) { OnlyOver = OnlyOver },
        new(_publicOutputs, _publicInputs, _privateInputs, Wires, _steps.ToImmutable(), _ranges.ToImmutable()));
}
