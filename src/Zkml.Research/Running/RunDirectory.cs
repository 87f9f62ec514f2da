using Zkml.Data.Datasets;
using Zkml.Models.ModelFiles;
using Zkml.Research.Results;

namespace Zkml.Research.Running;

/// <summary>The directory of a run: one file per trained model and per measured row, written atomically and named by the experiment's key.</summary>
/// <param name="path">The directory; created with the first file.</param>
public sealed class RunDirectory(string path)
{
    /// <summary>The directory's path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The row of an experiment; null if it was not measured on that split.</summary>
    /// <exception cref="Host.MalformedInputException">The file exists but is not a row.</exception>
    public ExperimentResult? FindRow(string key, Split split) => File.Exists(RowFile(key, split)) ? ResultFile.Load(RowFile(key, split)) : null;

    /// <summary>Stores a row.</summary>
    public void SaveRow(ExperimentResult row) => ResultFile.Save(row, RowFile(row.Key, row.Split));

    /// <summary>Whether an experiment's model has been trained.</summary>
    public bool HasModel(string key) => File.Exists(ModelPath(key));

    /// <summary>The trained model of an experiment; null if it has not been trained.</summary>
    /// <exception cref="Host.MalformedInputException">The file exists but is not a model.</exception>
    public ZkModel? FindModel(string key) => HasModel(key) ? ModelFile.Load(ModelPath(key)) : null;

    /// <summary>Stores a trained model.</summary>
    public void SaveModel(string key, ZkModel model)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "models"));
        ModelFile.Save(model, ModelPath(key));
    }

    private string ModelPath(string key) => System.IO.Path.Combine(Path, "models", $"{key}.model.json");

    private string RowFile(string key, Split split) => System.IO.Path.Combine(Path, "rows", $"{key}.{split.ToString().ToLowerInvariant()}.json");
}
