namespace Zkml.Cli.Drawing.Trees;

/// <summary>A tree as a reader sees it.</summary>
/// <param name="Caption">Which tree, how large, and to what depth it is drawn.</param>
/// <param name="Root">Where to begin to read.</param>
internal sealed record DrawnTree(string Caption, DrawnNode Root);
