using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Zkml.Circuits.Backends.R1cs.Balancing;
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

    /// <summary>The same for a circuit whose forms take seconds each and differ little.</summary>
    private static readonly ImmutableArray<double> CoarseRates = [1_000, 100, 24, 12, 6, 3, 1];

    /// <summary>From so many non-zeros they are used, whatever the form.</summary>
    private const long LargeCircuit = 1 << 18;

    /// <summary>How many non-zeros are as bad as a row, where powers of two do not decide.</summary>
    private const double RowInNonZeros = 10;

    /// <summary>What a form must be cheaper by if it needs parts of the structured reference string that are not at hand: tens of megabytes, from the network.</summary>
    private const double PriceOfFiles = 1.5;

    /// <summary>How many forms are tried at once. The same everywhere, so that the same form is chosen everywhere.</summary>
    private const int Abreast = 2;

    /// <summary>Seconds are added up in different orders.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Rates of forms that are tried although they cannot be cheaper, since they may be smaller.</summary>
    private static readonly ImmutableArray<double> SmallerRates = [100, 32, 16, 10, 6];

    /// <summary>Up to so many non-zeros they are tried.</summary>
    private const long SmallCircuit = 16_384;

    private readonly Circuit _circuit;
    private readonly R1csOptions _options;
    private readonly TriedForms _tried = new();
    private FormDraft? _best;
    private (double Seconds, double Size) _price = (double.PositiveInfinity, 0);

    private SystemChoice(Circuit circuit, R1csOptions options)
    {
        // Sums whose terms are different, which the search for common parts needs.
        _circuit = new LinearFusion().Run(circuit);
        _options = options;
    }

    /// <summary>The cheapest system of a circuit.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static R1csEmission Cheapest(Circuit circuit, R1csOptions options, CancellationToken cancellation)
    {
        var choice = new SystemChoice(circuit, options);
        choice.Search(cancellation);
        return choice._best!.Finish();
    }

    /// <summary>The system of a circuit in one form, for tests that compare forms.</summary>
    internal static R1csEmission In(SystemForm form, Circuit circuit, R1csOptions options) => FormDraft.Of(form, new LinearFusion().Run(circuit), options).Finish();

    private void Search(CancellationToken cancellation)
    {
        // The ends tell what can be reached at all.
        Try([new(Rates[0], PacksSums: false, SharesSums: false), new(Rates[^1], PacksSums: false, SharesSums: false), new(Rates[^1], PacksSums: true, SharesSums: false)]);
        var rates = _tried.LeastNonZeros > LargeCircuit ? CoarseRates : Rates;
        foreach (var shares in new[] { false, true })
        {
            var forms = new Queue<SystemForm>(rates.SelectMany(rate => new SystemForm[] { new(rate, false, shares), new(rate, true, shares) }));
            while (forms.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                Try(NextOf(forms));
            }
        }
    }

    private List<SystemForm> NextOf(Queue<SystemForm> forms)
    {
        var next = new List<SystemForm>(Abreast);
        while (next.Count < Abreast && forms.TryDequeue(out var form))
        {
            if (IsPromising(form))
            {
                next.Add(form);
            }
        }

        return next;
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

    private void Try(List<SystemForm> forms)
    {
        foreach (var (form, (draft, sharesNothing)) in forms.Zip(Draft(forms)))
        {
            _tried.Add(form);
            if (draft is not null)
            {
                _tried.Measure(form, draft.Rows.Length, draft.Sizes.Total);
                Compare(draft);
            }
            else if (sharesNothing)
            {
                _tried.SharesNothing(form);
            }
        }
    }

    private (FormDraft? Draft, bool SharesNothing)[] Draft(List<SystemForm> forms)
    {
        try
        {
            return [.. forms.AsParallel().AsOrdered().Select(form => FormDraft.Try(form, _circuit, _options))];
        }
        catch (AggregateException problems)
        {
            // What is wrong with the circuit is wrong in each form; callers expect the problem itself.
            ExceptionDispatchInfo.Throw(problems.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private void Compare(FormDraft draft)
    {
        var price = Price(draft.Rows.Length, draft.System.Wires, draft.Sizes);
        var seconds = price.ProcessorSeconds(_options.Batch) * (price.SrsDegree > _options.DegreeAtHand ? PriceOfFiles : 1);
        var size = (RowInNonZeros * draft.Rows.Length) + draft.Sizes.Total;
        if (seconds < _price.Seconds - Tolerance || (seconds < _price.Seconds + Tolerance && size < _price.Size))
        {
            (_best, _price) = (draft, (seconds, size));
        }
    }

    private ProofPrice Price(long rows, long wires, MatrixSizes sizes) => ProofPrice.Of(
        rows,
        _circuit.Output.Values.Length + _options.BoundInputs + (_options.HasPublicSample ? PublicSample.Of(_circuit.Inputs).Words : 0),
        wires,
        sizes.A,
        sizes.B,
        sizes.C);
}
