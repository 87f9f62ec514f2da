using Zkml.Data.Datasets;
using Zkml.Proving.Accuracy;
using Zkml.Proving.Direct;
using Zkml.Tests.Proving.Direct;

namespace Zkml.Tests.Proving.Accuracy;

/// <summary>An accuracy is what proofs of all samples of the verifier's own data set show; each forgery is refused, and told from the others.</summary>
public sealed class AccuracyVerifierTests : IAsyncLifetime, IDisposable
{
    private readonly ProvenImages _proven = new();

    public Task InitializeAsync() => _proven.ProveAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _proven.Dispose();

    [Fact]
    public async Task An_honest_accuracy_is_counted_by_the_verifier()
    {
        var verdict = await _proven.VerifyAsync();

        verdict.IsValid.ShouldBeTrue(verdict.Explanation);
        verdict.Score.ShouldBe(new(10, 7, null));
        verdict.Score!.Accuracy.ShouldBe(0.7);
        verdict.KeyHash.ShouldNotBeNull().Length.ShouldBe(64);
    }

    [Fact]
    public async Task A_key_that_the_verifier_knows_needs_no_circuit()
    {
        var hash = (await _proven.VerifyAsync()).KeyHash;

        (await _proven.VerifyAsync(trusted: new(KeyHash: hash))).IsValid.ShouldBeTrue();
        (await _proven.VerifyAsync(trusted: new(ProvenImages.Model.Hash, hash))).IsValid.ShouldBeTrue();
        await Should.ThrowAsync<ArgumentException>(() => _proven.VerifyAsync(trusted: new()));
    }

    [Fact]
    public async Task Another_model_is_told()
    {
        var other = DirectNano.Description with { ClassLabels = DirectNano.Description.ClassLabels.SetItem(3, "8").SetItem(8, "3") };

        await RefusedAsync(AccuracyFailure.Model, trusted: new(other.Hash));
        _proven.Forge(summary => summary with { Model = other.Hash });
        (await RefusedAsync(AccuracyFailure.Summary)).ShouldContain("the summary states the model");
    }

    [Fact]
    public async Task Proofs_of_another_model_under_the_name_of_this_one_are_told()
    {
        using var others = new ProvenImages();
        await others.ProveAsync(model: ProvenImages.Of(ProvenImages.Description, "another circuit"));

        // The description is the same, the circuit is not that of the description.
        (await new AccuracyVerifier(new(others.Engine)).VerifyAsync(AccuracyDirectory.Open(others.Directory), ProvenImages.Model, ProvenImages.Samples(), others.Trusted)).Failure.ShouldBe(AccuracyFailure.Key);
    }

    [Fact]
    public async Task Another_key_is_told()
    {
        await RefusedAsync(AccuracyFailure.Key, trusted: new(KeyHash: new string('0', 64)));
        _proven.Forge(summary => summary with { KeyHash = new('0', 64) });
        await RefusedAsync(AccuracyFailure.Summary);

        // Nor does it help to write the hash that the verifier trusts into the summary.
        await RefusedAsync(AccuracyFailure.Key, trusted: new(KeyHash: new string('0', 64)));
    }

    [Fact]
    public async Task A_commitment_that_the_model_does_not_have_is_told()
    {
        _proven.Forge(summary => summary with { Commitment = 5 });

        await RefusedAsync(AccuracyFailure.Commitment);
    }

    [Fact]
    public async Task Another_data_set_is_told()
    {
        var images = ProvenImages.Images;
        var pixels = images.Pixels.ToArray();
        pixels[5] ^= 255;

        await RefusedAsync(AccuracyFailure.Dataset, dataset: new ImageDataset("images", pixels, images.Labels, 28, 28, 10));
        await RefusedAsync(AccuracyFailure.Dataset, dataset: images.Part(0, 9));
        await RefusedAsync(AccuracyFailure.Dataset, dataset: images.Pick("images", [1, 0, 2, 3, 4, 5, 6, 7, 8, 9]));
        (await RefusedAsync(AccuracyFailure.Summary, split: Split.Train)).ShouldContain("images:test");
        await RefusedAsync(AccuracyFailure.Summary, name: null, split: null);
    }

    [Fact]
    public async Task Altered_labels_are_told()
    {
        var images = ProvenImages.Images;
        var labels = images.Labels.ToArray();
        labels[9] = (byte)((labels[9] + 9) % 10);

        await RefusedAsync(AccuracyFailure.Labels, dataset: new ImageDataset("images", images.Pixels, labels, 28, 28, 10));

        // Nor does it help to count against the altered labels and to state the hash of the true ones.
        _proven.Forge(summary => summary with { Score = summary.Score with { Right = 8 }, Groups = summary.Groups.SetItem(2, summary.Groups[2] with { Right = 1 }) });
        (await RefusedAsync(AccuracyFailure.Summary)).ShouldContain("samples 8 to 9: 0 of the proven classes are right, the summary states 1");
    }

    [Fact]
    public async Task A_summary_that_says_more_than_was_proven_is_told()
    {
        _proven.Forge(summary => summary with { Score = summary.Score with { Right = 10 } });

        (await RefusedAsync(AccuracyFailure.Summary)).ShouldBe("the summary states 10 right, its proofs add up to 7");
    }

    [Fact]
    public async Task A_missing_group_is_told()
    {
        _proven.Forge(summary => summary with { Groups = summary.Groups.RemoveAt(1), Score = summary.Score with { Right = 3 } });
        (await RefusedAsync(AccuracyFailure.GroupMissing)).ShouldContain("lists 2 proofs");

        await _proven.ProveAsync();
        File.Delete(_proven.ProofPath(1));
        (await RefusedAsync(AccuracyFailure.GroupMissing)).ShouldContain("000004-000007.json is missing");
    }

    [Fact]
    public async Task A_repeated_group_is_told()
    {
        File.Copy(_proven.ProofPath(0), _proven.ProofPath(1), overwrite: true);
        (await RefusedAsync(AccuracyFailure.GroupRepeated)).ShouldContain("has the proof of samples 0 to 3, which is there twice");

        _proven.Forge(summary => summary with { Groups = summary.Groups.SetItem(1, summary.Groups[1] with { Sha256 = summary.Groups[0].Sha256 }) });
        await RefusedAsync(AccuracyFailure.GroupRepeated);

        _proven.Forge(summary => summary with { Groups = summary.Groups.SetItem(1, summary.Groups[0]) });
        await RefusedAsync(AccuracyFailure.GroupRepeated);
    }

    [Fact]
    public async Task Reordered_groups_are_told()
    {
        Swap();
        (await RefusedAsync(AccuracyFailure.GroupsReordered)).ShouldContain("has the proof of samples 4 to 7");

        // With the hashes in the summary exchanged, too, the places in the files tell it.
        _proven.Forge(summary => summary with
        {
            Groups = summary.Groups.SetItem(0, summary.Groups[0] with { Sha256 = summary.Groups[1].Sha256 }).SetItem(1, summary.Groups[1] with { Sha256 = summary.Groups[0].Sha256 }),
        });
        (await RefusedAsync(AccuracyFailure.GroupsReordered)).ShouldContain("from 4 on");

        // And with the places changed, the samples.
        _proven.Forge(0, proof => proof with { Place = proof.Place with { First = 0 } });
        await RefusedAsync(AccuracyFailure.Sample);

        _proven.Forge(summary => summary with { Groups = summary.Groups.SetItem(0, summary.Groups[1]).SetItem(1, summary.Groups[0]) });
        await RefusedAsync(AccuracyFailure.GroupsReordered);

        void Swap()
        {
            var bytes = File.ReadAllBytes(_proven.ProofPath(0));
            File.Copy(_proven.ProofPath(1), _proven.ProofPath(0), overwrite: true);
            File.WriteAllBytes(_proven.ProofPath(1), bytes);
        }
    }

    [Fact]
    public async Task A_sample_that_was_left_out_is_told()
    {
        _proven.Forge(0, proof => proof with { Instances = proof.Instances.RemoveAt(3) });
        await RefusedAsync(AccuracyFailure.SampleMissing);

        // With another sample twice in its place, the words tell it.
        _proven.Forge(0, proof => proof with { Instances = proof.Instances.Add(proof.Instances[0]) });
        (await RefusedAsync(AccuracyFailure.Sample)).ShouldContain("another sample at place 3 than the data set: the one of place 0");
    }

    [Fact]
    public async Task A_batch_of_another_size_is_told()
    {
        _proven.Forge(0, proof => proof with { Place = proof.Place with { Total = 11 } });

        await RefusedAsync(AccuracyFailure.SampleMissing);
    }

    [Fact]
    public async Task Another_class_is_refused_whatever_the_summary_says()
    {
        // A wrong answer made right: without a proof of it.
        _proven.Forge(2, proof => proof with { Instances = [.. proof.Instances.Select((instance, i) => instance with { Outputs = [ProvenImages.Images.Label(8 + i)] })] });
        _proven.Forge(summary => summary with { Score = summary.Score with { Right = 9 }, Groups = summary.Groups.SetItem(2, summary.Groups[2] with { Right = 2 }) });

        await RefusedAsync(AccuracyFailure.Proof);
    }

    [Fact]
    public async Task Samples_that_were_exchanged_after_the_proof_are_refused()
    {
        using var others = new ProvenImages();
        var random = ProvenImages.Dataset(0).Pick("images", [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
        await others.ProveAsync(random);
        var words = Enumerable.Range(0, 3).SelectMany(group => DirectProofFile.Load(_proven.ProofPath(group)).Instances).Select(instance => instance.Sample).ToArray();
        for (var group = 0; group < 3; group++)
        {
            var first = group * ProvenImages.GroupSize;
            others.Forge(group, proof => proof with { Instances = [.. proof.Instances.Select((instance, i) => instance with { Sample = words[first + i] })] });
        }

        others.Forge(summary => summary with { Dataset = AccuracyDataset.Of(ProvenImages.Images, "images", Split.Test) });

        (await others.VerifyAsync()).Failure.ShouldBe(AccuracyFailure.Proof);
    }

    [Fact]
    public async Task A_file_that_was_changed_is_told()
    {
        var bytes = File.ReadAllText(_proven.ProofPath(1));
        File.WriteAllText(_proven.ProofPath(1), bytes.Replace("module 0", "native 0"));
        (await RefusedAsync(AccuracyFailure.Damaged)).ShouldContain("000004-000007.json is not the one that the summary lists");

        _proven.Forge(summary => summary with { Groups = summary.Groups.SetItem(1, summary.Groups[1] with { Sha256 = Host.Files.Sha256Hex.OfFile(_proven.ProofPath(1)) }) });
        await RefusedAsync(AccuracyFailure.Damaged);
    }

    [Fact]
    public async Task Of_the_summary_no_byte_can_be_changed()
    {
        var path = Path.Combine(_proven.Directory, AccuracyDirectory.SummaryFile);
        var bytes = File.ReadAllBytes(path);
        for (var i = 0; i < bytes.Length; i += 5)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            File.WriteAllBytes(path, changed);
            try
            {
                (await _proven.VerifyAsync()).IsValid.ShouldBeFalse($"byte {i} from {bytes[i]} to {changed[i]}");
            }
            catch (Host.MalformedInputException)
            {
                // Refused as well.
            }
        }
    }

    [Fact]
    public void A_description_that_was_changed_has_another_hash_or_cannot_be_read()
    {
        var path = Path.Combine(_proven.Directory, AccuracyDirectory.DescriptionFile);
        var bytes = File.ReadAllBytes(path);
        for (var i = 0; i < bytes.Length; i += 97)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            File.WriteAllBytes(path, changed);
            try
            {
                AccuracyDirectory.Open(_proven.Directory).Description.Hash.ShouldNotBe(ProvenImages.Model.Hash);
            }
            catch (Host.MalformedInputException)
            {
                // Refused as well.
            }
        }
    }

    private async Task<string> RefusedAsync(AccuracyFailure failure, Dataset? dataset = null, AccuracyTrust? trusted = null, string? name = "images", Split? split = Split.Test)
    {
        var verdict = await _proven.VerifyAsync(dataset, trusted, name, split);

        verdict.Failure.ShouldBe(failure, verdict.Explanation);
        verdict.IsValid.ShouldBeFalse();
        verdict.Score.ShouldBeNull();
        verdict.Explanation.Length.ShouldBeInRange(20, 500);
        return verdict.Explanation;
    }
}
