using System.Numerics;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes;

/// <summary>
/// Merges constants, and unnamed linear combinations with a single user or a single term, into the linear combinations that use them; adds up equal
/// terms, drops those that cancel, and replaces the combination 1·v + 0 by v.
/// <code>
/// v3 = 2·v1 + 1;  v4 = 3·v3 + v2 - 6·v1      →   v4 = v2 + 3
/// </code>
/// A combination that several others use stays a value of its own, so that its sum is written once; a named one stays for the reader. Keeps intervals.
/// </summary>
public sealed class LinearFusion : ICircuitPass
{
    /// <inheritdoc/>
    public Circuit Run(Circuit circuit) => new Rewriter(circuit.CountUses()).Rewrite(circuit);

    private sealed class Rewriter(int[] uses) : CircuitRewriter
    {
        /// <summary>Combinations to merge into their users, by their index in the new circuit.</summary>
        private readonly HashSet<int> _absorbable = [];
        private int _next;

        protected override int Replace(CircuitValue value)
        {
            var isUsedOnce = uses[_next++] == 1;
            if (value is not LinearValue linear)
            {
                return Append(value);
            }

            var fused = Fuse(linear);
            if (fused.Terms.Length == 0)
            {
                return Append(new ConstantValue(fused.Constant, value.Name, value.Block));
            }

            if (fused is { Terms: [{ Coefficient.IsOne: true } only], Constant.IsZero: true })
            {
                return only.Value;
            }

            var place = Append(fused);
            if ((isUsedOnce && fused.Name is null) || fused.Terms.Length == 1)
            {
                _absorbable.Add(place);
            }

            return place;
        }

        private LinearValue Fuse(LinearValue linear)
        {
            if (!NeedsFusion(linear))
            {
                return linear;
            }

            var constant = linear.Constant;
            var order = new List<int>();
            var coefficients = new Dictionary<int, BigInteger>();
            foreach (var term in linear.Terms)
            {
                switch (this[term.Value])
                {
                    case ConstantValue known:
                        constant += term.Coefficient * known.Constant;
                        break;
                    case LinearValue inner when _absorbable.Contains(term.Value):
                        constant += term.Coefficient * inner.Constant;
                        foreach (var innerTerm in inner.Terms)
                        {
                            Add(innerTerm.Value, term.Coefficient * innerTerm.Coefficient);
                        }

                        break;
                    default:
                        Add(term.Value, term.Coefficient);
                        break;
                }
            }

            return linear with
            {
                Constant = constant,
                Terms = [.. order.Where(value => !coefficients[value].IsZero).Select(value => new LinearTerm(coefficients[value], value))],
            };

            void Add(int value, BigInteger coefficient)
            {
                if (!coefficients.TryGetValue(value, out var sum))
                {
                    order.Add(value);
                }

                coefficients[value] = sum + coefficient;
            }
        }

        private bool NeedsFusion(LinearValue linear)
        {
            var seen = new HashSet<int>(linear.Terms.Length);
            foreach (var term in linear.Terms)
            {
                if (term.Coefficient.IsZero || !seen.Add(term.Value) || this[term.Value] is ConstantValue || _absorbable.Contains(term.Value))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
