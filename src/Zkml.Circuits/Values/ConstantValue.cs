using System.Numerics;

namespace Zkml.Circuits.Values;

/// <summary>A number that does not depend on the inputs.</summary>
public sealed record ConstantValue(BigInteger Constant, string? Name, int Block) : CircuitValue(Interval.Of(Constant), Name, Block)
{
    /// <inheritdoc/>
    public override void VisitOperands(Action<int> visit)
    {
    }

    /// <inheritdoc/>
    public override CircuitValue MapOperands(Func<int, int> map) => this;
}
