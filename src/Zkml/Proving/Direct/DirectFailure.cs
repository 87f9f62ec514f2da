namespace Zkml.Proving.Direct;

/// <summary>Why a direct proof is not accepted.</summary>
public enum DirectFailure
{
    /// <summary>It is about another model than the one that the verifier trusts: other weights, another pipeline, other labels, another kind of output.</summary>
    Model,

    /// <summary>Its verifying key is not that of the model's circuit, or not the one that the verifier trusts.</summary>
    Key,

    /// <summary>It does not contain the verifier's challenge.</summary>
    Challenge,

    /// <summary>Its weights are not those behind the commitment that the verifier trusts.</summary>
    Commitment,

    /// <summary>It states outputs that the model does not have, or that were not proven.</summary>
    Output,

    /// <summary>Samples are missing, added or in another order.</summary>
    Instances,

    /// <summary>It is about other places of its batch.</summary>
    Place,

    /// <summary>It says that it is of a version of the proof system that is not accepted.</summary>
    Version,

    /// <summary>The proof does not hold.</summary>
    Proof,

    /// <summary>The proof holds, but its file is not as it was written.</summary>
    Damaged,
}
