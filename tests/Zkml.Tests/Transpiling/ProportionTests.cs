using System.Collections.Immutable;
using Zkml.Circuits;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Running;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Tests.Transpiling;

/// <summary>
/// What a model takes on its way to files grows with its size, whatever its shape: models come from strangers. Memory is counted, not time, since it says the same on
/// every machine.
/// </summary>
public sealed class ProportionTests : IDisposable
{
    private const int Features = 50;

    private readonly TemporaryDirectory _folder = new();

    public static TheoryData<EnsembleOutput, int, WeightSource> Forms => new()
    {
        { EnsembleOutput.Value, 1, WeightSource.Constant },
        { EnsembleOutput.SignOfScore, 1, WeightSource.Constant },
        { EnsembleOutput.LargestScore, 2, WeightSource.Constant },
        { EnsembleOutput.LargestScore, 5, WeightSource.Constant },
        { EnsembleOutput.LargestScore, 3, WeightSource.Input },
        { EnsembleOutput.Value, 1, WeightSource.Input },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_chain_of_splits_takes_memory_that_grows_with_its_length(EnsembleOutput output, int scores, WeightSource weights)
    {
        Write(Model(output, scores, Chain(100, scores)), weights);

        // Private thresholds and leaves have to fit the platform's 2,048 words.
        var length = weights == WeightSource.Input ? 300 : 700;
        var once = Allocated(() => Write(Model(output, scores, Chain(length, scores)), weights));
        var thrice = Allocated(() => Write(Model(output, scores, Chain(3 * length, scores)), weights));

        (thrice / (double)once).ShouldBeLessThan(4.5, $"{once} bytes, then {thrice}");
    }

    public static TheoryData<string> Giants => ["chain", "wide tree", "many trees", "many classes"];

    [Theory]
    [MemberData(nameof(Giants))]
    public void A_model_that_no_program_has_room_for_is_refused_before_it_takes_much(string giant)
    {
        var random = new Random(1);
        var model = giant switch
        {
            "chain" => Model(EnsembleOutput.Value, 1, Chain(200_000, 1)),
            "wide tree" => Model(EnsembleOutput.Value, 1, Full(random, 17, 1)),
            "many trees" => Model(EnsembleOutput.Value, 1, [.. Enumerable.Range(0, 50_000).Select(_ => Full(random, 2, 1))]),
            _ => Model(EnsembleOutput.LargestScore, 1_000, [.. Enumerable.Range(0, 16).Select(_ => Full(random, 6, 1_000))]),
        };
        var message = "";

        Allocated(() => message = Should.Throw<ModelDoesNotFitException>(() => Transpiler.Transpile(model, new("giant_model"))).Message).ShouldBeLessThan(800_000_000);

        message.ShouldMatch("up to here the circuit has more than [0-9]+ (values|terms of sums), and a program has room for 65535 instructions; fewer .* would help");
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Write(ZkModel model, WeightSource weights)
    {
        var folder = Path.Combine(_folder.Path, Guid.NewGuid().ToString("N"));
        ProjectWriter.Write(Transpiler.Transpile(model, new("chain_model") { Weights = weights }), folder, []);
    }

    private static ZkModel Model(EnsembleOutput output, int scores, params ImmutableArray<DecisionTree<long>> trees)
    {
        var ensemble = new TreeEnsemble<long>(Features, trees, [.. new long[scores]], output);
        var schema = new TableSchema([.. Enumerable.Range(0, Features).Select(feature => new NumericColumn($"x{feature}", Range: ColumnRange.Whole(1023)))], "y") { TargetRange = new(-500, 500, 0) };
        return new(
            "chain",
            "Trees for a test.",
            "csv",
            new TablePipeline(schema, [.. Enumerable.Repeat(new LinearEncoding(FeatureScale.Binary(0), 0, 20), Features)]),
            new FloatTrees(new(Features, [.. trees.Select(AsTrained)], [.. new double[scores]], output)),
            new IntegerTrees(ensemble),
            [.. Enumerable.Range(0, ensemble.ClassCount).Select(label => $"{label}")],
            new ImportProvenance("zkml import chain.onnx --out model.json", "ONNX", "chain.onnx", new string('0', 64)),
            output == EnsembleOutput.Value ? new("y", 1) : null);
    }

    private static DecisionTree<double> AsTrained(DecisionTree<long> tree) => new([.. tree.Nodes.Select(node => node switch
    {
        SplitNode<long> split => (TreeNode<double>)new SplitNode<double>(split.Feature, split.Threshold, split.AtMost, split.Above),
        LeafNode<long> leaf => new LeafNode<double>([.. leaf.Values.Select(value => (double)value)]),
        _ => throw new ArgumentException("it is neither a split nor a leaf", nameof(tree)),
    })]);

    /// <summary>Each split goes on to the next, or ends in a leaf that no neighbour has.</summary>
    private static DecisionTree<long> Chain(int length, int scores)
    {
        var nodes = Enumerable.Range(0, length).SelectMany(i => new TreeNode<long>[] { new SplitNode<long>(i % Features, 1 + length - i, (2 * i) + 2, (2 * i) + 1), Leaf(i, scores) });
        return new([.. nodes, Leaf(length, scores)]);
    }

    private static DecisionTree<long> Full(Random random, int depth, int scores)
    {
        var splits = (1 << depth) - 1;
        return new([
            .. Enumerable.Range(0, splits).Select(i => (TreeNode<long>)new SplitNode<long>(random.Next(Features), random.Next(1 << 20), (2 * i) + 1, (2 * i) + 2)),
            .. Enumerable.Range(0, splits + 1).Select(_ => Leaf(random.Next(1000), scores)),
        ]);
    }

    private static LeafNode<long> Leaf(int number, int scores) => new([.. Enumerable.Range(0, scores).Select(score => ((number * 7919L) + (score * 31 * number)) % 1000 - 500)]);
}
