using System.Collections.Immutable;
using Zkml.Aleo.Limits;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes.Sharing;

/// <summary>
/// Linear combinations that occur several times with the same coefficients over different values, as a kernel of a convolution does at every position.
/// Kernels over the same window are grouped: they weigh the same addends at each position. A back end writes them once and calls them at each position.
/// </summary>
/// <param name="Templates">The combinations over the indices 0, 1, ... of the addends instead of over values.</param>
/// <param name="Occurrences">Where they occur, in order.</param>
internal sealed record SumsOfEqualShape(ImmutableArray<LinearValue> Templates, ImmutableArray<SumsOfEqualShape.Occurrence> Occurrences)
{
    /// <summary>From this number on, a closure and its calls are shorter than inline instructions.</summary>
    private const int MinimumOccurrences = 4;

    /// <summary>Shorter combinations are not worth an array of their addends.</summary>
    private const int MinimumTerms = 8;

    /// <summary>Half of the closures that a program may have, so that there is room for others.</summary>
    private const int MaximumClosures = PlatformLimits.Closures / 2;

    /// <summary>A place where the combinations occur.</summary>
    /// <param name="Sums">The values, one per template.</param>
    /// <param name="Addends">The values that they add up, in ascending order.</param>
    public sealed record Occurrence(ImmutableArray<int> Sums, ImmutableArray<int> Addends);

    /// <summary>All such combinations of a circuit, in the order of their first occurrence, up to the number that a program has room for.</summary>
    public static ImmutableArray<SumsOfEqualShape> In(Circuit circuit)
    {
        var found = new List<SumsOfEqualShape>();
        foreach (var kernel in Kernels(circuit))
        {
            var place = found.FindIndex(other => other.With(kernel) is not null);
            if (place >= 0)
            {
                found[place] = found[place].With(kernel)!;
            }
            else if (found.Count < MaximumClosures)
            {
                found.Add(kernel);
            }
        }

        return [.. found];
    }

    /// <summary>Each combination by itself.</summary>
    private static IEnumerable<SumsOfEqualShape> Kernels(Circuit circuit)
    {
        var places = new Dictionary<LinearValue, List<Occurrence>>();
        for (var i = 0; i < circuit.Values.Length; i++)
        {
            if (circuit.Values[i] is LinearValue { Terms.Length: >= MinimumTerms and <= PlatformLimits.ArrayElements } linear
                && linear.Terms.All(term => circuit.Values[term.Value] is not ConstantValue))
            {
                ImmutableArray<int> addends = [.. linear.Terms.Select(term => term.Value).Distinct().Order()];
                var template = Template(linear, addends);
                if (!places.TryGetValue(template, out var occurrences))
                {
                    places.Add(template, occurrences = []);
                }

                occurrences.Add(new([i], addends));
            }
        }

        return places.Where(kernel => kernel.Value.Count >= MinimumOccurrences).OrderBy(kernel => kernel.Value[0].Sums[0]).Select(kernel => new SumsOfEqualShape([kernel.Key], [.. kernel.Value]));
    }

    /// <summary>A combination over the indices of its values among the addends, without anything that differs between occurrences.</summary>
    private static LinearValue Template(LinearValue linear, ImmutableArray<int> addends) => new(
        [.. linear.Terms.Select(term => term with { Value = addends.BinarySearch(term.Value) }).OrderBy(term => term.Value)], linear.Constant, default, null, 0);

    /// <summary>The union of two kernels; null if they do not occur at the same positions over mostly the same addends.</summary>
    private SumsOfEqualShape? With(SumsOfEqualShape kernel)
    {
        if (Occurrences.Length != kernel.Occurrences.Length || Templates.Length == PlatformLimits.Outputs)
        {
            return null;
        }

        var first = Merge(Occurrences[0], kernel.Occurrences[0]);
        var (places, kernelPlaces) = (Places(Occurrences[0], first), Places(kernel.Occurrences[0], first));
        if (2 * (places.Length + kernelPlaces.Length - first.Addends.Length) < int.Min(places.Length, kernelPlaces.Length))
        {
            return null;
        }

        var merged = ImmutableArray.CreateBuilder<Occurrence>(Occurrences.Length);
        for (var i = 0; i < Occurrences.Length; i++)
        {
            var both = Merge(Occurrences[i], kernel.Occurrences[i]);
            var isSideBySide = both.Addends.Length == first.Addends.Length
                && both.Addends[^1] < both.Sums.Min()
                && Places(Occurrences[i], both).AsSpan().SequenceEqual(places)
                && Places(kernel.Occurrences[i], both).AsSpan().SequenceEqual(kernelPlaces);
            if (!isSideBySide)
            {
                return null;
            }

            merged.Add(both);
        }

        return new([.. Templates.Select(template => Moved(template, places)), .. kernel.Templates.Select(template => Moved(template, kernelPlaces))], merged.MoveToImmutable());
    }

    private static Occurrence Merge(Occurrence one, Occurrence other) => new([.. one.Sums, .. other.Sums], [.. one.Addends.Union(other.Addends).Order()]);

    private static int[] Places(Occurrence part, Occurrence whole) => [.. part.Addends.Select(addend => whole.Addends.BinarySearch(addend))];

    private static LinearValue Moved(LinearValue template, int[] places) => template with { Terms = [.. template.Terms.Select(term => term with { Value = places[term.Value] })] };
}
