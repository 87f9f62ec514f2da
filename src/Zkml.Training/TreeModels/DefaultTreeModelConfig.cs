using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.TreeModels;

/// <summary>What is trained from a table where nothing else is asked for: configurations that ship with the assembly, in the directory <c>Defaults</c>.</summary>
public static class DefaultTreeModelConfig
{
    /// <summary>The name that stands for your own table, whatever it holds.</summary>
    public const string OwnTable = "csv";

    /// <summary>The default for a data set; null if it has none.</summary>
    /// <param name="dataset">A data set's name as it is written, or <see cref="OwnTable"/>.</param>
    public static TreeModelConfig? Find(string dataset)
    {
        using var stream = typeof(DefaultTreeModelConfig).Assembly.GetManifestResourceStream($"tree-models/{dataset}.json");
        return stream is null ? null : (TreeModelConfig)ModelConfigFile.Load(stream, $"{dataset}.json");
    }
}
