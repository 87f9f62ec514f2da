using System.Collections.Immutable;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// Which values share which wide word, so that decomposing all of them is cheapest. A word of N bits costs N + 1 constraints whatever it holds,
/// so five values of 25 bits cost 129 in one u128, and 165 in a u32 each.
/// </summary>
/// <param name="Words">The width of each word, and the values that it holds from the lowest bit up.</param>
public sealed record WordPlan(ImmutableArray<(int Width, ImmutableArray<int> Values)> Words)
{
    /// <summary>The constraints of all words.</summary>
    public int Constraints => Words.Sum(word => word.Width + 1);

    /// <summary>The cheapest of the plans that fill words of one width first-fit, widest value first.</summary>
    /// <param name="bits">The width of each value, 1 to 128 bits.</param>
    public static WordPlan Cheapest(IReadOnlyList<int> bits) => Cheapest(bits, WordWidths.Aleo);

    /// <summary>The cheapest of the plans that fill words of one width first-fit, widest value first.</summary>
    /// <param name="bits">The width of each value, none above the widest word.</param>
    /// <param name="widths">The widths of words.</param>
    public static WordPlan Cheapest(IReadOnlyList<int> bits, WordWidths widths) =>
        widths.Capacities.Select(capacity => FirstFitDecreasing(bits, capacity, widths)).MinBy(plan => plan.Constraints)!;

    private static WordPlan FirstFitDecreasing(IReadOnlyList<int> bits, int capacity, WordWidths widths)
    {
        var words = new List<(int Capacity, int Used, List<int> Values)>();
        foreach (var value in Enumerable.Range(0, bits.Count).OrderByDescending(i => bits[i]))
        {
            var word = words.FindIndex(w => w.Used + bits[value] <= w.Capacity);
            if (word < 0)
            {
                word = words.Count;
                words.Add((Math.Max(capacity, widths.Holding(bits[value])!.Value), 0, []));
            }

            words[word].Values.Add(value);
            words[word] = words[word] with { Used = words[word].Used + bits[value] };
        }

        return new([.. words.Select(word => (widths.Holding(word.Used)!.Value, word.Values.Order().ToImmutableArray()))]);
    }
}
