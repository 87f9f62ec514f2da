using Zkml.Statements;

namespace Zkml.Proving.Accuracy;

/// <summary>What a verifier knows independently of the directory of an accuracy. One of both must be known.</summary>
/// <param name="ModelHash">The model hash; null for any.</param>
/// <param name="KeyHash">The hash of the verifying key in lower-case hexadecimal digits; null to check the key against the circuit that the model's description determines.</param>
public sealed record AccuracyTrust(ModelHash? ModelHash = null, string? KeyHash = null)
{
    /// <summary>Whether the verifier knows nothing by which the model could be recognised.</summary>
    public bool KnowsNothing => ModelHash is null && KeyHash is null;
}
