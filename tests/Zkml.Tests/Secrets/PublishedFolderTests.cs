using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Lowering;
using Zkml.Models.Trees;
using Zkml.Running;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Tests.Secrets;

/// <summary>What everyone may read of a model with private weights: the folder, and what every proof carries of it.</summary>
public sealed class PublishedFolderTests : IDisposable
{
    private const int Models = 30;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, OutputKind.Class, Models)]
    [InlineData(true, OutputKind.Class, 12)]
    [InlineData(false, OutputKind.Logits, 12)]
    public void Models_that_differ_in_thresholds_leaves_and_base_scores_alone_publish_the_same_bytes(bool hidesShape, OutputKind output, int models)
    {
        for (var seed = 0; seed < models; seed++)
        {
            var first = Publish(RandomPrivateModel.Draw(seed, 1000 + seed), $"first{seed}", hidesShape, output);
            var second = Publish(RandomPrivateModel.Draw(seed, 2000 + seed), $"second{seed}", hidesShape, output, first.Transpiled.Padding);
            second.Transpiled.Weights.Length.ShouldBe(first.Transpiled.Weights.Length, $"seed {seed}");
            second.Files.Keys.ShouldBe(first.Files.Keys);
            foreach (var (name, text) in first.Files)
            {
                second.Files[name].ShouldBe(text, $"seed {seed}, {name}");
            }

            second.Commitment.ShouldNotBe(first.Commitment);
        }
    }

    [Fact]
    public void Who_reads_every_number_that_is_published_finds_no_more_thresholds_than_who_guesses()
    {
        var (byNumbers, byEnds) = (AttackResult.None, AttackResult.None);
        for (var seed = 0; seed < Models; seed++)
        {
            var published = Publish(RandomPrivateModel.Draw(seed, 3000 + seed), $"model{seed}", seed % 3 == 0, OutputKind.Class);
            var attacker = new Attacker([.. published.Files.Values, published.Commitment]);
            byNumbers += Attack(published.Transpiled, attacker.Guesses);
            byEnds += Attack(published.Transpiled, Attacker.Ends);
        }

        byNumbers.Thresholds.ShouldBeGreaterThan(200);
        byNumbers.Hits.ShouldBeLessThan(byNumbers.Luck, $"{byNumbers}");
        byEnds.Hits.ShouldBeLessThan(byEnds.Luck, $"{byEnds}");
    }

    [Fact]
    public void The_same_attacker_finds_them_in_the_file_of_the_private_weights_and_where_ranges_are_fitted_to_thresholds()
    {
        var (ofDeclared, ofFitted) = (AttackResult.None, AttackResult.None);
        for (var seed = 0; seed < 10; seed++)
        {
            var model = RandomPrivateModel.Draw(seed, 3000 + seed);
            var weights = Publish(model, $"weights{seed}", false, OutputKind.Class);
            var stolen = Attack(weights.Transpiled, new Attacker([File.ReadAllText(PrivateWeights.PathFor(In($"weights{seed}")))]).Guesses);
            stolen.Hits.ShouldBe(stolen.Thresholds);
            ofDeclared += Attack(weights.Transpiled, Attacker.Ends);
            ofFitted += Attack(Publish(Fitted(model), $"fitted{seed}", false, OutputKind.Class).Transpiled, Attacker.Ends);
        }

        ofFitted.Hits.ShouldBeGreaterThan(ofDeclared.Luck, $"{ofFitted}, {ofDeclared}");
    }

    [Fact]
    public void What_is_published_still_computes_what_the_integers_of_the_model_say()
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var published = Publish(RandomPrivateModel.Draw(seed, 4000 + seed), $"exact{seed}", seed % 2 == 0, OutputKind.Class);
            var (model, random) = (published.Transpiled.Model, new Random(seed));
            var directory = TranspiledDirectory.Open(In($"exact{seed}"));
            var features = new int[model.Pipeline.Features.Length];
            for (var sample = 0; sample < 10; sample++)
            {
                var inputs = model.Pipeline.Inputs.Select(input => (int)random.NextInt64(input.Minimum, input.Maximum + 1)).ToArray();
                model.Pipeline.ComputeFeatures(inputs, features);
                var ensemble = ((IntegerTrees)model.Integer).Ensemble;
                var scores = new long[ensemble.ScoreCount];
                ensemble.ComputeScores(Array.ConvertAll(features, feature => (long)feature), scores);
                var run = directory.Run(inputs);
                if (model.Regression is null)
                {
                    run.Class.ShouldBe(ensemble.ClassOf(scores), $"seed {seed}");
                }
                else
                {
                    run.Outputs.ShouldBe([scores[0]], $"seed {seed}");
                }
            }
        }
    }

    /// <summary>The model with ranges that reach from one threshold of a column to another, as ranges of public weights do.</summary>
    private static ZkModel Fitted(ZkModel model)
    {
        var schema = ((TablePipeline)model.Pipeline).Schema;
        var ensemble = ((FloatTrees)model.Float).Ensemble;
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        var feature = 0;
        foreach (var column in schema.Columns)
        {
            var thresholds = ensemble.Splits.Where(split => split.Feature == feature).Select(split => split.Threshold).ToArray();
            columns.Add(column is NumericColumn { Range.Decimals: { } decimals } numeric && thresholds.Length > 0
                ? numeric with { Range = new(Math.Floor(thresholds.Min() * Math.Pow(10, decimals)) / Math.Pow(10, decimals), thresholds.Max() + Math.Pow(10, -decimals), decimals) }
                : column);
            feature += column.FeatureCount;
        }

        return model with { Pipeline = new TablePipeline(new([.. columns], schema.Target) { TargetRange = schema.TargetRange }, ((TablePipeline)model.Pipeline).Encodings) };
    }

    private static AttackResult Attack(TranspiledModel transpiled, Func<LinearEncoding, long, HashSet<long>> guess)
    {
        // Those that hide a shape are nobody's secret.
        var model = Transpiler.Transpile(transpiled.Source, transpiled.Options with { Private = new() }).Model;
        var (schema, encodings) = (((TablePipeline)model.Pipeline).Schema, ((TablePipeline)model.Pipeline).Encodings);
        var result = AttackResult.None;

        // Nor is one of a column of two numbers: every model has the same.
        foreach (var thresholds in ((IntegerTrees)model.Integer).Ensemble.Splits.Where(split => encodings[split.Feature]!.Bits > 1).GroupBy(split => split.Feature))
        {
            var (encoding, declared) = ((LinearEncoding)encodings[thresholds.Key]!, schema.FeatureRanges[thresholds.Key]!);
            var last = (long)Math.Round(encoding.Scale.Multiply(declared.Maximum)) - 1;
            var guesses = guess(encoding, last);
            result += new AttackResult(thresholds.Count(), thresholds.Count(split => guesses.Contains(split.Threshold)), thresholds.Count() * (double)guesses.Count / (last + 1 - encoding.Minimum));
        }

        return result;
    }

    private Published Publish(ZkModel model, string name, bool hidesShape, OutputKind output, ImmutableArray<int> padding = default)
    {
        var options = new TranspileOptions("secret_model", output) { Weights = WeightSource.Input, Commits = true, Private = new(HidesShape: hidesShape), Padding = padding.IsDefault ? [] : padding };
        var transpiled = Transpiler.Transpile(model, options);
        ProjectWriter.Write(transpiled, In(name), [new("a sample", [.. model.Pipeline.Inputs.Select(input => (int)input.Minimum)], null)]);
        var directory = TranspiledDirectory.Open(In(name));
        return new(
            transpiled,
            Directory.EnumerateFiles(In(name), "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(file => Path.GetRelativePath(In(name), file), File.ReadAllText),
            directory.CommitmentTo(PrivateWeights.Load(PrivateWeights.PathFor(In(name)), directory.ProgramText))!);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    /// <summary>What an attacker found.</summary>
    /// <param name="Thresholds">How many there are.</param>
    /// <param name="Hits">How many were among what was guessed.</param>
    /// <param name="ByChance">How many would be among as many guesses at random, by what is declared.</param>
    private sealed record AttackResult(int Thresholds, int Hits, double ByChance)
    {
        public static AttackResult None { get; } = new(0, 0, 0);

        /// <summary>What random guesses hardly ever pass: three standard deviations more than they find.</summary>
        public int Luck => (int)(ByChance + (3 * Math.Sqrt(ByChance)) + 1);

        public static AttackResult operator +(AttackResult left, AttackResult right) => new(left.Thresholds + right.Thresholds, left.Hits + right.Hits, left.ByChance + right.ByChance);
    }

    private sealed record Published(TranspiledModel Transpiled, ImmutableSortedDictionary<string, string> Files, string Commitment);
}
