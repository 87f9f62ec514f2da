using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Cli.Forecasting;

/// <summary>
/// The last direct proofs on this machine, in a small file in the cache directory. Forecasts alone depend on it: whatever is wrong with the file, it counts as empty, and where it cannot be written nothing is
/// remembered.
/// </summary>
/// <param name="path">The file; it need not exist.</param>
internal sealed class ProofHistory(string path)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "proof-times.json";

    /// <summary>The number of proofs that are remembered.</summary>
    public const int Maximum = 64;

    private const int MaximumBytes = 65_536;
    private const int MaximumThreads = 65_536;

    // A day, which no proof of a model takes.
    private const double MaximumSeconds = 86_400;

    private static readonly FormatHeader Header = new("zkml-proof-times", 1);

    private static readonly (string Value, string Name)[] Engines = [(DirectEngineNames.Module, DirectEngineNames.Module), (DirectEngineNames.Native, DirectEngineNames.Native)];

    /// <summary>The history of this machine.</summary>
    public static ProofHistory OfMachine() => new(Path.Combine(CacheDirectory.FromEnvironment(), FileName));

    /// <summary>The remembered proofs, the oldest first; none if there is no such file, or it is not one that <see cref="Add"/> writes.</summary>
    public ImmutableArray<MeasuredProof> Load()
    {
        try
        {
            return FileKinds.Of(path) == FileKind.Regular ? Read() : [];
        }
        catch (Exception problem) when (problem is MalformedInputException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Remembers a proof, and forgets the oldest beyond <see cref="Maximum"/>. Of two processes that end at once, one may be forgotten.</summary>
    /// <param name="proof">The proof.</param>
    public void Add(MeasuredProof proof)
    {
        try
        {
            // Nobody reads what is written into a pipe.
            if (FileKinds.Of(path) is FileKind.None or FileKind.Regular)
            {
                var proofs = Load().Add(proof);
                JsonFile.SaveReadable(path, MaximumBytes, json => Write(json, proofs[Math.Max(0, proofs.Length - Maximum)..]), root => Read(root), isSecret: true);
            }
        }
        catch (Exception problem) when (problem is MalformedInputException or IOException or UnauthorizedAccessException)
        {
            // The proof is made; the next forecast is a little less exact.
        }
    }

    private ImmutableArray<MeasuredProof> Read()
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        return Read(document.RootElement);
    }

    private ImmutableArray<MeasuredProof> Read(JsonElement document)
    {
        var root = new StrictJsonObject(document, path, "");
        Header.Check(root, path);
        ImmutableArray<MeasuredProof> proofs = [.. root.Array("proofs", Maximum).Select(item => ReadProof(new(item.Element, path, item.Place)))];
        root.End();
        return proofs;
    }

    private static MeasuredProof ReadProof(StrictJsonObject json)
    {
        var proof = new MeasuredProof(
            new(json.Choice("engine", Engines), json.Integer("threads", 1, MaximumThreads)),
            json.Integer("samples", 1, ModelProof.MaximumInstances),
            ReadSeconds(json, "price"),
            ReadSeconds(json, "seconds"),
            json.Has("cpuSeconds") ? ReadSeconds(json, "cpuSeconds") : null);
        json.End();
        return proof;
    }

    // Something above zero, so that ratios are numbers.
    private static double ReadSeconds(StrictJsonObject json, string name) => json.Number(name, 1e-6, MaximumSeconds);

    private static void Write(Utf8JsonWriter json, ImmutableArray<MeasuredProof> proofs)
    {
        json.WriteStartObject();
        Header.Write(json);
        json.WriteStartArray("proofs");
        foreach (var proof in proofs)
        {
            json.WriteStartObject();
            json.WriteString("engine", proof.Maker.Engine);
            json.WriteNumber("threads", proof.Maker.Threads);
            json.WriteNumber("samples", proof.Samples);
            json.WriteNumber("price", proof.Price);
            json.WriteNumber("seconds", proof.Seconds);
            if (proof.ProcessorSeconds is { } processor)
            {
                json.WriteNumber("cpuSeconds", processor);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
