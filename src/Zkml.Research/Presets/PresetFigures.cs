using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Research.Presets;

/// <summary>A preset and what it measures: nothing of it is written down anywhere, all of it is computed.</summary>
/// <param name="Preset">The preset.</param>
/// <param name="Transpiled">Its circuit and its program.</param>
/// <param name="Evaluation">How it did on the samples.</param>
public sealed record PresetFigures(Preset Preset, TranspiledModel Transpiled, ModelEvaluation Evaluation)
{
    /// <summary>Measures all presets in the order of the catalogue, one after the other.</summary>
    /// <param name="load">Gives the samples of a data set by its name, null if its presets are to be left out; is asked once for each.</param>
    public static IEnumerable<PresetFigures> MeasureAll(Func<string, Dataset?> load)
    {
        var datasets = PresetCatalogue.All.Select(preset => preset.Model.Dataset).Distinct().ToDictionary(name => name, load);
        return PresetCatalogue.All.SelectMany(preset => datasets[preset.Model.Dataset] is { } samples ? [Measure(preset, samples)] : Enumerable.Empty<PresetFigures>());
    }

    /// <summary>Measures a preset on samples of its data set, the test split as a rule.</summary>
    public static PresetFigures Measure(Preset preset, Dataset samples)
    {
        var transpiled = Transpiler.Transpile(preset.Model, new(TranspileOptions.NameFrom(preset.Name)));
        return new(preset, transpiled, ModelEvaluator.Evaluate(transpiled, samples, interpreterSamples: 0));
    }
}
