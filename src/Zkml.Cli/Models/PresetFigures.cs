using Zkml.Evaluating;
using Zkml.Learning.Data;
using Zkml.Learning.Presets;
using Zkml.Transpiling;

namespace Zkml.Cli.Models;

/// <summary>A preset and what it measures: nothing of it is written down anywhere, all of it is computed.</summary>
internal sealed record PresetFigures(Preset Preset, TranspiledModel Transpiled, ModelEvaluation Evaluation)
{
    /// <summary>Measures a preset on a test split.</summary>
    public static PresetFigures Measure(Preset preset, Dataset test)
    {
        var transpiled = Transpiler.Transpile(preset.Model, new(TranspileOptions.NameFrom(preset.Name)));
        return new(preset, transpiled, ModelEvaluator.Evaluate(transpiled, test, interpreterSamples: 0));
    }
}
