using System.Text.Json.Nodes;
using Zkml.Host.Files;
using Zkml.Proving.Accuracy;
using Zkml.Proving.Direct;
using Zkml.Statements;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>The accuracy of a model of <see cref="FlowerTable"/> on all 150 rows of its file, proven a hundred a proof by the module in this process, once for all tests of a class.</summary>
public sealed class ProvenFlowers : IDisposable
{
    private readonly FlowerTable _table = new();
    private int _copies;

    public ProvenFlowers()
    {
        _ = TestCache.Folder;
        Report = CommandRun.Of("prove-accuracy", Model, "--dataset", Csv, "--group", "100", "--out", Directory, "--engine", "module", "--json").ShouldSucceed().Json;
    }

    /// <summary>What <c>zkml prove-accuracy --json</c> said.</summary>
    public JsonNode Report { get; }

    public string Csv => _table.Csv;

    public string Model => _table.Model;

    public string Directory => In("accuracy");

    public string In(string name) => _table.In(name);

    /// <summary>Verifies a directory against the model and the file; the exit code must fit the verdict.</summary>
    internal static JsonNode Verify(string directory, params string[] options)
    {
        var run = CommandRun.Of(["verify-accuracy", directory, "--engine", "module", "--json", .. options]);
        run.ExitCode.ShouldBe(run.Json["valid"]!.GetValue<bool>() ? 0 : 1, run.Error);
        return run.Json;
    }

    /// <summary>A copy of the directory, for a test to spoil.</summary>
    public string Copy()
    {
        var copy = In($"copy{Interlocked.Increment(ref _copies)}");
        DirectoryCopy.To(Directory, copy);
        return copy;
    }

    /// <summary>Changes a proof file of a copy, and the summary with it, so that no hash tells.</summary>
    internal static void Forge(string directory, int group, Func<ModelProof, ModelProof> change)
    {
        var summaryPath = Path.Combine(directory, "accuracy.json");
        var summary = AccuracySummaryFile.Load(summaryPath);
        var path = Path.Combine(directory, "proofs", summary.Groups[group].File);
        DirectProofFile.Save(path, change(DirectProofFile.Load(path)));
        AccuracySummaryFile.Save(summaryPath, summary with { Groups = summary.Groups.SetItem(group, summary.Groups[group] with { Sha256 = Sha256Hex.OfFile(path) }) });
    }

    public void Dispose() => _table.Dispose();
}
