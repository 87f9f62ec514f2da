using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>A run of two small experiments on MNIST, shared by the tests that look at what it wrote.</summary>
public sealed class SmallResearch : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public SmallResearch()
    {
        File.WriteAllText(
            Set,
            """
            {
              "format": "zkml-experiments", "version": 1, "name": "small", "description": "Two <small> ones.",
              "bases": [
                { "name": "square", "preset": "square", "changes": { "network": { "hiddenSizes": [16], "nonZeroWeights": 400 }, "optimizer": { "steps": 120, "batchSize": 128 }, "augmentation": { "copies": 0 } } },
                { "name": "tree", "preset": "tree-small", "changes": { "tree": { "maximumLeaves": 8 }, "augmentation": { "copies": 0 } } }
              ],
              "experiments": [
                { "name": "tree", "base": "tree", "published": { "source": "a notebook", "accuracy": 0.5, "weights": 1234, "difference": "<b>all</b>" } },
                { "name": "square", "base": "square" }
              ]
            }
            """);
        First = CommandRun.Of("research", "--set", Set, "--out", Out, "--json");
    }

    public string Set => Path.Combine(_folder.Path, "small.json");

    public string Out => Path.Combine(_folder.Path, "out");

    internal CommandRun First { get; }

    public string Read(string name) => File.ReadAllText(Path.Combine(Out, name));

    public void Dispose() => _folder.Dispose();
}
