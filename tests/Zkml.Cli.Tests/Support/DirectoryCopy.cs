namespace Zkml.Cli.Tests.Support;

/// <summary>Copies a folder with everything in it, for tests that spoil it.</summary>
internal static class DirectoryCopy
{
    public static string To(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }
}
