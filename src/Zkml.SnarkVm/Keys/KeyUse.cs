namespace Zkml.SnarkVm.Keys;

/// <summary>What keys are wanted for.</summary>
public enum KeyUse
{
    /// <summary>For the verifying key alone.</summary>
    Verifying,

    /// <summary>For both keys.</summary>
    Proving,
}
