using Zkml.Host.Files;
using Zkml.Host.Parameters;

namespace Zkml.SnarkVm.Engines.Native;

/// <summary>
/// The home directory that native snarkVM sees. snarkVM reads SRS files from <c>.aleo/resources</c> in it, under names that end with digits of their
/// hash, and deletes damaged ones; so it gets a directory of its own with links to the files of the <see cref="ParameterStore"/>.
/// </summary>
internal static class SnarkVmHome
{
    /// <summary>The directory. On Windows snarkVM asks the system rather than the environment, so there it is the user's own.</summary>
    public static string DirectoryPath => OperatingSystem.IsWindows()
        ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)
        : Path.Combine(CacheDirectory.FromEnvironment(), "snarkvm");

    /// <summary>Links files of the store where snarkVM looks for them.</summary>
    public static void Link(ParameterStore store, IEnumerable<ParameterFile> files)
    {
        var resources = Path.Combine(DirectoryPath, ".aleo", "resources");
        Directory.CreateDirectory(resources);
        foreach (var file in files)
        {
            Link(Path.Combine(resources, file.PublishedName), store.PathOf(file));
        }
    }

    private static void Link(string link, string target)
    {
        if (new FileInfo(link) is { Exists: true } existing && (existing.LinkTarget is null || existing.LinkTarget == target))
        {
            return;
        }

        // Under a unique name first, so that two processes that do this at once both succeed.
        var temporary = $"{link}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.CreateSymbolicLink(temporary, target);
        }
        catch (IOException)
        {
            // On Windows, only some users may create links.
            File.Copy(target, temporary);
        }

        File.Move(temporary, link, overwrite: true);
    }
}
