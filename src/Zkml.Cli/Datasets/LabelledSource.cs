using Zkml.Cli.Errors;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Proving.Accuracy;
using Zkml.Statements;

namespace Zkml.Cli.Datasets;

/// <summary>What <c>--dataset</c> of an accuracy names: a split of a data set, as in <c>mnist:test</c>, or a CSV file.</summary>
/// <param name="Name">The data set's name; null for a file.</param>
/// <param name="Split">Its split; null for a file.</param>
/// <param name="File">The file; null for a data set.</param>
internal sealed record LabelledSource(string? Name, Split? Split, string? File)
{
    private static readonly (string Name, Split Split)[] Splits = [.. Enum.GetValues<Split>().Select(split => (split.ToString().ToLowerInvariant(), split))];

    /// <summary>Reads the argument.</summary>
    /// <exception cref="UsageException">The split is not one.</exception>
    /// <exception cref="MalformedInputException">No data set has that name.</exception>
    public static LabelledSource Parse(string argument)
    {
        if (CsvSamples.IsFile(argument))
        {
            return new(null, null, argument);
        }

        var colon = argument.LastIndexOf(':');
        if (colon < 0)
        {
            return new(DatasetCatalogue.NameOf(argument), Data.Datasets.Split.Test, null);
        }

        var text = argument[(colon + 1)..];
        var split = Splits.FirstOrDefault(split => split.Name == text);
        return split.Name is not null
            ? new(DatasetCatalogue.NameOf(argument[..colon]), split.Split, null)
            : throw new UsageException($"--dataset is '{argument}': '{text}' is not a split; expected one of: {string.Join(", ", Splits.Select(known => known.Name))}{NearestName.Hint(text, Splits.Select(known => known.Name))}");
    }

    /// <summary>Reads the samples, for a model that is known by its description alone.</summary>
    /// <param name="model">The model.</param>
    /// <param name="target">The column of a file with the labels; null for the one that the model knows.</param>
    /// <param name="options">What is known of how a file is written.</param>
    /// <param name="log">Receives progress messages and what was done with a file.</param>
    /// <exception cref="UsageException">A column was given for a data set that has a target of its own.</exception>
    /// <exception cref="MalformedInputException">The file is malformed, or its labels are not the model's.</exception>
    public AccuracySamples Load(ModelDescription model, string? target, CsvOptions options, Action<string> log)
    {
        if (File is null)
        {
            return target is null
                ? AccuracySamples.For(model, SplitLoader.Load(Name!, Split!.Value, log), Name, Split)
                : throw new UsageException($"--target is for CSV files; '{Name}' has a target of its own");
        }

        if (model.Pipeline is not TablePipeline { Schema: var schema })
        {
            throw new MalformedInputException(File, "", "the model takes images, not rows of a table; give a data set of images, such as mnist:test");
        }

        return AccuracySamples.For(model, CsvSamples.Read(File, target ?? schema.Target, model.Pipeline, model.ClassLabels, options, log), null, null);
    }

    /// <summary>The argument again, for a command line.</summary>
    public override string ToString() => File ?? $"{Name}:{Split.ToString()!.ToLowerInvariant()}";
}
