namespace Zkml.Varuna.Keys;

/// <summary>What keys are needed for.</summary>
internal enum DirectKeyUse
{
    /// <summary>Proofs: both keys.</summary>
    Proving,

    /// <summary>Verification alone: the proving key, by far the larger, is not read.</summary>
    Verifying,
}
