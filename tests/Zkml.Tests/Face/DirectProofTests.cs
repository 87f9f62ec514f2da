using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Zkml.Host;
using Zkml.Models.Trees;
using Zkml.Proving.Direct;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;
using Zkml.Statements;
using Zkml.Testing;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;

namespace Zkml.Tests.Face;

/// <summary>What a program proves by default, in this process, and what a verifier is told of it.</summary>
public sealed class DirectProofTests(ProvenIris iris) : IClassFixture<ProvenIris>
{
    private static readonly Challenge Challenge = new(20_261_201);

    private int? Expected(int row) => iris.Program.Run(iris.Program.InputOf(Irises.Test, row)).Class;

    [Fact]
    public async Task A_run_is_proven_saved_loaded_and_verified_without_any_option()
    {
        using var directory = new TemporaryDirectory();
        var file = Path.Combine(directory.Path, "proof.json");

        var made = await iris.Program.ProveAsync(iris.Program.InputOf(Irises.Test, ProvenIris.Row));
        made.Save(file);
        var verification = await iris.Program.VerifyAsync(ZkProof.Load(file));

        verification.IsValid.ShouldBeTrue(verification.Explanation);
        verification.Class.ShouldBe(Expected(ProvenIris.Row));
        verification.Label.ShouldBe(Irises.Model.ClassLabels[verification.Class!.Value]);
        verification.Proven.ShouldNotBeNull().ShouldContain($"gives class {verification.Class} ('{verification.Label}')");
        verification.NotProven.ShouldContain(line => line.Contains("which row it was", StringComparison.Ordinal));
        made.Direct!.Engine.ShouldStartWith(DirectEngineNames.Module);
        new FileInfo(file).Length.ShouldBeLessThan(6_000);
    }

    [Fact]
    public async Task A_verifier_who_chose_a_number_accepts_no_proof_without_it()
    {
        var proof = await iris.Program.ProveAsync(iris.Program.InputOf(Irises.Test, ProvenIris.Row), iris.InSession with { Challenge = Challenge });

        (await iris.Program.VerifyAsync(proof, iris.Verifying with { Challenge = Challenge })).IsValid.ShouldBeTrue();
        (await iris.Program.VerifyAsync(proof, iris.Verifying)).Direct!.Failure.ShouldBe(DirectFailure.Challenge);
        (await iris.Program.VerifyAsync(await iris.Direct, iris.Verifying with { Challenge = Challenge })).Direct!.Failure.ShouldBe(DirectFailure.Challenge);
    }

    [Fact]
    public async Task Several_samples_are_proven_in_one_proof_and_a_verifier_with_the_directory_derives_the_circuit_of_batches()
    {
        using var directory = new TemporaryDirectory();
        iris.Program.Write(Path.Combine(directory.Path, "iris"), Irises.Test);
        int[] rows = [4, 0, 7, 1, 29];

        var proof = await iris.Program.ProveBatchAsync([.. rows.Select(row => iris.Program.InputOf(Irises.Test, row))], iris.InSession with { Challenge = Challenge });

        proof.Samples.ShouldBe(rows.Length);
        foreach (var verifier in new[] { iris.Program, ZkProgram.Open(Path.Combine(directory.Path, "iris")) })
        {
            var verification = await verifier.VerifyAsync(proof, iris.Verifying with { Challenge = Challenge });
            verification.IsValid.ShouldBeTrue(verification.Explanation);
            verification.Results.Select(result => result.Class).ShouldBe(rows.Select(Expected));
            (verification.Class, verification.Label).ShouldBe((null, null), "there are several");
            verification.KeyHash.ShouldBe(await iris.Program.GetKeyHashAsync(rows.Length, iris.InSession));
        }

        var reordered = proof.Direct! with { Instances = [.. proof.Direct!.Instances.Reverse()] };
        (await iris.Program.VerifyAsync(new ZkProof(reordered), iris.Verifying with { Challenge = Challenge })).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task A_verifier_without_the_program_has_the_hash_of_the_key_and_learns_the_output_alone()
    {
        var proof = await iris.Direct;
        var key = await iris.Program.GetKeyHashAsync(options: iris.InSession);

        var verification = await proof.VerifyAsync(new() { KeyHash = key.ToUpperInvariant(), ModelHash = iris.Program.ModelHash }, iris.Verifying);

        verification.IsValid.ShouldBeTrue(verification.Explanation);
        verification.KeyHash.ShouldBe(key);
        (verification.Class, verification.Results.Length).ShouldBe((null, 0));
        verification.NotProven.ShouldContain(line => line.Contains("what the outputs mean", StringComparison.Ordinal));
        (await proof.VerifyAsync(new() { KeyHash = new string('0', 64) }, iris.Verifying)).Direct!.Failure.ShouldBe(DirectFailure.Key);
        (await proof.VerifyAsync(new() { KeyHash = key, ModelHash = new string('0', 62) }, iris.Verifying)).Direct!.Failure.ShouldBe(DirectFailure.Model);
    }

    [Fact]
    public async Task A_proof_with_another_output_is_refused_and_nothing_is_said_of_its_class()
    {
        var proof = (await iris.Direct).Direct!;
        var other = (proof.Instances[0].Outputs[0] + 1) % Irises.Model.ClassLabels.Length;

        var verification = await iris.Program.VerifyAsync(new ZkProof(proof with { Instances = [proof.Instances[0] with { Outputs = [other] }] }), iris.Verifying);

        (verification.IsValid, verification.Class, verification.Label, verification.Value, verification.Proven, verification.KeyHash).ShouldBe((false, null, null, null, null, null));
        verification.Direct!.Failure.ShouldBe(DirectFailure.Output);
        verification.NotProven.ShouldBeEmpty();
        verification.ToString().ShouldStartWith("not valid: ");
    }

    [Fact]
    public async Task What_is_wrong_with_a_proof_is_found_before_an_engine_starts_where_it_can_be()
    {
        await using var without = ZkSession.Open(ProvingOptions.FromEnvironment(EngineChoice.Native));
        var other = Tables.TableModels.Train(Irises.Training, Irises.Schema, Tables.TableModels.Boosting).Transpile("iris_species");

        (await other.VerifyAsync(await iris.Direct, new() { Session = without })).Direct!.Failure.ShouldBe(DirectFailure.Model);
        (await iris.Program.VerifyAsync(await iris.Direct, new() { Session = without, Target = ProofTarget.Aleo })).Explanation.ShouldContain("one of an Aleo function was asked for");
        (await Should.ThrowAsync<InvalidOperationException>(async () => await iris.Program.VerifyAsync(await iris.Direct, new() { Session = without }))).Message.ShouldContain("other kind of proofs");
    }

    [Fact]
    public async Task A_program_for_direct_proofs_alone_runs_is_written_opened_proven_and_verified_and_has_no_Aleo_program()
    {
        using var directory = new TemporaryDirectory();
        var program = Irises.Model.Transpile("iris_species", TranspileTarget.Direct);
        program.Write(Path.Combine(directory.Path, "iris"));
        var opened = ZkProgram.Open(Path.Combine(directory.Path, "iris"));

        for (var row = 0; row < Irises.Test.Count; row++)
        {
            program.Run(program.InputOf(Irises.Test, row)).Label.ShouldBe(iris.Program.Run(iris.Program.InputOf(Irises.Test, row)).Label);
            opened.Run(opened.InputOf(Irises.Test, row)).Label.ShouldBe(program.Run(program.InputOf(Irises.Test, row)).Label);
        }

        program.ModelHash.ShouldBe(iris.Program.ModelHash);
        opened.ModelHash.ShouldBe(iris.Program.ModelHash);
        var proof = await opened.ProveAsync(opened.InputOf(Irises.Test, 0), iris.InSession);
        (await program.VerifyAsync(proof, iris.Verifying)).Class.ShouldBe(Expected(0));
        Should.Throw<InvalidOperationException>(() => program.Evaluate(Irises.Test)).Message.ShouldContain("for direct proofs alone");
        Should.Throw<MalformedInputException>(() => opened.AleoText).Message.ShouldContain("no Aleo program");
    }

    [Fact]
    public async Task A_program_for_Aleo_functions_alone_says_that_it_has_no_circuit()
    {
        var program = Irises.Model.Transpile("iris_species", TranspileTarget.Aleo);

        program.HasCircuit.ShouldBeFalse();
        (await Should.ThrowAsync<InvalidOperationException>(() => program.ProveAsync(program.InputOf(Irises.Test, 0), iris.InSession))).Message.ShouldContain("for Aleo functions alone");
    }

    /// <summary>Its manifest has the model hash that the verifier compares, and the hashes of all files; only the circuit is another's.</summary>
    [Fact]
    public async Task A_directory_with_the_circuit_of_another_model_verifies_no_proof_of_it()
    {
        using var folder = new TemporaryDirectory();
        var directory = Path.Combine(folder.Path, "forged");
        var other = WithOtherLeaves(Irises.Model).Transpile("iris_species", TranspileTarget.Direct);
        var model = Irises.Model.Transpile("iris_species", TranspileTarget.Direct);
        model.Write(directory);
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(directory, "circuit.json")))!;
        foreach (var (name, content) in new[] { ("circuit.r1cs", other.DirectCircuit.Model.Circuit.R1cs), ("circuit.witness", other.DirectCircuit.Model.Circuit.WitnessProgram) })
        {
            File.WriteAllBytes(Path.Combine(directory, name), content.ToArray());
            manifest["sha256"]![name] = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        }

        File.WriteAllText(Path.Combine(directory, "circuit.json"), manifest.ToJsonString());
        var forged = ZkProgram.Open(directory);
        var proof = await forged.ProveAsync(forged.InputOf(Irises.Test, ProvenIris.Row), iris.InSession);

        forged.ModelHash.ShouldBe(model.ModelHash);
        (await forged.GetKeyHashAsync(options: iris.InSession)).ShouldBe(await model.GetKeyHashAsync(options: iris.InSession));
        proof.Direct!.Instances[0].Outputs[0].ShouldNotBe(Expected(ProvenIris.Row)!.Value, "it is a lie");
        (await forged.VerifyAsync(proof, iris.Verifying)).Direct!.Failure.ShouldBe(DirectFailure.Key);
        (await forged.VerifyAsync(await iris.Direct, iris.Verifying)).IsValid.ShouldBeTrue("the model is the right one");
    }

    [Fact]
    public async Task Private_weights_are_proven_behind_their_commitment_by_their_owner_and_verified_by_who_has_the_directory_alone()
    {
        using var folder = new TemporaryDirectory();
        var directory = Path.Combine(folder.Path, "private");
        var program = Irises.Model.Transpile(new TranspileOptions("iris_private_tree") { Weights = WeightSource.Input, Commits = true });
        program.Write(directory, Irises.Test);
        var opened = ZkProgram.Open(directory);

        var proof = await opened.ProveAsync(opened.InputOf(Irises.Test, ProvenIris.Row), iris.InSession);
        var batch = await program.ProveBatchAsync([program.InputOf(Irises.Test, 0), program.InputOf(Irises.Test, 1)], iris.InSession);

        File.Delete($"{directory}.weights.private.json");
        var verifier = ZkProgram.Open(directory);
        verifier.Commitment.ShouldBe(program.Commitment);
        var verification = await verifier.VerifyAsync(proof, iris.Verifying with { Commitment = program.Commitment });
        verification.IsValid.ShouldBeTrue(verification.Explanation);
        verification.Class.ShouldBe(Expected(ProvenIris.Row));
        (await verifier.VerifyAsync(batch, iris.Verifying)).Results.Select(result => result.Class).ShouldBe([Expected(0), Expected(1)]);
        (await verifier.VerifyAsync(proof, iris.Verifying with { Commitment = "7field" })).Direct!.Failure.ShouldBe(DirectFailure.Commitment);
        (await Should.ThrowAsync<MalformedInputException>(() => verifier.ProveAsync(opened.InputOf(Irises.Test, 0), iris.InSession))).Message.ShouldContain(".weights.private.json");
    }

    [Fact]
    public async Task Private_weights_that_nobody_has_committed_to_are_not_proven_directly()
    {
        var options = new TranspileOptions("iris_private_tree") { Weights = WeightSource.Input };
        var program = Irises.Model.Transpile(options);

        program.HasCircuit.ShouldBeFalse();
        (await Should.ThrowAsync<InvalidOperationException>(() => program.ProveAsync(program.InputOf(Irises.Test, 0), iris.InSession))).Message.ShouldContain("Commits = true");
        Should.Throw<ArgumentException>(() => Irises.Model.Transpile(options, TranspileTarget.Direct)).Message.ShouldContain("Commits = true");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(129)]
    public void A_proof_is_of_1_to_128_samples(int samples) =>
        Should.Throw<ArgumentException>(() => _ = iris.Program.ProveBatchAsync([.. Enumerable.Repeat(iris.Program.InputOf(Irises.Test, 0), samples)])).Message.ShouldContain($"{samples} samples, expected 1 to 128");

    [Fact]
    public void Options_that_contradict_each_other_are_refused_before_anything_starts()
    {
        var input = iris.Program.InputOf(Irises.Test, 0);
        (ProveOptions Options, string Problem)[] wrong =
        [
            (iris.InSession with { Engines = new() }, "not both"),
            (iris.InSession with { Target = ProofTarget.Aleo, Challenge = Challenge }, "no challenge"),
            (iris.InSession with { Target = (ProofTarget)7 }, "expected one of: Direct, Aleo"),
        ];
        foreach (var (options, problem) in wrong)
        {
            Should.Throw<ArgumentException>(() => _ = iris.Program.ProveAsync(input, options)).Message.ShouldContain(problem);
        }

        Should.Throw<ArgumentException>(() => _ = iris.Program.ProveBatchAsync([input], iris.InSession with { Target = ProofTarget.Aleo })).Message.ShouldContain("one sample");
    }

    [Fact]
    public async Task What_a_verifier_trusts_must_name_a_key_and_be_of_the_right_kind()
    {
        var proof = await iris.Direct;
        (VerifierTrust Trust, VerifyOptions Options, string Problem)[] wrong =
        [
            (new(), iris.Verifying, "any circuit at all"),
            (new() { ModelHash = iris.Program.ModelHash }, iris.Verifying, "any circuit at all"),
            (new() { KeyHash = "abc" }, iris.Verifying, "64 hexadecimal digits"),
            (new() { KeyHash = new('0', 64), ModelHash = new('0', 64) }, iris.Verifying, "62 hexadecimal digits"),
            (new() { ManifestSha256 = new('0', 64) }, iris.Verifying, "Aleo program"),
            (new() { KeyHash = new('0', 64), ModelHash = new('0', 62) }, iris.VerifyingAleo, "direct proofs"),
            (new() { KeyHash = new('0', 64) }, iris.Verifying with { Commitment = "many" }, "field element"),
        ];
        foreach (var (trust, options, problem) in wrong)
        {
            Should.Throw<ArgumentException>(() => _ = proof.VerifyAsync(trust, options)).Message.ShouldContain(problem);
        }
    }

    [Fact]
    public async Task A_proof_is_the_same_from_bytes_and_what_is_none_is_refused_with_its_place()
    {
        using var directory = new TemporaryDirectory();
        var file = Path.Combine(directory.Path, "proof.json");
        (await iris.Direct).Save(file);
        var bytes = File.ReadAllBytes(file);

        (await iris.Program.VerifyAsync(ZkProof.Read(bytes), iris.Verifying)).IsValid.ShouldBeTrue();
        Should.Throw<MalformedInputException>(() => ZkProof.Read(bytes.AsMemory(0, bytes.Length / 2), "half")).Message.ShouldStartWith("half: ");
        Should.Throw<MalformedInputException>(() => ZkProof.Load(Path.Combine(directory.Path, "missing.json"))).Message.ShouldContain("missing.json");
    }

    [Fact]
    public async Task Proving_ends_when_it_is_cancelled_and_a_session_that_is_over_starts_nothing()
    {
        var input = iris.Program.InputOf(Irises.Test, 0);
        await Should.ThrowAsync<OperationCanceledException>(() => iris.Program.ProveAsync(input, iris.InSession, new(canceled: true)));
        await Should.ThrowAsync<OperationCanceledException>(async () => await iris.Program.VerifyAsync(await iris.Direct, iris.Verifying, new(canceled: true)));

        var session = ZkSession.Open();
        await session.DisposeAsync();
        await session.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => iris.Program.ProveAsync(input, new() { Session = session }));
    }

    // Each leaf for the class before, so that inputs and sizes are the same.
    private static ZkModel WithOtherLeaves(ZkModel model)
    {
        var ensemble = ((IntegerTrees)model.Integer).Ensemble;
        return model with
        {
            Integer = new IntegerTrees(ensemble with
            {
                Trees = [.. ensemble.Trees.Select(tree => new DecisionTree<long>([.. tree.Nodes.Select(node => node is LeafNode<long> leaf ? new LeafNode<long>([.. leaf.Values[1..], leaf.Values[0]]) : node)]))],
            }),
        };
    }
}
