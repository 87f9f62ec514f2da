namespace Zkml.Proving;

/// <summary>What is wrong with a proof that does not hold.</summary>
public enum ProofFault
{
    /// <summary>Its program is another one than the trusted one, than its hash says, or than was executed.</summary>
    Program,

    /// <summary>Another function was executed than it says.</summary>
    Function,

    /// <summary>Its circuit manifest is another one than the trusted one, or another program's.</summary>
    Circuit,

    /// <summary>Its public inputs, or the inputs' ids, are others than those of the execution.</summary>
    Input,

    /// <summary>Its public outputs, or the outputs' ids, are others than those of the execution.</summary>
    Output,

    /// <summary>Its outputs mean another class or value than it says.</summary>
    Class,

    /// <summary>It is about other weights than those behind the commitment that the verifier trusts, or commits to none.</summary>
    Commitment,

    /// <summary>Its verifying key is not the program's, or not the one that the verifier trusts.</summary>
    Key,

    /// <summary>The program's key could not be derived here, and the verifier named none.</summary>
    KeyNotChecked,

    /// <summary>Deriving the program's key takes more than the verifier gives for a program of others.</summary>
    LimitExceeded,

    /// <summary>The proof is of another version than it says, or of one that no engine here knows.</summary>
    Version,

    /// <summary>snarkVM does not accept the proof.</summary>
    Proof,
}
