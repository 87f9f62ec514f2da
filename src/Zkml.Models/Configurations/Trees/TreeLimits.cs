using System.Globalization;

namespace Zkml.Models.Configurations.Trees;

/// <summary>Says in words how large a tree may get.</summary>
internal static class TreeLimits
{
    /// <summary>What follows the word "tree": <c> of depth 2</c>; nothing where there is no limit.</summary>
    public static string Describe(TreeConfig config)
    {
        string?[] limits =
        [
            config.MaximumDepth is { } depth ? string.Create(CultureInfo.InvariantCulture, $"depth {depth}") : null,
            config.MaximumLeaves is { } leaves ? string.Create(CultureInfo.InvariantCulture, $"{leaves} leaves") : null,
        ];
        var said = string.Join(" and ", limits.Where(limit => limit is not null));
        return said.Length == 0 ? "" : $" of {said}";
    }
}
