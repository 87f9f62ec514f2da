using System.Collections.Immutable;

namespace Zkml.Models.Configurations.Trees;

/// <summary>How much the samples of each class count.</summary>
public sealed record ClassWeighting
{
    private ClassWeighting()
    {
    }

    /// <summary>Every sample counts its own weight.</summary>
    public static ClassWeighting None { get; } = new();

    /// <summary>All classes count the same together: a sample counts (samples / classes) / (samples of its class).</summary>
    public static ClassWeighting Balanced { get; } = new() { IsBalanced = true };

    /// <summary>Whether the factors come from the samples.</summary>
    public bool IsBalanced { get; private init; }

    /// <summary>The factor of each class; empty unless given.</summary>
    public ImmutableArray<double> Factors { get; private init; } = [];

    /// <summary>Every sample of a class counts that often.</summary>
    /// <param name="factors">One per class, finite and above zero.</param>
    public static ClassWeighting Of(params ImmutableArray<double> factors)
    {
        foreach (var factor in factors)
        {
            if (!(factor > 0) || !double.IsFinite(factor))
            {
                throw new ArgumentOutOfRangeException(nameof(factors), factor, "must be finite and above zero");
            }
        }

        return new() { Factors = factors };
    }
}
