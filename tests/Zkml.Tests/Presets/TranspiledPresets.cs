using System.Collections.Concurrent;
using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Presets;

/// <summary>Every preset, transpiled once for all tests, and the data set it was trained on.</summary>
internal static class TranspiledPresets
{
    private static readonly ConcurrentDictionary<string, Lazy<TranspiledModel>> Models = new();
    private static readonly ConcurrentDictionary<string, Lazy<ModelEvaluation>> Evaluations = new();
    private static readonly ConcurrentDictionary<string, Lazy<ImageSplits>> Datasets = new();

    /// <summary>The presets of MNIST, which is always there.</summary>
    public static TheoryData<string> OfDigits => [.. PresetCatalogue.All.Where(preset => preset.Model.Dataset == "mnist").Select(preset => preset.Name)];

    public static TranspiledModel Get(string preset) => Models.GetOrAdd(preset, name => new(() =>
        Transpiler.Transpile(PresetCatalogue.Find(name).Model, new(TranspileOptions.NameFrom(name))))).Value;

    /// <summary>The preset on all test images.</summary>
    public static ModelEvaluation Evaluate(string preset) => Evaluations.GetOrAdd(preset, name => new(() => ModelEvaluator.Evaluate(Get(name), Data(Get(name)).Test))).Value;

    public static ImageSplits Data(TranspiledModel transpiled) => Datasets.GetOrAdd(transpiled.Model.Dataset, name => new(() => DatasetCatalogue.Load(name))).Value;

    /// <summary>The circuit inputs of one test image.</summary>
    public static int[] Encode(TranspiledModel transpiled, int testImage) => transpiled.Model.Pipeline.Encode(Data(transpiled).Test, testImage);
}
