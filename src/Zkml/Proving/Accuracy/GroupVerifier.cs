using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Zkml.Lowering;
using Zkml.Models.Evaluation;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Proving.Accuracy;

/// <summary>Verifies the proof of one group of samples with exactly the public inputs that these samples have.</summary>
/// <param name="verifier">Verifies direct proofs.</param>
/// <param name="model">The model.</param>
/// <param name="samples">All samples.</param>
/// <param name="trusted">What each proof must be about.</param>
internal sealed class GroupVerifier(DirectVerifier verifier, DirectModel model, AccuracySamples samples, DirectTrust trusted)
{
    /// <summary>Verifies a proof.</summary>
    /// <param name="proof">The proof; untrusted.</param>
    /// <param name="group">The samples that it must be about.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<GroupVerdict> VerifyAsync(ModelProof proof, SampleGroup group, CancellationToken cancellation)
    {
        if (proof.Place.First != group.First || proof.Place.Total != samples.Count)
        {
            return GroupVerdict.Invalid(
                proof.Place.First != group.First ? AccuracyFailure.GroupsReordered : AccuracyFailure.SampleMissing,
                group,
                string.Create(CultureInfo.InvariantCulture, $"the file has the proof of the samples from {proof.Place.First} on, of {proof.Place.Total}; expected those from {group.First} on, of {samples.Count}"));
        }

        if (proof.Instances.Length != group.Count)
        {
            return GroupVerdict.Invalid(AccuracyFailure.SampleMissing, group, string.Create(CultureInfo.InvariantCulture, $"the file lists {proof.Instances.Length} samples, expected {group.Count}"));
        }

        var words = samples.Words(model, group, cancellation);
        for (var i = 0; i < words.Length; i++)
        {
            if (!proof.Instances[i].Sample.AsSpan().SequenceEqual(words[i].AsSpan()))
            {
                return OtherSample(proof.Instances[i].Sample, words, group, i);
            }
        }

        var verdict = await verifier.VerifyAsync(proof, trusted, cancellation).ConfigureAwait(false);
        if (!verdict.IsValid)
        {
            return await RefusedAsync(proof, group, verdict, cancellation).ConfigureAwait(false);
        }

        var results = proof.Instances.Select(instance => model.Description.TryDecode(instance.Outputs)).ToArray();
        return Array.IndexOf(results, null) is var wrong && wrong >= 0
            ? GroupVerdict.Invalid(AccuracyFailure.Class, group, $"sample {group.First + wrong}: the outputs {string.Join(", ", proof.Instances[wrong].Outputs)} are none of the model")
            : new(null, verdict.KeyHash!, [.. results.Select(result => result!)]);
    }

    private static GroupVerdict OtherSample(ImmutableArray<BigInteger> found, ImmutableArray<BigInteger>[] words, SampleGroup group, int index)
    {
        var other = Array.FindIndex(words, candidate => candidate.AsSpan().SequenceEqual(found.AsSpan()));
        return GroupVerdict.Invalid(
            AccuracyFailure.Sample,
            group,
            string.Create(CultureInfo.InvariantCulture, $"the file has another sample at place {group.First + index} than the data set{(other < 0 ? "" : $": the one of place {group.First + other}")}"));
    }

    private async Task<GroupVerdict> RefusedAsync(ModelProof proof, SampleGroup group, DirectVerification verdict, CancellationToken cancellation)
    {
        if (verdict.Failure is DirectFailure.Proof or DirectFailure.Damaged && await FindClassAsync(proof, group, cancellation).ConfigureAwait(false) is { } other)
        {
            return other;
        }

        return GroupVerdict.Invalid(
            verdict.Failure switch
            {
                DirectFailure.Model => AccuracyFailure.Model,
                DirectFailure.Key => AccuracyFailure.Key,
                DirectFailure.Commitment => AccuracyFailure.Commitment,
                DirectFailure.Output => AccuracyFailure.Class,
                DirectFailure.Instances => AccuracyFailure.SampleMissing,
                DirectFailure.Place => AccuracyFailure.GroupsReordered,
                DirectFailure.Damaged => AccuracyFailure.Damaged,
                _ => AccuracyFailure.Proof,
            },
            group,
            verdict.Explanation);
    }

    /// <summary>Whether the proof holds with the classes that the model gives: then the file states others. The model is run only to name what is wrong with a proof that is refused.</summary>
    private async Task<GroupVerdict?> FindClassAsync(ModelProof proof, SampleGroup group, CancellationToken cancellation)
    {
        if (model.Description is not { Output: OutputKind.Class, Weights: ConstantWeights { Model: var integer }, Pipeline: var pipeline })
        {
            return null;
        }

        int[] inputs = [.. samples.Inputs(model.Description, group, cancellation).SelectMany(sample => sample)];
        var classes = ModelScores.Of(integer, pipeline, pipeline.ComputeAllFeatures(inputs.AsSpan())).Classes();
        var wrong = Enumerable.Range(0, group.Count).FirstOrDefault(i => proof.Instances[i].Outputs is not [var stated] || stated != classes[i], -1);
        if (wrong < 0)
        {
            return null;
        }

        var repaired = proof with { Instances = [.. proof.Instances.Select((instance, i) => instance with { Outputs = [new BigInteger(classes[i])] })], IsIntact = true };
        return (await verifier.VerifyAsync(repaired, trusted, cancellation).ConfigureAwait(false)).IsValid
            ? GroupVerdict.Invalid(AccuracyFailure.Class, group, $"sample {group.First + wrong}: the class {Named(classes[wrong])} was proven, the file states {string.Join(", ", proof.Instances[wrong].Outputs.Select(output => output < model.Description.ClassLabels.Length ? Named((int)output) : $"{output}"))}")
            : null;
    }

    private string Named(int index) => model.Description.ClassLabels[index];
}
