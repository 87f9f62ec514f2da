using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Proving.Direct;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Proving.Accuracy;

/// <summary>Proves the result of a model for each sample of a data set, up to 128 samples a proof, into a directory. Proofs that are in it already are verified and not made again.</summary>
/// <param name="prover">Proves inferences of the model.</param>
/// <param name="keys">The keys of the model's circuit.</param>
/// <param name="verifier">Verifies direct proofs.</param>
/// <param name="model">The model, with its circuit for public samples.</param>
public sealed class AccuracyProver(DirectProver prover, DirectKeys keys, DirectVerifier verifier, DirectModel model)
{
    /// <summary>The number of samples in one proof.</summary>
    public int GroupSize { get; init; } = ModelProof.MaximumInstances;

    /// <summary>The number of proofs that are made side by side.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Proves all samples and writes the summary last.</summary>
    /// <param name="directory">The directory; created if it is missing.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="progress">Is told of every group that is proven; null if nobody asks.</param>
    /// <param name="cancellation">Cancels the operation; the proofs made so far stay, and the next run goes on from them.</param>
    /// <exception cref="ArgumentException">The model's circuit takes its samples as private inputs.</exception>
    /// <exception cref="MalformedInputException">The directory has the accuracy of another model or data set, or the data set is not one for the model.</exception>
    /// <exception cref="DirectEngineException">The engine refuses or fails.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<AccuracySummary> ProveAsync(string directory, AccuracySamples samples, IProgress<AccuracyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfNotEqual(GroupSize is >= 1 and <= ModelProof.MaximumInstances, true, nameof(GroupSize));
        if (model.Shape.Inputs != Visibility.Public)
        {
            throw new ArgumentException("an accuracy needs a circuit whose samples are public", nameof(directory));
        }

        SampleGroup[] groups = [.. SampleGroup.Of(samples.Count, GroupSize)];
        AccuracyPlace.Prepare(directory, model, samples.Dataset, groups);
        var groupVerifier = new GroupVerifier(verifier, model, samples, new(model));
        var made = new MadeGroup[groups.Length];
        var done = 0;
        await Parallel.ForEachAsync(groups, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation }, async (group, token) =>
        {
            var there = await FindAsync(directory, groupVerifier, group, token).ConfigureAwait(false);
            made[group.Index] = there ?? await MakeAsync(directory, groupVerifier, group, samples, token).ConfigureAwait(false);
            progress?.Report(new(group, Interlocked.Increment(ref done), groups.Length, there is not null));
        }).ConfigureAwait(false);

        var summary = new AccuracySummary(
            model.Hash,
            made[0].KeyHash,
            model.Commitment,
            samples.Dataset,
            GroupSize,
            samples.Score([.. made.SelectMany(group => group.Results)]),
            [.. groups.Zip(made, (group, proof) => new GroupSummary(group.FileName, proof.Sha256, samples.CountRight(group, proof.Results)))]);
        AccuracySummaryFile.Save(AccuracyDirectory.SummaryPath(directory), summary);
        return summary;
    }

    private async Task<MadeGroup> MakeAsync(string directory, GroupVerifier groupVerifier, SampleGroup group, AccuracySamples samples, CancellationToken cancellation)
    {
        var proof = await prover.ProveAsync(keys, samples.Inputs(model.Description, group, cancellation), Challenge.None, new(group.First, samples.Count), cancellation).ConfigureAwait(false);
        var verdict = await groupVerifier.VerifyAsync(proof, group, cancellation).ConfigureAwait(false);
        if (verdict.Refusal is { } refusal)
        {
            throw new DirectEngineException(DirectErrorKind.Failed, $"the proof of {group} does not verify: {refusal.Explanation}");
        }

        var bytes = DirectProofFile.Write(proof);
        AtomicFile.Write(AccuracyDirectory.ProofPath(directory, group), stream => stream.Write(bytes));
        return new(Sha256Hex.Of(bytes), verdict.KeyHash, verdict.Results);
    }

    /// <summary>The proof that is there, if it is one of this group under the same key. Whatever else has its name is replaced.</summary>
    private async Task<MadeGroup?> FindAsync(string directory, GroupVerifier groupVerifier, SampleGroup group, CancellationToken cancellation)
    {
        if (AccuracyDirectory.ReadProof(directory, group) is not { } bytes)
        {
            return null;
        }

        try
        {
            var proof = DirectProofFile.Read(bytes, group.FileName);
            var verdict = proof.VerifyingKey.Span.SequenceEqual(keys.VerifyingKey.Span) ? await groupVerifier.VerifyAsync(proof, group, cancellation).ConfigureAwait(false) : null;
            return verdict is { Refusal: null } ? new(Sha256Hex.Of(bytes), verdict.KeyHash, verdict.Results) : null;
        }
        catch (MalformedInputException)
        {
            return null;
        }
    }

    /// <summary>A group that is proven.</summary>
    private sealed record MadeGroup(string Sha256, string KeyHash, ImmutableArray<RunResult> Results);
}
