using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>A cache directory with an entry of each kind, and with what is not Zkml's.</summary>
internal sealed class SampleCache : IDisposable
{
    public static readonly string Key = new('a', 64);
    public static readonly string OldKey = new('b', 64);
    public static readonly string Unfinished = $"{new string('c', 64)}.{new string('0', 32)}.tmp";

    private readonly TemporaryDirectory _directory = new();

    public SampleCache()
    {
        Add("datasets/fashion-mnist/train-images-idx3-ubyte", 1_000_000);
        Add("datasets/german.data", 100_000);
        Add("parameters/powers-of-beta-16.usrs", 200_000);
        Add($"keys/{Key}/proving.key", 300_000);
        Add($"keys/{OldKey}/proving.key", 400_000);
        Add($"keys/{OldKey}/entry.json", 0);
        Add($"keys/{Unfinished}/proving.key", 500_000);
        Add("engines/native-0123456789ab/zkml-engine", 600_000);
        Add("npm-0123456789ab/node_modules/vega/index.js", 700_000);
        Age($"keys/{OldKey}", days: 40);
        foreach (var stranger in Strangers)
        {
            Add(stranger, 10);
        }
    }

    public string Directory => _directory.Path;

    /// <summary>Files that no version of Zkml writes.</summary>
    public static string[] Strangers { get; } =
        ["notes.txt", "datasets/my.csv", "datasets/mnist-old/a", "parameters/powers.txt", "keys/secret.key", "keys/AAAA/a", "engines/native/a", "engines/native-0123456789abc/a", "npm-mine/a", "snarkvm.txt"];

    public string PathOf(string name) => Path.Combine([Directory, .. name.Split('/')]);

    public bool Has(string name) => Path.Exists(PathOf(name));

    public CommandRun Run(params string[] arguments) => CommandProcess.Run(new() { ["ZKML_CACHE"] = Directory }, ["cache", .. arguments]);

    public void Dispose() => _directory.Dispose();

    private void Add(string name, int bytes)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), new byte[bytes]);
    }

    private void Age(string name, int days)
    {
        var time = DateTime.UtcNow - TimeSpan.FromDays(days);
        foreach (var file in System.IO.Directory.GetFiles(PathOf(name)))
        {
            File.SetLastWriteTimeUtc(file, time);
            File.SetLastAccessTimeUtc(file, time);
        }

        System.IO.Directory.SetLastWriteTimeUtc(PathOf(name), time);
    }
}
