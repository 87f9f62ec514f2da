namespace Zkml.Circuits.Values;

/// <summary>
/// A value of a circuit in static single assignment form. A value is identified by its index in <see cref="Circuit.Values"/>, and its operands have lower
/// indices.
/// </summary>
/// <param name="Interval">The proven range of the value.</param>
/// <param name="Name">An identifier for readers, unique in the circuit, or null.</param>
/// <param name="Block">The block of the program that it belongs to, an index into <see cref="Circuit.Blocks"/>.</param>
public abstract record CircuitValue(Interval Interval, string? Name, int Block)
{
    /// <summary>The constraints that the value costs by itself.</summary>
    public virtual int Constraints => 0;

    /// <summary>Calls the action for each operand, once per occurrence.</summary>
    public abstract void VisitOperands(Action<int> visit);

    /// <summary>The same value with other operands.</summary>
    public abstract CircuitValue MapOperands(Func<int, int> map);
}
