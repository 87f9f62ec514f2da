namespace Zkml.Cli.Drawing.Trees;

/// <summary>What a tree says at an end.</summary>
/// <param name="Result">The class, or the value.</param>
/// <param name="Detail">The class's share, or what the leaf adds to a score; empty if the result says it all.</param>
/// <param name="Class">The number of the class that it speaks for; null where it is a value.</param>
internal sealed record DrawnLeaf(string Result, string Detail, int? Class) : DrawnNode;
