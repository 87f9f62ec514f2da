namespace Zkml.Cli.Html;

/// <summary>A tree on a page.</summary>
/// <param name="Caption">What stands above it.</param>
/// <param name="Drawing">An SVG element, whose texts <see cref="Graphviz"/> has escaped.</param>
internal sealed record TreeFigure(string Caption, string Drawing);
