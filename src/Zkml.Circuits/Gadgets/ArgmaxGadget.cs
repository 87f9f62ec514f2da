using System.Globalization;
using Zkml.Circuits.Building;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// The index of the largest of several values, the lowest index on ties. In each match the candidate with the lower indices wins if its value
/// is at least the other's: one sign test, one product for the value, one product for the index.
/// </summary>
/// <remarks>
/// The bound of a match's difference follows from the differences of all pairs that can meet in it, each exact in the terms that the two sums share. It is
/// much narrower than the difference of the winners' own intervals, and the width is what an argmax pays for.
/// </remarks>
public sealed class ArgmaxGadget
{
    private readonly CircuitBuilder _builder;
    private readonly PairwiseBounds _differences;

    private ArgmaxGadget(CircuitBuilder builder, PairwiseBounds differences)
    {
        _builder = builder;
        _differences = differences;
    }

    /// <summary>The index of the largest value, by matches in the cheapest order.</summary>
    /// <inheritdoc cref="Argmax(CircuitBuilder, IReadOnlyList{int}, ArgmaxShape, Action{CircuitBuilder, int}, Func{int, int, Interval}?)"/>
    public static int Argmax(CircuitBuilder builder, IReadOnlyList<int> values, Action<CircuitBuilder, int> describe, Func<int, int, Interval>? boundOfDifference = null)
    {
        var differences = PairwiseBounds.Of(builder, values, boundOfDifference);
        var cheapest = Enum.GetValues<ArgmaxShape>().MinBy(shape =>
        {
            var alternative = builder.Copy();
            new ArgmaxGadget(alternative, differences).Run(values, shape, describe);
            return alternative.BodyConstraints;
        });
        return new ArgmaxGadget(builder, differences).Run(values, cheapest, describe);
    }

    /// <summary>The index of the largest value.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="values">One or more.</param>
    /// <param name="shape">The order of the matches.</param>
    /// <param name="describe">Called with the current builder and the number of a round before that round is built, so that the caller can open a block.</param>
    /// <param name="boundOfDifference">A bound of one value less another, by their indices, proven by a caller who knows more than the terms show.</param>
    public static int Argmax(
        CircuitBuilder builder,
        IReadOnlyList<int> values,
        ArgmaxShape shape,
        Action<CircuitBuilder, int> describe,
        Func<int, int, Interval>? boundOfDifference = null) =>
        new ArgmaxGadget(builder, PairwiseBounds.Of(builder, values, boundOfDifference)).Run(values, shape, describe);

    private int Run(IReadOnlyList<int> values, ArgmaxShape shape, Action<CircuitBuilder, int> describe)
    {
        var candidates = values.Select((value, index) => new Candidate(value, _builder.Constant(index), index, index)).ToList();
        for (var round = 1; candidates.Count > 1; round++)
        {
            describe(_builder, round);
            candidates = Play(round, candidates, shape == ArgmaxShape.Chain ? 1 : candidates.Count / 2);
        }

        return candidates[0].Index;
    }

    /// <summary>Lets the first pairs of neighbours meet, as many as there are matches; the others go on to the next round.</summary>
    private List<Candidate> Play(int round, List<Candidate> candidates, int matches)
    {
        var isFinal = candidates.Count == 2;
        var differences = new int[matches];
        for (var i = 0; i < matches; i++)
        {
            var (first, second) = (candidates[2 * i], candidates[(2 * i) + 1]);
            differences[i] = _builder.Linear([new(1, first.Value), new(-1, second.Value)], name: Name(round, "difference", i), bound: BoundOfMatch(first, second));
        }

        var firstStays = SignGadget.AtLeastZero(_builder, differences, match => Name(round, "first_stays", match));
        var next = new List<Candidate>(candidates.Count - matches);
        for (var i = 0; i < matches; i++)
        {
            var match = i;
            next.Add(Winner(candidates[2 * i], candidates[(2 * i) + 1], differences[i], firstStays[i], isFinal, what => Name(round, what, match)));
        }

        next.AddRange(candidates.Skip(2 * matches));
        return next;
    }

    private Candidate Winner(Candidate first, Candidate second, int difference, int firstStays, bool isFinal, Func<string, string> name)
    {
        // best = second + bit · (first - second); the value of the final winner is not needed.
        var value = isFinal ? second.Value : Select(name("best"), firstStays, second.Value, difference, _builder.IntervalOf(first.Value).Hull(_builder.IntervalOf(second.Value)));
        var indices = _builder.IntervalOf(first.Index).Hull(_builder.IntervalOf(second.Index));
        var gap = _builder.Linear([new(1, first.Index), new(-1, second.Index)]);
        return new(value, Select(name("index"), firstStays, second.Index, gap, indices), first.Low, second.High);
    }

    private int Select(string name, int bit, int otherwise, int difference, Interval bound) =>
        _builder.Linear([new(1, otherwise), new(1, _builder.Product(difference, bit))], name: name, bound: bound);

    private static string Name(int round, string what, int match) => string.Create(CultureInfo.InvariantCulture, $"round{round}_{what}{match}");

    private Interval BoundOfMatch(Candidate first, Candidate second)
    {
        var bound = _differences[first.Low, second.Low];
        for (var i = first.Low; i <= first.High; i++)
        {
            for (var j = second.Low; j <= second.High; j++)
            {
                bound = bound.Hull(_differences[i, j]);
            }
        }

        return bound;
    }

    /// <summary>The best of the values from Low to High: its value and its index, as values of the circuit.</summary>
    private readonly record struct Candidate(int Value, int Index, int Low, int High);
}
