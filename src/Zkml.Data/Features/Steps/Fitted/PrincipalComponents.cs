using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Principal component analysis, in integers: component i is the sum of <c>w[i][j]·v[j]</c> over all values, plus an offset. The rows w are the directions of
/// greatest variance of the train split, the greatest first, each stretched so that its largest weight is 2^(bits - 1) - 1 and rounded half up, that
/// weight positive; the offset is minus the mean of the sum, rounded half up. Named <c>component0</c> and so on.
/// </summary>
/// <param name="Components">1 to 256: how many, at most as many as there are values.</param>
/// <param name="Bits">2 to 12: of a weight, its sign included.</param>
/// <param name="Weights">One row a component, one weight a value; none as long as the step is not fitted.</param>
/// <param name="Offsets">One a component; none as long as the step is not fitted.</param>
internal sealed record PrincipalComponents(int Components, int Bits, ImmutableArray<ImmutableArray<int>> Weights, ImmutableArray<int> Offsets) : LinearFeatureStep, IFittedStep
{
    /// <summary>The most values that components are found of: the time grows by its third power.</summary>
    public const int MaximumValues = 1024;

    /// <summary>The most components.</summary>
    public const int MaximumComponents = 256;

    /// <summary>A step that is to be fitted.</summary>
    public PrincipalComponents(int components, int bits)
        : this(components, bits, [], [])
    {
    }

    /// <inheritdoc/>
    public override string Kind => "pca";

    /// <inheritdoc/>
    public override string Description => $"{Components} principal components";

    /// <inheritdoc/>
    public bool IsFitted => !Weights.IsEmpty || !Offsets.IsEmpty;

    /// <inheritdoc/>
    public FeatureStep Fit(ReadOnlySpan<int> values, int columns)
    {
        var (weights, offsets) = ComponentFit.Fit(values, columns, Components, (1 << (Bits - 1)) - 1);
        return this with { Weights = weights, Offsets = offsets };
    }

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        Require(Components is >= 1 and <= MaximumComponents, $"the number of components is {Components}; 1 to {MaximumComponents} is allowed");
        Require(Bits is >= 2 and <= 12, $"the number of bits is {Bits}; 2 to 12 is allowed");
        Require(source.Count <= MaximumValues, $"there are {source.Count} values; pca takes at most {MaximumValues}");
        Require(Components <= source.Count, $"there are {source.Count} values, so there cannot be {Components} components");
        Require(!IsFitted || Weights.Length == Components, $"there are weights for {Weights.Length} components, not {Components}");
        Require(!IsFitted || Offsets.Length == Components, $"there are offsets for {Offsets.Length} components, not {Components}");
        Require(Weights.All(row => row.Length == source.Count), $"a component does not have one weight for each of the {source.Count} values");

        // Not fitted, the components have their names but stand for nothing yet.
        return [.. Enumerable.Range(0, Components).Select(i => new LinearFeature($"component{i}", IsFitted ? Terms(Weights[i]) : [], IsFitted ? Offsets[i] : 0))];
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteNumber("components", Components);
        json.WriteNumber("bits", Bits);
        if (!IsFitted)
        {
            return;
        }

        json.WriteStartArray("weights");
        foreach (var row in Weights)
        {
            json.WriteArray(row.AsSpan());
        }

        json.WriteEndArray();
        json.WriteArray("offsets", Offsets.AsSpan());
    }

    /// <summary>Reads the settings; weights and offsets may be left out together.</summary>
    internal static PrincipalComponents Read(StrictJsonObject json)
    {
        var step = new PrincipalComponents(json.Integer("components", 0, MaximumComponents), json.Integer("bits", 0, 255));
        return json.Has("weights") || json.Has("offsets")
            ? step with { Weights = json.IntegerRows("weights", MaximumComponents, MaximumValues, -2047, 2047), Offsets = json.Integers("offsets", MaximumComponents, -int.MaxValue, int.MaxValue) }
            : step;
    }

    /// <summary>Whether all settings are equal, weights and offsets one by one.</summary>
    public bool Equals(PrincipalComponents? other) =>
        other is not null && Components == other.Components && Bits == other.Bits && Offsets.SequenceEqual(other.Offsets)
        && Weights.Length == other.Weights.Length && Weights.Zip(other.Weights).All(rows => rows.First.SequenceEqual(rows.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Components, Bits, Offsets.Aggregate(0, HashCode.Combine));

    private static ImmutableArray<FeatureTerm> Terms(ImmutableArray<int> weights) =>
        [.. weights.Index().Where(weight => weight.Item != 0).Select(weight => new FeatureTerm(weight.Index, weight.Item))];
}
