using Zkml.Learning.Data;

namespace Zkml.Cli.Datasets;

/// <summary>Loads one split of a data set, and no more files than it needs.</summary>
internal static class SplitLoader
{
    /// <summary>Finds or fetches the data set and loads the split.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="split">The split; its samples count as in <see cref="ImageSplits"/>.</param>
    /// <param name="log">Hears of anything that takes seconds.</param>
    public static Dataset Load(string name, Split split, Action<string> log)
    {
        var source = DatasetCatalogue.Find(name);
        var files = source.Locate(DataFolders.FromEnvironment(), log);
        var test = source.LoadTest(files);
        return split == Split.Test ? test : new ImageSplits(source.LoadTraining(files), test)[split];
    }
}
