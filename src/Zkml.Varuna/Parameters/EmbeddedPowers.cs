using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Parameters;

namespace Zkml.Varuna.Parameters;

/// <summary>The files of the universal reference string that travel with this assembly: both ends of its powers, enough for degrees up to 32,767.</summary>
public static class EmbeddedPowers
{
    /// <summary>The largest degree of a circuit that needs no other file.</summary>
    public const long Degree = (1 << ParameterFile.First) - 1;

    /// <summary>Both files.</summary>
    internal static IReadOnlyList<ParameterFile> Files { get; } = [ParameterFile.Powers(ParameterFile.First), ParameterFile.ShiftedPowers(ParameterFile.First)];

    /// <summary>The content of a file.</summary>
    /// <exception cref="MalformedInputException">It differs from the published one.</exception>
    internal static byte[] Read(ParameterFile file)
    {
        using var resource = typeof(EmbeddedPowers).Assembly.GetManifestResourceStream($"parameters/{file.Name}")!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return Checked(file, content);
    }

    /// <summary>Sees to it that an engine that reads files finds these, in a store or else in the cache.</summary>
    internal static void ProvideFiles(ParameterStore store)
    {
        foreach (var file in Files.Where(file => !IsIn(store, file) && !IsIn(ParameterStore.InCache, file)))
        {
            AtomicFile.Write(ParameterStore.InCache.PathOf(file), stream => stream.Write(Read(file)));
        }
    }

    /// <summary>The content, after comparing its hash with the published one.</summary>
    internal static byte[] Checked(ParameterFile file, byte[] content) => Sha256Hex.Of(content) is var found && found == file.Sha256
        ? content
        : throw new MalformedInputException(file.Name, "", $"the file in this installation of zkml is damaged: its SHA-256 is {found}, expected {file.Sha256}; install zkml again");

    private static bool IsIn(ParameterStore store, ParameterFile file) => new PublishedFile(store.PathOf(file), file.Sha256).IsWhole;
}
