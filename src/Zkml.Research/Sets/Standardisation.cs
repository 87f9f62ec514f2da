namespace Zkml.Research.Sets;

/// <summary>Standardises the features of a pipeline by the means and deviations of the train split, which are known only when an experiment runs.</summary>
/// <param name="Bits">The width of the results including their sign, 2 to 16 bits.</param>
/// <param name="FractionBits">A result of 2^FractionBits is one standard deviation, 0 to 12.</param>
public sealed record Standardisation(int Bits, int FractionBits);
