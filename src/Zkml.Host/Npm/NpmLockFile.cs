using Zkml.Host.Files;

namespace Zkml.Host.Npm;

/// <summary>The <c>package.json</c> and <c>package-lock.json</c> that this assembly carries.</summary>
internal static class NpmLockFile
{
    private static string[] FileNames { get; } = ["package.json", "package-lock.json"];

    /// <summary>Twelve hexadecimal digits that change with the locked packages, fit for a folder name.</summary>
    public static string Fingerprint { get; } = Sha256Hex.Of(Read("package-lock.json"))[..12];

    /// <summary>Writes both files into an existing folder.</summary>
    public static void WriteInto(string folder)
    {
        foreach (var name in FileNames)
        {
            File.WriteAllBytes(Path.Combine(folder, name), Read(name));
        }
    }

    private static byte[] Read(string name)
    {
        using var resource = typeof(NpmLockFile).Assembly.GetManifestResourceStream($"npm/{name}")
            ?? throw new InvalidOperationException($"the assembly lacks the resource npm/{name}");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
