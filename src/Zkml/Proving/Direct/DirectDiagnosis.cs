using System.Globalization;
using System.Numerics;
using Zkml.Lowering;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Proving.Direct;

/// <summary>Finds out which claim of a proof that does not hold was changed: the one with which it would hold.</summary>
/// <param name="ask">Verifies a proof with other claims.</param>
internal sealed class DirectDiagnosis(Func<ModelProof, CancellationToken, Task<DirectVerdict>> ask)
{
    // Each takes some hundredths of a second.
    private const int MaximumGuesses = 64;

    /// <summary>The verdict on a proof that the engine does not accept.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="trusted">What the verifier knows.</param>
    /// <param name="reason">The engine's reason.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<DirectVerification> FindAsync(ModelProof proof, DirectTrust trusted, string reason, CancellationToken cancellation)
    {
        if (InstancesOf(proof) is { } instances && instances != proof.Instances.Length)
        {
            return DirectVerification.Invalid(
                DirectFailure.Instances, string.Create(CultureInfo.InvariantCulture, $"the file lists {proof.Instances.Length} samples, the proof is about {instances}: samples were left out or added"));
        }

        var guesses = 0;
        foreach (var (other, verdict) in Guesses(proof, trusted))
        {
            if (++guesses > MaximumGuesses)
            {
                break;
            }

            if ((await ask(other, cancellation).ConfigureAwait(false)).Accepted)
            {
                return verdict;
            }
        }

        var damage = proof.IsIntact ? "" : "; the file was changed after it was made";
        return DirectVerification.Invalid(
            proof.IsIntact ? DirectFailure.Proof : DirectFailure.Damaged,
            $"the proof does not hold for what the file states{damage}{(reason.Length == 0 ? "" : $" ({reason})")}");
    }

    private static int? InstancesOf(ModelProof proof) => ProofSize.InstancesOf(proof.Proof.Length);

    private static IEnumerable<(ModelProof Proof, DirectVerification Verdict)> Guesses(ModelProof proof, DirectTrust trusted) =>
        [.. OtherClasses(proof, trusted), .. OtherPlaces(proof), .. OtherOrders(proof), .. OtherChallenges(proof)];

    private static IEnumerable<(ModelProof Proof, DirectVerification Verdict)> OtherClasses(ModelProof proof, DirectTrust trusted)
    {
        if (proof.Output != OutputKind.Class || proof.Instances is not [{ Outputs: [var stated] } only])
        {
            yield break;
        }

        for (var index = 0; index < (trusted.Model?.Description.ClassLabels.Length ?? MaximumGuesses / 2) && index < MaximumGuesses / 2; index++)
        {
            if (index != stated)
            {
                yield return (
                    proof with { Instances = [only with { Outputs = [new BigInteger(index)] }] },
                    DirectVerification.Invalid(DirectFailure.Output, $"the output was {index}, the file says {stated}"));
            }
        }
    }

    private static IEnumerable<(ModelProof Proof, DirectVerification Verdict)> OtherPlaces(ModelProof proof)
    {
        var count = proof.Instances.Length;
        var candidates = new[] { 0 }
            .Concat(Enumerable.Range(1, 4).SelectMany(step => new[] { proof.Place.First - (step * (long)count), proof.Place.First + (step * (long)count) }).Where(first => first is >= 0 and < int.MaxValue / 2).Select(first => (int)first))
            .Concat(Enumerable.Range(1, 3).Select(step => step * ModelProof.MaximumInstances))
            .Where(first => first != proof.Place.First).Distinct();
        foreach (var first in candidates)
        {
            yield return (
                proof with { Place = proof.Place with { First = first } },
                DirectVerification.Invalid(DirectFailure.Place, string.Create(CultureInfo.InvariantCulture, $"the proof is about the sample at place {first} of its batch and what follows, the file says {proof.Place.First}")));
        }
    }

    private static IEnumerable<(ModelProof Proof, DirectVerification Verdict)> OtherOrders(ModelProof proof)
    {
        var count = proof.Instances.Length;
        var verdict = DirectVerification.Invalid(DirectFailure.Instances, "the samples in the file are in another order than in the proof");
        if (count > 2)
        {
            yield return (proof with { Instances = [.. proof.Instances.Reverse()] }, verdict);
        }

        for (var distance = 1; distance < count; distance++)
        {
            for (var i = 0; i + distance < count; i++)
            {
                var (left, right) = (proof.Instances[i], proof.Instances[i + distance]);
                yield return (proof with { Instances = proof.Instances.SetItem(i, right).SetItem(i + distance, left) }, verdict);
            }
        }
    }

    private static IEnumerable<(ModelProof Proof, DirectVerification Verdict)> OtherChallenges(ModelProof proof)
    {
        if (proof.Challenge != Challenge.None)
        {
            yield return (proof with { Challenge = Challenge.None }, DirectVerification.Invalid(DirectFailure.Challenge, $"the proof contains no challenge, the file says {proof.Challenge}"));
        }
    }
}
