using System.Collections.Immutable;
using Zkml.Circuits.Backends.R1cs.Balancing;
using Zkml.Circuits.Backends.R1cs.Drafting;
using Zkml.Circuits.Backends.R1cs.Planning;
using Zkml.Circuits.Backends.R1cs.Rows;
using Zkml.Circuits.Passes;

namespace Zkml.Circuits.Backends.R1cs.Choosing;

/// <summary>A circuit written in one form, its matrices balanced.</summary>
internal sealed class FormDraft
{
    private FormDraft(SystemDraft system)
    {
        System = system;
        Rows = MatrixBalance.Of(system.Rows);
        Sizes = Rows.Aggregate(default(MatrixSizes), (sum, row) => sum + MatrixSizes.Of(row));
    }

    /// <summary>The system before its rows are balanced.</summary>
    public SystemDraft System { get; }

    /// <summary>The balanced rows.</summary>
    public ImmutableArray<R1csConstraint> Rows { get; }

    /// <summary>The non-zeros of the balanced rows.</summary>
    public MatrixSizes Sizes { get; }

    /// <summary>Writes a circuit in a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="circuit">The circuit, the terms of whose sums are different.</param>
    /// <param name="options">What the system has besides the circuit.</param>
    public static FormDraft Of(SystemForm form, Circuit circuit, R1csOptions options)
    {
        var packed = form.PacksSums ? Pack(circuit, form) : circuit;
        return new(Draft(form.SharesSums ? Share(packed, form) : packed, form, options));
    }

    /// <summary>Writes a circuit in a form, unless there is nothing worth packing or sharing that the form packs or shares: then it is another form.</summary>
    /// <returns>The draft, or null; and whether there are no common parts of sums that are worth a row.</returns>
    public static (FormDraft? Draft, bool SharesNothing) Try(SystemForm form, Circuit circuit, R1csOptions options)
    {
        var packed = form.PacksSums ? Pack(circuit, form) : circuit;
        if (form.PacksSums && packed == circuit)
        {
            return (null, SharesNothing: false);
        }

        var shared = form.SharesSums ? Share(packed, form) : packed;
        return form.SharesSums && shared == packed ? (null, SharesNothing: true) : (new(Draft(shared, form, options)), SharesNothing: false);
    }

    /// <summary>The constraint system.</summary>
    public R1csEmission Finish() => System.Finish(Rows);

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
}
