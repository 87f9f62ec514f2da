using Zkml.Cli.Errors;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Features.Tables;

namespace Zkml.Cli.Datasets;

/// <summary>Loads one split of a data set, and no more files than it needs.</summary>
internal static class SplitLoader
{
    /// <summary>Finds or fetches the data set and loads the split.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="split">The split; its samples count as in <see cref="ImageSplits"/>.</param>
    /// <param name="log">Receives progress messages.</param>
    public static Dataset Load(string name, Split split, Action<string> log) => DatasetCatalogue.LoadSamples(name, split, log: log);

    /// <summary>Loads the samples to evaluate a model on: a split of a data set, or the rows of a CSV file, with their classes numbered as the model's.</summary>
    /// <param name="model">The model.</param>
    /// <param name="nameOrFile">A data set's name or a CSV file.</param>
    /// <param name="target">The column with the class or the value; null for the model's.</param>
    /// <param name="split">The split, of a data set or of the file that a model was trained from; all rows of another file.</param>
    /// <param name="options">What is known of how a file is written.</param>
    /// <param name="log">Receives progress messages and what was done with a file.</param>
    public static Dataset LoadFor(ZkModel model, string nameOrFile, string? target, Split split, CsvOptions options, Action<string> log)
    {
        var samples = CsvSamples.IsFile(nameOrFile) ? HeldOutRows.Pick(CsvSamples.Read(nameOrFile, target, model, options, log), model, split, log) : Load(nameOrFile, split, log);
        return model.Pipeline is TablePipeline && samples is TableDataset rows ? rows.WithClassesOf(model.ClassLabels) : samples;
    }

    /// <summary>Refuses a data set of the same kind as the one that a model learned from, but another: what the model says of its samples means nothing.</summary>
    /// <param name="learned">The model's data set.</param>
    /// <param name="given">The one that was asked for.</param>
    /// <param name="isMeant">Whether the user says that it is meant.</param>
    /// <exception cref="UsageException">It is another one, and that is not meant.</exception>
    public static void RequireSame(string learned, string given, bool isMeant)
    {
        var (own, other) = (Written(learned), Written(given));
        if (!isMeant && own is not null && other is not null && own != other && IsTable(own) == IsTable(other))
        {
            throw new UsageException($"the model was trained on {own}, not on {other}: its answers would be meaningless; add --force to use it anyway");
        }
    }

    private static string? Written(string name) => DatasetCatalogue.Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsTable(string name) => DatasetCatalogue.FindTable(name) is not null;
}
