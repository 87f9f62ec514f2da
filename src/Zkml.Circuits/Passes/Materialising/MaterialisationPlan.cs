using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes.Materialising;

/// <summary>
/// Which values to materialise. A value that is a sum of k variables and occurs r times in the matrices' rows has k·r non-zeros there; as a variable
/// of its own it has r, and k + 2 in the constraint that defines it.
/// </summary>
/// <remarks>
/// How often a value occurs in rows depends on which of its users are materialised, and the number of its variables on which of its operands are; so the
/// plan is repeated until it no longer changes. Users count as if they shared no other variables, which is true of rows of weights; the exact
/// value of a plan is determined by the constraint counter.
/// </remarks>
internal sealed class MaterialisationPlan
{
    /// <summary>Plans of real models are stable after three rounds; one that cycles has to end.</summary>
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

    /// <summary>For each value, whether it becomes a variable of its own.</summary>
    public static bool[] For(Circuit circuit, int minimumSaving)
    {
        var plan = new MaterialisationPlan(circuit, minimumSaving);
        for (var round = 0; round < MaximumRounds && plan.Improve(); round++)
        {
        }

        return plan._isMaterialised;
    }

    /// <summary>Decides again from the last value to the first, so that each knows the decision on its users; returns whether anything changed.</summary>
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

    /// <summary>Adds to the operands of a value the places where they occur because of it, once its own places are known.</summary>
    private void CountOccurrences(int value)
    {
        switch (_circuit.Values[value])
        {
            case LinearValue linear:
                // A materialised sum itself occurs in its users' rows, and its operands in the one row that defines it.
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
