namespace Zkml.Aleo.Platform.Fees;

/// <summary>What a program's deployment costs, in microcredits (a millionth of a credit), without any priority fee.</summary>
/// <param name="Storage">For the bytes of the program and its verifying keys.</param>
/// <param name="Synthesis">For checking the keys: by constraints and variables of all functions.</param>
/// <param name="Constructor">For running the constructor.</param>
/// <param name="Namespace">The fee for the name, if it is shorter than ten characters.</param>
public sealed record DeploymentFee(long Storage, long Synthesis, long Constructor, long Namespace)
{
    /// <summary>The whole fee.</summary>
    public long Total => Storage + Synthesis + Constructor + Namespace;
}
