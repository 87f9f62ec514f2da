using System.Globalization;
using Zkml.Lowering;
using Zkml.Statements;

namespace Zkml.Proving.Direct;

/// <summary>Compares the claims of a direct proof with each other and with what the verifier knows. This alone proves nothing; it finds out which claim is wrong.</summary>
internal static class DirectClaims
{
    /// <summary>The first wrong claim; null if all are consistent.</summary>
    public static DirectVerification? FindContradiction(ModelProof proof, DirectTrust trusted) =>
        CheckVersion(proof)
        ?? CheckModel(proof, trusted)
        ?? CheckChallenge(proof, trusted)
        ?? CheckCommitment(proof, trusted)
        ?? CheckPlace(proof)
        ?? CheckInstances(proof, trusted);

    private static DirectVerification? CheckVersion(ModelProof proof) => proof.Varuna == ModelProof.CurrentVaruna
        ? null
        : DirectVerification.Invalid(DirectFailure.Version, $"the proof says that it is one of Varuna {proof.Varuna}; only Varuna {ModelProof.CurrentVaruna} is accepted");

    private static DirectVerification? CheckModel(ModelProof proof, DirectTrust trusted)
    {
        if (trusted.ExpectedModel is { } expected && proof.Model != expected)
        {
            if (IsOfOtherWeights(proof, trusted))
            {
                return DirectVerification.Invalid(
                    DirectFailure.Commitment, $"the proof is about other weights in trees of the same shape: those behind the commitment {proof.Commitment}, expected {trusted.Model!.Commitment}");
            }

            return DirectVerification.Invalid(
                DirectFailure.Model,
                $"the proof is about the model {proof.Model}, {(trusted.Model is { } known && trusted.ModelHash is null ? $"that in {known.Name} is" : "you trust")} {expected}: weights, pipeline, ranges, labels or the kind of output differ");
        }

        return trusted.Model is { } model && model.Hash != trusted.ExpectedModel
            ? DirectVerification.Invalid(DirectFailure.Model, $"the model in {model.Name} has the hash {model.Hash}, you trust {trusted.ExpectedModel}")
            : null;
    }

    /// <summary>Whether the proof is about a model that differs from the verifier's in its commitment alone.</summary>
    private static bool IsOfOtherWeights(ModelProof proof, DirectTrust trusted) =>
        proof.Commitment is { } given
        && trusted.Model is { Description: { Weights: CommittedWeights weights } description }
        && (trusted.ModelHash is null || trusted.ModelHash == trusted.Model.Hash)
        && (description with { Weights = weights with { Commitment = given } }).Hash == proof.Model;

    private static DirectVerification? CheckChallenge(ModelProof proof, DirectTrust trusted) => proof.Challenge == trusted.Challenge
        ? null
        : DirectVerification.Invalid(DirectFailure.Challenge, $"the proof contains the challenge {proof.Challenge}, expected {trusted.Challenge}{(trusted.Challenge == Challenge.None ? " (name the one that you gave with --challenge)" : "")}");

    private static DirectVerification? CheckCommitment(ModelProof proof, DirectTrust trusted)
    {
        if (trusted.ExpectedCommitment is { } expected && proof.Commitment != expected)
        {
            return DirectVerification.Invalid(
                DirectFailure.Commitment, proof.Commitment is { } given ? $"the proof is about the weights behind the commitment {given}, expected {expected}" : $"the proof has no commitment to weights, expected {expected}");
        }

        // A proof is bound to both numbers, and to neither's being about the other.
        if (trusted.Model is { Commitment: { } own } known && own != trusted.ExpectedCommitment)
        {
            return DirectVerification.Invalid(DirectFailure.Commitment, $"the model in {known.Name} has the commitment {own}, you trust {trusted.ExpectedCommitment}");
        }

        return trusted.Model is { Shape.HasCommitment: false } && proof.Commitment is not null
            ? DirectVerification.Invalid(DirectFailure.Commitment, "the file has a commitment to weights, but the model's weights are constants")
            : null;
    }

    private static DirectVerification? CheckPlace(ModelProof proof) => (long)proof.Place.First + proof.Instances.Length <= proof.Place.Total
        ? null
        : DirectVerification.Invalid(
            DirectFailure.Place, string.Create(CultureInfo.InvariantCulture, $"the file says places {proof.Place.First} to {(long)proof.Place.First + proof.Instances.Length - 1} of a batch of {proof.Place.Total}"));

    private static DirectVerification? CheckInstances(ModelProof proof, DirectTrust trusted)
    {
        for (var i = 0; i < proof.Instances.Length; i++)
        {
            var instance = proof.Instances[i];
            if (trusted.Model is { } model)
            {
                if (instance.Outputs.Length != model.Shape.Outputs || model.Description.TryDecode(instance.Outputs) is null)
                {
                    return DirectVerification.Invalid(DirectFailure.Output, $"{Named(proof, i)}the outputs {string.Join(", ", instance.Outputs)} are none of the model");
                }

                if (instance.Sample.Length != model.Shape.SampleWords)
                {
                    return DirectVerification.Invalid(DirectFailure.Instances, $"{Named(proof, i)}the file has {instance.Sample.Length} words of a public sample, the model's statements have {model.Shape.SampleWords}");
                }
            }
            else if (instance.Outputs.Length != proof.Instances[0].Outputs.Length || instance.Sample.Length != proof.Instances[0].Sample.Length || (proof.Output != OutputKind.Logits && instance.Outputs.Length != 1))
            {
                return DirectVerification.Invalid(DirectFailure.Output, $"{Named(proof, i)}the file has another number of outputs than it says");
            }
        }

        return null;
    }

    private static string Named(ModelProof proof, int i) => proof.Instances.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"sample {i}: ");
}
