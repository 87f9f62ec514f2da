using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Lowering;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Tests.Proving.Direct;

/// <summary>Each forgery is refused, and told from the others.</summary>
public class DirectVerifierTests
{
    private readonly DirectNano _nano = new();

    [Theory]
    [InlineData("0", 0, 1)]
    [InlineData("123456789", 0, 1)]
    [InlineData("5", 7, 20)]
    public async Task An_honest_proof_is_valid_and_means_its_class(string challenge, int first, int total)
    {
        var proof = await _nano.ProveAsync([3], new(BigInteger.Parse(challenge)), new(first, total));

        var verdict = await _nano.Verifier.VerifyAsync(proof, DirectNano.Trusted with { Challenge = new(BigInteger.Parse(challenge)) });

        verdict.IsValid.ShouldBeTrue(verdict.Explanation);
        verdict.Results.Single().Label.ShouldBe("3");
        verdict.KeyHash.ShouldNotBeNull().Length.ShouldBe(64);
    }

    [Fact]
    public async Task A_batch_is_valid_and_each_sample_means_its_class()
    {
        var verdict = await _nano.Verifier.VerifyAsync(await _nano.ProveAsync([3, 1, 4, 1, 5]), DirectNano.Trusted);

        verdict.Results.Select(result => result.Class).ShouldBe([3, 1, 4, 1, 5]);
    }

    [Fact]
    public async Task A_key_that_the_verifier_trusts_needs_no_model_and_tells_no_class()
    {
        var proof = await _nano.ProveAsync([3]);
        var hash = (await _nano.Verifier.VerifyAsync(proof, DirectNano.Trusted)).KeyHash;

        var verdict = await _nano.Verifier.VerifyAsync(proof, new DirectTrust(KeyHash: hash));
        verdict.IsValid.ShouldBeTrue(verdict.Explanation);
        verdict.Results.ShouldBeEmpty();

        var both = await _nano.Verifier.VerifyAsync(proof, new DirectTrust(KeyHash: hash, ModelHash: DirectNano.Model.Hash));
        both.IsValid.ShouldBeTrue(both.Explanation);
    }

    [Fact]
    public async Task Who_trusts_nothing_can_verify_nothing()
    {
        var proof = await _nano.ProveAsync([3]);

        await Should.ThrowAsync<ArgumentException>(() => _nano.Verifier.VerifyAsync(proof, new DirectTrust()));
        await Should.ThrowAsync<ArgumentException>(() => _nano.Verifier.VerifyAsync(proof, new DirectTrust(ModelHash: DirectNano.Model.Hash)));
    }

    [Fact]
    public async Task Another_class_is_told()
    {
        var proof = await _nano.ProveAsync([3]);

        (await RefusedAsync(proof with { Instances = [new([8], [])] }, DirectFailure.Output)).ShouldBe("the output was 3, the file says 8");
        await RefusedAsync(proof with { Instances = [new([10], [])] }, DirectFailure.Output);
        await RefusedAsync(proof with { Instances = [new([3, 3], [])] }, DirectFailure.Output);
    }

    [Fact]
    public async Task Another_challenge_is_told()
    {
        var proof = await _nano.ProveAsync([3], new(42));

        await RefusedAsync(proof, DirectFailure.Challenge);
        await RefusedAsync(proof, DirectFailure.Challenge, DirectNano.Trusted with { Challenge = new(43) });

        // Whoever writes the expected challenge into the file does not have a proof of it.
        await RefusedAsync(proof with { Challenge = new(43) }, DirectFailure.Proof, DirectNano.Trusted with { Challenge = new(43) });
        await RefusedAsync(await _nano.ProveAsync([3]) with { Challenge = new(43) }, DirectFailure.Challenge, DirectNano.Trusted with { Challenge = new(43) });
    }

    [Fact]
    public async Task The_same_circuit_under_another_manifest_is_another_model()
    {
        // Only a label differs: neither circuit nor key.
        var swapped = DirectNano.Of(DirectNano.Description with { ClassLabels = DirectNano.Description.ClassLabels.SetItem(3, "8").SetItem(8, "3") }, "nano");
        var proof = await _nano.ProveAsync([3], model: swapped);

        await RefusedAsync(proof, DirectFailure.Model);

        // Nor does it help to write the expected hash into the file.
        await RefusedAsync(proof with { Model = DirectNano.Model.Hash }, DirectFailure.Proof);
        await RefusedAsync(proof, DirectFailure.Model, DirectNano.Trusted with { ModelHash = swapped.Hash });
    }

    [Fact]
    public async Task A_key_of_another_circuit_is_told()
    {
        var other = await _nano.ProveAsync([3], model: DirectNano.Of(DirectNano.Description, "other"));
        var proof = await _nano.ProveAsync([3]);

        // The hash of the model is right, its circuit not.
        (await RefusedAsync(other, DirectFailure.Key)).ShouldContain("is not that of the circuit of nano");
        await RefusedAsync(proof with { VerifyingKey = other.VerifyingKey, Certificate = other.Certificate }, DirectFailure.Key);
        await RefusedAsync(proof with { VerifyingKey = proof.VerifyingKey[1..] }, DirectFailure.Key);
        await RefusedAsync(proof with { Certificate = other.Certificate }, DirectFailure.Key);
        await RefusedAsync(proof, DirectFailure.Key, new DirectTrust(KeyHash: new string('0', 64)));
        await RefusedAsync(proof, DirectFailure.Key, DirectNano.Trusted with { KeyHash = new string('0', 64) });
    }

    [Fact]
    public async Task Missing_added_and_reordered_samples_are_told()
    {
        var proof = await _nano.ProveAsync([3, 1, 4, 1, 5]);

        await RefusedAsync(proof with { Instances = proof.Instances.RemoveAt(4) }, DirectFailure.Instances);
        await RefusedAsync(proof with { Instances = proof.Instances.RemoveAt(0) }, DirectFailure.Instances);
        await RefusedAsync(proof with { Instances = proof.Instances.Add(proof.Instances[0]), Place = new(0, 6) }, DirectFailure.Instances);
        await RefusedAsync(proof with { Instances = [.. proof.Instances.Reverse()] }, DirectFailure.Instances);
        await RefusedAsync(proof with { Instances = proof.Instances.SetItem(0, proof.Instances[4]).SetItem(4, proof.Instances[0]) }, DirectFailure.Instances);
    }

    [Fact]
    public async Task Another_place_of_the_batch_is_told()
    {
        var proof = await _nano.ProveAsync([3, 1], place: new(4, 10));

        await RefusedAsync(proof with { Place = new(0, 10) }, DirectFailure.Place);
        await RefusedAsync(proof with { Place = new(6, 10) }, DirectFailure.Place);
        await RefusedAsync(proof with { Place = new(9, 10) }, DirectFailure.Place);
        await RefusedAsync(await _nano.ProveAsync([3, 1], place: new(0, 10)) with { Place = new(2, 10) }, DirectFailure.Place);
    }

    [Fact]
    public async Task An_older_version_of_the_proof_system_is_told() => await RefusedAsync(await _nano.ProveAsync([3]) with { Varuna = 2 }, DirectFailure.Version);

    [Fact]
    public async Task A_commitment_where_no_weights_are_private_is_told()
    {
        var proof = await _nano.ProveAsync([3]);

        await RefusedAsync(proof with { Commitment = 5 }, DirectFailure.Commitment);
        await RefusedAsync(proof, DirectFailure.Commitment, DirectNano.Trusted with { Commitment = 5 });
    }

    [Fact]
    public async Task Words_of_a_sample_cannot_be_passed_off_as_the_model_the_challenge_and_the_commitment()
    {
        // A statement with a public sample of three words, which the prover chose: an output, the model, the challenge, the words.
        var (model, challenge, commitment) = (DirectNano.Model.Hash, new Challenge(42), new BigInteger(77));
        var circuit = FakeDirectEngine.R1cs(6, "public sample");
        var keys = await _nano.Engine.SetUpAsync(circuit);
        var made = await _nano.Engine.ProveAsync(new(circuit, new byte[] { 1 }), keys.ProvingKey, [FieldBytes.Of([1234, 0, model.Value, challenge.Value, commitment])]);
        var output = new BigInteger(made.PublicInputs[0].Span[..32], isUnsigned: true);
        var forged = new ModelProof(
            "test", ModelProof.CurrentVaruna, model, OutputKind.Logits, Visibility.Private, challenge, BatchPlace.Alone, [new([output, 1234, 0], [])], keys.VerifyingKey, keys.Certificate, made.Proof)
        {
            Commitment = commitment,
        };
        forged.Statements.Single().ToBytes().ShouldBe(made.PublicInputs[0].ToArray(), "the forger shows the very numbers that were proven, under other names");

        var published = KeyHash.Of(await _nano.Engine.DescribeKeyAsync(keys.VerifyingKey), outputs: 1, sampleWords: 3);
        await RefusedAsync(forged, DirectFailure.Key, new DirectTrust(KeyHash: published, ModelHash: model, Challenge: challenge, Commitment: commitment));

        // The same proof under its own names, also after each other.
        var honest = forged with { Model = Named(1234), Challenge = Challenge.None, Commitment = null, Output = OutputKind.Class, Inputs = Visibility.Public, Instances = [new([output], [model.Value, challenge.Value, commitment])] };
        var verifier = _nano.Verifier;
        var trusted = new DirectTrust(KeyHash: published);
        (await verifier.VerifyAsync(honest, trusted)).IsValid.ShouldBeTrue();
        (await verifier.VerifyAsync(forged, trusted with { Challenge = challenge })).Failure.ShouldBe(DirectFailure.Key);

        static ModelHash Named(BigInteger value)
        {
            var bytes = new byte[ModelHash.Length];
            value.TryWriteBytes(bytes, out _, isUnsigned: true);
            return ModelHash.TryParse(Convert.ToHexStringLower(bytes), out var hash) ? hash : throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task Another_proof_is_refused()
    {
        var proof = await _nano.ProveAsync([3]);
        var bytes = proof.Proof.ToArray();
        bytes[100] ^= 1;

        await RefusedAsync(proof with { Proof = bytes }, DirectFailure.Proof);
        await RefusedAsync(proof with { Proof = bytes.AsMemory(0, 900) }, DirectFailure.Proof);
    }

    [Fact]
    public async Task Of_a_file_no_byte_can_be_changed()
    {
        var bytes = DirectProofFile.Write(await _nano.ProveAsync([3, 4], new(42)));
        var trusted = DirectNano.Trusted with { Challenge = new(42) };
        (await _nano.Verifier.VerifyAsync(DirectProofFile.Read(bytes, "proof.json"), trusted)).IsValid.ShouldBeTrue();
        for (var i = 0; i < bytes.Length; i += 7)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            ModelProof proof;
            try
            {
                proof = DirectProofFile.Read(changed, "proof.json");
            }
            catch (Host.MalformedInputException)
            {
                continue;
            }

            (await _nano.Verifier.VerifyAsync(proof, trusted)).IsValid.ShouldBeFalse($"byte {i} from {bytes[i]} to {changed[i]}");
        }
    }

    [Fact]
    public async Task What_no_proof_binds_is_bound_by_the_file()
    {
        var bytes = DirectProofFile.Write(await _nano.ProveAsync([3]));
        var changed = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes).Replace("\"module 0", "\"native 0"));

        await RefusedAsync(DirectProofFile.Read(changed, "proof.json"), DirectFailure.Damaged);
    }

    [Fact]
    public async Task A_refusal_takes_few_verifications()
    {
        var proof = await _nano.ProveAsync([.. Enumerable.Repeat(1, 128)]);

        await RefusedAsync(proof with { Instances = [.. proof.Instances.Select((_, i) => new ProvenInstance([i % 10], []))] }, DirectFailure.Proof);

        _nano.Engine.Verifications.ShouldBeLessThan(70);
    }

    [Fact]
    public async Task The_key_of_several_proofs_is_checked_once_and_another_one_again()
    {
        var verifier = _nano.Verifier;
        var (first, second) = (await _nano.ProveAsync([3]), await _nano.ProveAsync([4]));
        var other = await _nano.ProveAsync([3], model: DirectNano.Of(DirectNano.Description, "other"));

        (await verifier.VerifyAsync(first, DirectNano.Trusted)).IsValid.ShouldBeTrue();
        (await verifier.VerifyAsync(second, DirectNano.Trusted)).IsValid.ShouldBeTrue();
        _nano.Engine.KeyChecks.ShouldBe(1);

        (await verifier.VerifyAsync(other, DirectNano.Trusted)).Failure.ShouldBe(DirectFailure.Key);
        (await verifier.VerifyAsync(second with { Certificate = other.Certificate }, DirectNano.Trusted)).Failure.ShouldBe(DirectFailure.Key);
        (await verifier.VerifyAsync(second, DirectNano.Trusted with { KeyHash = new string('0', 64) })).Failure.ShouldBe(DirectFailure.Key);
        (await verifier.VerifyAsync(second, DirectNano.Trusted with { Model = DirectNano.Of(DirectNano.Description, "other") })).Failure.ShouldBe(DirectFailure.Key);
        (await verifier.VerifyAsync(second, DirectNano.Trusted)).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_buffer_that_is_used_again_is_another_key()
    {
        var verifier = _nano.Verifier;
        var proof = await _nano.ProveAsync([3]);
        var buffer = proof.VerifyingKey.ToArray();
        (await verifier.VerifyAsync(proof with { VerifyingKey = buffer }, DirectNano.Trusted)).IsValid.ShouldBeTrue();

        (await _nano.ProveAsync([3], model: DirectNano.Of(DirectNano.Description, "other"))).VerifyingKey.CopyTo(buffer);

        (await verifier.VerifyAsync(proof with { VerifyingKey = buffer }, DirectNano.Trusted)).Failure.ShouldBe(DirectFailure.Key);
    }

    private async Task<string> RefusedAsync(ModelProof proof, DirectFailure failure, DirectTrust? trusted = null)
    {
        var verdict = await _nano.Verifier.VerifyAsync(proof, trusted ?? DirectNano.Trusted);

        verdict.Failure.ShouldBe(failure, verdict.Explanation);
        verdict.IsValid.ShouldBeFalse();
        verdict.Results.ShouldBeEmpty();
        verdict.Explanation.Length.ShouldBeInRange(20, 500);
        return verdict.Explanation;
    }
}
