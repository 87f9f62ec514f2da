using Zkml.Data.Datasets;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>A CSV file of a user's own, a configuration, and the model that was trained from them by the command.</summary>
public sealed class FlowerTable : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public FlowerTable()
    {
        var table = DatasetCatalogue.FindTable("iris")!.Load(DataDirectories.FromEnvironment()).All.Table;
        var lines = Enumerable.Range(0, table.RowCount).Select(row => $"{table.Cell(row, 4)},{table.Cell(row, 2)},{table.Cell(row, 3)},{(row % 3 == 0 ? "garden" : "wild")}");
        File.WriteAllText(Csv, $"species,petal length,petal width,found\n{string.Join('\n', lines)}\n");
        File.WriteAllText(Config, """{"format": "zkml-trees", "version": 1, "name": "flowers", "description": "Which iris it is.", "dataset": "csv", "tree": {"maximumDepth": 3}}""");
        CommandRun.Of("train", "--config", Config, "--dataset", Csv, "--target", "species", "--out", Model).ShouldSucceed();
        CommandRun.Of("transpile", Model, "--out", Directory).ShouldSucceed();
    }

    public string Csv => In("flowers.csv");

    public string Config => In("tree.json");

    public string Model => In("model.json");

    public string Directory => In("flowers");

    public string In(string name) => Path.Combine(_folder.Path, name);

    public void Dispose() => _folder.Dispose();
}
