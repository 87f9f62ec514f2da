using BenchmarkDotNet.Attributes;
using Zkml.Circuits.Evaluation;
using Zkml.Data.Datasets;
using Zkml.Models.Evaluation;
using Zkml.Models.Networks;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Benchmarks;

/// <summary>The exact evaluators of the default preset on the 10,000 test images, in process and warm.</summary>
[MemoryDiagnoser]
public class EvaluateBenchmarks
{
    private IntegerEvaluator _integer = null!;
    private CircuitEvaluator _circuit = null!;
    private int[] _features = null!;
    private int[] _bits = null!;
    private int _inputCount;

    [GlobalSetup]
    public void Setup()
    {
        var model = PresetCatalogue.Default.Model;
        var test = DatasetCatalogue.Load(model.Dataset)[Split.Test];
        var transpiled = Transpiler.Transpile(model, new("synthetic"));
        _features = model.Pipeline.ComputeAllFeatures(test);
        _bits = FeatureInputs.ToBits(model.Pipeline.Inputs, model.Pipeline.EncodeAll(test));
        _inputCount = model.Pipeline.Inputs.Length;
        _integer = new((IntegerNetwork)model.Integer, FeatureRanges.Of(model.Pipeline));
        _circuit = new(transpiled.Circuit);
    }

    [Benchmark(Baseline = true, Description = "integer model, 10,000 images")]
    public int[] Integer() => _integer.Classify(_features);

    [Benchmark(Description = "circuit, 10,000 images")]
    public UInt128[] Circuit() => _circuit.Evaluate(_bits, _inputCount);
}
