namespace Zkml.Proving.Accuracy;

/// <summary>Why an accuracy is not accepted.</summary>
public enum AccuracyFailure
{
    /// <summary>It is about another model than the one that the verifier trusts.</summary>
    Model,

    /// <summary>The verifying key is not that of the model's circuit, or not the one that the verifier trusts.</summary>
    Key,

    /// <summary>Its weights are not those behind the commitment of the model.</summary>
    Commitment,

    /// <summary>It is about other samples than those of the verifier's data set.</summary>
    Dataset,

    /// <summary>It was counted against other labels than those of the verifier's data set.</summary>
    Labels,

    /// <summary>The proof of a group of samples is missing.</summary>
    GroupMissing,

    /// <summary>The proof of a group of samples stands where that of another belongs.</summary>
    GroupRepeated,

    /// <summary>The proofs of groups of samples are in another order.</summary>
    GroupsReordered,

    /// <summary>A proof is about fewer or more samples than its group has.</summary>
    SampleMissing,

    /// <summary>A proof is about another sample than the one of the data set at that place.</summary>
    Sample,

    /// <summary>A proof file states a class, or a value, that was not proven.</summary>
    Class,

    /// <summary>A proof does not hold.</summary>
    Proof,

    /// <summary>The summary states something else than the proofs and the data set show.</summary>
    Summary,

    /// <summary>A file is not as it was written.</summary>
    Damaged,
}
