namespace Zkml.Cli.Drawing.Trees;

/// <summary>What a reader sees of a node, whether in the terminal or on a page.</summary>
internal abstract record DrawnNode;
