namespace Zkml.Testing;

/// <summary>The picture files of <c>tests/pictures</c>.</summary>
public static class Pictures
{
    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "pictures");

    /// <summary>One file, by its path below the folder, with forward slashes.</summary>
    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>Where a file is.</summary>
    public static string PathOf(string name) => Path.Combine([Folder, .. name.Split('/')]);

    /// <summary>The files of a folder, by their paths below <c>tests/pictures</c>, in order.</summary>
    public static IEnumerable<string> In(string folder) => Directory.GetFiles(PathOf(folder)).Select(path => $"{folder}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal);
}
