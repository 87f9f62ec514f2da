using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Zkml.Host.Files;
using Zkml.Host.Json;

namespace Zkml.Host.Npm;

/// <summary>Hashes of the requested packages as npm installed them, so that a package that was damaged later is detected and installed again.</summary>
internal static class PackageDigests
{
    private const string FileName = "packages.json";
    private const int MaximumBytes = 65_536;

    /// <summary>Records what npm has just installed.</summary>
    public static void Write(string installation) => JsonFile.Save(Path.Combine(installation, FileName), json =>
    {
        json.WriteStartObject();
        foreach (var package in NpmLockFile.Packages)
        {
            var directory = Path.Combine(installation, NpmPackages.Modules, package);
            if (Directory.Exists(directory))
            {
                json.WriteString(package, DigestOf(directory));
                json.WriteString(StampName(package), StampOf(directory));
            }
        }

        json.WriteEndObject();
    });

    /// <summary>Whether a package is present as npm installed it.</summary>
    public static bool IsWhole(string installation, string package)
    {
        var (directory, file) = (Path.Combine(installation, NpmPackages.Modules, package), Path.Combine(installation, FileName));
        if (!Directory.Exists(directory) || !File.Exists(file))
        {
            // Earlier versions of this program recorded nothing.
            return Directory.Exists(directory);
        }

        try
        {
            using var document = JsonFile.Read(file, MaximumBytes);
            var record = new StrictJsonObject(document.RootElement, FileName, "");
            return (record.Has(StampName(package)) && record.Text(StampName(package)) == StampOf(directory)) || record.Text(package) == DigestOf(directory);
        }
        catch (Exception problem) when (problem is MalformedInputException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string StampName(string package) => $"{package} unchanged";

    private static string DigestOf(string directory) => HashOf(directory, file => Sha256Hex.OfFile(file.FullName));

    /// <summary>What changes with a file, short of reading it: a data set of 55 MB is not read for one of its images, whose own hash its reader compares.</summary>
    private static string StampOf(string directory) => HashOf(directory, file => string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}"));

    private static string HashOf(string directory, Func<FileInfo, string> describe)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(directory, file.FullName)));
            hash.AppendData(Encoding.ASCII.GetBytes($"\n{describe(file)}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
