using System.Collections.Immutable;
using System.Globalization;
using Zkml.Cli.Output;
using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Host;
using Zkml.Research.Results;
using Zkml.Research.Running;
using Zkml.Transpiling;

namespace Zkml.Cli.Html.Research;

/// <summary>A row looked at closely.</summary>
/// <param name="Name">The experiment and its seed.</param>
/// <param name="Summary">Its figures in a line.</param>
/// <param name="Labels">The classes.</param>
/// <param name="Confusion">What the samples of each class were taken for.</param>
/// <param name="Images">What the neurons of its first layer look at; null for trees, and if no image enters the circuit.</param>
/// <param name="Mistakes">Samples that it takes for something else.</param>
/// <param name="MistakesCaption">How many there are, and how many are drawn.</param>
internal sealed record BestRow(
    string Name, string Summary, ImmutableArray<string> Labels, ImmutableArray<ConfusionRow> Confusion, WeightImages? Images, ImmutableArray<DigitImage> Mistakes, string MistakesCaption)
{
    private const int Rows = 3;
    private const int MaximumMistakes = 48;

    /// <summary>The most accurate rows on the Pareto front of body constraints, of different experiments; those of the last data set come first.</summary>
    public static ImmutableArray<BestRow> Of(ResearchResults results, RunDirectory directory, Func<string, ImageDataset> samples) =>
        [.. results.BodyFront.Reverse().DistinctBy(row => row.Experiment).Take(Rows).Select(row => Of(row, directory, samples(row.Dataset)))];

    private static BestRow Of(ExperimentResult row, RunDirectory directory, ImageDataset samples)
    {
        var figures = row.Figures!;
        var model = directory.FindModel(row.Key) is { } found && found.ClassLabels.Length == figures.Confusion.Classes
            ? found
            : throw new MalformedInputException(directory.Path, "models", $"the model {row.Key} is missing or differs; delete its rows as well and run again");
        return new(
            $"{row.Experiment}, seed {row.Seed}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Model}: {Figures.Percent(figures.CircuitAccuracy)} of {figures.Samples:N0} {row.Split.ToString().ToLowerInvariant()} samples, {figures.BodyConstraints:N0} body constraints, {figures.Weights:N0} weights"),
            model.ClassLabels,
            ConfusionRow.Of(figures.Confusion, model.ClassLabels),
            WeightImages.Of(model),
            FindMistakes(model, samples),
            Caption(figures.Samples - figures.Confusion.Right));
    }

    private static string Caption(int mistakes) => string.Create(
        CultureInfo.InvariantCulture, $"{mistakes:N0} samples are misclassified{(mistakes > MaximumMistakes ? $"; the first {MaximumMistakes} are shown" : "")}");

    private static ImmutableArray<DigitImage> FindMistakes(ZkModel model, ImageDataset samples)
    {
        var classes = ModelEvaluator.Evaluate(Transpiler.Transpile(model, new("experiment")), samples, interpreterSamples: 0).CircuitClasses;
        return
        [
            .. Enumerable.Range(0, samples.Count)
                .Where(index => classes[index] != samples.Label(index))
                .Take(MaximumMistakes)
                .Select(index => DigitImage.Of(samples, index, $"{model.ClassLabels[samples.Label(index)]} → {model.ClassLabels[classes[index]]}")),
        ];
    }
}
