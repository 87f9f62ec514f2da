namespace Zkml.Tests.Import;

/// <summary>A tree of a random booster.</summary>
/// <param name="Nodes">Node 0 is the root; children stand behind their parents.</param>
/// <param name="Score">To which score it adds.</param>
/// <param name="Weight">By what its leaves are multiplied, where training dropped trees out.</param>
internal sealed record BoosterTree(BoosterNode[] Nodes, int Score, double Weight);
