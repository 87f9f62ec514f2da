using Zkml.Varuna.Parameters;

namespace Zkml.Varuna.Tests.Parameters;

/// <summary>The embedded SRS files on disk, for an engine that reads files.</summary>
internal static class EmbeddedFiles
{
    /// <summary>Writes them.</summary>
    public static void WriteInto(string directory)
    {
        foreach (var file in EmbeddedPowers.Files)
        {
            File.WriteAllBytes(Path.Combine(directory, file.Name), EmbeddedPowers.Read(file));
        }
    }
}
