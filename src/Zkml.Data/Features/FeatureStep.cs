using System.Text.Json;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features;

/// <summary>One step from an image to a model's features: integers in, integers out, by an exact rule.</summary>
public abstract record FeatureStep
{
    /// <summary>What files call it: <c>block-average</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What reports say: <c>2×2 block averages</c>.</summary>
    public abstract string Description { get; }

    /// <summary>What the step makes of values like these.</summary>
    /// <exception cref="ArgumentException">The step's settings are out of range, or it cannot follow on such values; the message says why.</exception>
    public abstract StageLayout Infer(StageLayout source);

    /// <summary>Computes the step for one image.</summary>
    /// <param name="layout">What <paramref name="values"/> are.</param>
    /// <param name="image">The original image, for steps that measure it.</param>
    /// <param name="values">The result of the step before.</param>
    /// <param name="results">As many as <see cref="Infer"/> says.</param>
    public abstract void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results);

    /// <summary>Writes the settings, as properties of an object that is open.</summary>
    public abstract void WriteSettings(Utf8JsonWriter json);

    /// <summary>Throws an <see cref="ArgumentException"/> whose message is the problem alone.</summary>
    protected static void Require(bool condition, string problem)
    {
        if (!condition)
        {
            throw new ArgumentException(problem);
        }
    }

    /// <summary>Checks that a step follows on an image.</summary>
    protected void RequireImage(StageLayout source) => Require(source.IsImage, $"{Kind} works on an image, but the step before it gives {source.Count} values that are none");

    /// <summary>Checks that a step follows on an image of bytes.</summary>
    protected void RequireByteImage(StageLayout source)
    {
        RequireImage(source);
        var first = source.Values[0];
        Require(first is { Minimum: 0, Maximum: 255 }, $"{Kind} works on pixels from 0 to 255, but the step before it gives {first.Minimum} to {first.Maximum}");
    }
}
