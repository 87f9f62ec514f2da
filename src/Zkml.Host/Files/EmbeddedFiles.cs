using System.Reflection;
using System.Security.Cryptography;

namespace Zkml.Host.Files;

/// <summary>Files embedded in an assembly under names such as <c>native/src/main.rs</c>.</summary>
public sealed class EmbeddedFiles
{
    private readonly Assembly _assembly;
    private readonly string _prefix;
    private readonly string[] _names;

    /// <summary>The embedded files of an assembly below a directory.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="directory">The directory that the names start with, such as <c>native</c>.</param>
    public EmbeddedFiles(Assembly assembly, string directory)
    {
        _assembly = assembly;
        _prefix = $"{directory}/";

        // MSBuild writes the names with the path separators of the platform that it ran on.
        _names = [.. assembly.GetManifestResourceNames().Where(name => Normal(name).StartsWith(_prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Fingerprint = HashAll();
    }

    /// <summary>Twelve hexadecimal digits that change with any of the files; usable in a directory's name.</summary>
    public string Fingerprint { get; }

    /// <summary>Writes all files below a directory, except those that are already there with the right content: the directory may be read-only.</summary>
    public void WriteInto(string directory)
    {
        foreach (var name in _names)
        {
            var (path, content) = (Path.Combine([directory, .. Normal(name)[_prefix.Length..].Split('/')]), Read(name));
            if (!IsThere(path, content))
            {
                AtomicFile.Write(path, stream => stream.Write(content));
            }
        }
    }

    /// <summary>The text of a file.</summary>
    /// <param name="path">Its path below the directory, with forward slashes.</param>
    public string ReadText(string path) => System.Text.Encoding.UTF8.GetString(Read(_names.Single(name => Normal(name) == _prefix + path)));

    private static bool IsThere(string path, byte[] content)
    {
        try
        {
            return FileKinds.Of(path) == FileKind.Regular && new FileInfo(path).Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Normal(string name) => name.Replace('\\', '/');

    private string HashAll()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in _names)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Normal(name)));
            hash.AppendData(Read(name));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private byte[] Read(string name)
    {
        using var resource = _assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
