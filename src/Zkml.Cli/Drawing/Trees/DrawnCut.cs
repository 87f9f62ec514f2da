namespace Zkml.Cli.Drawing.Trees;

/// <summary>Stands for what is below the depth to which a tree is drawn.</summary>
/// <param name="Tests">Tests that are not drawn.</param>
/// <param name="Leaves">Leaves that are not drawn.</param>
internal sealed record DrawnCut(int Tests, int Leaves) : DrawnNode;
