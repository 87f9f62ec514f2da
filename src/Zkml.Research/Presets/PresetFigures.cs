using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Research.Presets;

/// <summary>A preset and its figures, all of which are computed; none are stored.</summary>
/// <param name="Preset">The preset.</param>
/// <param name="Transpiled">Its circuit and its program.</param>
/// <param name="Proof">The sizes and the price of a direct proof of one sample.</param>
/// <param name="Evaluation">Its accuracy on the samples.</param>
public sealed record PresetFigures(Preset Preset, TranspiledModel Transpiled, ProofPrice Proof, ModelEvaluation Evaluation)
{
    /// <summary>Measures all presets, one at a time, in the order of the catalogue.</summary>
    /// <param name="load">Loads a data set by name, once for each; null skips its presets.</param>
    public static IEnumerable<PresetFigures> MeasureAll(Func<string, Dataset?> load)
    {
        var datasets = PresetCatalogue.All.Select(preset => preset.Model.Dataset).Distinct().ToDictionary(name => name, load);
        return PresetCatalogue.All.SelectMany(preset => datasets[preset.Model.Dataset] is { } samples ? [Measure(preset, samples)] : Enumerable.Empty<PresetFigures>());
    }

    /// <summary>Measures a preset on samples of its data set, usually the test split.</summary>
    public static PresetFigures Measure(Preset preset, Dataset samples)
    {
        var transpiled = Transpiler.Transpile(preset.Model, new(TranspileOptions.NameFrom(preset.Name)));
        var proof = DirectTranspiler.Transpile(preset.Model, transpiled.Options).Emission.Emission.Price;
        return new(preset, transpiled, proof, ModelEvaluator.Evaluate(transpiled, samples, interpreterSamples: 0));
    }
}
