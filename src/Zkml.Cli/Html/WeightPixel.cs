namespace Zkml.Cli.Html;

/// <summary>A weight in a <see cref="WeightImages"/>.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Row">From 0.</param>
/// <param name="Sign">The class of the style sheet: <c>positive</c> or <c>negative</c>.</param>
/// <param name="Strength">The weight over the image's largest, from 0 to 1, as an opacity.</param>
internal sealed record WeightPixel(int Column, int Row, string Sign, string Strength);
