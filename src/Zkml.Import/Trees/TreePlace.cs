using Zkml.Host;

namespace Zkml.Import.Trees;

/// <summary>Where in a file a tree is, for messages in the file's own numbers.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Tree">The tree's number in the file.</param>
/// <param name="NodeNumbers">The file's number of each node; null where they are counted from 0.</param>
internal sealed record TreePlace(string File, long Tree, IReadOnlyList<long>? NodeNumbers = null)
{
    /// <summary>Says what is wrong with a node.</summary>
    /// <param name="node">The node's position among those of the tree.</param>
    public MalformedInputException Wrong(int node, string problem) => new(File, $"tree {Tree}, node {NumberOf(node)}", problem);

    /// <summary>Says what is wrong with the tree as a whole.</summary>
    public MalformedInputException Wrong(string problem) => new(File, $"tree {Tree}", problem);

    /// <summary>The number by which the file knows a node.</summary>
    public long NumberOf(int node) => NodeNumbers is null ? node : NodeNumbers[node];
}
