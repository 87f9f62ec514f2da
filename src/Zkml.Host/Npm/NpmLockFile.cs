using Zkml.Host.Files;
using Zkml.Host.Json;

namespace Zkml.Host.Npm;

/// <summary>The <c>package.json</c> and <c>package-lock.json</c> embedded in this assembly.</summary>
internal static class NpmLockFile
{
    private static string[] FileNames { get; } = ["package.json", "package-lock.json"];

    /// <summary>Twelve hexadecimal digits that change with the locked packages; usable in a directory's name.</summary>
    public static string Fingerprint { get; } = Sha256Hex.Of(Read("package-lock.json"))[..12];

    /// <summary>The packages that are requested by name; they bring others.</summary>
    public static IReadOnlyList<string> Packages { get; } = ReadPackages();

    /// <summary>Writes both files into an existing directory.</summary>
    public static void WriteInto(string directory)
    {
        foreach (var name in FileNames)
        {
            File.WriteAllBytes(Path.Combine(directory, name), Read(name));
        }
    }

    private static string[] ReadPackages()
    {
        using var document = StrictJson.Parse(Read("package.json"), "package.json");
        return [.. document.RootElement.GetProperty("dependencies").EnumerateObject().Select(package => package.Name)];
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
