using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Circuits;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Host;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Running;
using Zkml.Testing;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Transpiling;

public sealed class PrivateWeightTests : IDisposable
{
    private const int Pixels = 49;

    private static readonly TreeEnsemble<long> Trees = new(
        Pixels,
        [new([new SplitNode<long>(24, 7, 1, 2), Leaf(75, 25, 0), new SplitNode<long>(3, 11, 3, 4), Leaf(0, 10, 90), Leaf(0, 70, 30)]), new([new SplitNode<long>(8, 2, 1, 2), Leaf(20, 0, 0), Leaf(0, 30, -50)])],
        [0, 0, 1],
        EnsembleOutput.LargestScore);

    private static readonly ZkModel Model = new(
        "pixels",
        "Two trees.",
        "mnist",
        new ImagePipeline([new BlockAverage(4), new QuantisePixels(4)], []),
        new FloatTrees(new(Pixels, [new([new LeafNode<double>([0, 0, 1])])], [0, 0, 0], EnsembleOutput.LargestScore)),
        new IntegerTrees(Trees),
        ["none", "some", "much"],
        new ImportProvenance("zkml import pixels.onnx --out model.json", "ONNX", "pixels.onnx", new string('0', 64)));

    private static readonly TranspileOptions Options = new("pixels_model") { Weights = WeightSource.Input, Commits = true };

    private readonly TemporaryDirectory _folder = new();

    private string Directory => Path.Combine(_folder.Path, "pixels");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_written_opens_again_and_runs_with_its_weights(bool commits)
    {
        var transpiled = Transpiler.Transpile(Model, new("pixels_model") { Weights = WeightSource.Input, Commits = commits });
        ProjectWriter.Write(transpiled, Directory, []);
        transpiled.Program.Functions.Single().Outputs.Length.ShouldBe(commits ? 2 : 1);
        PrivateWeights.Load(PrivateWeights.PathFor(Directory), transpiled.AleoText).Values.ShouldBe(transpiled.Weights);
        var directory = TranspiledDirectory.Open(Directory);
        var random = new Random(1);
        for (var sample = 0; sample < 30; sample++)
        {
            var pixels = Enumerable.Range(0, Pixels).Select(_ => random.Next(16)).ToArray();
            directory.Run(pixels).Class.ShouldBe(ClassOf(pixels));
        }
    }

    [Fact]
    public void Two_commitments_to_the_same_weights_have_different_salts()
    {
        var options = new TranspileOptions("pixels_model") { Weights = WeightSource.Input, Commits = true };
        var (first, second) = (Transpiler.Transpile(Model, options), Transpiler.Transpile(Model, options));
        second.AleoText.ShouldBe(first.AleoText);
        second.Weights.ShouldNotBe(first.Weights);
    }

    [Fact]
    public void Whoever_has_no_weights_cannot_run_the_program_but_can_read_the_rest()
    {
        ProjectWriter.Write(Transpiler.Transpile(Model, new("pixels_model") { Weights = WeightSource.Input }), Directory, []);
        File.Delete(PrivateWeights.PathFor(Directory));
        var directory = TranspiledDirectory.Open(Directory);
        Should.Throw<MalformedInputException>(() => directory.Run(new int[Pixels])).Message.ShouldContain("the program can be run only with it");
    }

    [Fact]
    public void The_folder_has_no_secrets_and_their_file_is_for_its_owner_alone()
    {
        var first = Write(Model);
        var files = Files();
        var other = Transpiler.Transpile(Model with { Integer = new IntegerTrees(Trees with { Trees = [Trees.Trees[0] with { Nodes = Trees.Trees[0].Nodes.SetItem(0, new SplitNode<long>(24, 9, 1, 2)) }, Trees.Trees[1]] }) }, Options);
        other.Weights.ShouldNotBe(first.Weights);
        Should.Throw<MalformedInputException>(() => ProjectWriter.Write(other, Directory, [])).Message.ShouldContain("move this file away");
        File.Delete(PrivateWeights.PathFor(Directory));
        ProjectWriter.Write(other, Directory, [new("a sample", new int[Pixels], 0)]);
        Files().ShouldBe(files);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(PrivateWeights.PathFor(Directory)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Weights_of_another_program_or_too_large_ones_are_refused_and_the_file_is_named()
    {
        var transpiled = Write(Model);
        var path = PrivateWeights.PathFor(Directory);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace(CircuitManifest.HashOf(transpiled.AleoText), new string('0', 64)));
        Refusal().ShouldContain("the weights are for another program");
        File.WriteAllText(path, text[..text.IndexOf('[')] + "[16]}");
        Refusal().ShouldContain("values");
        File.WriteAllText(path, text.Replace("\"values\": [", "\"values\": [1000000,"));
        Refusal().ShouldContain("has more than");
        File.WriteAllText(path, "[]");
        Refusal().ShouldStartWith(path);
    }

    [Fact]
    public void Leaves_that_are_all_equal_are_private_inputs_like_any_others()
    {
        static LeafNode<long>[] Equal(int count) => [.. Enumerable.Repeat(Leaf(2, 2, 2), count)];
        var equal = Trees with { Trees = [new([new SplitNode<long>(24, 7, 1, 2), .. Equal(2)]), new([new SplitNode<long>(3, 11, 1, 2), .. Equal(2)])] };

        var (like, unlike) = (Write(Model with { Integer = new IntegerTrees(equal) }), Transpiler.Transpile(Model with { Integer = new IntegerTrees(WithLeaves(equal)) }, Options));

        like.AleoText.ShouldBe(unlike.AleoText, "whether leaves are equal is part of the secret");
        like.Circuit.Inputs.Count(input => input.Name.Contains("_leaf", StringComparison.Ordinal)).ShouldBe(2 * 2 * 3);
    }

    [Fact]
    public void Weights_are_recognised_as_a_models_whatever_the_salt()
    {
        var transpiled = Write(Model);
        var directory = TranspiledDirectory.Open(Directory);
        var weights = PrivateWeights.Load(PrivateWeights.PathFor(Directory), transpiled.AleoText);
        weights.AreThoseOf(Model, directory).ShouldBeTrue();
        (weights with { Values = weights.Values.SetItem(0, weights.Values[0] ^ 1) }).AreThoseOf(Model, directory).ShouldBeFalse();
        (weights with { Values = weights.Values.SetItem(weights.Values.Length - 1, 0) }).AreThoseOf(Model, directory).ShouldBeTrue();
        directory.CommitmentTo(weights with { Values = weights.Values.SetItem(weights.Values.Length - 1, 0) }).ShouldNotBe(directory.CommitmentTo(weights));
    }

    [Fact]
    public void A_network_cannot_take_its_weights_as_inputs() => Should.Throw<ModelDoesNotFitException>(() =>
        Transpiler.Transpile(PresetCatalogue.Default.Model, new("square_model") { Weights = WeightSource.Input })).Message.ShouldContain("only trees can take their weights as inputs");

    [Fact]
    public void Private_weights_exclude_public_samples_and_constant_weights_a_commitment()
    {
        Should.Throw<ArgumentException>(() => Transpiler.Transpile(Model, new("pixels_model", inputs: Visibility.Public) { Weights = WeightSource.Input }))
            .Message.ShouldContain("cannot be public");
        Should.Throw<ArgumentException>(() => Transpiler.Transpile(Model, new("pixels_model") { Commits = true })).Message.ShouldContain("only weights that are inputs");
    }

    [Fact]
    public void Weights_stand_behind_each_sample() =>
        FeatureInputs.ToBits([new("x0", 4, -8), new("x1", 4)], [-8, 1, 7, 2], [5, 6, 7]).ShouldBe([0, 1, 5, 6, 7, 15, 2, 5, 6, 7]);

    private TranspiledModel Write(ZkModel model)
    {
        var transpiled = Transpiler.Transpile(model, Options);
        ProjectWriter.Write(transpiled, Directory, [new("a sample", new int[Pixels], 0)]);
        return transpiled;
    }

    /// <summary>The same trees with leaves that all differ.</summary>
    private static TreeEnsemble<long> WithLeaves(TreeEnsemble<long> trees) => trees with
    {
        Trees = [.. trees.Trees.Select((tree, t) => tree with { Nodes = [.. tree.Nodes.Select((node, n) => node is LeafNode<long> ? Leaf(n + t, 7 * n, 3 - n) : node)] })],
    };

    [Fact]
    public void A_folder_that_had_constant_weights_before_shows_them_no_longer()
    {
        var model = Path.Combine(Directory, CircuitManifest.ModelFileName);
        ProjectWriter.Write(Transpiler.Transpile(Model, new("pixels_model")), Directory, []);
        File.Exists(model).ShouldBeTrue();

        ProjectWriter.Write(Transpiler.Transpile(Model, Options), Directory, []);

        File.Exists(model).ShouldBeFalse();
        TranspiledDirectory.Open(Directory).ScoreOf(new int[Pixels]).ShouldBeNull();
    }

    private string[] Files() => [.. System.IO.Directory.GetFiles(Directory, "*", SearchOption.AllDirectories).Order().Select(File.ReadAllText)];

    private string Refusal() => Should.Throw<MalformedInputException>(() => TranspiledDirectory.Open(Directory).Run(new int[Pixels])).Message;

    private static int ClassOf(int[] pixels)
    {
        var scores = new long[3];
        Trees.ComputeScores(Array.ConvertAll(pixels, pixel => (long)pixel), scores);
        return Array.IndexOf(scores, scores.Max());
    }

    private static LeafNode<long> Leaf(params ImmutableArray<long> values) => new(values);
}
