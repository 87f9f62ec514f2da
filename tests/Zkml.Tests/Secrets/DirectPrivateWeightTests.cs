using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Proving.Direct;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Testing;
using Zkml.Tests.Face;
using Zkml.Tests.Proving.Direct;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Secrets;

/// <summary>Circuits for direct proofs of models whose thresholds and leaves nobody sees.</summary>
public sealed class DirectPrivateWeightTests : IDisposable
{
    private static readonly TranspileOptions Options = new("secret_model") { Weights = WeightSource.Input, Commits = true };

    private static readonly DirectTranspilation Iris = DirectTranspiler.Transpile(Irises.Model, Options);

    private readonly TemporaryDirectory _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "iris");

    private string Secrets => PrivateWeights.PathFor(Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, OutputKind.Class, 4)]
    [InlineData(true, OutputKind.Class, 2)]
    [InlineData(false, OutputKind.Logits, 2)]
    public void Models_that_share_shape_and_declarations_have_the_same_system_which_their_description_alone_gives(bool hidesShape, OutputKind output, int models)
    {
        var options = new TranspileOptions("secret_model", output) { Weights = WeightSource.Input, Commits = true, Private = new(HidesShape: hidesShape) };
        for (var seed = 0; seed < models; seed++)
        {
            var first = DirectTranspiler.Transpile(RandomPrivateModel.Draw(seed, 1000 + seed), options);
            var second = DirectTranspiler.Transpile(RandomPrivateModel.Draw(seed, 2000 + seed), options with { Padding = first.Emission.Padding });

            second.Weights.ShouldNotBe(first.Weights);
            second.Model.Circuit.R1cs.ToArray().ShouldBe(first.Model.Circuit.R1cs.ToArray(), $"seed {seed}");
            second.Model.Circuit.WitnessProgram.ToArray().ShouldBe(first.Model.Circuit.WitnessProgram.ToArray(), $"seed {seed}");
            second.Model.Commitment.ShouldNotBe(first.Model.Commitment);
            Described(second.Model, first.Model.Commitment!.Value).Hash.ShouldBe(first.Model.Hash, $"seed {seed}: the descriptions differ in more than the commitment");

            var read = ModelDescriptionReader.Read(first.Model.Description.ToBytes(), "description.json");
            var derived = DescribedCircuit.Derive(read, "description.json", 1, Visibility.Private);
            derived.Hash.ShouldBe(first.Model.Hash);
            derived.Circuit.R1cs.ToArray().ShouldBe(first.Model.Circuit.R1cs.ToArray(), $"seed {seed}");
            derived.Shape.ShouldBe(first.Model.Shape);
            CheckWitnesses(first, new(seed));
        }
    }

    [Fact]
    public void A_split_that_the_range_of_its_feature_decides_is_no_part_of_the_description()
    {
        // The threshold of the second split is the largest number that its feature can be.
        var trees = new TreeEnsemble<long>(2, [new([new SplitNode<long>(0, 3, 1, 4), new SplitNode<long>(1, 7, 2, 3), new LeafNode<long>([1]), new LeafNode<long>([2]), new LeafNode<long>([3])])], [0], EnsembleOutput.SignOfScore);

        var left = PrivateTrees.Signed(trees, [[0]], 8).WithoutDecided(_ => 0, _ => 7).Ensemble.Trees.Single();

        left.Nodes.Length.ShouldBe(3);
        left.Leaves.Select(leaf => leaf.Values[0]).ShouldBe([1, 3]);
    }

    [Fact]
    public void A_sample_can_be_public_beside_private_weights_and_only_the_sample_is_packed()
    {
        ProjectWriter.Write(Iris, null, Path);
        var direct = DirectPrivateWeights.Derive(Secrets, Irises.Model, OutputKind.Class, Visibility.Public, 3, "iris");

        direct.Model.Hash.ShouldBe(Iris.Model.Hash);
        direct.Model.Shape.Count.ShouldBe(1 + 3 + 1);
        DescribedCircuit.WithPublicSample(direct.Model.Description, "iris", 3).Circuit.R1cs.ToArray().ShouldBe(direct.Model.Circuit.R1cs.ToArray());
        var sample = Irises.Model.Pipeline.Inputs.Length;
        direct.Model.PackSample(new int[sample]).ShouldBe([0]);
        direct.Model.PackSample([.. new int[sample], .. direct.Weights]).ShouldBe([0]);
        direct.Model.PackSample([.. Enumerable.Repeat(1, sample)]).Single().Sign.ShouldBe(1);
    }

    [Fact]
    public void What_is_written_opens_again_has_no_secrets_and_its_weights_are_those_behind_the_commitment()
    {
        ProjectWriter.Write(Iris, null, Path);

        var opened = DirectDirectory.Open(TranspiledDirectory.Open(Path));

        opened.Hash.ShouldBe(Iris.Model.Hash);
        opened.Shape.HasCommitment.ShouldBeTrue();
        Directory.GetFiles(Path).Select(System.IO.Path.GetFileName).ShouldBe(["circuit.json", "circuit.r1cs", "circuit.witness", "description.json"], ignoreOrder: true);
        DirectPrivateWeights.Load(Secrets, opened).Values.ShouldBe(Iris.Weights);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Secrets).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Transpiling_again_keeps_the_commitment_and_another_target_joins_the_same_file_with_the_same_salt()
    {
        ProjectWriter.Write(Iris, null, Path);
        var before = File.ReadAllText(Secrets);
        var kept = PrivateWeights.Keep(Secrets, Options);
        var again = DirectTranspiler.Transpile(Irises.Model, kept);

        again.Model.Hash.ShouldBe(Iris.Model.Hash);
        ProjectWriter.Write(again, null, Path);
        File.ReadAllText(Secrets).ShouldBe(before);

        var aleo = Transpiler.Transpile(Irises.Model, kept);
        ProjectWriter.Write(aleo, again, null, Path, []);
        PrivateWeights.Load(Secrets, aleo.AleoText).Values.TakeLast(8).ShouldBe(Iris.Weights.TakeLast(8));
        DirectPrivateWeights.Load(Secrets, DirectDirectory.Open(TranspiledDirectory.Open(Path))).Values.ShouldBe(Iris.Weights);
        TranspiledDirectory.Open(Path).Run(aleo.Model.Pipeline.Inputs.Select(input => (int)input.Minimum).ToArray()).Class.ShouldNotBeNull();
    }

    [Fact]
    public void What_would_replace_the_salt_or_the_weights_is_refused_before_anything_is_written()
    {
        ProjectWriter.Write(Iris, null, Path);
        string[] Contents() => [.. Directory.EnumerateFiles(Path).Append(Secrets).Order().Select(file => Convert.ToHexString(File.ReadAllBytes(file)))];
        var before = Contents();

        Should.Throw<MalformedInputException>(() => ProjectWriter.Write(DirectTranspiler.Transpile(Irises.Model, Options), null, Path)).Message.ShouldContain("move this file away");
        var other = Transpiler.Transpile(RandomPrivateModel.Draw(1, 1), Options);
        Should.Throw<MalformedInputException>(() => ProjectWriter.Write(other, null, null, Path, [])).Message.ShouldContain("move this file away");
        Contents().ShouldBe(before);
    }

    [Fact]
    public void Changed_weights_those_of_another_model_and_a_missing_file_are_told_apart()
    {
        ProjectWriter.Write(Iris, null, Path);
        var text = File.ReadAllText(Secrets);
        var model = DirectDirectory.Open(TranspiledDirectory.Open(Path));
        string Refusal(string content)
        {
            File.WriteAllText(Secrets, content);
            return Should.Throw<MalformedInputException>(() => DirectPrivateWeights.Load(Secrets, model)).Message;
        }

        var salt = Iris.Weights[^1];
        Refusal(text[..text.LastIndexOf($"{salt}", StringComparison.Ordinal)] + $"{salt ^ 1}" + text[(text.LastIndexOf($"{salt}", StringComparison.Ordinal) + $"{salt}".Length)..]).ShouldContain("not the weights behind the model's commitment");
        Refusal(text.Replace(Iris.Model.Hash.Hexadecimal, new string('0', 62))).ShouldContain("the weights are for the model 000");
        Refusal(text.Replace("\"values\": [", "\"values\": [1000000000,")).ShouldContain("has more than");
        Refusal("{}").ShouldContain(Secrets);
        File.Delete(Secrets);
        Should.Throw<MalformedInputException>(() => DirectPrivateWeights.Load(Secrets, model)).Message.ShouldContain("can be proven only with it");
    }

    [Fact]
    public void A_published_directory_whose_circuit_is_not_that_of_its_description_is_refused_even_where_its_hashes_were_made_anew()
    {
        ProjectWriter.Write(Iris, null, Path);
        var (system, manifest) = (System.IO.Path.Combine(Path, "circuit.r1cs"), System.IO.Path.Combine(Path, "circuit.json"));
        var (parsed, field) = R1csFile.Read(File.ReadAllBytes(system));
        var forged = R1csFile.Write(parsed with { Constraints = parsed.Constraints[..^1] }, field);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(system)));
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(forged))));
        File.WriteAllBytes(system, forged);

        Should.Throw<MalformedInputException>(() => DirectDirectory.Open(TranspiledDirectory.Open(Path))).Message.ShouldContain("not the circuit that description.json describes");
    }

    [Fact]
    public void A_directory_that_had_the_circuit_of_constant_weights_before_shows_it_no_longer()
    {
        ProjectWriter.Write(DirectTranspiler.Transpile(Irises.Model, new("secret_model")), null, Path);
        File.WriteAllText(System.IO.Path.Combine(Path, "circuit.bn254.r1cs"), "the weights");

        ProjectWriter.Write(Transpiler.Transpile(Irises.Model, Options), Path, []);

        Directory.GetFiles(Path).Select(System.IO.Path.GetFileName).ShouldNotContain(file => file!.EndsWith("r1cs", StringComparison.Ordinal) || file == "circuit.witness" || file == "model.integer.json");
    }

    [Fact]
    public void Pixels_that_are_tested_for_a_set_of_numbers_are_refused_by_their_name_also_where_their_range_decides()
    {
        var tree = PresetCatalogue.Find("tree-small").Model;
        var ensemble = ((IntegerTrees)tree.Integer).Ensemble;
        var first = ensemble.Trees[0];
        var place = Enumerable.Range(0, first.Nodes.Length).First(i => first.Nodes[i] is SplitNode<long>);
        var split = (SplitNode<long>)first.Nodes[place];
        var sets = tree with { Integer = new IntegerTrees(ensemble with { Trees = ensemble.Trees.SetItem(0, new(first.Nodes.SetItem(place, split with { Threshold = 1000, Turns = [1001, 1002] }))) }) };

        Should.Throw<ModelDoesNotFitException>(() => DirectTranspiler.Transpile(sets, Options)).Message.ShouldContain($"feature {split.Feature} of the image is tested for being one of a set of numbers");
    }

    [Fact]
    public void Without_a_commitment_there_is_no_circuit() =>
        Should.Throw<ArgumentException>(() => DirectTranspiler.Transpile(Irises.Model, Options with { Commits = false })).Message.ShouldContain("transpile with --commit");

    [Fact]
    public async Task Other_weights_other_shapes_and_forged_commitments_are_told_apart()
    {
        var engine = new FakeDirectEngine();
        var fake = Iris.Model with { Circuit = new(FakeDirectEngine.R1cs(4, "iris"), new byte[] { 1 }) };
        var keys = await engine.SetUpAsync(fake.Circuit.R1cs);
        var shape = DirectTranspiler.Transpile(RandomPrivateModel.Draw(3, 3), Options).Model;
        DirectFailure? Failure(ModelProof proof, DirectTrust trust) => DirectVerifier.FindContradiction(proof, trust)?.Failure;
        var proof = new ModelProof("test", ModelProof.CurrentVaruna, fake.Hash, OutputKind.Class, Visibility.Private, Challenge.None, BatchPlace.Alone, [new([1], [])], keys.VerifyingKey, keys.Certificate, new byte[] { 1 }) { Commitment = fake.Commitment };

        Failure(proof, new(fake)).ShouldBeNull();
        Failure(proof, new(fake, Commitment: fake.Commitment)).ShouldBeNull();
        Failure(proof, new(fake, Commitment: 5)).ShouldBe(DirectFailure.Commitment);
        Failure(proof with { Commitment = 5 }, new(fake)).ShouldBe(DirectFailure.Commitment);
        Failure(proof with { Commitment = null }, new(fake)).ShouldBe(DirectFailure.Commitment);
        Failure(proof with { Commitment = 5, Model = Described(fake, 5).Hash }, new(fake)).ShouldBe(DirectFailure.Commitment);

        // A prover with other weights can state the model's hash beside their commitment; whoever trusts both trusts what cannot be.
        Failure(proof with { Commitment = 5 }, new(fake, Commitment: 5)).ShouldBe(DirectFailure.Commitment);

        // The same weights with another salt are another model, with the same circuit.
        var salted = DirectTranspiler.Transpile(Irises.Model, Options).Model;
        salted.Circuit.R1cs.ToArray().ShouldBe(Iris.Model.Circuit.R1cs.ToArray());
        Failure(proof with { Commitment = salted.Commitment, Model = salted.Hash }, new(fake)).ShouldBe(DirectFailure.Commitment);
        Failure(proof with { Commitment = shape.Commitment, Model = shape.Hash }, new(fake)).ShouldBe(DirectFailure.Model);
    }

    private static DirectModel Described(DirectModel model, BigInteger commitment) =>
        new(model.Name, model.Description with { Weights = ((CommittedWeights)model.Description.Weights) with { Commitment = commitment } }, model.Shape, model.Circuit, model.Inputs);

    private static void CheckWitnesses(DirectTranspilation direct, Random random)
    {
        var (model, system) = (direct.Computed, direct.Emission.Emission);
        var (evaluator, checker) = (new WitnessEvaluator(system.Witness, ScalarField.Bls12377), new R1csChecker(system.System, ScalarField.Bls12377));
        var ensemble = ((IntegerTrees)model.Integer).Ensemble;
        var features = new int[model.Pipeline.Features.Length];
        for (var sample = 0; sample < 5; sample++)
        {
            var inputs = model.Pipeline.Inputs.Select(input => (int)random.NextInt64(input.Minimum, input.Maximum + 1)).ToArray();
            model.Pipeline.ComputeFeatures(inputs, features);
            var scores = new long[ensemble.ScoreCount];
            ensemble.ComputeScores(Array.ConvertAll(features, feature => (long)feature), scores);
            var bits = FeatureInputs.ToBits(model.Pipeline.Inputs, inputs, direct.Weights.AsSpan());
            BigInteger[] all = [direct.Model.Hash.Value, 0, direct.Model.Commitment!.Value, .. direct.Model.Inputs.Select(input => (BigInteger)bits[input.Source])];

            checker.FirstViolation(evaluator, all).ShouldBeNull();
            var result = direct.Model.Description.TryDecode([.. evaluator.Evaluate(all).Skip(1).Take(direct.Model.Shape.Outputs)]).ShouldNotBeNull();
            if (model.Regression is null)
            {
                result.Class.ShouldBe(ensemble.ClassOf(scores));
            }
            else
            {
                result.Outputs.ShouldBe([scores[0]]);
            }
        }
    }
}
