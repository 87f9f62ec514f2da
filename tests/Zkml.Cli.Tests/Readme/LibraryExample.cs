using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Running;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Cli.Tests.Readme;

/// <summary>The README's example, compiled and run; a test holds the README's text against this file.</summary>
internal static class LibraryExample
{
    /// <summary>Writes into the folder <c>digits</c> of the current one.</summary>
    public static (double Accuracy, string Label, string Directory) Run()
    {
        // <example>
        var directory = "digits";
        var model = PresetCatalogue.Default.Model;
        var transpiled = Transpiler.Transpile(model, new TranspileOptions("digits"));
        Console.WriteLine($"{transpiled.Count.Constraints.Body} of {transpiled.Count.Constraints.Total} constraints");

        var test = DatasetCatalogue.Load(model.Dataset)[Split.Test];
        var evaluation = ModelEvaluator.Evaluate(transpiled, test);
        Console.WriteLine($"{evaluation.CircuitAccuracy:P2}, {evaluation.Disagreements.Length} disagreements");

        ProjectWriter.Write(transpiled, directory, samples: []);
        var inputs = model.Pipeline.Encode(test, 7);
        var result = TranspiledDirectory.Open(directory).Run(inputs);
        Console.WriteLine($"image 7 of the test split is a {result.Label}");
        // </example>
        return (evaluation.CircuitAccuracy, result.Label, directory);
    }
}
