namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>How a machine with a linear kernel or one of degree 2 becomes an integer network.</summary>
/// <param name="Squares">Squares of linear sums that the decisions of all classes are cut to; a linear machine has none.</param>
/// <param name="WeightBits">Of the sums that are squared, sign included: 4 bits are -7..7.</param>
/// <param name="LogitWeightBits">Of the weights of the squares in the logits; of a linear machine's weights.</param>
/// <param name="LogitDifferenceBits">The difference of any two logits must provably fit this many bits, sign included.</param>
public sealed record QuadraticCircuitConfig(int Squares = 80, int WeightBits = 6, int LogitWeightBits = 8, int LogitDifferenceBits = 32);
