namespace Zkml.Circuits.Backends.R1cs.Choosing;

/// <summary>
/// The forms that have been tried, with their sizes, and what they tell of others: a lower rate has more rows and fewer non-zeros, common parts of sums add rows and save a part of the
/// non-zeros. Estimates, which spare trying what is next to certain to be dearer.
/// </summary>
internal sealed class TriedForms
{
    /// <summary>Common parts of sums save at most this share of all non-zeros; the presets' save a fifth.</summary>
    private const double GreatestShare = 0.25;

    /// <summary>At a little lower rate, common parts save at most so many times as much, and this share more; at half the rate, twice that.</summary>
    private const double GreatestGrowth = 3;
    private const double GreatestStep = 0.02;

    private readonly HashSet<SystemForm> _tried = [];
    private readonly HashSet<SystemForm> _sharesNothing = [];
    private readonly Dictionary<SystemForm, (long Rows, long NonZeros)> _sizes = [];

    /// <summary>Whether a form has been tried.</summary>
    public bool Contains(SystemForm form) => _tried.Contains(form);

    /// <summary>Adds a form, which may turn out to be none of its own.</summary>
    public void Add(SystemForm form) => _tried.Add(form);

    /// <summary>Remembers that at a form's rate there are no common parts worth a row.</summary>
    public void SharesNothing(SystemForm form) => _sharesNothing.Add(form);

    /// <summary>Adds the sizes of a form.</summary>
    public void Measure(SystemForm form, long rows, long nonZeros) => _sizes.Add(form, (rows, nonZeros));

    /// <summary>The fewest non-zeros of all forms that have been tried.</summary>
    public long LeastNonZeros => _sizes.Values.Min(sizes => sizes.NonZeros);

    /// <summary>The fewest rows and the fewest non-zeros that a form can be expected to have.</summary>
    public (long Rows, long NonZeros) LeastSizes(SystemForm form)
    {
        var rows = _sizes.Where(known => Precedes(known.Key, form) && known.Key.Rate >= form.Rate).Select(known => known.Value.Rows).DefaultIfEmpty(1).Max();
        var plain = _sizes.Where(known => known.Key.PacksSums == form.PacksSums && !known.Key.SharesSums && known.Key.Rate <= form.Rate).Select(known => known.Value.NonZeros).DefaultIfEmpty(3).Max();
        return (rows, form.SharesSums ? (long)(plain * (1 - GreatestSharing(form))) : plain);
    }

    private double Sharing(SystemForm form) => _sharesNothing.Contains(form) ? 0 : 1 - ((double)_sizes[form].NonZeros / _sizes[form with { SharesSums = false }].NonZeros);

    /// <summary>Whether a form has at most the rows of another at the same rate.</summary>
    private static bool Precedes(SystemForm known, SystemForm form) => (form.PacksSums || !known.PacksSums) && (form.SharesSums || !known.SharesSums);

    /// <summary>The greatest share of non-zeros that common parts could save, judging by what they save at the next higher rate that has been tried both ways.</summary>
    private double GreatestSharing(SystemForm form)
    {
        var above = _sizes.Keys.Where(known => known.SharesSums && _sizes.ContainsKey(known with { SharesSums = false })).Concat(_sharesNothing)
            .Where(known => known.PacksSums == form.PacksSums && known.Rate > form.Rate).OrderBy(known => known.Rate).Take(1).ToArray();
        return above is [var next] ? double.Min(GreatestShare, ((GreatestGrowth * Sharing(next)) + GreatestStep) * next.Rate / form.Rate) : GreatestShare;
    }
}
