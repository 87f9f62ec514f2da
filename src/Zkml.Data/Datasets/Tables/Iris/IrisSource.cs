namespace Zkml.Data.Datasets.Tables.Iris;

/// <summary>
/// Iris (Fisher, 1936): 150 flowers of three species, four lengths in centimetres each, as scikit-learn has them. The file ships with the assembly. The 30
/// test rows are those of scikit-learn's <c>train_test_split(test_size=0.2, random_state=0)</c>.
/// </summary>
internal sealed class IrisSource : ITableDatasetSource
{
    /// <inheritdoc/>
    public string Name => "iris";

    /// <inheritdoc/>
    public string Description => "150 flowers of three species, four lengths in cm (Fisher, 1936; as in scikit-learn)";

    /// <inheritdoc/>
    public string Sha256 => "9cc1c345c71bcc9b486b74cbf6063fa66f4bb5e0f603a4b3c3471ec2e5e8e355";

    /// <inheritdoc/>
    public string Place(DataDirectories directories) => "iris.csv, which ships with zkml";

    /// <inheritdoc/>
    public TableSplits Load(DataDirectories directories, Action<string>? log = null)
    {
        var table = CsvFile.Read(TableResource.Bytes("Iris/iris.csv"), "iris.csv");
        return new(new(Name, table, TableTarget.Infer(table)), SchemaInference.Infer(table), TableResource.Rows("Iris/test-rows.txt"));
    }
}
