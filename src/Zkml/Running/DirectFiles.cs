using System.Collections.Immutable;
using Zkml.Host.Files;
using Zkml.Statements;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;

namespace Zkml.Running;

/// <summary>The files of a circuit for direct proofs in a transpiled directory.</summary>
internal static class DirectFiles
{
    // The systems over other fields, which are written after these.
    private const string OtherFields = "circuit.*.r1cs";

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
            .. direct.Emission.Shape is null ? Array.Empty<(string, ReadOnlyMemory<byte>)>() : [(CircuitManifest.DescriptionFileName, direct.Model.Description.ToBytes())],
            .. key is null ? Array.Empty<(string, ReadOnlyMemory<byte>)>() : [(DirectKeyFile.FileName, DirectKeyFile.Write(key))],
        ];
        var hashes = files.Aggregate(manifest.Hashes, (all, file) => all.SetItem(file.Name, Sha256Hex.Of(file.Content.Span)));
        return (manifest with { Direct = DirectManifest.Of(direct.Model), Hashes = hashes }, files);
    }

    /// <summary>Writes them; what was there of another circuit goes, since it may show weights that are private now.</summary>
    public static void Write(string directory, ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        foreach (var (name, content) in files)
        {
            AtomicFile.Write(Path.Combine(directory, name), stream => stream.Write(content.Span));
        }

        string[] others = [DirectManifest.SystemFileName, DirectManifest.WitnessFileName, DirectKeyFile.FileName, CircuitManifest.DescriptionFileName];
        foreach (var name in others.Where(name => !files.Any(file => file.Name == name)))
        {
            File.Delete(Path.Combine(directory, name));
        }

        foreach (var system in Directory.EnumerateFiles(directory, OtherFields))
        {
            File.Delete(system);
        }
    }
}
