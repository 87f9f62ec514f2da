namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>
/// A witness program made ready for a field. Ranges decide in which arithmetic each step is exact; one that interval arithmetic over the step does not prove is checked at every evaluation, so a wrong
/// range is an error and never a wrong wire.
/// </summary>
internal sealed class CompiledProgram
{
    private const int NarrowBits = 64;

    private readonly Dictionary<WireSum, CompiledSum> _sums = [];
    private readonly Interval?[] _ranges;

    public CompiledProgram(WitnessProgram program, ScalarField field)
    {
        Field = new(field);
        _ranges = new Interval?[program.Wires];
        _ranges[0] = Interval.Of(1);
        for (var wire = 1 + program.PublicOutputs; wire < 1 + program.PublicOutputs + program.PublicInputs + program.PrivateInputs; wire++)
        {
            _ranges[wire] = WireRanges.Bounded(program.Ranges[wire]);
        }

        var steps = new List<CompiledStep>();
        foreach (var step in program.Steps)
        {
            Compile(step, program, steps);
        }

        Steps = [.. steps];
        Lanes = [.. _ranges.Select(LaneOf)];
    }

    /// <summary>The field's arithmetic.</summary>
    public PrimeField Field { get; }

    /// <summary>The steps in order.</summary>
    public CompiledStep[] Steps { get; }

    /// <summary>The lane of each wire.</summary>
    public Lane[] Lanes { get; }

    /// <summary>The range of an input; null if it may be any element.</summary>
    public Interval? RangeOf(int wire) => _ranges[wire];

    private static Lane LaneOf(Interval? range) => range switch
    {
        null => Lane.Field,
        { SignedBits: <= NarrowBits } => Lane.Narrow,
        _ => Lane.Wide,
    };

    private void Compile(WitnessStep step, WitnessProgram program, List<CompiledStep> steps)
    {
        switch (step)
        {
            case ProductStep product:
                var range = WireRanges.OfProduct(product, WireRanges.Of(product.Left, _ranges), WireRanges.Of(product.Right, _ranges));
                steps.Add(new CompiledProduct(product.Wire, Sum(product.Left), Sum(product.Right), LaneOf(range), Field));
                Know(product.Wire, range, program, steps);
                break;
            case SlicesStep slices:
                steps.Add(new CompiledSlices(slices, Sum(slices.Source), LaneOf(WireRanges.Of(slices.Source, _ranges)), Field));
                for (var wire = slices.FirstWire; wire < slices.FirstWire + slices.Count; wire++)
                {
                    Know(wire, WireRanges.Bounded(Interval.OfUnsigned(slices.Length)), program, steps);
                }

                break;
            case InverseStep inverse:
                steps.Add(new CompiledInverse(inverse.Wire, Sum(inverse.Source), Field));
                Know(inverse.Wire, null, program, steps);
                break;
            default:
                throw new NotSupportedException($"{step.GetType().Name} has no evaluation");
        }
    }

    /// <summary>The range of a new wire: what follows from its step, and what is claimed of it, which is checked unless it follows.</summary>
    private void Know(int wire, Interval? proven, WitnessProgram program, List<CompiledStep> steps)
    {
        if (WireRanges.Bounded(program.Ranges[wire]) is not { } claimed || (proven is { } known && claimed.Contains(known)))
        {
            _ranges[wire] = proven;
            return;
        }

        _ranges[wire] = claimed;
        steps.Add(new ConfirmedWires(wire, claimed));
    }

    private CompiledSum Sum(WireSum sum) => _sums.TryGetValue(sum, out var known) ? known : _sums[sum] = new(sum, Field);
}
