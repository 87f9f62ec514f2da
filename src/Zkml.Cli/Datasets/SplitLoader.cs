using Zkml.Learning.Data;
using Zkml.Learning.Data.Tables;
using Zkml.Learning.Features.Tables;
using Zkml.Learning.Models;

namespace Zkml.Cli.Datasets;

/// <summary>Loads one split of a data set, and no more files than it needs.</summary>
internal static class SplitLoader
{
    /// <summary>Finds or fetches the data set and loads the split.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="split">The split; its samples count as in <see cref="ImageSplits"/>.</param>
    /// <param name="log">Hears of anything that takes seconds.</param>
    public static Dataset Load(string name, Split split, Action<string> log) => DatasetCatalogue.LoadSamples(name, split, log: log);

    /// <summary>Loads the samples to evaluate a model on: a split of a data set, or the rows of a CSV file, with their classes numbered as the model's.</summary>
    /// <param name="nameOrFile">A data set's name or a CSV file.</param>
    /// <param name="target">The column with the class or the value; null for the model's, else the last.</param>
    /// <param name="model">The model.</param>
    /// <param name="split">The split, of a data set or of the file that a model was trained from; all rows of another file.</param>
    /// <param name="log">Hears of anything that takes seconds.</param>
    public static Dataset LoadFor(ZkmlModel model, string nameOrFile, string? target, Split split, Action<string> log)
    {
        var samples = CsvSamples.IsFile(nameOrFile) ? HeldOutRows.Pick(CsvSamples.Read(nameOrFile, target, model), model, split, log) : Load(nameOrFile, split, log);
        return model.Pipeline is TablePipeline && samples is TableDataset rows ? rows.WithClassesOf(model.ClassLabels) : samples;
    }
}
