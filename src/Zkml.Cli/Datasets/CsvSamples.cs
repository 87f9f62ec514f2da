using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Features;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Models;

namespace Zkml.Cli.Datasets;

/// <summary>Rows of a CSV file of the user's own.</summary>
internal static class CsvSamples
{
    private const string Extension = ".csv";

    /// <summary>Whether an argument names a CSV file and not a data set.</summary>
    public static bool IsFile(string nameOrFile) => Path.GetExtension(nameOrFile).Equals(Extension, StringComparison.OrdinalIgnoreCase) || File.Exists(nameOrFile);

    /// <summary>Reads a file with its labels, for a model: the classes are the model's, and a label that it does not know is refused.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The column with the class or the value; null for the model's.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">What is known of how the file is written.</param>
    /// <param name="log">Receives what was done with the file.</param>
    /// <exception cref="MalformedInputException">The file is malformed, its label column is missing, or a label is none of the model's.</exception>
    public static TableDataset Read(string path, string? target, ZkModel model, CsvOptions options, Action<string> log)
    {
        var table = ReadFor(path, model.Pipeline, options, log);
        return Labelled(path, table, target ?? TargetOf(table, model, log), model.ClassLabels, log);
    }

    /// <summary>Reads a file with its labels, where no more is known of a model than what it takes and gives.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The column with the class or the value.</param>
    /// <param name="pipeline">What the model takes.</param>
    /// <param name="classLabels">The model's classes; none for a regression.</param>
    /// <param name="options">What is known of how the file is written.</param>
    /// <param name="log">Receives what was done with the file.</param>
    /// <exception cref="MalformedInputException">The file is malformed, its label column is missing, or a label is none of the model's.</exception>
    public static TableDataset Read(string path, string target, FeaturePipeline pipeline, ImmutableArray<string> classLabels, CsvOptions options, Action<string> log)
    {
        var table = ReadFor(path, pipeline, options, log);
        return table.Header.Contains(target)
            ? Labelled(path, table, target, classLabels, log)
            : throw new MalformedInputException(path, "header", $"the column '{target}' with the labels is missing; found {string.Join(", ", table.Header)}; if it has another name, give it with --target{NearestName.Hint(target, table.Header)}");
    }

    private static TableDataset Labelled(string path, RawTable table, string column, ImmutableArray<string> classLabels, Action<string> log)
    {
        var samples = new TableDataset(Path.GetFileName(path), table, new(column, classLabels));
        if (samples.Count < table.RowCount)
        {
            log($"{path}: {table.RowCount - samples.Count} of {table.RowCount} rows have no label in '{column}' and are skipped");
        }

        return samples.Count > 0 ? samples : throw new MalformedInputException(path, $"column '{column}'", "no row has a label");
    }

    /// <summary>Reads a file whose labels do not matter, for a model.</summary>
    public static TableDataset ReadUnlabelled(string path, FeaturePipeline pipeline, CsvOptions options, Action<string> log)
    {
        var table = ReadFor(path, pipeline, options, log);
        var target = pipeline is TablePipeline { Schema: var schema } && !table.Header.Contains(schema.Target) && table.Header.Length > schema.Columns.Length ? table.Header[^1]
            : pipeline is TablePipeline { Schema.Target: var known } ? known
            : "";
        return TableDataset.Unlabelled(Path.GetFileName(path), table, target);
    }

    /// <summary>What is known of a file that has the columns of a schema.</summary>
    public static CsvOptions Knowing(CsvOptions options, TableSchema schema) =>
        options with { KnownColumns = [.. schema.Columns.Select(column => column.Name), schema.Target], LikelyDecimal = schema.Decimal };

    private static RawTable ReadFor(string path, FeaturePipeline pipeline, CsvOptions options, Action<string> log)
    {
        var schema = (pipeline as TablePipeline)?.Schema;
        var table = CsvFile.Read(path, schema is null ? options : Knowing(options, schema));
        foreach (var note in table.Notes)
        {
            log($"{path}: {note}");
        }

        if (schema is not null && (schema.IsByOrder(table, schema.Target) || (!table.Header.Contains(schema.Target) && schema.IsByOrder(table, table.Header[^1]))))
        {
            log($"{path}: no column has a name that the model knows; the columns are matched by position");
        }

        return table;
    }

    // Only a model of another library may have made its target's name up.
    private static string TargetOf(RawTable table, ZkModel model, Action<string> log)
    {
        if (model.Pipeline is not TablePipeline { Schema: var schema } || table.Header.Contains(schema.Target))
        {
            return model.Pipeline is TablePipeline known ? known.Schema.Target : table.Header[^1];
        }

        if (model.Provenance is not ImportProvenance || schema.Columns.Any(column => column.Name == table.Header[^1]) || table.Header.Length <= schema.Columns.Length)
        {
            throw new MalformedInputException(table.File, "header", $"the column '{schema.Target}', which the model predicts, is missing; found {string.Join(", ", table.Header)}; if the label has another name, give it with --target{NearestName.Hint(schema.Target, table.Header)}");
        }

        log($"{table.File}: the labels are taken from the last column, '{table.Header[^1]}'");
        return table.Header[^1];
    }
}
