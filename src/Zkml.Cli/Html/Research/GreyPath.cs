namespace Zkml.Cli.Html.Research;

/// <summary>One level of grey of a <see cref="DigitImage"/>.</summary>
/// <param name="Strokes">As SVG's <c>d</c>.</param>
/// <param name="Strength">From 0 to 1, as an opacity.</param>
internal sealed record GreyPath(string Strokes, string Strength);
