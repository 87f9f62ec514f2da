namespace Zkml.Research.Sets;

/// <summary>Standardises the features of a pipeline by the means and deviations of the train split, which are only known when an experiment runs.</summary>
/// <param name="Bits">2 to 16: of the results, their sign included.</param>
/// <param name="FractionBits">0 to 12: a result of 2^FractionBits is one standard deviation.</param>
public sealed record Standardisation(int Bits, int FractionBits);
