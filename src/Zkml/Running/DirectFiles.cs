using System.Collections.Immutable;
using Zkml.Host.Files;
using Zkml.Statements;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;

namespace Zkml.Running;

/// <summary>The files of a circuit for direct proofs in a transpiled directory.</summary>
internal static class DirectFiles
{
    /// <summary>A manifest that names them, and their contents; without a circuit the manifest as it is, and no files.</summary>
    public static (CircuitManifest Manifest, ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> Files) Add(CircuitManifest manifest, DirectTranspilation? direct, CertifiedKey? key)
    {
        if (direct is null)
        {
            return (manifest, []);
        }

        ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> files =
        [
            (DirectManifest.SystemFileName, direct.Model.Circuit.R1cs),
            (DirectManifest.WitnessFileName, direct.Model.Circuit.WitnessProgram),
            .. key is null ? Array.Empty<(string, ReadOnlyMemory<byte>)>() : [(DirectKeyFile.FileName, DirectKeyFile.Write(key))],
        ];
        var hashes = files.Aggregate(manifest.Hashes, (all, file) => all.SetItem(file.Name, Sha256Hex.Of(file.Content.Span)));
        return (manifest with { Direct = DirectManifest.Of(direct.Model), Hashes = hashes }, files);
    }

    /// <summary>Writes them; a verifying key of a circuit that was there before goes.</summary>
    public static void Write(string directory, ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        foreach (var (name, content) in files)
        {
            AtomicFile.Write(Path.Combine(directory, name), stream => stream.Write(content.Span));
        }

        var key = Path.Combine(directory, DirectKeyFile.FileName);
        if (!files.Any(file => file.Name == DirectKeyFile.FileName) && File.Exists(key))
        {
            File.Delete(key);
        }
    }
}
