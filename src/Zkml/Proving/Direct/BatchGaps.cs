using System.Globalization;
using Zkml.Statements;

namespace Zkml.Proving.Direct;

/// <summary>Whether the proofs of a directory are those of a whole batch.</summary>
public static class BatchGaps
{
    /// <summary>What is missing, or there twice, in words; null if each batch is whole. Proofs of one model, challenge and batch size are those of one batch.</summary>
    /// <param name="proofs">The proofs, in any order.</param>
    public static string? Find(IEnumerable<ModelProof> proofs)
    {
        foreach (var batch in proofs.GroupBy(proof => (proof.Model, proof.Challenge, proof.Place.Total)))
        {
            var next = 0L;
            foreach (var proof in batch.OrderBy(proof => proof.Place.First))
            {
                if (proof.Place.First != next)
                {
                    return proof.Place.First > next
                        ? string.Create(CultureInfo.InvariantCulture, $"of a batch of {batch.Key.Total} samples, those at the places {next} to {proof.Place.First - 1} are missing")
                        : string.Create(CultureInfo.InvariantCulture, $"of a batch of {batch.Key.Total} samples, the one at place {proof.Place.First} is there twice");
                }

                next += proof.Instances.Length;
            }

            if (next < batch.Key.Total)
            {
                return string.Create(CultureInfo.InvariantCulture, $"of a batch of {batch.Key.Total} samples, those at the places {next} to {batch.Key.Total - 1} are missing");
            }
        }

        return null;
    }
}
