namespace Zkml.Circuits.Values;

/// <summary>
/// One value of a circuit in static single assignment form. A value is known by its place in <see cref="Circuit.Values"/>, and operands are places
/// before it.
/// </summary>
/// <param name="Interval">Proven to hold every value it can take.</param>
/// <param name="Name">An identifier for readers, unique in the circuit, or null.</param>
/// <param name="Block">The block of the program that it belongs to, a place in <see cref="Circuit.Blocks"/>.</param>
public abstract record CircuitValue(Interval Interval, string? Name, int Block)
{
    /// <summary>Constraints that the value costs by itself.</summary>
    public virtual int Constraints => 0;

    /// <summary>Calls the action with each operand, repeated operands repeatedly.</summary>
    public abstract void VisitOperands(Action<int> visit);

    /// <summary>The same value with other operands.</summary>
    public abstract CircuitValue MapOperands(Func<int, int> map);
}
