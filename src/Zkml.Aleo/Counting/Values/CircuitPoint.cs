using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>A group element or an address of a circuit.</summary>
internal sealed class CircuitPoint(LiteralKind kind, CurvePoint point) : SynthesizedValue
{
    /// <summary><see cref="LiteralKind.Group"/> or <see cref="LiteralKind.Address"/>.</summary>
    public LiteralKind Kind { get; } = kind;

    public CurvePoint Point { get; } = point;

    public override LiteralKind LiteralKind => Kind;

    public override PlaintextValue? TryGetConstant()
    {
        if (!Point.IsConstant)
        {
            return null;
        }

        var element = new GroupElement(Point.X.Value.Constant, Point.Y.Constant);
        return Kind == LiteralKind.Group ? new GroupValue(element) : new AddressValue(element);
    }
}
