using Zkml.Data.Datasets;
using Zkml.Models;
using Zkml.Models.ModelFiles;
using Zkml.Research.Results;

namespace Zkml.Research.Running;

/// <summary>The directory of a run: a trained model and a measured row each as a file, whole or not there, named by the key of the experiment.</summary>
/// <param name="path">The directory; made when first written to.</param>
public sealed class RunDirectory(string path)
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The row of an experiment; null if it was not measured on that split.</summary>
    /// <exception cref="Host.MalformedInputException">The file is there but no row.</exception>
    public ExperimentResult? FindRow(string key, Split split) => File.Exists(RowFile(key, split)) ? ResultFile.Load(RowFile(key, split)) : null;

    /// <summary>Keeps a row.</summary>
    public void SaveRow(ExperimentResult row) => ResultFile.Save(row, RowFile(row.Key, row.Split));

    /// <summary>Whether the model of an experiment is trained already.</summary>
    public bool HasModel(string key) => File.Exists(ModelPath(key));

    /// <summary>The trained model of an experiment; null if it is not trained yet.</summary>
    /// <exception cref="Host.MalformedInputException">The file is there but no model.</exception>
    public ZkModel? FindModel(string key) => HasModel(key) ? ModelFile.Load(ModelPath(key)) : null;

    /// <summary>Keeps a trained model.</summary>
    public void SaveModel(string key, ZkModel model)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "models"));
        ModelFile.Save(model, ModelPath(key));
    }

    private string ModelPath(string key) => System.IO.Path.Combine(Path, "models", $"{key}.model.json");

    private string RowFile(string key, Split split) => System.IO.Path.Combine(Path, "rows", $"{key}.{split.ToString().ToLowerInvariant()}.json");
}
