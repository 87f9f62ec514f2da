using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Cli.Models;

/// <summary>A CSV file of the user's own that a model is to be trained from.</summary>
/// <param name="File">The file.</param>
/// <param name="Schema">The file with its schema; null to look at its columns.</param>
/// <param name="Reading">What is known of how it is written.</param>
/// <param name="Inference">What is said of its columns.</param>
/// <param name="Understood">Receives what was inferred, before anything is trained.</param>
internal sealed record OwnTable(string File, string? Schema, CsvOptions Reading, TableInferenceOptions Inference, Action<TableUnderstanding> Understood)
{
    /// <summary>Reads the file and understands it, by the schema or by looking.</summary>
    /// <param name="configuration">What is to be trained; it may name the target, and columns to ignore.</param>
    /// <exception cref="UsageException">Schema and configuration are to predict different columns.</exception>
    /// <exception cref="Host.MalformedInputException">The file or the schema is malformed, or the file cannot be understood.</exception>
    public TableUnderstanding Read(TreeModelConfig configuration)
    {
        var schema = Schema is null ? null : TableSchemaFile.Load(Schema);
        if (schema is not null && configuration.Target is { } other && other != schema.Target)
        {
            throw new UsageException($"--schema {Schema} predicts '{schema.Target}', but '{other}' was asked for");
        }

        var (name, options) = (Path.GetFileName(File), Inference with { Target = configuration.Target, Categories = configuration.Categories, Ignored = [.. configuration.IgnoredColumns.Union(Inference.Ignored)] });
        var understanding = schema is null
            ? TableInference.Understand(name, CsvFile.Read(File, Reading), options)
            : TableInference.Understand(name, CsvFile.Read(File, CsvSamples.Knowing(Reading, schema)), schema, options);
        understanding.Samples.Target.RequireNames(understanding.Samples.Table);
        Understood(understanding);
        return understanding;
    }
}
