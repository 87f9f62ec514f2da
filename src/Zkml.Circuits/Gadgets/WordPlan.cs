using System.Collections.Immutable;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// Which values share which wide word, so that decomposing all of them costs least. A word of N bits costs N + 1 constraints whatever it carries,
/// so five values of 25 bits in one u128 cost 129, in a u32 each 165.
/// </summary>
/// <param name="Words">Width of each word, and the values that it carries from the lowest bit up.</param>
public sealed record WordPlan(ImmutableArray<(int Width, ImmutableArray<int> Values)> Words)
{
    /// <summary>Constraints of all words.</summary>
    public int Constraints => Words.Sum(word => word.Width + 1);

    /// <summary>The cheapest of the plans that fill words of one width first-fit, widest value first.</summary>
    /// <param name="bits">Bits of each value, 1 to 128.</param>
    public static WordPlan Cheapest(IReadOnlyList<int> bits) =>
        IntegerWidth.All.Select(width => FirstFitDecreasing(bits, width)).MinBy(plan => plan.Constraints)!;

    private static WordPlan FirstFitDecreasing(IReadOnlyList<int> bits, int capacity)
    {
        var words = new List<(int Capacity, int Used, List<int> Values)>();
        foreach (var value in Enumerable.Range(0, bits.Count).OrderByDescending(i => bits[i]))
        {
            var word = words.FindIndex(w => w.Used + bits[value] <= w.Capacity);
            if (word < 0)
            {
                word = words.Count;
                words.Add((Math.Max(capacity, IntegerWidth.Holding(bits[value])!.Value), 0, []));
            }

            words[word].Values.Add(value);
            words[word] = words[word] with { Used = words[word].Used + bits[value] };
        }

        return new([.. words.Select(word => (IntegerWidth.Holding(word.Used)!.Value, word.Values.Order().ToImmutableArray()))]);
    }
}
