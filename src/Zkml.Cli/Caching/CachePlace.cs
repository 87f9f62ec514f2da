using System.Text.RegularExpressions;

namespace Zkml.Cli.Caching;

/// <summary>Where entries of a kind are, and what they are called. Anything of another name is not Zkml's, and is neither listed nor deleted.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Directory">The directory below the cache's; empty for the cache's own.</param>
/// <param name="Names">Matches the names of finished entries.</param>
/// <param name="HasLocks">Whether a file <c>NAME.lock</c> beside an entry is locked while the entry is written.</param>
internal sealed partial record CachePlace(CacheKind Kind, string Directory, Regex Names, bool HasLocks = false)
{
    /// <summary>The kind's entry of that name: its finished name, and whether it is unfinished; null if the name is not one of Zkml's.</summary>
    public (string Name, bool IsUnfinished)? Match(string name)
    {
        var finished = UnfinishedEnd().Replace(name, "");
        return Names.IsMatch(finished) ? (finished, finished.Length < name.Length || name.StartsWith("build-", StringComparison.Ordinal)) : null;
    }

    /// <summary>What entries have behind their names until they are whole: a GUID, and of most kinds <c>.tmp</c>.</summary>
    [GeneratedRegex(@"\.[0-9a-f]{32}(\.tmp)?\z")]
    private static partial Regex UnfinishedEnd();
}
