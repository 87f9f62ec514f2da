using System.Globalization;

namespace Zkml.Models;

/// <summary>What a regression predicts.</summary>
/// <param name="Name">The quantity's name, of one line.</param>
/// <param name="Scale">The integer model's output is the value times this; above 0.</param>
/// <param name="Unit">What the value is measured in, or null.</param>
public sealed record RegressionTarget(string Name, double Scale, string? Unit = null)
{
    /// <summary>The value that an output of the integer model stands for.</summary>
    public double ValueOf(double output) => output / Scale;

    /// <summary>The same with its unit, for people: <c>152.5 mg/dl</c>.</summary>
    public string Describe(double output) => string.Create(CultureInfo.InvariantCulture, $"{ValueOf(output):G12}{(Unit is null ? "" : $" {Unit}")}");
}
