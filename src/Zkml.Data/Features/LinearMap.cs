using System.Collections.Immutable;

namespace Zkml.Data.Features;

/// <summary>Many linear combinations of the same inputs, laid out for speed.</summary>
internal sealed class LinearMap
{
    private readonly int[] _starts;
    private readonly int[] _inputs;
    private readonly long[] _coefficients;
    private readonly long[] _constants;

    public LinearMap(ImmutableArray<LinearFeature> features)
    {
        _starts = new int[features.Length + 1];
        _constants = [.. features.Select(feature => feature.Constant)];
        _inputs = [.. features.SelectMany(feature => feature.Terms, (_, term) => term.Input)];
        _coefficients = [.. features.SelectMany(feature => feature.Terms, (_, term) => term.Coefficient)];
        for (var i = 0; i < features.Length; i++)
        {
            _starts[i + 1] = _starts[i] + features[i].Terms.Length;
        }

        IsIdentity = features.Index().All(pair => pair.Item is { Constant: 0, Terms: [{ Coefficient: 1 } term] } && term.Input == pair.Index);
    }

    /// <summary>Whether every result is the input in its place.</summary>
    public bool IsIdentity { get; }

    /// <summary>Computes all combinations; the caller has proven that each fits an int.</summary>
    public void Apply(ReadOnlySpan<int> values, Span<int> results)
    {
        if (IsIdentity)
        {
            values[.._constants.Length].CopyTo(results);
            return;
        }

        for (var i = 0; i < _constants.Length; i++)
        {
            var sum = _constants[i];
            for (var term = _starts[i]; term < _starts[i + 1]; term++)
            {
                sum += _coefficients[term] * values[_inputs[term]];
            }

            results[i] = (int)sum;
        }
    }

    /// <summary>What the combinations of <paramref name="outer"/> are when their inputs are the features <paramref name="inner"/>.</summary>
    public static ImmutableArray<LinearFeature> Compose(ImmutableArray<LinearFeature> outer, ImmutableArray<LinearFeature> inner) =>
        [.. outer.Select(feature => Compose(feature, inner))];

    /// <summary>What linear steps make of values, one step after the other, over the positions of those values.</summary>
    /// <exception cref="ArgumentException">A step cannot follow on the one before it, or a result does not fit 32 bits.</exception>
    public static ImmutableArray<LinearFeature> Chain(IEnumerable<LinearFeatureStep> steps, StageLayout layout)
    {
        ImmutableArray<LinearFeature> features = [.. layout.Values.Select((value, i) => new LinearFeature(value.Name, [new(i, 1)]))];
        foreach (var step in steps)
        {
            features = Compose(step.Combine(layout), features);
            layout = step.Infer(layout);
        }

        return features;
    }

    private static LinearFeature Compose(LinearFeature outer, ImmutableArray<LinearFeature> inner)
    {
        var sums = new SortedDictionary<int, long>();
        var constant = outer.Constant;
        foreach (var (position, factor) in outer.Terms)
        {
            constant = checked(constant + factor * inner[position].Constant);
            foreach (var (input, coefficient) in inner[position].Terms)
            {
                sums[input] = checked(sums.GetValueOrDefault(input) + factor * coefficient);
            }
        }

        return new(outer.Name, [.. sums.Where(sum => sum.Value != 0).Select(sum => new FeatureTerm(sum.Key, sum.Value))], constant);
    }
}
