using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes;

/// <summary>
/// Computes each value once: of values with equal operation and operands, all but the first are replaced by the first.
/// <code>
/// v5 = v1 · v2;  v6 = v1 · v2;  v7 = v5 + v6      →   v5 = v1 · v2;  v7 = v5 + v5
/// </code>
/// The first keeps its name, block and interval.
/// </summary>
public sealed class CommonSubexpressions : ICircuitPass
{
    /// <inheritdoc/>
    public Circuit Run(Circuit circuit) => new Rewriter().Rewrite(circuit);

    private sealed class Rewriter : CircuitRewriter
    {
        private readonly Dictionary<CircuitValue, int> _known = [];

        protected override int Replace(CircuitValue value)
        {
            // Names, blocks and intervals say nothing about what is computed.
            var key = value with { Name = null, Block = 0, Interval = default };
            if (!_known.TryGetValue(key, out var place))
            {
                place = Append(value);
                _known.Add(key, place);
            }

            return place;
        }
    }
}
