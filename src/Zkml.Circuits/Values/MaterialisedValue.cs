namespace Zkml.Circuits.Values;

/// <summary>
/// A value turned into a variable of its own: one constraint. Its users have one non-zero instead of one for each variable that the value is a sum of.
/// (Measured on snarkVM: for a sum of k variables, a <c>ternary</c> with equal branches has 0 non-zeros in A, 1 in B and k + 1 in C.)
/// </summary>
public sealed record MaterialisedValue(int Source, Interval Interval, string? Name, int Block) : CircuitValue(Interval, Name, Block)
{
    /// <inheritdoc/>
    public override int Constraints => 1;

    /// <inheritdoc/>
    public override void VisitOperands(Action<int> visit) => visit(Source);

    /// <inheritdoc/>
    public override CircuitValue MapOperands(Func<int, int> map) => this with { Source = map(Source) };
}
