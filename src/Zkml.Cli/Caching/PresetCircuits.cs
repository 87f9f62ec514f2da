using System.Globalization;
using System.Text;
using Zkml.Aleo;
using Zkml.Circuits;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Host.Caching;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Cli.Caching;

/// <summary>
/// The circuits of presets, each as the directory that <c>zkml transpile --target direct</c> would write: reading one is several times faster than making it. Presets alone, whose weights are public; a model of
/// one's own stays where its owner has put it. Only who proves takes a circuit from here: who verifies derives it.
/// </summary>
/// <param name="directory">The cache's directory; created with the first circuit.</param>
/// <param name="log">Receives messages about damaged entries; may be null.</param>
internal sealed class PresetCircuits(string directory, Action<string>? log = null)
{
    // Some presets for one sample and for batches; the largest has 5 MB.
    private const long MaximumBytes = 200_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const long MaximumEntryBytes = 4_096;

    private readonly DirectoryCache _entries = new(directory, MaximumBytes, "circuits", log);

    /// <summary><c>circuits</c> in the cache directory.</summary>
    /// <param name="log">Receives messages about damaged entries; may be null.</param>
    public static PresetCircuits FromEnvironment(Action<string>? log = null) => new(Path.Combine(CacheDirectory.FromEnvironment(), "circuits"), log);

    /// <summary>The preset whose circuit an entry holds; null if it holds none, is damaged or unfinished.</summary>
    /// <param name="entry">The entry's directory.</param>
    public static string? Describe(string entry)
    {
        try
        {
            using var document = JsonFile.Read(Path.Combine(entry, DirectoryCache.EntryFile), MaximumEntryBytes);
            return PresetCatalogue.All.Select(preset => preset.Name).FirstOrDefault(new StrictJsonObject(document.RootElement, DirectoryCache.EntryFile, "").Text("preset").Equals);
        }
        catch (Exception problem) when (problem is MalformedInputException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The circuit of a preset, from the cache or newly made.</summary>
    /// <param name="preset">Its name.</param>
    /// <param name="optimisedFor">The number of samples in one proof that it is optimised for.</param>
    /// <param name="transpile">Makes it.</param>
    public (TranspiledDirectory Directory, DirectModel Model) Get(string preset, int optimisedFor, Func<DirectTranspilation> transpile)
    {
        var name = NameOf(preset, optimisedFor);
        if (_entries.Find(name, Read) is { } found)
        {
            return (found.Directory, found.Model);
        }

        var transpiled = transpile();
        TryKeep(name, preset, transpiled);
        return (TranspiledDirectory.InMemory(transpiled), transpiled.Model);
    }

    // A circuit is a function of the code that makes it, too.
    private static string NameOf(string preset, int optimisedFor)
    {
        Type[] makers = [typeof(DirectTranspiler), typeof(Circuit), typeof(ZkModel), typeof(FeaturePipeline), typeof(FieldElement), typeof(PresetCatalogue)];
        return Sha256Hex.Of(Encoding.UTF8.GetBytes(string.Join('\n', [preset, optimisedFor.ToString(CultureInfo.InvariantCulture), .. makers.Select(maker => maker.Module.ModuleVersionId.ToString())])));
    }

    private static Entry Read(string entry)
    {
        var directory = TranspiledDirectory.Open(entry);
        return new(directory, DirectDirectory.Open(directory));
    }

    private void TryKeep(string name, string preset, DirectTranspilation transpiled)
    {
        try
        {
            using var exclusive = _entries.LockAsync(name, Patience, CancellationToken.None).GetAwaiter().GetResult();
            if (Directory.Exists(_entries.PathOf(name)))
            {
                return;
            }

            _entries.CreateAsync(name, entry =>
            {
                ProjectWriter.Write(transpiled, null, entry);
                JsonFile.Save(Path.Combine(entry, DirectoryCache.EntryFile), json =>
                {
                    json.WriteStartObject();
                    json.WriteString("preset", preset);
                    json.WriteEndObject();
                });
                return Task.CompletedTask;
            }).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Whoever cannot write a cache waits for the circuit each time.
        }
    }

    private sealed record Entry(TranspiledDirectory Directory, DirectModel Model);
}
