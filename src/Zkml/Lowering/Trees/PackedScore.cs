namespace Zkml.Lowering.Trees;

/// <summary>Where a score stands in a number that carries several.</summary>
/// <param name="Score">Which score.</param>
/// <param name="Offset">Its lowest bit.</param>
/// <param name="Bits">Bits of its sum over all trees.</param>
internal readonly record struct PackedScore(int Score, int Offset, int Bits);
