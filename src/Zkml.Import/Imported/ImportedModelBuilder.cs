using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Models;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Imported;

/// <summary>Makes a whole model of imported trees: columns, integers, labels and where it came from.</summary>
public static class ImportedModelBuilder
{
    /// <summary>What the data set of a model is called whose rows come in files of the user's own.</summary>
    private const string Dataset = "csv";

    /// <summary>Quantises the trees and puts the model together.</summary>
    /// <param name="imported">What was read.</param>
    /// <param name="name">The model's name: small letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="provenance">Where it came from.</param>
    /// <param name="samples">Rows that decide how fine the integers must be, and what the columns are called; null for none.</param>
    /// <param name="target">The column of <paramref name="samples"/> that is no feature; null for the last, if there is one more than features.</param>
    /// <param name="options">Limits of the integers; null for the defaults.</param>
    /// <param name="ranges">What is declared of columns; null for what the samples say.</param>
    /// <exception cref="MalformedInputException">The samples do not fit the model, a cell is not a number, or the trees' numbers cannot be made integers.</exception>
    public static ImportResult Build(
        ImportedModel imported, string name, ImportProvenance provenance, RawTable? samples = null, string? target = null, TreeQuantizationOptions? options = null, RangeDeclarations? ranges = null)
    {
        var schema = ImportedSchema.Of(imported, samples, target);
        var features = samples is null ? [] : ReadFeatures(samples, schema);
        schema = (ranges ?? RangeDeclarations.None).Declare(schema, features, imported.ClassLabels.IsEmpty ? ReadValues(samples, schema.Target) : []);
        try
        {
            var quantized = TreeQuantizer.Quantize(imported.Ensemble, features, (options ?? new()) with { Features = FeatureNumbers.Ranks });
            var model = new ZkModel(
                name,
                Describe(imported),
                Dataset,
                new TablePipeline(schema, quantized.Encodings),
                new FloatTrees(imported.Ensemble),
                new IntegerTrees(quantized.Ensemble),
                imported.ClassLabels,
                provenance,
                imported.ClassLabels.IsEmpty ? new(schema.Target, 1 / quantized.Step) : null);
            return new(model, quantized.Report);
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(provenance.File, "", ArgumentText.Of(problem));
        }
    }

    private static double[] ReadFeatures(RawTable samples, TableSchema schema)
    {
        var rows = TableDataset.Unlabelled(samples.File, samples, schema.Target);
        return schema.ReadFeatures(rows, rows.Rows.AsSpan());
    }

    /// <summary>The values to predict, where the samples have them in every row.</summary>
    private static double[] ReadValues(RawTable? samples, string target)
    {
        if (samples is null || !samples.Header.Contains(target))
        {
            return [];
        }

        var (column, values) = (samples.Column(target), new double[samples.RowCount]);
        return Enumerable.Range(0, values.Length).All(row => NumericColumn.TryParse(samples.Cell(row, column), out values[row])) ? values : [];
    }

    private static string Describe(ImportedModel imported)
    {
        var (trees, splits) = (imported.Ensemble.Trees.Length, imported.Ensemble.SplitCount);
        return FormattableString.Invariant($"{(trees == 1 ? "A tree" : $"{trees} trees")} with {splits} tests, imported from {imported.Format}");
    }
}
