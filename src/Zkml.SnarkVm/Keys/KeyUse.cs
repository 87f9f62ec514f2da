namespace Zkml.SnarkVm.Keys;

/// <summary>What keys are needed for.</summary>
public enum KeyUse
{
    /// <summary>Verification, which needs the verifying key alone.</summary>
    Verifying,

    /// <summary>Proving, which needs both keys.</summary>
    Proving,
}
