namespace Zkml.Proving;

/// <summary>Why a proof is not accepted.</summary>
public enum VerificationFailure
{
    /// <summary>Its program differs from the trusted one, from its hash, or from the one that was executed.</summary>
    Program,

    /// <summary>The executed function differs from the one that it names.</summary>
    Function,

    /// <summary>Its circuit manifest differs from the trusted one, or belongs to another program.</summary>
    Circuit,

    /// <summary>Its public inputs, or the input IDs, differ from those of the execution.</summary>
    Input,

    /// <summary>Its public outputs, or the output IDs, differ from those of the execution.</summary>
    Output,

    /// <summary>Its outputs mean a different class or value than it states.</summary>
    Class,

    /// <summary>Its weights are not those behind the commitment that the verifier trusts, or it has no commitment.</summary>
    Commitment,

    /// <summary>Its verifying key is not the program's, or not the one that the verifier trusts.</summary>
    Key,

    /// <summary>The program's key could not be derived on this machine, and the verifier named none.</summary>
    KeyNotChecked,

    /// <summary>Deriving the program's key takes more resources than the verifier allows for an untrusted program.</summary>
    LimitExceeded,

    /// <summary>The proof has another version than it states, or one that no available engine supports.</summary>
    Version,

    /// <summary>snarkVM does not accept the proof.</summary>
    Proof,
}
