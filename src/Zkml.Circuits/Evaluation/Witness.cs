using System.Numerics;
using Zkml.Aleo;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Evaluation;

/// <summary>
/// The variables of a circuit's constraint system with an assignment, right or wrong: the values of the input bits, one variable per product, one per
/// materialised value, and one per decomposed bit. Linear combinations and slices are not variables: they follow from the others, so nobody can forge them.
/// </summary>
/// <remarks>Used to show that a gadget is sound: changing any variable of a witness breaks a constraint.</remarks>
public sealed class Witness
{
    private readonly Circuit _circuit;
    private readonly Dictionary<(int Value, int Bit), BigInteger> _variables = [];

    /// <summary>The honest witness for an input.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="trace">Every value, from <see cref="CircuitEvaluator.Trace"/>.</param>
    public Witness(Circuit circuit, BigInteger[] trace)
    {
        _circuit = circuit;
        for (var i = 0; i < trace.Length; i++)
        {
            switch (circuit.Values[i])
            {
                case InputValue or ProductValue or MaterialisedValue:
                    _variables[(i, 0)] = trace[i];
                    break;
                case DecompositionValue word:
                    for (var bit = 0; bit < word.Width; bit++)
                    {
                        _variables[(i, bit)] = (trace[i] >> bit) & BigInteger.One;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The variables that a cheating prover can choose, by value and bit; inputs are not included, because they are the prover's choice anyway.</summary>
    public IEnumerable<(int Value, int Bit)> Variables => _variables.Keys.Where(variable => _circuit.Values[variable.Value] is not InputValue).Order();

    /// <summary>The value of a variable.</summary>
    public BigInteger this[(int Value, int Bit) variable]
    {
        get => _variables[variable];
        set => _variables[variable] = value;
    }

    /// <summary>Whether every constraint holds, in the field.</summary>
    public bool IsSatisfied()
    {
        var values = new BigInteger[_circuit.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            switch (_circuit.Values[i])
            {
                case InputValue:
                    values[i] = _variables[(i, 0)];
                    break;
                case ConstantValue constant:
                    values[i] = constant.Constant;
                    break;
                case LinearValue linear:
                    values[i] = linear.Terms.Aggregate(linear.Constant, (sum, term) => sum + (term.Coefficient * values[term.Value]));
                    break;
                case ProductValue product:
                    values[i] = _variables[(i, 0)];
                    if (!AreEqual(values[i], values[product.Left] * values[product.Right]))
                    {
                        return false;
                    }

                    break;
                case MaterialisedValue materialised:
                    values[i] = _variables[(i, 0)];
                    if (!AreEqual(values[i], values[materialised.Source]))
                    {
                        return false;
                    }

                    break;
                case DecompositionValue word:
                    var bits = Enumerable.Range(0, word.Width).Select(bit => _variables[(i, bit)]).ToArray();
                    values[i] = bits.Select((bit, k) => bit << k).Aggregate(BigInteger.Zero, BigInteger.Add);
                    if (bits.Any(bit => !AreEqual(bit * bit, bit)) || !AreEqual(values[i], values[word.Source]))
                    {
                        return false;
                    }

                    break;
                case SliceValue slice:
                    values[i] = _circuit.Values[slice.Word] is InputValue
                        ? (values[slice.Word] >> slice.Offset) & ((BigInteger.One << slice.Length) - 1)
                        : Enumerable.Range(0, slice.Length).Select(bit => _variables[(slice.Word, slice.Offset + bit)] << bit).Aggregate(BigInteger.Zero, BigInteger.Add);
                    break;
                case var other:
                    throw new NotSupportedException($"{other.GetType().Name} has no constraint");
            }
        }

        return true;
    }

    private static bool AreEqual(BigInteger left, BigInteger right) => BigInteger.Remainder(left - right, FieldElement.Modulus).IsZero;
}
