namespace Zkml.Circuits.Values;

/// <summary>One of the circuit's inputs: an unsigned integer of a few bits, every pattern of which is valid.</summary>
/// <param name="Input">An index into <see cref="Circuit.Inputs"/>.</param>
public sealed record InputValue(int Input, Interval Interval, string? Name, int Block) : CircuitValue(Interval, Name, Block)
{
    /// <inheritdoc/>
    public override void VisitOperands(Action<int> visit)
    {
    }

    /// <inheritdoc/>
    public override CircuitValue MapOperands(Func<int, int> map) => this;
}
