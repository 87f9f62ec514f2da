using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features;

/// <summary>A step whose results are integer linear combinations of what it gets: a circuit computes it for free.</summary>
public abstract record LinearFeatureStep : FeatureStep
{
    /// <summary>The combinations, over the positions of <paramref name="source"/>.</summary>
    /// <exception cref="ArgumentException">The step's settings are out of range, or it cannot follow on such values; the message says why.</exception>
    public abstract ImmutableArray<LinearFeature> Combine(StageLayout source);

    /// <summary>Rows and columns of the result where it is an image again; 0 where it is none.</summary>
    protected virtual int ResultSide(StageLayout source) => 0;

    /// <inheritdoc/>
    public sealed override StageLayout Infer(StageLayout source) => new([.. Combine(source).Select(feature => IntervalOf(feature, source))], ResultSide(source));

    /// <summary>Lays the combinations out anew at every call; for many images a pipeline lays them out once.</summary>
    public sealed override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results) =>
        new LinearMap(Combine(layout)).Apply(values, results);

    private static StageValue IntervalOf(LinearFeature feature, StageLayout source)
    {
        long minimum = feature.Constant, maximum = feature.Constant;
        foreach (var (input, coefficient) in feature.Terms)
        {
            var value = source.Values[input];
            minimum = checked(minimum + coefficient * (coefficient > 0 ? value.Minimum : value.Maximum));
            maximum = checked(maximum + coefficient * (coefficient > 0 ? value.Maximum : value.Minimum));
        }

        Require(minimum >= int.MinValue && maximum <= int.MaxValue, $"the feature {feature.Name} does not fit 32 bits");
        return new(feature.Name, minimum, maximum);
    }
}
