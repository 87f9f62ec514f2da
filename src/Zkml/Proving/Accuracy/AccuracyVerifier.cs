using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host.Files;
using Zkml.Proving.Direct;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Proving.Accuracy;

/// <summary>
/// Verifies an accuracy: every proof with exactly the public inputs that the samples of the verifier's own data set have, then counts the proven classes against its labels. The model is not run, and nothing that the
/// directory states is believed.
/// </summary>
/// <param name="verifier">Verifies direct proofs.</param>
public sealed class AccuracyVerifier(DirectVerifier verifier)
{
    /// <summary>Compares what the directory claims of its model with itself and with what the verifier trusts. Needs neither circuit nor data set; finding nothing proves nothing.</summary>
    /// <param name="directory">The directory; untrusted.</param>
    /// <param name="trusted">What the verifier knows independently.</param>
    /// <returns>The first contradiction, or null.</returns>
    public static AccuracyVerification? FindContradiction(AccuracyDirectory directory, AccuracyTrust trusted)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(trusted);
        return SummaryClaims.FindContradiction(directory.Summary, directory.Description, trusted);
    }

    /// <summary>Verifies an accuracy.</summary>
    /// <param name="directory">The directory; untrusted.</param>
    /// <param name="model">The model that the directory describes, with its circuit for public samples.</param>
    /// <param name="samples">The samples of the verifier's own data set.</param>
    /// <param name="trusted">What the verifier knows independently.</param>
    /// <param name="progress">Is told of every group that holds; null if nobody asks.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What was found. An accuracy that does not hold is a result, not an error.</returns>
    /// <exception cref="ArgumentException"><paramref name="trusted"/> names neither a model nor a key, or <paramref name="model"/> is not the one that the directory describes.</exception>
    /// <exception cref="Host.MalformedInputException">A proof file is malformed, or the data set is not one for the model.</exception>
    /// <exception cref="DirectEngineException">The engine fails, which says nothing about the proofs.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<AccuracyVerification> VerifyAsync(
        AccuracyDirectory directory, DirectModel model, AccuracySamples samples, AccuracyTrust trusted, IProgress<AccuracyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(trusted);
        if (trusted.KnowsNothing)
        {
            throw new ArgumentException("name a model or a verifying key that you trust: any circuit at all can give any outputs", nameof(trusted));
        }

        if (model.Hash != directory.Description.Hash)
        {
            throw new ArgumentException("not the model that the directory describes", nameof(model));
        }

        if ((FindContradiction(directory, trusted) ?? SummaryClaims.FindContradiction(directory.Summary, samples.Dataset)) is { } contradiction)
        {
            return contradiction;
        }

        // A key that is known by its hash may be of another version of the circuit.
        var proofTrust = trusted.KeyHash is { } keyHash ? new DirectTrust(KeyHash: keyHash, ModelHash: model.Hash, Commitment: model.Commitment) : new DirectTrust(model);
        var groups = new GroupVerifier(verifier, model, samples, proofTrust);
        var results = ImmutableArray.CreateBuilder<RunResult>(samples.Count);
        var total = SampleGroup.CountOf(samples.Count, directory.Summary.GroupSize);
        foreach (var group in SampleGroup.Of(samples.Count, directory.Summary.GroupSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var verdict = await VerifyAsync(directory, groups, group, samples, cancellation).ConfigureAwait(false);
            if (verdict.Refusal is { } refusal)
            {
                return refusal;
            }

            results.AddRange(verdict.Results);
            progress?.Report(new(group, group.Index + 1, total, WasThere: true));
        }

        var score = samples.Score(results.MoveToImmutable());
        return SummaryClaims.FindContradiction(directory.Summary, score) ?? AccuracyVerification.Valid(directory.Summary.KeyHash, score);
    }

    private static async Task<GroupVerdict> VerifyAsync(AccuracyDirectory directory, GroupVerifier verifier, SampleGroup group, AccuracySamples samples, CancellationToken cancellation)
    {
        var stated = directory.Summary.Groups[group.Index];
        if (AccuracyDirectory.ReadProof(directory.Path, group) is not { } bytes)
        {
            return GroupVerdict.Invalid(AccuracyFailure.GroupMissing, group, $"the proof file {group.FileName} is missing");
        }

        if (Sha256Hex.Of(bytes) is var found && found != stated.Sha256)
        {
            return OtherFile(directory, group, found);
        }

        var verdict = await verifier.VerifyAsync(DirectProofFile.Read(bytes, AccuracyDirectory.ProofPath(directory.Path, group)), group, cancellation).ConfigureAwait(false);
        if (verdict.Refusal is not null)
        {
            return verdict;
        }

        if (verdict.KeyHash != directory.Summary.KeyHash)
        {
            return GroupVerdict.Invalid(AccuracyFailure.Summary, group, $"the proof's verifying key has the hash {verdict.KeyHash}, the summary states {directory.Summary.KeyHash}");
        }

        return samples.CountRight(group, verdict.Results) is var right && right != stated.Right
            ? GroupVerdict.Invalid(AccuracyFailure.Summary, group, string.Create(CultureInfo.InvariantCulture, $"{right} of the proven classes are right, the summary states {stated.Right}"))
            : verdict;
    }

    private static GroupVerdict OtherFile(AccuracyDirectory directory, SampleGroup group, string found)
    {
        var groups = directory.Summary.Groups;
        var owner = Enumerable.Range(0, groups.Length).FirstOrDefault(i => groups[i].Sha256 == found, -1);
        if (owner < 0)
        {
            return GroupVerdict.Invalid(AccuracyFailure.Damaged, group, $"the proof file {group.FileName} is not the one that the summary lists: it was changed after the summary was written");
        }

        var other = SampleGroup.Of(directory.Summary.Dataset.Samples, directory.Summary.GroupSize).ElementAt(owner);
        var isCopy = AccuracyDirectory.ReadProof(directory.Path, other) is { } bytes && Sha256Hex.Of(bytes) == found;
        return GroupVerdict.Invalid(
            isCopy ? AccuracyFailure.GroupRepeated : AccuracyFailure.GroupsReordered,
            group,
            $"the proof file {group.FileName} has the proof of {other}{(isCopy ? ", which is there twice" : "")}");
    }
}
