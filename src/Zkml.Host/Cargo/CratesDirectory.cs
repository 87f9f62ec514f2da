using System.Text.RegularExpressions;
using Zkml.Host.Files;

namespace Zkml.Host.Cargo;

/// <summary>A directory with the crates that an engine is built from: a cargo local registry, for machines without network.</summary>
internal static partial class CratesDirectory
{
    private const string Expected = "expected a cargo local registry: a directory with an index and the crates of the engine's Cargo.lock";

    /// <summary>Checks a directory and reports its problem more clearly than cargo would.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="lockFile">The text of the engine's <c>Cargo.lock</c>.</param>
    /// <exception cref="MalformedInputException">It is missing, is not a local registry, or lacks a crate of snarkVM in the locked version.</exception>
    public static void Check(string directory, string lockFile)
    {
        if (FileKinds.Of(directory) is not FileKind.Directory)
        {
            throw new MalformedInputException(directory, "", FileKinds.Of(directory) is FileKind.None ? $"no such directory; {Expected}" : $"not a directory; {Expected}");
        }

        if (!Directory.Exists(Path.Combine(directory, "index")))
        {
            throw new MalformedInputException(directory, "", $"it has no directory 'index'; {Expected}");
        }

        // Other crates may be for other platforms, and cargo does not need them here.
        string[] missing = [.. Locked().Matches(lockFile).Select(package => $"{package.Groups["name"]}-{package.Groups["version"]}.crate").Where(crate => !File.Exists(Path.Combine(directory, crate)))];
        if (missing.Length > 0)
        {
            throw new MalformedInputException(directory, "", $"it lacks {missing[0]}{(missing.Length > 1 ? $" and {missing.Length - 1} more crates of snarkVM" : "")}; {Expected}");
        }
    }

    [GeneratedRegex("""name = "(?<name>snarkvm[a-z0-9-]*)"\nversion = "(?<version>[^"]+)"\nsource = """, RegexOptions.CultureInvariant)]
    private static partial Regex Locked();
}
