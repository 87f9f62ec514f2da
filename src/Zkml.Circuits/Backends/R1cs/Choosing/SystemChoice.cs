using System.Collections.Immutable;
using Zkml.Circuits.Backends.R1cs.Balancing;
using Zkml.Circuits.Backends.R1cs.Drafting;
using Zkml.Circuits.Backends.R1cs.Planning;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Circuits.Backends.R1cs.Rows;
using Zkml.Circuits.Passes;

namespace Zkml.Circuits.Backends.R1cs.Choosing;

/// <summary>
/// Chooses between the constraint systems that a circuit can become, by the price of a proof. A price changes only where a power of two is passed; between two of them, the smaller system is
/// chosen.
/// </summary>
internal sealed class SystemChoice
{
    /// <summary>From the fewest rows to the fewest non-zeros.</summary>
    private static readonly ImmutableArray<double> Rates = [1_000, 300, 100, 48, 32, 24, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>How many non-zeros are as bad as a row, where powers of two do not decide.</summary>
    private const double RowInNonZeros = 10;

    /// <summary>Seconds are added up in different orders.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Rates of forms that are tried although they cannot be cheaper, since they may be smaller.</summary>
    private static readonly ImmutableArray<double> SmallerRates = [100, 32, 16, 10, 6];

    /// <summary>Up to so many non-zeros they are tried.</summary>
    private const long SmallCircuit = 16_384;

    private readonly Circuit _circuit;
    private readonly R1csOptions _options;
    private readonly TriedForms _tried = new();
    private SystemDraft? _draft;
    private ImmutableArray<R1csConstraint> _rows;
    private (double Seconds, double Size) _price = (double.PositiveInfinity, 0);

    private SystemChoice(Circuit circuit, R1csOptions options)
    {
        // Sums whose terms are different, which the search for common parts needs.
        _circuit = new LinearFusion().Run(circuit);
        _options = options;
    }

    /// <summary>The cheapest system of a circuit.</summary>
    public static R1csEmission Cheapest(Circuit circuit, R1csOptions options)
    {
        var choice = new SystemChoice(circuit, options);
        choice.Search();
        return choice._draft!.Finish(choice._rows);
    }

    /// <summary>The system of a circuit in one form, for tests that compare forms.</summary>
    internal static R1csEmission In(SystemForm form, Circuit circuit, R1csOptions options)
    {
        circuit = new LinearFusion().Run(circuit);
        var packed = form.PacksSums ? Pack(circuit, form) : circuit;
        var draft = Draft(form.SharesSums ? Share(packed, form) : packed, form, options);
        return draft.Finish(MatrixBalance.Of(draft.Rows));
    }

    private void Search()
    {
        // The ends tell what can be reached at all.
        Try(new(Rates[0], PacksSums: false, SharesSums: false));
        Try(new(Rates[^1], PacksSums: false, SharesSums: false));
        Try(new(Rates[^1], PacksSums: true, SharesSums: false));
        foreach (var shares in new[] { false, true })
        {
            foreach (var form in Rates.SelectMany(rate => new SystemForm[] { new(rate, false, shares), new(rate, true, shares) }).Where(IsPromising))
            {
                Try(form);
            }
        }
    }

    /// <summary>Whether a form could be cheaper than the best so far, judging by forms that have been tried.</summary>
    private bool IsPromising(SystemForm form)
    {
        if (_tried.Contains(form))
        {
            return false;
        }

        var (rows, nonZeros) = _tried.LeastSizes(form);
        var least = Price(rows, rows, new(1, 1, 1)).ProcessorSeconds(_options.Batch) - ProofPrice.SecondsOfDomains(2, 2, 2) + MatrixBalance.LeastSeconds(nonZeros);
        return least < _price.Seconds - Tolerance
            || (least < _price.Seconds + Tolerance && form is { PacksSums: false, SharesSums: false } && SmallerRates.Contains(form.Rate) && nonZeros <= SmallCircuit);
    }

    private void Try(SystemForm form)
    {
        _tried.Add(form);
        var circuit = form.PacksSums ? Pack(_circuit, form) : _circuit;
        if (form.PacksSums && circuit == _circuit)
        {
            return;
        }

        var shared = form.SharesSums ? Share(circuit, form) : circuit;
        if (form.SharesSums && shared == circuit)
        {
            _tried.SharesNothing(form);
            return;
        }

        var draft = Draft(shared, form, _options);
        var rows = MatrixBalance.Of(draft.Rows);
        var sizes = rows.Aggregate(default(MatrixSizes), (sum, row) => sum + MatrixSizes.Of(row));
        _tried.Measure(form, rows.Length, sizes.Total);
        var price = (Price(rows.Length, draft.Wires, sizes).ProcessorSeconds(_options.Batch), (RowInNonZeros * rows.Length) + sizes.Total);
        if (price.Item1 < _price.Seconds - Tolerance || (price.Item1 < _price.Seconds + Tolerance && price.Item2 < _price.Size))
        {
            (_draft, _rows, _price) = (draft, rows, price);
        }
    }

    private static Circuit Pack(Circuit circuit, SystemForm form)
    {
        var packed = new PackedSums(form.Rate).Run(circuit);
        return packed == circuit ? circuit : PassPipeline.Optimise(packed);
    }

    // A pair of addends in so many sums saves as many non-zeros as the rate says, besides the three of the row that defines it.
    private static Circuit Share(Circuit circuit, SystemForm form) => new CommonSubsums { MinimumOccurrences = (int)double.Ceiling(form.Rate) + 3, AlwaysShares = true }.Run(circuit);

    private static SystemDraft Draft(Circuit circuit, SystemForm form, R1csOptions options)
    {
        var words = new CircuitWords(circuit);
        return CircuitDraft.Of(new(words, SumPlan.For(words, form.Rate).IsWire, form.Rate), options);
    }

    private ProofPrice Price(long rows, long wires, MatrixSizes sizes) => ProofPrice.Of(
        rows,
        _circuit.Output.Values.Length + _options.BoundInputs + (_options.HasPublicSample ? PublicSample.Of(_circuit.Inputs).Words : 0),
        wires,
        sizes.A,
        sizes.B,
        sizes.C);
}
