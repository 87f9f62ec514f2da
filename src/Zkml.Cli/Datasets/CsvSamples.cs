using Zkml.Host.Files;
using Zkml.Learning.Data.Tables;
using Zkml.Learning.Features;
using Zkml.Learning.Features.Tables;
using Zkml.Learning.Models;

namespace Zkml.Cli.Datasets;

/// <summary>Rows of a CSV file of the user's own.</summary>
internal static class CsvSamples
{
    private const string Extension = ".csv";

    /// <summary>Whether an argument names a CSV file and not a data set.</summary>
    public static bool IsFile(string nameOrFile) => nameOrFile == UntrustedFile.StandardInput || Path.GetExtension(nameOrFile).Equals(Extension, StringComparison.OrdinalIgnoreCase) || File.Exists(nameOrFile);

    /// <summary>Reads a file with its labels, for a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The column with the class or the value; null for the model's, else the last.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="Host.MalformedInputException">The file is malformed, or a label is none of the model's.</exception>
    public static TableDataset Read(string path, string? target, ZkmlModel model)
    {
        var table = CsvFile.Read(path);
        return new(Path.GetFileName(path), table, model.Regression is null ? TableTarget.Infer(table, target ?? TargetOf(model.Pipeline, table)) : new(target ?? TargetOf(model.Pipeline, table), []));
    }

    /// <summary>The column with the class or the value: the model's where the file has it, else the last.</summary>
    public static string TargetOf(FeaturePipeline pipeline, RawTable table) =>
        pipeline is TablePipeline { Schema.Target: var target } && table.Header.Contains(target) ? target : table.Header[^1];
}
