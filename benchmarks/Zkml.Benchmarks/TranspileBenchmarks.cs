using BenchmarkDotNet.Attributes;
using Zkml.Transpiling;

namespace Zkml.Benchmarks;

/// <summary>From a model in memory to the counted Aleo program.</summary>
[MemoryDiagnoser]
public class TranspileBenchmarks
{
    private readonly TranspileOptions _options = new("synthetic");
    private ZkModel _small = null!;
    private ZkModel _large = null!;
    private ZkModel _deep = null!;
    private ZkModel _trees = null!;

    [GlobalSetup]
    public void Setup()
    {
        _small = SyntheticModel.Of(density: 0.2, 80);
        _large = SyntheticModel.Of(density: 1, 146);
        _deep = SyntheticModel.Of(density: 1, 256, 128);
        _trees = SyntheticTrees.Of(trees: 476, depth: 5);
    }

    [Benchmark(Baseline = true, Description = "transpile 4,000 weights")]
    public TranspiledModel TranspileSmall() => Transpiler.Transpile(_small, _options);

    [Benchmark(Description = "transpile 30,000 weights")]
    public TranspiledModel TranspileLarge() => Transpiler.Transpile(_large, _options);

    [Benchmark(Description = "transpile 84,000 weights in two layers")]
    public TranspiledModel TranspileDeep() => Transpiler.Transpile(_deep, _options);

    [Benchmark(Description = "transpile 30,000 weights for few non-zeros")]
    public TranspiledModel TranspileForFewNonZeros() => Transpiler.Transpile(_large, _options with { Objective = Objective.NonZeros });

    [Benchmark(Description = "transpile 476 trees of 30,000 nodes")]
    public TranspiledModel TranspileTrees() => Transpiler.Transpile(_trees, _options);
}
