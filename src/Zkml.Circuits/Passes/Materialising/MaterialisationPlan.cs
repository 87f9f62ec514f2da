using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes.Materialising;

/// <summary>
/// Which values to materialise. A value that is a sum of k variables and stands in r places of the matrices' rows has k·r non-zeros there; as a variable
/// of its own it has r, and k + 2 in the constraint that makes it one.
/// </summary>
/// <remarks>
/// How often a value stands in rows depends on which of its users are materialised, and how many variables it is a sum of on which of its operands are: so the
/// plan is gone over until it stays as it is. Users count as if they shared no other variables, which is true of rows of weights; what
/// a plan is worth exactly, the counter of constraints says.
/// </remarks>
internal sealed class MaterialisationPlan
{
    /// <summary>Plans of real models stay as they are after three; one that goes round in circles has to end.</summary>
    private const int MaximumRounds = 8;

    private readonly Circuit _circuit;
    private readonly int _minimumSaving;
    private readonly bool[] _isMaterialised;
    private readonly long[] _occurrences;

    private MaterialisationPlan(Circuit circuit, int minimumSaving)
    {
        _circuit = circuit;
        _minimumSaving = minimumSaving;
        _isMaterialised = new bool[circuit.Values.Length];
        _occurrences = new long[circuit.Values.Length];
    }

    /// <summary>For each value whether it becomes a variable of its own.</summary>
    public static bool[] For(Circuit circuit, int minimumSaving)
    {
        var plan = new MaterialisationPlan(circuit, minimumSaving);
        for (var round = 0; round < MaximumRounds && plan.Improve(); round++)
        {
        }

        return plan._isMaterialised;
    }

    /// <summary>Decides anew from the last value to the first, so that each knows what becomes of its users; says whether anything changed.</summary>
    private bool Improve()
    {
        var sizes = VariableSets.Sizes(_circuit, _isMaterialised);
        Array.Clear(_occurrences);
        var hasChanged = false;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            var saving = (_occurrences[i] * (sizes[i] - 1)) - (sizes[i] + 2);
            var isWorthwhile = _circuit.Values[i] is LinearValue or InputValue or SliceValue && saving >= _minimumSaving;
            hasChanged |= isWorthwhile != _isMaterialised[i];
            _isMaterialised[i] = isWorthwhile;
            CountOccurrences(i);
        }

        return hasChanged;
    }

    /// <summary>Tells the operands in how many places they stand because of a value whose own places are known.</summary>
    private void CountOccurrences(int value)
    {
        switch (_circuit.Values[value])
        {
            case LinearValue linear:
                // A materialised sum stands itself in its users' rows, and its operands in the one row that makes it a variable.
                var occurrences = _isMaterialised[value] ? 1 : _occurrences[value];
                foreach (var term in linear.Terms)
                {
                    _occurrences[term.Value] += occurrences;
                }

                break;
            case ProductValue product:
                _occurrences[product.Left]++;
                _occurrences[product.Right]++;
                break;
            case DecompositionValue decomposition:
                _occurrences[decomposition.Source]++;
                break;
            default:
                break;
        }
    }
}
